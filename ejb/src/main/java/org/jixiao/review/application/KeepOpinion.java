package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.UsualOpinion;
import org.jixiao.review.persistence.UsualOpinions;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody keeps an opinion to use it again (常用意见). It is that person's own affair, and none of the trail's. */
@Stateless
@UseCase
public class KeepOpinion {

    /** More than these nobody finds anything in. */
    private static final int MOST = 50;

    private static final int LONGEST = 1000;

    @Inject
    private UsualOpinions opinions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /**
     * Keeps an opinion; one that is kept already is not kept twice.
     *
     * @return its id
     * @throws Refusal RULE when it is empty, too long, or one too many
     */
    @UseCase("OPINION_KEPT")
    public long keep(@Nullable String text) {
        Caller person = caller.get();
        acts.current().authorised(person.login(), null);
        acts.current().didNothing();
        if (text == null || text.isBlank()) {
            throw Refusal.rule(Reason.of("opinion.empty", "text"));
        }
        String kept = text.strip();
        Refusal.on(Reason.tooLong("text", kept, LONGEST));
        List<UsualOpinion> own = opinions.of(person.accountId());
        for (UsualOpinion opinion : own) {
            if (opinion.text().equals(kept)) {
                return opinion.id();
            }
        }
        if (own.size() >= MOST) {
            throw Refusal.rule(Reason.of("opinion.tooMany", "text", Integer.toString(MOST)));
        }
        UsualOpinion added = new UsualOpinion(person.accountId(), kept);
        opinions.add(added);
        return added.id();
    }
}
