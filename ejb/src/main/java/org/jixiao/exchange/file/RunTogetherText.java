package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;

/**
 * Reads text whose cells are parted by blanks only (连排文本), as it is copied out of a PDF.
 *
 * <p>Best effort, for the blanks do not say what they part: where lines have runs of two blanks or more, cells end there;
 * where they have single blanks only, cells end at blanks between Chinese characters, numbers and signs, and stay inside
 * Latin text. Lines before the first with several cells are paragraphs, all others rows whose columns are unknown; a line
 * with one cell may well be the rest of a cell above.
 */
final class RunTogetherText {

    /** A blank here is any that is printed as one, the full-width one included. */
    private static final Pattern RUN = Pattern.compile("[\\h\\f]{2,}|\\u3000+");

    private static final Pattern BLANK = Pattern.compile("(?<=[^\\h\\f\\p{Alpha}])[\\h\\f]+(?=[^\\h\\f\\p{Alpha}])");

    private static final int FEWEST_CELLS = 3;
    private static final int MOST_CELLS_OF_A_LINE = 500;

    private RunTogetherText() {}

    static List<CellRow> rows(List<String> lines) {
        Pattern parting = partedByRuns(lines) ? RUN : BLANK;
        List<CellRow> rows = new ArrayList<>();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            List<Cell> cells = cells(line, i + 1, parting);
            inTable |= cells.size() >= FEWEST_CELLS;
            rows.add(new CellRow(
                    CellPlace.ofLine(i + 1),
                    inTable ? CellRow.Kind.SEQUENCE : CellRow.Kind.PARAGRAPH,
                    inTable ? cells : List.of(new Cell(CellPlace.of(i + 1, 1), line))));
        }
        return rows;
    }

    /** Whether runs of blanks part cells in at least two lines. */
    static boolean partedByRuns(List<String> lines) {
        return linesWithCells(lines, RUN) > 1;
    }

    /** Whether single blanks part cells in at least half of the lines that hold something. */
    static boolean partedByBlanks(List<String> lines) {
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        long withCells = linesWithCells(lines, BLANK);
        return withCells > 1 && withCells * 2 >= filled;
    }

    private static long linesWithCells(List<String> lines, Pattern parting) {
        return lines.stream()
                .map(String::strip)
                .filter(line -> line.length() <= TextLines.LONGEST_CELL)
                .filter(line ->
                        parting.matcher(line).results().limit(FEWEST_CELLS - 1).count() == FEWEST_CELLS - 1)
                .count();
    }

    static List<Cell> cells(String line, int number, Pattern parting) {
        List<Cell> cells = new ArrayList<>();
        Matcher blanks = parting.matcher(line);
        int from = 0;
        while (blanks.find()) {
            add(cells, line.substring(from, blanks.start()), number);
            from = blanks.end();
        }
        add(cells, line.substring(from), number);
        return cells;
    }

    private static void add(List<Cell> cells, String text, int line) {
        if (cells.size() >= MOST_CELLS_OF_A_LINE || text.length() > TextLines.LONGEST_CELL) {
            throw Unreadable.line("file.notATable", line);
        }
        cells.add(new Cell(CellPlace.of(line, cells.size() + 1), text));
    }
}
