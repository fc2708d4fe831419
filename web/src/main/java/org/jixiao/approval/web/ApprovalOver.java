package org.jixiao.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowApprovals.ApprovalView;
import org.jixiao.target.model.Stage;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/** The document under which the table on the screen was approved. */
@Named
@RequestScoped
public class ApprovalOver {

    @Inject
    private ShownTable shown;

    @Inject
    private ShowApprovals approvals;

    private @Nullable ApprovalView document;
    private boolean asked;

    /** Null while the table is not approved. */
    public @Nullable ApprovalView getDocument() {
        if (!asked) {
            asked = true;
            document = shown.getView().stage().compareTo(Stage.APPROVED) < 0
                    ? null
                    : approvals.over(shown.number()).orElse(null);
        }
        return document;
    }
}
