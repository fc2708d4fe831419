package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Verb;
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
    private StepRules rules;

    /**
     * Takes a submitted table back.
     *
     * @throws Refusal CONFLICT when somebody has acted on it or somebody else submitted it
     */
    @UseCase("WITHDRAWN")
    public void withdraw(long id, @Nullable String seen, @Nullable String opinion) {
        TargetTable table = desk.take(id, Post.SUBMITTER);
        desk.unchanged(table, seen);
        StepWork work = rules.work(table);
        Actor actor = rules.withdraw(work);
        decisions.back(work, Verb.WITHDRAW, actor, opinion, null, table.stage().unitsStage());
    }
}
