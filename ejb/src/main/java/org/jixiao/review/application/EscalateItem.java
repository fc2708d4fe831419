package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.persistence.OverdueItems;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/**
 * One piece of overdue work is told to the next higher post (逾期上报), by the system: of the unit's work its head, of the
 * head's the department, of the department's the business division, of the bureau's divisions the one after it. Nobody
 * stands above the approver, so the performance division is told.
 */
@Stateless
@UseCase
public class EscalateItem {

    /** In whose name the system acts. */
    static final String SYSTEM = "system";

    @Inject
    private OverdueItems overdue;

    @Inject
    private TargetTables tables;

    @Inject
    private Event<WorkEscalated> escalated;

    @Inject
    private Acts acts;

    /**
     * Escalates the item, unless it has been or is done by now.
     *
     * @param now what is due earlier is overdue
     */
    @UseCase("ESCALATED")
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void escalate(long itemId, Instant now) {
        acts.current().authorised(SYSTEM, null);
        Optional<InboxItem> found = overdue.find(itemId);
        if (found.isEmpty()) {
            acts.current().didNothing();
            return;
        }
        // As every decision does, so that neither stumbles over the other; whoever was first has changed the item.
        TargetTable table = tables.findForChange(found.get().tableId()).orElseThrow();
        InboxItem item = overdue.again(found.get())
                .filter(each -> each.isToEscalate(now))
                .orElse(null);
        if (item == null) {
            acts.current().didNothing();
            return;
        }
        item.escalate();
        Stage higher = above(item.stage());
        Post told = higher.post().orElseThrow();
        acts.current()
                .did(new Act.Deed(
                        table.region(),
                        table.id(),
                        null,
                        List.of(new Act.CellChange("escalated", item.due().toString(), told.name()))));
        escalated.fire(new WorkEscalated(table.id(), item.stage(), item.due(), Queue.at(higher, table.place())));
    }

    /** A stage whose post stands above that of another. */
    static Stage above(Stage stage) {
        return switch (stage) {
            case DRAFT -> Stage.UNIT_CHECK;
            case SELF_EVALUATION -> Stage.EVALUATION_UNIT_CHECK;
            case UNIT_CHECK -> Stage.DEPARTMENT_REVIEW;
            case EVALUATION_UNIT_CHECK -> Stage.EVALUATION_DEPARTMENT_REVIEW;
            case DEPARTMENT_REVIEW, EVALUATION_DEPARTMENT_REVIEW -> Stage.BUSINESS_REVIEW;
            case BUSINESS_REVIEW, AWAITING_APPROVAL -> Stage.PERFORMANCE_REVIEW;
            case PERFORMANCE_REVIEW, EVALUATION_RECHECK -> Stage.AWAITING_APPROVAL;
            case APPROVED, CLOSED, STOPPED -> throw new IllegalArgumentException("nobody acts at " + stage);
        };
    }
}
