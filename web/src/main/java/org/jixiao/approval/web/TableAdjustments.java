package org.jixiao.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jixiao.approval.application.ShowAdjustments;
import org.jixiao.approval.application.ShowAdjustments.AdjustmentView;
import org.jixiao.approval.application.ShowAdjustments.Changes;
import org.jixiao.target.web.ChangedCell;
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

    /** What it changes, cell by cell, in the words and the money unit of the table's form. */
    public List<ChangedCell> getCells() {
        Changes known = getChanges();
        return known == null ? List.of() : shown.inWords(known.cells());
    }
}
