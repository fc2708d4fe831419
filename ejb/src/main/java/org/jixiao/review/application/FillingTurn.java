package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.Filling;

/** What one colleague has claimed (签收), no other writes in. */
@ApplicationScoped
public class FillingTurn {

    @Inject
    private Desk desk;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    /** @throws Refusal CONFLICT when somebody else has claimed the step */
    public void about(@Observes Filling filling) {
        StepWork work = rules.work(desk.show(filling.tableId()));
        if (work.isClaimed()) {
            decisions.refuseClaimed(work, decisions.actor(work.table(), Post.SUBMITTER, work.claimedBy()));
        }
    }
}
