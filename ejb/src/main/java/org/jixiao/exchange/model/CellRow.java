package org.jixiao.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a file.
 *
 * @param place the line, without a column
 * @param kind what its cells' order says
 * @param cells from left to right, the empty ones included
 */
public record CellRow(CellPlace place, Kind kind, List<Cell> cells) {

    /** What the order of a row's cells says. */
    public enum Kind {
        /** A paragraph: its only cell stands in no table. */
        PARAGRAPH,
        /** A row of a table: a cell's number is its column. */
        ROW,
        /**
         * Cells of a table in their order, where the file does not say in which column they stand, nor for sure where a
         * row ends (one cell per line, run-together text).
         */
        SEQUENCE
    }

    public CellRow {
        cells = List.copyOf(cells);
    }

    public int line() {
        return place.line();
    }

    /** The cells that hold something, from left to right. */
    public List<Cell> filled() {
        List<Cell> filled = new ArrayList<>(cells.size());
        for (Cell cell : cells) {
            if (!cell.isEmpty()) {
                filled.add(cell);
            }
        }
        return filled;
    }

    /** The text of the whole line, its cells parted by a blank. */
    public String text() {
        return filled().stream().map(cell -> Blanks.tidy(cell.text())).collect(Collectors.joining(" "));
    }
}
