package org.jixiao.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jixiao.review.application.ForgetOpinion;
import org.jixiao.review.application.KeepOpinion;
import org.jixiao.review.application.ShowOpinions;
import org.jixiao.review.application.ShowOpinions.OpinionView;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jspecify.annotations.Nullable;

/** The person's usual opinions (常用意见), beside each field for one. */
@Named
@RequestScoped
public class UsualWords {

    @Inject
    private ShowOpinions showOpinions;

    @Inject
    private KeepOpinion keepOpinion;

    @Inject
    private ForgetOpinion forgetOpinion;

    @Inject
    private Notices notices;

    private @Nullable List<OpinionView> lines;

    public List<OpinionView> getLines() {
        List<OpinionView> known = lines;
        if (known == null) {
            known = showOpinions.opinions();
            lines = known;
        }
        return known;
    }

    /** Keeps what is written in the field. */
    public void keep(@Nullable String text) {
        try {
            keepOpinion.keep(text);
            notices.done("usual.kept");
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
        lines = null;
    }

    public void forget(long id) {
        try {
            forgetOpinion.forget(id);
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
        lines = null;
    }
}
