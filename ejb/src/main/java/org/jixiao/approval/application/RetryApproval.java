package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchProcess;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.model.BatchKind;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;

/** The bureau tries again what failed under a document (重试): those tables alone, each as it was when it was ordered. */
@Stateless
@UseCase
public class RetryApproval {

    @Inject
    private ShowApprovals showApprovals;

    @Inject
    private Approvals approvals;

    @Inject
    private Batches batches;

    @Inject
    private BatchProcess process;

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /**
     * Tries again.
     *
     * @return how many tables are tried again; 0 when only the document has to be printed
     * @throws Refusal NOT_FOUND, FORBIDDEN when the caller is no approver, CONFLICT while it runs, when it is void or when
     *     nothing failed
     */
    @UseCase("APPROVAL_RETRIED")
    public int retry(long id) {
        showApprovals.refuseUnseen(id);
        Approval approval = approvals.findForChange(id).orElseThrow(Refusal::notFound);
        desk.authorise(approval.region(), Post.APPROVER);
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        if (batch.state() != Batch.State.DONE) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of(approval.isVoid() ? "approval.void" : "approval.runs", "", approval.number()));
        }
        List<BatchItem> failed = batches.items(id, BatchItem.Outcome.REFUSED);
        if (failed.isEmpty()
                && PrintApproval.unprinted(batches.items(id, BatchItem.Outcome.DONE), approvals.files(id))
                        .isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.nothingFailed", "", approval.number()));
        }
        failed.forEach(BatchItem::retry);
        batch.resume(caller.get().accountId());
        process.begin(id, BatchKind.APPROVAL);
        acts.current().did(new Act.Deed(approval.region(), null, approval.number(), List.of()));
        return failed.size();
    }
}
