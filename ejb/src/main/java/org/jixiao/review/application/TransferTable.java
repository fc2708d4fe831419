package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The work goes to a colleague who holds the same post (转办), and is that person's alone. */
@Stateless
@UseCase
public class TransferTable {

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Candidates candidates;

    @Inject
    private Decisions decisions;

    /**
     * Transfers the step that waits at a table.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @param to the login of the one who is to do it
     * @throws Refusal CONFLICT when it is not the person's turn, RULE when the other one may not do it
     */
    @UseCase("TRANSFERRED")
    public void transfer(long id, @Nullable String seen, @Nullable String to, @Nullable String opinion) {
        StepWork work = reviewer.takeLoosely(id, seen, StepRules.WAITING);
        Actor actor = rules.transfer(work);
        Account other = candidates.one(Verb.TRANSFER, work, actor, "to", to);
        InboxItem step = work.item();
        String before = step.claimedName() == null ? "" : step.claimedName();
        step.claim(other.id(), other.name());
        decisions.remark(
                work.table(),
                Verb.TRANSFER,
                actor,
                opinion,
                other,
                List.of(Queue.of(other.id())),
                List.of(new CellChange("claimedBy", before, other.name())));
    }
}
