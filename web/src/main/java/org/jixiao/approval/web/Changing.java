package org.jixiao.approval.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jixiao.approval.application.AdjustTable;
import org.jixiao.approval.application.DiscardAdjustment;
import org.jixiao.approval.application.ResumeTable;
import org.jixiao.approval.application.StopTable;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/** What becomes of the approved target on the screen: stopped, resumed, adjusted; or its adjustment is given up. */
@Named
@ViewScoped
public class Changing implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShownTable shown;

    @Inject
    private StopTable stopTable;

    @Inject
    private ResumeTable resumeTable;

    @Inject
    private AdjustTable adjustTable;

    @Inject
    private DiscardAdjustment discardAdjustment;

    @Inject
    private Notices notices;

    private @Nullable String reason;
    private @Nullable String document;
    private @Nullable String remark;

    public @Nullable String stop() {
        return change("decided.STOP", () -> stopTable.stop(shown.number(), shown.hash(), reason));
    }

    public @Nullable String resume() {
        return change("decided.RESUME", () -> resumeTable.resume(shown.number(), shown.hash(), reason));
    }

    public @Nullable String discard() {
        return change("decided.DISCARD", () -> discardAdjustment.discard(shown.number(), shown.hash(), null));
    }

    /** Opens the adjustment to be filled. */
    public @Nullable String adjust() {
        try {
            String said = remark == null || remark.isBlank() ? null : remark.strip();
            long adjustment = adjustTable.adjust(shown.number(), shown.hash(), document, said);
            notices.doneBeforeRedirect("decided.ADJUST");
            return page(adjustment);
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    private @Nullable String change(String sentence, Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
        notices.doneBeforeRedirect(sentence);
        return page(shown.number());
    }

    private static String page(long table) {
        return "/target/table.xhtml?faces-redirect=true&id=" + table;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getDocument() {
        return document;
    }

    public void setDocument(@Nullable String document) {
        this.document = document;
    }

    public @Nullable String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark;
    }
}
