package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jixiao.approval.application.ApprovalPrinting.Format;
import org.jixiao.approval.application.ApprovalPrinting.Letter;
import org.jixiao.approval.application.ApprovalPrinting.Line;
import org.jixiao.approval.application.ApprovalPrinting.Printed;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.model.ApprovalFile;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchRun;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;

/**
 * The document over what was approved is printed (出文): a cover letter and the tables in the region's form, as DOCX and as
 * PDF, kept byte for byte. What was printed is never printed again; what a later attempt approves becomes a further part.
 */
@Stateless
@UseCase
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PrintApproval {

    @Inject
    private BatchRun run;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Batches batches;

    @Inject
    private Approvals approvals;

    @Inject
    private ApprovalPrinting printing;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /** Prints what is approved and not printed yet; nothing when there is no such table. */
    @UseCase("APPROVAL_PRINTED")
    public void print(long batchId) {
        Batch batch = run.resume(batchId);
        acts.current().authorised(caller.get().login(), Post.APPROVER.name());
        Approval approval = approvals
                .findForChange(batchId)
                .orElseThrow(() -> new IllegalStateException("batch " + batchId + " has no approval document"));
        List<BatchItem> items = batches.items(batchId, BatchItem.Outcome.DONE);
        List<BatchItem> unprinted =
                items.stream().filter(item -> item.part() == 0).toList();
        if (unprinted.isEmpty()) {
            acts.current().didNothing();
            return;
        }
        int part = 1 + items.stream().mapToInt(BatchItem::part).max().orElse(0);
        Letter letter = new Letter(
                approval.region(),
                approval.bureau(),
                approval.number(),
                approval.issuedOn(),
                approval.opinion(),
                part,
                unprinted.stream()
                        .map(item -> new Line(item.tableId(), item.hash()))
                        .toList(),
                false,
                false);
        for (Printed file : printing.print(letter, List.of(Format.DOCX, Format.PDF))) {
            approvals.add(new ApprovalFile(
                    approval,
                    ApprovalFile.Kind.valueOf(file.format().name()),
                    part,
                    file.fileName(),
                    file.mediaType(),
                    file.bytes(),
                    null,
                    clock.instant()));
        }
        unprinted.forEach(item -> item.printedIn(part));
        acts.current().did(new Act.Deed(batch.region(), null, approval.number(), List.of()));
    }
}
