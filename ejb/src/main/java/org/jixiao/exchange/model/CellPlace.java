package org.jixiao.exchange.model;

/**
 * A place in a file, so that a person finds what is meant.
 *
 * @param line counted from 1
 * @param column the cell's number in its line, counted from 1; 0 for the whole line
 */
public record CellPlace(int line, int column) implements Comparable<CellPlace> {

    public static CellPlace ofLine(int line) {
        return new CellPlace(line, 0);
    }

    /** The form for machines, such as {@code L45C4}. */
    public String code() {
        return column == 0 ? "L" + line : "L" + line + "C" + column;
    }

    @Override
    public int compareTo(CellPlace other) {
        int byLine = Integer.compare(line, other.line);
        return byLine == 0 ? Integer.compare(column, other.column) : byLine;
    }

    /** The form for answers, such as {@code line 45, column 4}. */
    @Override
    public String toString() {
        return column == 0 ? "line " + line : "line " + line + ", column " + column;
    }
}
