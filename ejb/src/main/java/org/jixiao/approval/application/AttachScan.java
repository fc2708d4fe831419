package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.model.ApprovalFile;
import org.jixiao.approval.model.ScanFormat;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Batch;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;

/** The bureau attaches the scan of the signed and sealed document (上传扫描件): once, and never replaced. */
@Stateless
@UseCase
public class AttachScan {

    @Inject
    private ShowApprovals showApprovals;

    @Inject
    private Approvals approvals;

    @Inject
    private Batches batches;

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * Attaches the scan.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN when the caller is no approver, CONFLICT while it runs, when it is void or has a
     *     scan already, RULE when the file is none of PDF, JPG, PNG and OFD, or too large
     */
    @UseCase("SCAN_ATTACHED")
    public void attach(long id, byte[] file) {
        showApprovals.refuseUnseen(id);
        Approval approval = approvals.findForChange(id).orElseThrow(Refusal::notFound);
        desk.authorise(approval.region(), Post.APPROVER);
        Batch batch = batches.find(id).orElseThrow(Refusal::notFound);
        if (approval.isVoid() || batch.state() != Batch.State.DONE) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of(approval.isVoid() ? "approval.void" : "approval.runs", "", approval.number()));
        }
        if (approvals.file(id, ApprovalFile.Kind.SCAN, 1, 1).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("approval.scan.there", "file", approval.number()));
        }
        if (file.length > ScanFormat.LARGEST) {
            throw Refusal.rule(
                    Reason.of("approval.scan.tooLarge", "file", Integer.toString(ScanFormat.LARGEST / (1024 * 1024))));
        }
        ScanFormat format =
                ScanFormat.of(file).orElseThrow(() -> Refusal.rule(Reason.of("approval.scan.kind", "file")));
        approvals.add(new ApprovalFile(
                approval,
                ApprovalFile.Kind.SCAN,
                1,
                1,
                approval.number() + "." + format.ending(),
                format.mediaType(),
                file,
                caller.get().name(),
                clock.instant()));
        acts.current().did(new Act.Deed(approval.region(), null, approval.number(), List.of()));
    }
}
