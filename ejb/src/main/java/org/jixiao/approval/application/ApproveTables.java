package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchRun;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.model.BatchKind;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/** The work behind an approval document: each table in its scope is approved under it, or says why not. */
@Stateless
@UseCase
public class ApproveTables implements BatchWork {

    @Inject
    private BatchRun run;

    @Inject
    private Approvals approvals;

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TakeAdjustment takeAdjustment;

    @Override
    public BatchKind kind() {
        return BatchKind.APPROVAL;
    }

    @Override
    @UseCase("APPROVED")
    public boolean nextChunk(long batchId) {
        Batch batch = run.resume(batchId);
        Approval approval = approvals
                .find(batchId)
                .orElseThrow(() -> new IllegalStateException("batch " + batchId + " has no approval document"));
        return run.nextChunk(batch, Post.APPROVER, item -> approve(item, approval));
    }

    private void approve(BatchItem item, Approval approval) {
        TargetTable table = desk.take(item.tableId(), Post.APPROVER);
        desk.unchanged(table, item.hash());
        decisions.standsAt(table, EnumSet.of(Stage.AWAITING_APPROVAL));
        decisions.refuseOwn(table, decisions.actor(table, Post.APPROVER));
        takeAdjustment.reasonAgainst(table).ifPresent(reason -> {
            throw new Refusal(Refusal.Kind.CONFLICT, reason);
        });
        decisions.forward(table, Verb.APPROVE, Post.APPROVER, approval.opinion(), null, approval.number());
        if (table.isAdjustment()) {
            takeAdjustment.take(table.id());
        }
    }

    @Override
    public void finish(long batchId) {
        run.finish(batchId);
    }
}
