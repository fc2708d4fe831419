package org.jixiao.form.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.form.model.FormDefinition.Align;
import org.jspecify.annotations.Nullable;

/**
 * Cells laid out as a region prints them. A row holds the cells that begin in it; what a cell covers below or beside is
 * in no row, as in HTML. The spans of each row with those from above make the width of the grid.
 *
 * @param widths the widths of the columns, relative to each other
 * @param head the rows that stand at the top of every page; none on a card
 * @param blocks the rows under the head, in pieces from which no cell reaches into the next; they may be laid out only
 *     while one looks at them, so that a long ledger need not stand in memory
 */
public record PrintedGrid(List<Integer> widths, List<List<Cell>> head, Iterable<List<List<Cell>>> blocks) {

    public PrintedGrid {
        widths = List.copyOf(widths);
        head = List.copyOf(head);
    }

    /** All rows under the head. */
    public List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        blocks.forEach(rows::addAll);
        return rows;
    }

    /** What a cell is. */
    public enum Kind {
        /** Over a column. */
        HEAD,
        /** Beside or over a value of a card. */
        LABEL,
        /** A text. */
        VALUE,
        /** A number, which is also at hand as such. */
        NUMBER
    }

    /**
     * A cell.
     *
     * @param text as it is printed, line feeds where a line ends
     * @param number the number that the text shows; null when it is none
     * @param colspan over how many columns it goes
     * @param rowspan over how many rows it goes
     * @param path where its value stands in the content; empty when it is no single thing
     * @param parts what the text is made of, line by line, where it is several things; empty otherwise
     */
    public record Cell(
            String text,
            @Nullable BigDecimal number,
            int colspan,
            int rowspan,
            Kind kind,
            Align align,
            String path,
            List<FieldValues.Value> parts) {

        public Cell {
            parts = List.copyOf(parts);
        }

        static Cell head(String text, int colspan, int rowspan) {
            return new Cell(text, null, colspan, rowspan, Kind.HEAD, Align.CENTER, "", List.of());
        }

        static Cell label(String text, int colspan, int rowspan, Align align) {
            return new Cell(text, null, colspan, rowspan, Kind.LABEL, align, "", List.of());
        }

        static Cell value(FieldValues.Value value, int colspan, int rowspan, Align align) {
            Kind kind = value.number() == null ? Kind.VALUE : Kind.NUMBER;
            return new Cell(value.text(), value.number(), colspan, rowspan, kind, align, value.path(), List.of());
        }

        static Cell ofParts(List<FieldValues.Value> parts, String path) {
            String text = parts.stream().map(FieldValues.Value::text).collect(Collectors.joining("\n"));
            return new Cell(text, null, 1, 1, Kind.VALUE, Align.LEFT, path, parts);
        }

        /** The same over more or fewer columns. */
        Cell over(int columns) {
            return new Cell(text, number, columns, rowspan, kind, align, path, parts);
        }

        /** Whether it names what stands under or beside it. */
        public boolean isHeading() {
            return kind == Kind.HEAD || kind == Kind.LABEL;
        }
    }
}
