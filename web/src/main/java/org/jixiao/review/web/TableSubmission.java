package org.jixiao.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jixiao.review.application.SubmitTable;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.web.ShownTable;
import org.jixiao.target.web.TableEditing;
import org.jspecify.annotations.Nullable;

/** Submitting the draft on the screen (提交): what is written is kept first, so that a refusal loses nothing. */
@Named
@ViewScoped
public class TableSubmission implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private ShownTable shown;

    @Inject
    private TableEditing editing;

    @Inject
    private SubmitTable submitTable;

    @Inject
    private ShowTables tables;

    @Inject
    private Notices notices;

    public @Nullable String submit() {
        if (!editing.saved()) {
            return null;
        }
        String project = shown.getProject();
        try {
            submitTable.submit(shown.number(), shown.hash(), null);
        } catch (Refusal refusal) {
            // The check names what is wrong beside its cell; what has no cell is told here.
            if (refusal.kind() == Refusal.Kind.RULE
                    && refusal.reasons().stream()
                            .noneMatch(reason -> reason.field().isEmpty())) {
                notices.warn(
                        "table.savedNotSubmitted",
                        Integer.toString(refusal.reasons().size()));
            } else {
                notices.refused(refusal);
            }
            return null;
        }
        notices.doneBeforeRedirect(
                "decided.SUBMIT",
                project,
                "@stage." + tables.show(shown.number()).stage());
        return "/review/inbox.xhtml?faces-redirect=true";
    }
}
