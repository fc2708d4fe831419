package org.jixiao.review.application;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Passing the re-check (复核) of a self-evaluation with scores of its own; who knows the scores implements it. */
public interface PassRecheck {

    /**
     * Sets the scores and passes the table on, or does neither.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal CONFLICT when it is not the person's turn, RULE with all that is wrong in the cuts
     */
    void pass(long id, @Nullable String seen, @Nullable String opinion, List<Cut> cuts);

    /**
     * A score in place of the unit's.
     *
     * @param score in points
     * @param reason why; compulsory
     */
    record Cut(long indicator, BigDecimal score, @Nullable String reason) {}
}
