package org.jixiao.exchange.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a file.
 *
 * @param line counted from 1
 * @param cells from left to right, the empty ones included
 */
public record CellRow(int line, List<Cell> cells) {

    public CellRow {
        cells = List.copyOf(cells);
    }

    /** The cells that hold something, from left to right. */
    public List<Cell> filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    /** The text of the whole line, its cells parted by a blank. */
    public String text() {
        return filled().stream().map(cell -> Blanks.tidy(cell.text())).collect(Collectors.joining(" "));
    }
}
