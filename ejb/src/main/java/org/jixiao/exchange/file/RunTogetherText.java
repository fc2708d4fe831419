package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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
        return rows(lines, CellPlace::ofLine);
    }

    /**
     * The lines that hold something.
     *
     * @param place where a line stands by its number, counted from 1
     */
    static List<CellRow> rows(List<String> lines, IntFunction<CellPlace> place) {
        Pattern parting = !partedByRuns(lines) && partedByBlanks(lines) ? BLANK : RUN;
        List<CellRow> rows = new ArrayList<>();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            CellPlace its = place.apply(i + 1);
            List<Cell> cells = cells(line, its, parting);
            inTable |= cells.size() >= FEWEST_CELLS;
            rows.add(
                    inTable
                            ? new CellRow(its, CellRow.Kind.SEQUENCE, cells)
                            : new CellRow(its, CellRow.Kind.PARAGRAPH, List.of(new Cell(its.at(1), line))));
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

    private static List<Cell> cells(String line, CellPlace place, Pattern parting) {
        List<Cell> cells = new ArrayList<>();
        Matcher blanks = parting.matcher(line);
        int from = 0;
        while (blanks.find()) {
            add(cells, line.substring(from, blanks.start()), place);
            from = blanks.end();
        }
        add(cells, line.substring(from), place);
        return cells;
    }

    private static void add(List<Cell> cells, String text, CellPlace line) {
        if (cells.size() >= MOST_CELLS_OF_A_LINE || text.length() > TextLines.LONGEST_CELL) {
            throw Unreadable.line("file.notATable", line.line());
        }
        cells.add(new Cell(line.at(cells.size() + 1), text));
    }
}
