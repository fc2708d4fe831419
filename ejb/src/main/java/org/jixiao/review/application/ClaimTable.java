package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Represented;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** Somebody whose turn it is takes the work (签收): it is no longer everybody's who holds the post. */
@Stateless
@UseCase
public class ClaimTable {

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    @Inject
    private Acts acts;

    /**
     * Claims the step that waits at a table; for the one who is represented, when only that person holds the post.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @throws Refusal CONFLICT when it is not the person's turn, or somebody else has claimed it
     */
    @UseCase("CLAIMED")
    public void claim(long id, @Nullable String seen) {
        StepWork work = reviewer.takeLoosely(id, seen, StepRules.WAITING);
        Actor actor = rules.claim(work);
        if (work.isClaimed()) {
            acts.current().didNothing();
            return;
        }
        InboxItem step = work.item();
        Represented behind = actor.behind();
        if (behind == null) {
            step.claim(actor.accountId(), actor.name());
        } else {
            step.claim(behind.accountId(), behind.name());
        }
        decisions.remark(
                work.table(),
                Verb.CLAIM,
                actor,
                null,
                null,
                List.of(),
                List.of(new CellChange("claimedBy", "", String.valueOf(step.claimedName()))));
    }
}
