package org.jixiao.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowApprovals.ApprovalView;
import org.jspecify.annotations.Nullable;

/** The approval documents of the person's regions, newest first. */
@Named
@RequestScoped
public class ApprovalList {

    @Inject
    private ShowApprovals approvals;

    private @Nullable List<ApprovalView> lines;

    public List<ApprovalView> getLines() {
        List<ApprovalView> known = lines;
        if (known == null) {
            known = approvals.list();
            lines = known;
        }
        return known;
    }
}
