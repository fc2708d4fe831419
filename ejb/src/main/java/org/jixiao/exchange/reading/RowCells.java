package org.jixiao.exchange.reading;

import java.util.ArrayList;
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

    /** The same cells in the same order, each with the column it is to be taken for. */
    static List<Cell> numbered(CellRow row, List<Cell> cells) {
        List<Cell> numbered = new ArrayList<>();
        for (Cell cell : cells) {
            numbered.add(new Cell(cell.place().at(column(row, cell)), cell.text()));
        }
        return numbered;
    }
}
