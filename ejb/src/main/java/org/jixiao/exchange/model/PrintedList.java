package org.jixiao.exchange.model;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Grid;
import org.jixiao.exchange.model.PrintedDocument.Level;
import org.jixiao.exchange.model.PrintedDocument.Line;
import org.jixiao.exchange.model.PrintedDocument.Title;
import org.jixiao.form.model.FormDefinition.Align;
import org.jixiao.form.model.FormDefinition.Page;
import org.jixiao.form.model.PrintedGrid;
import org.jixiao.form.model.PrintedGrid.Cell;
import org.jixiao.form.model.PrintedGrid.Kind;
import org.jspecify.annotations.Nullable;

/** A plain list as a document: a title, a head, and a row for each thing. */
public final class PrintedList {

    private PrintedList() {}

    /**
     * The list on landscape paper.
     *
     * @param note a line under the title; empty for none
     */
    public static PrintedDocument of(String name, String note, List<Column> columns, List<List<Object>> rows) {
        List<Integer> widths = columns.stream().map(Column::width).toList();
        List<Cell> head = columns.stream()
                .map(column -> cell(column.title(), null, Kind.HEAD, Align.CENTER))
                .toList();
        List<List<Cell>> body = rows.stream()
                .map(row -> row.stream().map(PrintedList::cell).toList())
                .toList();
        Grid grid = new Grid(new PrintedGrid(
                widths, List.of(head), body.stream().map(List::of).toList()));
        Title title = new Title(name, Level.DOCUMENT);
        List<Block> blocks = note.isEmpty() ? List.of(title, grid) : List.of(title, new Line(note, Align.LEFT), grid);
        return new PrintedDocument(name, new Page(true, null), widths, blocks);
    }

    private static Cell cell(Object value) {
        return value instanceof BigDecimal number
                ? cell(number.toPlainString(), number, Kind.NUMBER, Align.RIGHT)
                : cell(value.toString(), null, Kind.VALUE, Align.LEFT);
    }

    private static Cell cell(String text, @Nullable BigDecimal number, Kind kind, Align align) {
        return new Cell(text, number, 1, 1, kind, align, "", List.of());
    }

    /** @param width how wide the column is, relative to the others */
    public record Column(String title, int width) {}
}
