package org.jixiao.exchange.model;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A place in a file, so that a person finds what is meant.
 *
 * @param part what of the file is counted: its lines, or the rows of a sheet, of a table or of a page
 * @param name the sheet's name, or the table's or page's number; null for the lines of a text
 * @param line the line or row, counted from 1; in a Word document each paragraph and each row of a table is one
 * @param column the cell's number in its line, counted from 1; 0 for the whole line
 */
public record CellPlace(Part part, @Nullable String name, int line, int column) implements Comparable<CellPlace> {

    private static final Comparator<CellPlace> ORDER = Comparator.<CellPlace, String>comparing(
                    place -> comparable(place.name))
            .thenComparingInt(CellPlace::line)
            .thenComparingInt(CellPlace::column);

    /** What of a file is counted. */
    public enum Part {
        TEXT,
        SHEET,
        TABLE,
        PAGE
    }

    public static CellPlace of(int line, int column) {
        return new CellPlace(Part.TEXT, null, line, column);
    }

    public static CellPlace ofLine(int line) {
        return of(line, 0);
    }

    /** The place of another cell of the same line. */
    public CellPlace at(int otherColumn) {
        return new CellPlace(part, name, line, otherColumn);
    }

    /** The whole line of this place. */
    public CellPlace whole() {
        return at(0);
    }

    /** By pages or tables, then by lines, then by columns; the sheets of a workbook by their names. */
    @Override
    public int compareTo(CellPlace other) {
        return ORDER.compare(this, other);
    }

    private static String comparable(@Nullable String name) {
        // Pages and tables are counted: the tenth comes after the ninth.
        return name == null ? "" : name.matches("\\d{1,9}") ? "0".repeat(9 - name.length()) + name : name;
    }

    /**
     * The form for answers: {@code line 45, column 4}, {@code sheet 目标表, cell D45}, {@code table 2, row 5, column 3},
     * {@code page 3, line 7, column 2}.
     */
    @Override
    public String toString() {
        return switch (part) {
            case TEXT -> column == 0 ? "line " + line : "line " + line + ", column " + column;
            case SHEET -> "sheet " + name + (column == 0 ? ", row " + line : ", cell " + letters(column) + line);
            case TABLE -> "table " + name + ", row " + line + (column == 0 ? "" : ", column " + column);
            case PAGE -> "page " + name + ", line " + line + (column == 0 ? "" : ", column " + column);
        };
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
