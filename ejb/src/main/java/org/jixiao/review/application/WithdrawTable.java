package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The unit takes back what it has submitted (撤回), as long as nobody has acted on it. */
@Stateless
@UseCase
public class WithdrawTable {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private ReviewSteps steps;

    @Inject
    private CurrentCaller caller;

    /**
     * Takes a submitted table back.
     *
     * @throws Refusal CONFLICT when somebody has acted on it or somebody else submitted it
     */
    @UseCase("WITHDRAWN")
    public void withdraw(long id, @Nullable String seen, @Nullable String opinion) {
        TargetTable table = desk.take(id, Post.SUBMITTER);
        desk.unchanged(table, seen);
        boolean mineAndUntouched = steps.last(id)
                .filter(step -> step.verb() == Verb.SUBMIT)
                .map(ReviewStep::accountId)
                .filter(account -> account == caller.get().accountId())
                .isPresent();
        if (!mineAndUntouched || !table.stage().mayReturnTo(table.stage().unitsStage())) {
            throw new Refusal(Refusal.Kind.CONFLICT, decisions.elsewhere(table));
        }
        decisions.back(
                table,
                Verb.WITHDRAW,
                Post.SUBMITTER,
                opinion,
                null,
                table.stage().unitsStage());
    }
}
