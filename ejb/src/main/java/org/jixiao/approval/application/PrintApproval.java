package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.approval.application.ApprovalPrinting.Format;
import org.jixiao.approval.application.ApprovalPrinting.Letter;
import org.jixiao.approval.application.ApprovalPrinting.Line;
import org.jixiao.approval.application.ApprovalPrinting.Printed;
import org.jixiao.approval.application.ApprovalPrinting.Volume;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.model.ApprovalFile;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.approval.persistence.Approvals.FileLine;
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
 * A part that is too large for one file is printed in volumes.
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

    /**
     * Prints the next volume of what is approved and not printed yet.
     *
     * @return false when nothing was left to print
     */
    @UseCase("APPROVAL_PRINTED")
    public boolean next(long batchId) {
        Batch batch = run.resume(batchId);
        acts.current().authorised(caller.get().login(), Post.APPROVER.name());
        Approval approval = approvals
                .findForChange(batchId)
                .orElseThrow(() -> new IllegalStateException("batch " + batchId + " has no approval document"));
        List<BatchItem> approved = batches.items(batchId, BatchItem.Outcome.DONE);
        List<FileLine> files = approvals.files(batchId);
        List<BatchItem> unprinted = unprinted(approved, files);
        if (unprinted.isEmpty()) {
            acts.current().didNothing();
            return false;
        }
        if (unprinted.get(0).part() == 0) {
            int last = approved.stream().mapToInt(BatchItem::part).max().orElse(0);
            arrange(approval, last + 1, unprinted);
        }
        BatchItem first = unprinted(approved, files).get(0);
        List<BatchItem> ofPart =
                approved.stream().filter(item -> item.part() == first.part()).toList();
        Volume volume = new Volume(
                first.volume(),
                ofPart.stream().mapToInt(BatchItem::volume).max().orElse(first.volume()),
                lines(ofPart.stream()
                        .filter(item -> item.volume() == first.volume())
                        .toList()),
                ofPart.stream()
                        .filter(item -> item.volume() < first.volume())
                        .map(BatchItem::tableId)
                        .toList());
        for (Printed file :
                printing.print(letter(approval, first.part(), ofPart), volume, List.of(Format.DOCX, Format.PDF))) {
            approvals.add(new ApprovalFile(
                    approval,
                    ApprovalFile.Kind.valueOf(file.format().name()),
                    first.part(),
                    first.volume(),
                    file.fileName(),
                    file.mediaType(),
                    file.bytes(),
                    null,
                    clock.instant()));
        }
        acts.current().did(new Act.Deed(batch.region(), null, approval.number(), List.of()));
        return true;
    }

    /** What is approved and in no file: first what was arranged in volumes already, by part and volume. */
    static List<BatchItem> unprinted(List<BatchItem> approved, List<FileLine> files) {
        Set<List<Integer>> printed =
                files.stream().map(file -> List.of(file.part(), file.volume())).collect(Collectors.toSet());
        return approved.stream()
                .filter(item -> !printed.contains(List.of(item.part(), item.volume())))
                .sorted(Comparator.comparing((BatchItem item) -> item.part() == 0)
                        .thenComparing(BatchItem::part)
                        .thenComparing(BatchItem::volume))
                .toList();
    }

    /** What was approved since the last part becomes the next one, in as many volumes as it needs. */
    private void arrange(Approval approval, int part, List<BatchItem> items) {
        Map<Long, BatchItem> byTable = items.stream().collect(Collectors.toMap(BatchItem::tableId, item -> item));
        items.forEach(item -> item.printedIn(part, 1));
        for (Volume volume : printing.volumes(letter(approval, part, items))) {
            volume.tables()
                    .forEach(line ->
                            Objects.requireNonNull(byTable.get(line.tableId())).printedIn(part, volume.number()));
        }
    }

    private static Letter letter(Approval approval, int part, List<BatchItem> items) {
        return new Letter(
                approval.region(),
                approval.bureau(),
                approval.number(),
                approval.issuedOn(),
                approval.opinion(),
                part,
                lines(items),
                false,
                false);
    }

    private static List<Line> lines(List<BatchItem> items) {
        return items.stream().map(item -> new Line(item.tableId(), item.hash())).toList();
    }
}
