package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.file.PdfColumn.Line;
import org.jixiao.exchange.file.PdfMarks.Glyph;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;

/**
 * Puts the paragraphs of a PDF together again that the column or the page was too short for.
 *
 * <p>A paragraph goes on over a page break past what is printed in smaller letters, such as the page's number.
 */
final class PdfProse {

    /** A paragraph that goes on has at most so many smaller lines below it. */
    private static final int MOST_SMALLER = 3;

    /** The end of the page before, among which a paragraph may still go on. */
    private List<Part> open = new ArrayList<>();

    private PdfColumn column = PdfColumn.of(List.of(), 0);

    /** Takes a page's rows in their order and gives those that are complete. */
    List<CellRow> page(List<Part> parts, int pageWidth) {
        PdfColumn its = PdfColumn.of(
                parts.stream()
                        .filter(Part::isParagraph)
                        .map(part -> part.lines().get(0))
                        .toList(),
                pageWidth);
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            Part before = joined.isEmpty() ? part : joined.get(joined.size() - 1);
            if (before != part && before.hasRoomFor(part) && its.goesOn(before.last(), part.first())) {
                joined.set(joined.size() - 1, before.with(part));
            } else {
                joined.add(part);
            }
        }
        if (joined.isEmpty()) {
            return List.of();
        }
        goOn(joined);
        open.addAll(joined);
        column = its;
        int complete = Math.max(0, open.size() - 1 - MOST_SMALLER);
        List<CellRow> rows = rows(open.subList(0, complete));
        open = new ArrayList<>(open.subList(complete, open.size()));
        return rows;
    }

    /** The rows that are left when no page follows. */
    List<CellRow> rest() {
        List<CellRow> rest = rows(open);
        open.clear();
        return rest;
    }

    /** Moves what goes on with a paragraph of the page before from the new page to it. */
    private void goOn(List<Part> page) {
        for (int i = open.size() - 1; i >= 0 && open.get(i).isParagraph(); i--) {
            Part paragraph = open.get(i);
            int at = 0;
            while (at < page.size() && page.get(at).isSmallerThan(paragraph)) {
                at++;
            }
            if (open.subList(i + 1, open.size()).stream().allMatch(below -> below.isSmallerThan(paragraph))
                    && at < page.size()
                    && paragraph.hasRoomFor(page.get(at))
                    && column.goesOnOverPages(paragraph.last(), page.get(at).first())) {
                open.set(i, paragraph.with(page.remove(at)));
                return;
            }
        }
    }

    private static List<CellRow> rows(List<Part> parts) {
        return parts.stream().map(Part::row).toList();
    }

    /**
     * A row of a page.
     *
     * @param lines the first and the last line of a paragraph; none for any other row
     */
    record Part(CellRow row, List<Line> lines) {

        static Part of(CellRow row) {
            return new Part(row, List.of());
        }

        /** A paragraph that is one line, in which not only blanks stand. */
        static Part of(CellRow row, List<Glyph> glyphs) {
            Line line = new Line(PdfLines.withoutOuterBlanks(glyphs));
            return new Part(row, List.of(line, line));
        }

        boolean isParagraph() {
            return !lines.isEmpty();
        }

        Line first() {
            return lines.get(0);
        }

        Line last() {
            return lines.get(1);
        }

        boolean isSmallerThan(Part paragraph) {
            return isParagraph() && first().size() < paragraph.last().size() * 95 / 100;
        }

        boolean hasRoomFor(Part next) {
            return isParagraph()
                    && next.isParagraph()
                    && row.text().length() + next.row.text().length() < TextLines.LONGEST_CELL;
        }

        Part with(Part next) {
            Cell cell = row.cells().get(0);
            StringBuilder text = new StringBuilder(cell.text());
            PdfLines.goOn(text, next.row.cells().get(0).text());
            Cell joined = new Cell(cell.place(), text.toString());
            return new Part(new CellRow(row.place(), row.kind(), List.of(joined)), List.of(first(), next.last()));
        }
    }
}
