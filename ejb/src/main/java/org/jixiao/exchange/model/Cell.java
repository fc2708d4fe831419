package org.jixiao.exchange.model;

/**
 * One cell of a file.
 *
 * @param place where it stands
 * @param text as written, blanks and line feeds included
 */
public record Cell(CellPlace place, String text) {

    public int line() {
        return place.line();
    }

    /** The cell's number in its line, counted from 1. */
    public int column() {
        return place.column();
    }

    public boolean isEmpty() {
        return Blanks.isEmpty(text);
    }
}
