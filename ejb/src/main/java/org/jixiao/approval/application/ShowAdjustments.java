package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.target.application.ContentComparison;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.KeptContent;
import org.jixiao.target.application.VersionView;
import org.jixiao.target.application.Versions;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Looking at adjustments (调整): those of a table, and what one changes. */
@Stateless
public class ShowAdjustments {

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private Versions versions;

    @Inject
    private Approvals approvals;

    /** The adjustments of a table, oldest first. */
    public List<AdjustmentView> of(long tableId) {
        desk.show(tableId);
        return tables.adjustments(tableId).stream()
                .map(adjustment -> new AdjustmentView(
                        adjustment.id(),
                        String.valueOf(adjustment.budgetDocument()),
                        adjustment.stage(),
                        adjustment.tookEffectAs(),
                        approvals.over(adjustment.id()).map(Approval::number).orElse(null)))
                .toList();
    }

    /**
     * What an adjustment changes: against the live table, or once it took effect, against the version before it.
     *
     * @return empty when the table is no adjustment
     */
    public Optional<Changes> changes(long id) {
        TargetTable adjustment = desk.show(id);
        Long adjustedId = adjustment.adjustsId();
        if (adjustedId == null) {
            return Optional.empty();
        }
        TargetTable live = desk.show(adjustedId);
        Integer version = adjustment.tookEffectAs();
        TableContent before = version == null ? live.content() : before(adjustedId, version);
        List<CellDifference> cells = before == null
                ? List.of()
                : ContentComparison.of(KeptContent.of(before), KeptContent.of(adjustment.content()));
        return Optional.of(
                new Changes(adjustedId, String.valueOf(adjustment.budgetDocument()), version != null, cells));
    }

    /** Null where the file that brought the table along left no version behind. */
    private @Nullable TableContent before(long tableId, int version) {
        return versions.of(tableId).stream()
                .filter(kept -> kept.number() == version - 1)
                .map(VersionView::content)
                .findFirst()
                .orElse(null);
    }

    /**
     * An adjustment in a list.
     *
     * @param document the number of the budget-change document
     * @param version as which version of the table it took effect; null when it has not
     * @param approval the number of the document under which it was approved; null as long as it is not
     */
    public record AdjustmentView(
            long id,
            String document,
            Stage stage,
            @Nullable Integer version,
            @Nullable String approval) {}

    /**
     * What an adjustment changes.
     *
     * @param adjusts the table that it adjusts
     * @param document the number of the budget-change document
     * @param inEffect whether it took effect
     */
    public record Changes(long adjusts, String document, boolean inEffect, List<CellDifference> cells) {

        public Changes {
            cells = List.copyOf(cells);
        }
    }
}
