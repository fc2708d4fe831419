package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.review.persistence.UsualOpinions;

/** The opinions that the caller has kept to use them again (常用意见). */
@Stateless
public class ShowOpinions {

    @Inject
    private UsualOpinions opinions;

    @Inject
    private CurrentCaller caller;

    /** All of them, in the order in which they were kept. */
    public List<OpinionView> opinions() {
        return opinions.of(caller.get().accountId()).stream()
                .map(opinion -> new OpinionView(opinion.id(), opinion.text()))
                .toList();
    }

    /** An opinion that was kept. */
    public record OpinionView(long id, String text) {}
}
