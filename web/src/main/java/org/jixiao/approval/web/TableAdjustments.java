package org.jixiao.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jixiao.approval.application.ShowAdjustments;
import org.jixiao.approval.application.ShowAdjustments.AdjustmentView;
import org.jixiao.approval.application.ShowAdjustments.Changes;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.web.Remark;
import org.jixiao.target.web.ShownTable;
import org.jspecify.annotations.Nullable;

/** The adjustments of the table on the screen; or, when it is an adjustment itself, what it changes. */
@Named
@RequestScoped
public class TableAdjustments {

    @Inject
    private ShownTable shown;

    @Inject
    private ShowAdjustments adjustments;

    @Inject
    private PageTexts texts;

    private @Nullable List<AdjustmentView> lines;
    private @Nullable Optional<Changes> changes;

    public List<AdjustmentView> getLines() {
        List<AdjustmentView> known = lines;
        if (known == null) {
            known = adjustments.of(shown.number());
            lines = known;
        }
        return known;
    }

    /** What the adjustment on the screen changes; null when it is none. */
    public @Nullable Changes getChanges() {
        Optional<Changes> known = changes;
        if (known == null) {
            known = adjustments.changes(shown.number());
            changes = known;
        }
        return known.orElse(null);
    }

    public boolean isThere() {
        return shown.isAdjustment() || !getLines().isEmpty();
    }

    public List<Cell> getCells() {
        Changes known = getChanges();
        return known == null
                ? List.of()
                : known.cells().stream()
                        .map(cell ->
                                new Cell(Remark.where(cell.path(), shown.form(), texts), cell.before(), cell.after()))
                        .toList();
    }

    /** A cell before and after. */
    public record Cell(String where, String before, String after) {}
}
