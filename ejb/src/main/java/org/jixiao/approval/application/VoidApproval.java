package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The bureau makes a document void (撤销批复): all tables under it wait for approval again, and another document may take its
 * place. It stays readable; nothing of it is changed.
 */
@Stateless
@UseCase
public class VoidApproval {

    private static final int PORTION = 500;

    @Inject
    private ShowApprovals showApprovals;

    @Inject
    private Approvals approvals;

    @Inject
    private Batches batches;

    @Inject
    private TargetTables tables;

    @Inject
    private Decisions decisions;

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Makes the document void, with all of its tables or not at all.
     *
     * @param why compulsory
     * @throws Refusal NOT_FOUND, FORBIDDEN when the caller is no approver, CONFLICT while it runs, when it is void already or
     *     with the list of tables that have gone on since, RULE without a reason
     */
    @UseCase("APPROVAL_VOIDED")
    public void makeVoid(long id, @Nullable String why) {
        showApprovals.refuseUnseen(id);
        Approval approval = approvals.findForChange(id).orElseThrow(Refusal::notFound);
        desk.authorise(approval.region(), Post.APPROVER);
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        if (batch.state() == Batch.State.RUNNING) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.runs", "", approval.number()));
        }
        Actor actor = caller.get().as(Post.APPROVER, approval.region()).orElseThrow(Refusal::notFound);
        approval.makeVoid(actor, why, clock.instant());
        Map<Long, String> items = batches.items(id, BatchItem.Outcome.DONE).stream()
                .collect(Collectors.toMap(BatchItem::tableId, BatchItem::hash));
        List<Long> ids = items.keySet().stream().sorted().toList();
        List<TargetTable> taken = new ArrayList<>();
        for (int begin = 0; begin < ids.size(); begin += PORTION) {
            taken.addAll(tables.findForChange(ids.subList(begin, Math.min(ids.size(), begin + PORTION))));
        }
        refuseGoneOn(taken, items);
        for (int begin = 0; begin < taken.size(); begin += PORTION) {
            decisions.reconsider(
                    taken.subList(begin, Math.min(taken.size(), begin + PORTION)),
                    actor,
                    String.valueOf(approval.voidOpinion()),
                    approval.number());
        }
        batch.revoke();
        acts.current().did(new Act.Deed(approval.region(), null, approval.number(), List.of()));
    }

    /** What has gone on stands on this document: it cannot be taken from under it. */
    private void refuseGoneOn(List<TargetTable> taken, Map<Long, String> approved) {
        Set<Long> adjusting = Set.copyOf(tables.beingAdjusted(approved.keySet()));
        List<Reason> reasons = new ArrayList<>();
        for (TargetTable table : taken) {
            String place = "tables[" + table.id() + "]";
            String project = String.valueOf(table.projectName());
            String unit = table.unit().name();
            if (table.stage() != Stage.APPROVED) {
                reasons.add(Reason.of(
                        "approval.goneOn",
                        place,
                        project,
                        unit,
                        "@stage." + table.stage().name()));
            } else if (adjusting.contains(table.id()) || !table.hash().equals(approved.get(table.id()))) {
                reasons.add(Reason.of("approval.adjusted", place, project, unit));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, reasons);
        }
    }
}
