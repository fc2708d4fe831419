package org.jixiao.exchange.web;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;

/**
 * A row of a file as it stands there.
 *
 * @param number its number, from 0, by which the page finds it
 * @param label its line or row, as the file counts it
 * @param style names for the stylesheet
 * @param cells its cells
 */
public record SourceLine(int number, String label, String style, List<SourceCell> cells) {

    private static final int LONGEST = 400;
    private static final int MOST_CELLS = 60;

    /** @param wide over how many columns a paragraph goes */
    static SourceLine of(int number, CellRow row, int wide, boolean before) {
        List<SourceCell> cells = new ArrayList<>();
        boolean paragraph = row.kind() == CellRow.Kind.PARAGRAPH || row.cells().size() == 1;
        for (Cell cell : row.cells().subList(0, Math.min(MOST_CELLS, row.cells().size()))) {
            cells.add(new SourceCell(clipped(cell.text()), paragraph ? Math.max(1, wide) : 1));
        }
        return new SourceLine(
                number, label(row.place()), (paragraph ? "paragraph" : "") + (before ? " before" : ""), cells);
    }

    private static String clipped(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private static String label(CellPlace place) {
        return switch (place.part()) {
            case TEXT, SHEET -> Integer.toString(place.line());
            case TABLE, PAGE -> place.name() + "·" + place.line();
        };
    }

    /** A cell of a file. */
    public record SourceCell(String text, int span) {}
}
