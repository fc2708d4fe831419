package org.jixiao.approval.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.Decisions;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** Where the bureau's divisions take a table to stop or resume it: with what they saw, and with a reason. */
@ApplicationScoped
class BureauDesk {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private CurrentCaller caller;

    /** @throws Refusal NOT_FOUND, FORBIDDEN, HASH_MISSING, CHANGED, CONFLICT at another stage, RULE without a reason */
    TargetTable take(long id, @Nullable String seen, Stage stage, @Nullable String reason) {
        TargetTable table = desk.take(id, Post.BUSINESS_DIVISION, Post.PERFORMANCE_DIVISION);
        decisions.refuseOwn(table, decisions.actor(table, post(table)));
        desk.unchanged(table, seen);
        decisions.standsAt(table, EnumSet.of(stage));
        if (reason == null || reason.isBlank()) {
            throw Refusal.rule(Reason.of("change.reason.missing", "opinion"));
        }
        return table;
    }

    /** The division for which the caller acts. */
    Post post(TargetTable table) {
        return caller.get().holds(Post.BUSINESS_DIVISION, table.place())
                ? Post.BUSINESS_DIVISION
                : Post.PERFORMANCE_DIVISION;
    }
}
