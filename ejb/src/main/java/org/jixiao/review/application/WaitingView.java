package org.jixiao.review.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits at a table, as it is shown.
 *
 * @param claimedBy the name of the one who has claimed the step; null when nobody has
 * @param due until when it is to be done; null when nothing is said
 * @param reviewers who is asked for an opinion at this stage
 * @param amended whether the department has amended it in its review
 * @param locked whether it waits for the business division since the department graded it 差
 */
public record WaitingView(
        @Nullable String claimedBy,
        @Nullable Instant due,
        List<CoReviewerView> reviewers,
        boolean amended,
        boolean locked) {

    public WaitingView {
        reviewers = List.copyOf(reviewers);
    }

    /** @param wanted whether the opinion is still missing */
    public record CoReviewerView(String login, String name, boolean wanted) {}
}
