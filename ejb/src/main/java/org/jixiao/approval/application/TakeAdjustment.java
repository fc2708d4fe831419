package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.ContentChanges;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.Versions;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/**
 * An approved adjustment takes effect (调整生效): the adjusted table has its content from then on, as a new version. That is
 * a part of the approval and has an entry of its own in the trail, with each cell that changed.
 */
@Stateless
@UseCase
public class TakeAdjustment {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TargetTables tables;

    @Inject
    private Versions versions;

    /** Why the table cannot be approved, if it is an adjustment whose table cannot take its content. */
    public Optional<Reason> reasonAgainst(TargetTable table) {
        Long adjustedId = table.adjustsId();
        if (adjustedId == null) {
            return Optional.empty();
        }
        TargetTable adjusted = adjusted(adjustedId);
        if (adjusted.stage() != Stage.APPROVED) {
            return Optional.of(Reason.of(
                    "adjust.notLive", "stage", "@stage." + adjusted.stage().name()));
        }
        return tables.find(adjusted.region(), adjusted.year(), adjusted.unit().id(), adjusted.keyFor(table.content()))
                .filter(other -> other.id() != adjustedId)
                .map(other -> Reason.of("table.exists", "project.name", String.valueOf(other.projectName())));
    }

    /**
     * The adjusted table takes the content of an adjustment that was just approved.
     *
     * @throws Refusal CONFLICT when the table is not approved any more; the approval must not happen then
     */
    @UseCase("ADJUSTED")
    public void take(long adjustmentId) {
        TargetTable adjustment = desk.show(adjustmentId);
        Long adjustedId = adjustment.adjustsId();
        if (adjustedId == null) {
            throw new IllegalArgumentException("table " + adjustmentId + " adjusts none");
        }
        TargetTable table = desk.take(adjustedId, Post.APPROVER);
        List<Act.CellChange> changes = ContentChanges.between(table.content(), adjustment.content());
        table.takeAdjustment(adjustment);
        long approver = decisions.actor(table, Post.APPROVER).accountId();
        versions.keep(table, approver);
        String document = adjustment.budgetDocument();
        decisions.keep(
                table,
                Stage.APPROVED,
                Verb.TAKE_EFFECT,
                Post.APPROVER,
                document,
                new Act.Deed(table.region(), table.id(), document, changes));
    }

    private TargetTable adjusted(long id) {
        return tables.find(id)
                .orElseThrow(() -> new IllegalStateException("an adjustment adjusts " + id + ", which is gone"));
    }
}
