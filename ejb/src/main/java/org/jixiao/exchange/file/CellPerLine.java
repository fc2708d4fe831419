package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;

/**
 * Reads text with one cell per line (每行一格), as word processors leave tables behind.
 *
 * <p>A cell begins with a tab; lines without one go on with it, blank lines inside it included. A row ends where a blank
 * line comes before the next cell, but a row may also have been torn there, inside a cell; the understanding joins it.
 * A table ends, and paragraphs begin, with a bookmark's residue, with two blank lines before more text, with a blank line
 * and text after an empty cell, or with a lone number between blank lines, which is a page's.
 *
 * <p>Where no line has a tab, every line is a cell, and rows end at blank lines.
 *
 * <p>A cell's column is 1, for it stands alone in its line.
 */
final class CellPerLine {

    private static final String BOOKMARK = "[bookmark:";
    private static final int LONGEST_PAGE_NUMBER = 4;

    private final List<String> lines;
    private final List<CellRow> rows = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    /** The line of the cell that is being read; 0 outside of tables. */
    private int cellLine;

    private int blankLines;

    private CellPerLine(List<String> lines) {
        this.lines = lines;
    }

    /** Cells that begin with a tab. */
    static List<CellRow> withTabs(List<String> lines) {
        CellPerLine reading = new CellPerLine(lines);
        for (int i = 0; i < lines.size(); i++) {
            reading.take(i + 1, lines.get(i));
        }
        reading.endRow();
        return reading.rows;
    }

    /** Lines that are all cells. */
    static List<CellRow> withoutTabs(List<String> lines) {
        CellPerLine reading = new CellPerLine(lines);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                reading.endRow();
            } else {
                reading.beginCell(i + 1, lines.get(i));
            }
        }
        reading.endRow();
        return reading.rows;
    }

    private void take(int line, String content) {
        if (content.indexOf('\t') >= 0) {
            if (blankLines > 0) {
                endRow();
            }
            String cells = content.startsWith("\t") ? content.substring(1) : content;
            for (String cell : cells.split("\t", -1)) {
                beginCell(line, cell);
            }
        } else if (content.isBlank()) {
            blankLines++;
        } else if (cellLine > 0 && goesOn(line, content)) {
            text.append("\n".repeat(blankLines + 1)).append(content);
            refuseTooLong(line, text.length());
            blankLines = 0;
        } else {
            endRow();
            refuseTooLong(line, content.length());
            CellPlace place = CellPlace.ofLine(line);
            rows.add(new CellRow(place, CellRow.Kind.PARAGRAPH, List.of(new Cell(place.at(1), content))));
        }
    }

    private boolean goesOn(int line, String content) {
        if (content.stripLeading().startsWith(BOOKMARK) || blankLines > 1) {
            return false;
        }
        return blankLines == 0 || !(text.toString().isBlank() || isPageNumber(line, content));
    }

    private boolean isPageNumber(int line, String content) {
        String number = content.strip();
        boolean blankAfter = line >= lines.size() || lines.get(line).isBlank();
        return blankAfter
                && number.length() <= LONGEST_PAGE_NUMBER
                && number.chars().allMatch(Character::isDigit);
    }

    private void beginCell(int line, String content) {
        endCell();
        refuseTooLong(line, content.length());
        cellLine = line;
        text.append(content);
    }

    private void endCell() {
        if (cellLine > 0) {
            cells.add(new Cell(CellPlace.of(cellLine, 1), text.toString()));
        }
        text.setLength(0);
        cellLine = 0;
        blankLines = 0;
    }

    private void endRow() {
        endCell();
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(new CellRow(CellPlace.ofLine(cells.get(0).line()), CellRow.Kind.SEQUENCE, cells));
        }
        cells.clear();
    }

    private static void refuseTooLong(int line, int length) {
        if (length > TextLines.LONGEST_CELL) {
            throw Unreadable.line("file.notATable", line);
        }
    }
}
