package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;

/**
 * Reads tables drawn with pipes, as in Markdown (竖线表格): {@code | a | b |}, with or without the outer pipes.
 *
 * <p>The line that parts a table's head from its rows, and fenced code, are passed over; {@code \|} is a pipe and {@code <br>} a line feed inside a cell.
 * All else is paragraphs, without the signs of a heading. Lines with pipes are a table only together: at least two that
 * agree in having several pipes, or any with a separator line or with both outer pipes; a pipe within a sentence is none.
 */
final class PipeTables {

    private static final Pattern SEPARATOR = Pattern.compile("[\\s|:-]*-[\\s|:-]*");
    private static final Pattern BREAK = Pattern.compile("<[bB][rR]\\s*/?>");
    private static final Pattern HEADING = Pattern.compile("\\s*#{1,6}\\s+");
    private static final int MOST_CELLS_OF_A_LINE = 500;
    private static final int LONGEST_HEAD = 4;

    private final List<String> lines;
    private final List<CellRow> rows = new ArrayList<>();
    private int tableLines;

    private PipeTables(List<String> lines) {
        this.lines = lines;
    }

    static List<CellRow> rows(List<String> lines) {
        PipeTables reading = new PipeTables(lines);
        reading.read();
        return reading.rows;
    }

    /** How many lines stand in tables. */
    static int tableLines(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.indexOf('|') >= 0)) {
            return 0;
        }
        PipeTables reading = new PipeTables(lines);
        reading.read();
        return reading.tableLines;
    }

    private void read() {
        String fence = "";
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i).strip();
            String mark = line.startsWith("```") ? "```" : line.startsWith("~~~") ? "~~~" : "";
            if (!fence.isEmpty() || !mark.isEmpty()) {
                fence = fence.isEmpty() ? mark : mark.equals(fence) ? "" : fence;
                i++;
                continue;
            }
            int end = i;
            while (end < lines.size() && pipes(lines.get(end)) > 0) {
                end++;
            }
            if (isTable(i, end)) {
                addRows(i, end);
            } else {
                end = Math.max(end, i + 1);
                addParagraphs(i, end);
            }
            i = end;
        }
    }

    private boolean isTable(int from, int end) {
        int several = 0;
        for (int i = from; i < end; i++) {
            String line = lines.get(i).strip();
            if (isSeparator(line) || (isOuter(line) && pipes(line) > 2)) {
                return true;
            }
            several += pipes(line) > 1 ? 1 : 0;
        }
        return several > 1 && several == end - from;
    }

    private static boolean isOuter(String line) {
        return line.startsWith("|") && line.endsWith("|");
    }

    private static boolean isSeparator(String line) {
        return line.indexOf('|') >= 0 && SEPARATOR.matcher(line).matches();
    }

    private void addRows(int from, int end) {
        boolean separated = false;
        for (int i = from; i < end; i++) {
            String line = lines.get(i).strip();
            tableLines++;
            // A table has one of them, near its head; a later row of dashes is a row.
            if (!separated && i < from + LONGEST_HEAD && isSeparator(line)) {
                separated = true;
                continue;
            }
            List<Cell> cells = cells(line, i + 1);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new CellRow(CellPlace.ofLine(i + 1), CellRow.Kind.ROW, cells));
            }
        }
    }

    private void addParagraphs(int from, int end) {
        for (int i = from; i < end; i++) {
            String text = HEADING.matcher(lines.get(i)).replaceFirst("");
            if (text.length() > TextLines.LONGEST_CELL) {
                throw Unreadable.line("file.notATable", i + 1);
            }
            if (!text.isBlank()) {
                CellPlace place = CellPlace.ofLine(i + 1);
                rows.add(new CellRow(place, CellRow.Kind.PARAGRAPH, List.of(new Cell(place.at(1), text))));
            }
        }
    }

    private static List<Cell> cells(String line, int number) {
        String inner = line.startsWith("|") ? line.substring(1) : line;
        List<Cell> cells = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c == '\\' && i + 1 < inner.length() && inner.charAt(i + 1) == '|') {
                text.append('|');
                i++;
            } else if (c == '|') {
                add(cells, text, number);
            } else {
                text.append(c);
            }
        }
        // What stands behind the closing pipe is no cell.
        if (!text.toString().isBlank() || !inner.endsWith("|")) {
            add(cells, text, number);
        }
        return cells;
    }

    private static void add(List<Cell> cells, StringBuilder text, int line) {
        if (cells.size() >= MOST_CELLS_OF_A_LINE || text.length() > TextLines.LONGEST_CELL) {
            throw Unreadable.line("file.notATable", line);
        }
        String cell = BREAK.matcher(text).replaceAll("\n").strip();
        cells.add(new Cell(CellPlace.of(line, cells.size() + 1), cell));
        text.setLength(0);
    }

    /** The pipes that part cells, not the escaped ones. */
    private static int pipes(String line) {
        int pipes = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '|' && (i == 0 || line.charAt(i - 1) != '\\')) {
                pipes++;
            }
        }
        return pipes;
    }
}
