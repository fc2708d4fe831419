package org.jixiao.review.application;

import java.time.Instant;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Grade;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Verb;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A step of a table's way as it is shown.
 *
 * @param onBehalfOf the name of the one who was represented; null when nobody was
 * @param other the name of the one to whom it went; null when to nobody
 * @param decision whether it led the table on or back; otherwise it is a remark on the way
 */
public record StepView(
        Stage stage,
        Verb verb,
        Stage to,
        String account,
        Post post,
        Instant at,
        @Nullable String opinion,
        @Nullable Grade grade,
        int version,
        @Nullable String onBehalfOf,
        @Nullable String other,
        boolean decision) {

    static StepView of(ReviewStep step) {
        return new StepView(
                step.stage(),
                step.verb(),
                step.toStage(),
                step.accountName(),
                step.post(),
                step.decidedAt(),
                step.opinion(),
                step.grade(),
                step.version(),
                step.onBehalfName(),
                step.otherName(),
                step.isDecision());
    }
}
