package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/**
 * A table is marked as secret (涉密), or the mark is taken away: by the unit in its draft, by the department and the
 * bureau at any time. What is secret is approved like any other and is not published.
 */
@Stateless
@UseCase
public class MarkSecret {

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /**
     * Marks the table; its adjustments go with it.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT when the unit's draft is submitted already, RULE for an adjustment,
     *     which has the mark of the table that it adjusts
     */
    @UseCase("SECRECY_CHANGED")
    public void mark(long id, boolean secret) {
        TargetTable table = desk.take(
                id,
                Post.DEPARTMENT_REVIEWER,
                Post.BUSINESS_DIVISION,
                Post.PERFORMANCE_DIVISION,
                Post.APPROVER,
                Post.SUBMITTER);
        if (!mayNow(table)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of(
                            "secret.unitsDraft",
                            "stage",
                            "@stage." + table.stage().name()));
        }
        if (table.isAdjustment()) {
            throw Refusal.rule(Reason.of("secret.ofAdjustment", "secret"));
        }
        if (table.isSecret() == secret) {
            acts.current().didNothing();
            return;
        }
        table.markSecret(secret);
        tables.adjustments(id).forEach(adjustment -> adjustment.markSecret(secret));
        acts.current()
                .did(new Act.Deed(
                        table.region(),
                        id,
                        null,
                        List.of(new Act.CellChange("secret", Boolean.toString(!secret), Boolean.toString(secret)))));
    }

    /** Whether the caller may mark the table as it stands now. */
    public boolean isPossible(long id) {
        TargetTable table = desk.show(id);
        return !table.isAdjustment() && mayNow(table);
    }

    private boolean mayNow(TargetTable table) {
        return caller.get().appointments().stream()
                .filter(held -> held.covers(table.place()))
                .anyMatch(held -> switch (held.post()) {
                    case SUBMITTER -> table.stage() == Stage.DRAFT;
                    case DEPARTMENT_REVIEWER, BUSINESS_DIVISION, PERFORMANCE_DIVISION, APPROVER -> true;
                    default -> false;
                });
    }
}
