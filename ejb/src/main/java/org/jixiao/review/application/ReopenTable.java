package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The business division lets a table that the department has graded 差 be filled again (开启填报). */
@Stateless
@UseCase
public class ReopenTable {

    @Inject
    private Desk desk;

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    /**
     * Lets the table go on from where it stands.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @throws Refusal FORBIDDEN unless it is the business division, CONFLICT when the table is not locked
     */
    @UseCase("REOPENED")
    public void reopen(long id, @Nullable String seen, @Nullable String opinion) {
        TargetTable table = desk.take(id, Post.BUSINESS_DIVISION);
        reviewer.unchangedIfSaid(table, seen);
        StepWork work = rules.work(table);
        Actor actor = rules.reopen(work);
        table.reopen();
        decisions.remark(
                table,
                Verb.REOPEN,
                actor,
                opinion,
                null,
                List.of(Queue.at(table.stage(), table.place())),
                List.of(new CellChange("locked", "true", "false")));
    }
}
