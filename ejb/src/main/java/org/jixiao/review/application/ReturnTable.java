package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.organization.model.Actor;
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

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    @Inject
    private ProcessEvents process;

    /**
     * Returns the table.
     *
     * @param seen the hash of what the person saw
     * @param opinion the reason, compulsory
     * @param grade only in the department's review: 中 or 差; after 差 only the business division reopens it
     * @param to the stage to go back to; null for the unit
     * @throws Refusal RULE without a reason, or when the stage is no earlier one
     */
    @UseCase("RETURNED")
    public void giveBack(
            long id, @Nullable String seen, @Nullable String opinion, @Nullable Grade grade, @Nullable Stage to) {
        StepWork work = reviewer.take(id, seen, StepRules.DECIDING);
        Actor actor = rules.giveBack(work);
        TargetTable table = work.table();
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
        if (grade == Grade.POOR) {
            table.lock();
        }
        decisions.back(work, Verb.RETURN, actor, opinion, grade, earlier);
    }
}
