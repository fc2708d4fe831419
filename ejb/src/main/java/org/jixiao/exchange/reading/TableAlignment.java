package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.reading.RowAlignment.Placed;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Aligns the rows of a table with its columns. Where common (共性) and specific (个性) indicators have columns of their
 * own, a row is one or the other, whichever costs less; what a common one has in the specific description beside its own
 * is what the unit adds to it, and without one of its own it is its explanation, drifted.
 */
final class TableAlignment {

    private final Grid grid;
    private final TableHead head;
    private final List<RowAlignment> alignments = new ArrayList<>();

    TableAlignment(Grid grid, TableHead head, FieldLikeness likeness) {
        this.grid = grid;
        this.head = head;
        if (grid.hasScopes()) {
            alignments.add(new RowAlignment(likeness, placed(common())));
            alignments.add(new RowAlignment(likeness, placed(grid.columns(Scope.SPECIFIC))));
        } else {
            alignments.add(new RowAlignment(likeness, placed(grid.columns())));
        }
    }

    private List<Placed> placed(List<Column> columns) {
        return columns.stream()
                .map(column -> new Placed(column, head.place(column)))
                .toList();
    }

    /** The columns of a common indicator, that of the specific description among them. */
    List<Column> common() {
        return grid.columns().stream()
                .filter(column -> column.scope() != Scope.SPECIFIC || column.field() == Field.EXPLANATION)
                .toList();
    }

    /**
     * Lets the filled cells of a row fall to the columns.
     *
     * @param at the cells' columns where they are not the cells' own; null for the cells' own
     */
    AlignedRow align(List<Cell> filled, @Nullable List<Integer> at) {
        RowAlignment.@Nullable Result best = null;
        for (RowAlignment alignment : alignments) {
            RowAlignment.Result result = alignment.weigh(filled, at);
            if (best == null || result.cost() < best.cost()) {
                best = result;
            }
            if (best.cost() == 0) {
                break;
            }
        }
        AlignedRow row = best == null ? new AlignedRow(filled.get(0).place().whole()) : best.row();
        settleExplanation(row);
        return row;
    }

    private void settleExplanation(AlignedRow row) {
        Column name = row.column(Field.INDICATOR_NAME);
        Column explanation = row.column(Field.EXPLANATION);
        if (name == null || explanation == null || name.scope() == explanation.scope()) {
            return;
        }
        grid.columns().stream()
                .filter(column -> column.field() == Field.EXPLANATION && column.scope() == name.scope())
                .findFirst()
                .ifPresent(own -> {
                    int drift = row.drift(explanation) + head.place(explanation) - head.place(own);
                    Cell cell = row.remove(explanation);
                    if (cell != null) {
                        row.put(own, cell, drift);
                    }
                });
    }
}
