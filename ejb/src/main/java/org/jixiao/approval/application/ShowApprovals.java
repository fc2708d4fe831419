package org.jixiao.approval.application;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchView;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.ApprovedUnder;
import org.jixiao.target.application.Desk;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Looking at approval documents: the bureau and the auditors see all of their region, others those over their tables. */
@Stateless
@Local(ApprovedUnder.class)
@LocalBean
public class ShowApprovals implements ApprovedUnder {

    @Inject
    private Approvals approvals;

    @Inject
    private Batches batches;

    @Inject
    private TargetTables tables;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Desk desk;

    /** @throws Refusal NOT_FOUND when there is none or the caller may not see it */
    public ApprovalView show(long id) {
        Approval approval = approvals.find(id).orElseThrow(Refusal::notFound);
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        List<BatchItem> items = batches.items(id);
        if (!seesRegion(approval.region())) {
            items = items.stream().filter(this::seesTable).toList();
            if (items.isEmpty()) {
                throw Refusal.notFound();
            }
        }
        return ApprovalView.of(approval, BatchView.of(batch, items));
    }

    /** The documents of the caller's regions, newest first. */
    public List<ApprovalView> list() {
        List<String> regions = caller.get().regions(post -> post.reach() == Post.Reach.REGION);
        List<ApprovalView> views = new ArrayList<>();
        for (String region : regions) {
            for (Approval approval : approvals.of(region)) {
                batches.find(approval.id())
                        .ifPresent(batch ->
                                views.add(ApprovalView.of(approval, BatchView.of(batch, batches.items(batch.id())))));
            }
        }
        return views;
    }

    /** The document under which a table was approved. */
    public Optional<ApprovalView> over(long tableId) {
        desk.show(tableId);
        return approvals
                .over(tableId)
                .flatMap(approval -> batches.find(approval.id())
                        .map(batch -> ApprovalView.of(approval, BatchView.of(batch, List.of()))));
    }

    @Override
    public Optional<Document> document(long tableId) {
        desk.show(tableId);
        return approvals
                .over(tableId)
                .map(approval -> new Document(approval.bureau(), approval.number(), approval.issuedOn()));
    }

    private boolean seesRegion(String region) {
        Caller person = caller.get();
        return person.appointments().stream()
                .anyMatch(held -> held.post().reach() == Post.Reach.REGION && region.equals(held.region()));
    }

    private boolean seesTable(BatchItem item) {
        return tables.find(item.tableId())
                .filter(table -> caller.get().sees(table.place()))
                .isPresent();
    }

    /** A document as it is shown. */
    public record ApprovalView(
            long id,
            String region,
            String bureau,
            String number,
            LocalDate date,
            @Nullable String opinion,
            BatchView batch) {

        static ApprovalView of(Approval approval, BatchView batch) {
            return new ApprovalView(
                    approval.id(),
                    approval.region(),
                    approval.bureau(),
                    approval.number(),
                    approval.issuedOn(),
                    approval.opinion(),
                    batch);
        }
    }
}
