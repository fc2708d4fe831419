package org.jixiao.exchange.reading;

import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;

/** The columns of a row's cells: their own, or their order where the file does not say in which column they stand. */
final class RowCells {

    private RowCells() {}

    /** The cell's column, counted from 1. */
    static int column(CellRow row, Cell cell) {
        if (row.kind() != CellRow.Kind.SEQUENCE) {
            return cell.column();
        }
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).place().equals(cell.place())) {
                return i + 1;
            }
        }
        return cell.column();
    }

    /** The columns of several cells, in the same order. */
    static List<Integer> columns(CellRow row, List<Cell> cells) {
        return cells.stream().map(cell -> column(row, cell)).toList();
    }
}
