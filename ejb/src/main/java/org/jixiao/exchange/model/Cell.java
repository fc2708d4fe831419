package org.jixiao.exchange.model;

/**
 * One cell of a file.
 *
 * @param line counted from 1
 * @param column the cell's number in its line, counted from 1
 * @param text as written, blanks included
 */
public record Cell(int line, int column, String text) {

    public CellPlace place() {
        return new CellPlace(line, column);
    }

    public boolean isEmpty() {
        return Blanks.without(text).isEmpty();
    }
}
