package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.review.model.Grade;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** A reviewer returns a table (退回), with a reason, to the unit or to any earlier step. The version is kept. */
@Stateless
@UseCase
public class ReturnTable {

    private static final Set<Stage> RETURNING = Arrays.stream(Stage.values())
            .filter(stage -> stage.isReview() || stage == Stage.AWAITING_APPROVAL)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)));

    @Inject
    private Reviewer reviewer;

    @Inject
    private Decisions decisions;

    @Inject
    private ProcessEvents process;

    /**
     * Returns the table.
     *
     * @param seen the hash of what the person saw
     * @param opinion the reason, compulsory
     * @param grade only in the department's review: 中 or 差
     * @param to the stage to go back to; null for the unit
     * @throws Refusal RULE without a reason, or when the stage is no earlier one
     */
    @UseCase("RETURNED")
    public void giveBack(
            long id, @Nullable String seen, @Nullable String opinion, @Nullable Grade grade, @Nullable Stage to) {
        TargetTable table = reviewer.take(id, seen, RETURNING);
        if (opinion == null || opinion.isBlank()) {
            throw Refusal.rule(Reason.of("return.reason.missing", "opinion"));
        }
        if (grade != null) {
            PassTable.refuseGrade(table.stage(), grade, false);
        }
        Stage earlier = to == null ? table.stage().unitsStage() : to;
        if (!table.stage().mayReturnTo(earlier) || process.passesOver(id, earlier)) {
            throw Refusal.rule(Reason.of(
                    "return.notEarlier",
                    "to",
                    "@stage." + earlier.name(),
                    "@stage." + table.stage().name()));
        }
        decisions.back(table, Verb.RETURN, Reviewer.postAt(table), opinion, grade, earlier);
    }
}
