package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** How the cells of one row fall to the columns. */
final class AlignedRow {

    private final CellPlace place;
    private final Map<Column, Cell> cells = new LinkedHashMap<>();
    private final Map<Column, Integer> drifts = new LinkedHashMap<>();
    private final List<Cell> left = new ArrayList<>();

    AlignedRow(CellPlace place) {
        this.place = place;
    }

    void put(Column column, Cell cell, int drift) {
        cells.put(column, cell);
        drifts.put(column, drift);
    }

    void leave(Cell cell) {
        left.add(cell);
    }

    /** Takes a column's cell out of the row. */
    @Nullable
    Cell remove(Column column) {
        drifts.remove(column);
        return cells.remove(column);
    }

    /** The row, without a column. */
    CellPlace place() {
        return place;
    }

    /** The filled columns from left to right, each with its cell. */
    Map<Column, Cell> cells() {
        return cells;
    }

    /** What fell to no column, from left to right. */
    List<Cell> left() {
        return left;
    }

    /** By how many cells the column's cell stands to the right of its place; 0 where the column is empty. */
    int drift(Column column) {
        return drifts.getOrDefault(column, 0);
    }

    Collection<Integer> drifts() {
        return drifts.values();
    }

    /** The cell of the first filled column of the field. */
    @Nullable
    Cell cell(Field field) {
        Column column = column(field);
        return column == null ? null : cells.get(column);
    }

    /** The first filled column of the field. */
    @Nullable
    Column column(Field field) {
        for (Column column : cells.keySet()) {
            if (column.field() == field) {
                return column;
            }
        }
        return null;
    }

    boolean has(Field field) {
        return column(field) != null;
    }

    /** The leftmost column whose cell has drifted; null when every cell stands in its place. */
    @Nullable
    Column firstShifted() {
        Column first = null;
        for (Map.Entry<Column, Integer> entry : drifts.entrySet()) {
            if (entry.getValue() != 0 && (first == null || place(entry.getKey()) < place(first))) {
                first = entry.getKey();
            }
        }
        return first;
    }

    private int place(Column column) {
        Cell cell = cells.get(column);
        return cell == null ? Integer.MAX_VALUE : cell.column();
    }
}
