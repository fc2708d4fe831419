package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchRun;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Some of a batch's tables are approved under its document, all in one transaction. */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApprovePortion {

    /** The reason of a failure that no rule explains; it is tried again on demand. */
    public static final String FAILED = "batch.failed";

    /** Small enough to be repeated, large enough to share one commit. */
    private static final int PORTION = 50;

    @Inject
    private BatchRun run;

    @Inject
    private Batches batches;

    @Inject
    private Approvals approvals;

    @Inject
    private TargetTables tables;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TakeAdjustment takeAdjustment;

    @Inject
    private Acts acts;

    /** The items that come next. */
    public List<Long> next(long batchId) {
        return batches.pending(batchId, PORTION).stream().map(BatchItem::id).toList();
    }

    /** Approves the tables of the items that have no outcome yet, and writes the outcome of each. */
    @UseCase("APPROVED")
    public void approve(long batchId, List<Long> itemIds) {
        Batch batch = run.resume(batchId);
        Approval approval = approvals
                .find(batchId)
                .orElseThrow(() -> new IllegalStateException("batch " + batchId + " has no approval document"));
        acts.current().didNothing();
        if (!caller.get().holds(Post.APPROVER, batch.region())) {
            acts.current().authorised(caller.get().login(), null);
            batches.stillPending(itemIds).forEach(item -> item.refused("refusal.notYourPost"));
            return;
        }
        desk.authorise(batch.region(), Post.APPROVER);
        // The tables are locked first: what another node may be doing with the same items is over then.
        Map<Long, TargetTable> taken = new HashMap<>();
        tables.findForChange(batches.tables(itemIds)).forEach(table -> taken.put(table.id(), table));
        List<BatchItem> items = batches.stillPending(itemIds);
        List<TargetTable> approvable = new ArrayList<>();
        for (BatchItem item : items) {
            TargetTable table = taken.get(item.tableId());
            String reason = reasonAgainst(table, item, batch);
            if (reason != null || table == null) {
                item.refused(String.valueOf(reason));
            } else {
                approvable.add(table);
            }
        }
        Map<Long, Reason> refused =
                decisions.forward(approvable, Verb.APPROVE, Post.APPROVER, approval.opinion(), approval.number());
        for (BatchItem item : items) {
            Reason reason = refused.get(item.tableId());
            if (reason != null) {
                item.refused(reason.rule());
            } else if (item.outcome() == BatchItem.Outcome.PENDING) {
                item.done();
            }
        }
        // The trail has the approvals before what follows from them.
        acts.handOver();
        approvable.stream()
                .filter(table -> table.isAdjustment() && !refused.containsKey(table.id()))
                .forEach(table -> takeAdjustment.take(table.id()));
    }

    private @Nullable String reasonAgainst(@Nullable TargetTable table, BatchItem item, Batch batch) {
        if (table == null || !table.region().equals(batch.region())) {
            return "refusal.notFound";
        }
        if (!table.hash().equals(item.hash())) {
            return "approval.table.changed";
        }
        if (table.stage() != Stage.AWAITING_APPROVAL) {
            return "table.notAwaitingApproval";
        }
        return takeAdjustment.reasonAgainst(table).map(Reason::rule).orElse(null);
    }

    /** The table of the item could not be approved. */
    public void failed(long itemId, String rule) {
        batches.stillPending(List.of(itemId)).forEach(item -> item.refused(rule));
    }

    /** Nothing is left to be approved. */
    public void finish(long batchId) {
        run.finish(batchId);
    }
}
