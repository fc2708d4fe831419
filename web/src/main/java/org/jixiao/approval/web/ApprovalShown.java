package org.jixiao.approval.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import org.jixiao.approval.application.AttachScan;
import org.jixiao.approval.application.RetryApproval;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowApprovals.ApprovalView;
import org.jixiao.approval.application.ShowApprovals.Progress;
import org.jixiao.approval.application.ShowApprovals.TableLine;
import org.jixiao.approval.application.VoidApproval;
import org.jixiao.approval.model.ScanFormat;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jspecify.annotations.Nullable;

/**
 * One approval document: how far it is, how it ended for each table, its files, and what became of it.
 *
 * <p>The page asks every second while the batch runs: any node may be the one that works on it, and asking goes through
 * every proxy in front of the server.
 */
@Named
@ViewScoped
public class ApprovalShown implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 50;

    @Inject
    private ShowApprovals approvals;

    @Inject
    private RetryApproval retryApproval;

    @Inject
    private VoidApproval voidApproval;

    @Inject
    private AttachScan attachScan;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Notices notices;

    private @Nullable Long id;
    private boolean failedOnly;
    private boolean voiding;
    private int from;
    private @Nullable String why;
    private transient @Nullable Part file;
    private transient @Nullable Progress progress;
    private transient @Nullable List<TableLine> lines;

    public void open() {
        progress = null;
        lines = null;
        getProgress();
    }

    private Progress getProgress() {
        Progress known = progress;
        if (known == null) {
            if (id == null) {
                throw Refusal.notFound();
            }
            known = approvals.progress(id);
            progress = known;
        }
        return known;
    }

    public ApprovalView getView() {
        return getProgress().approval();
    }

    public boolean isRunning() {
        return getView().batch().state() == Batch.State.RUNNING;
    }

    public boolean isRevoked() {
        return getView().voided() != null;
    }

    public int getDone() {
        return getProgress().approved();
    }

    public int getRefused() {
        return getProgress().refused();
    }

    /** Whether the person may try again, attach the scan or make it void. */
    public boolean isMine() {
        return caller.get().holds(Post.APPROVER, getView().region());
    }

    public boolean isScanned() {
        return getView().files().stream().anyMatch(each -> each.kind().name().equals("SCAN"));
    }

    /** Whether what was approved is printed. */
    public boolean isPrinted() {
        return !getView().files().isEmpty();
    }

    public void retry() {
        act(() -> retryApproval.retry(getView().id()), "approval.retried");
    }

    public void askWhy() {
        voiding = true;
    }

    public void keep() {
        voiding = false;
    }

    public void makeVoid() {
        if (act(() -> voidApproval.makeVoid(getView().id(), why), "approval.voided")) {
            voiding = false;
        }
    }

    public void attach() throws IOException {
        Part chosen = file;
        if (chosen == null) {
            notices.refused(Refusal.malformed("approval.scan.missing", "file"));
            return;
        }
        try (InputStream content = chosen.getInputStream()) {
            byte[] bytes = content.readNBytes(ScanFormat.LARGEST + 1);
            act(() -> attachScan.attach(getView().id(), bytes), "approval.scan.attached");
        }
    }

    private boolean act(Runnable deed, String done) {
        try {
            deed.run();
            notices.done(done, getView().number());
            return true;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return false;
        } finally {
            open();
        }
    }

    /** A page of the tables with their outcome. */
    public List<TableLine> getLines() {
        List<TableLine> known = lines;
        if (known == null) {
            known = approvals.lines(getView().id(), failedOnly ? BatchItem.Outcome.REFUSED : null, from, LINES);
            lines = known;
        }
        return known;
    }

    public void showFailed() {
        failedOnly = true;
        turnTo(0);
    }

    public void showAll() {
        failedOnly = false;
        turnTo(0);
    }

    public void nextPage() {
        turnTo(from + LINES);
    }

    public void previousPage() {
        turnTo(Math.max(0, from - LINES));
    }

    private void turnTo(int line) {
        from = line;
        lines = null;
    }

    public boolean isFailedOnly() {
        return failedOnly;
    }

    public boolean isFirst() {
        return from == 0;
    }

    public boolean isLast() {
        return from + LINES >= (failedOnly ? getRefused() : getView().batch().of());
    }

    public boolean isVoiding() {
        return voiding;
    }

    public @Nullable String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getId() {
        return id == null ? null : id.toString();
    }

    /** What is no number names no document. */
    public void setId(@Nullable String text) {
        id = text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
