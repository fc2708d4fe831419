package org.jixiao.exchange.file;

import java.util.List;
import java.util.function.Function;
import org.jixiao.exchange.model.CellRow;

/** How a text parts its cells, which its lines show and its name does not. */
enum TextLayout {
    TABS(TabSeparatedText::rows),
    PIPES(PipeTables::rows),
    CELL_PER_LINE(CellPerLine::withTabs),
    CELL_PER_PLAIN_LINE(CellPerLine::withoutTabs),
    BLANKS(RunTogetherText::rows);

    private static final int FEWEST_CELL_LINES = 4;

    /** Fewer short lines may be a poem. */
    private static final int FEWEST_PLAIN_LINES = 12;

    private static final int SHORT_LINE = 40;

    private final Function<List<String>, List<CellRow>> reader;

    TextLayout(Function<List<String>, List<CellRow>> reader) {
        this.reader = reader;
    }

    List<CellRow> rows(List<String> lines) {
        return reader.apply(lines);
    }

    /**
     * The layout that most lines are in.
     *
     * @throws org.jixiao.shared.model.Refusal {@code file.notATable} when there is no sign of cells
     */
    static TextLayout of(List<String> lines) {
        long rows = lines.stream().filter(line -> tabs(line) > 1).count();
        long cells = lines.stream().filter(TextLayout::isCell).count();
        int pipes = PipeTables.tableLines(lines);
        if (pipes > Math.max(rows, cells)) {
            return PIPES;
        }
        if (cells >= FEWEST_CELL_LINES && cells > rows) {
            return CELL_PER_LINE;
        }
        if (rows > 0) {
            return TABS;
        }
        if (RunTogetherText.partedByRuns(lines) || RunTogetherText.partedByBlanks(lines)) {
            return BLANKS;
        }
        if (areShort(lines)) {
            return CELL_PER_PLAIN_LINE;
        }
        throw Unreadable.line("file.notATable", firstFilled(lines));
    }

    private static long tabs(String line) {
        return line.chars().filter(c -> c == '\t').count();
    }

    private static boolean isCell(String line) {
        return line.startsWith("\t") && line.indexOf('\t', 1) < 0;
    }

    private static boolean areShort(List<String> lines) {
        long filled = lines.stream().filter(line -> !line.isBlank()).count();
        long brief = lines.stream()
                .filter(line -> !line.isBlank() && line.strip().length() <= SHORT_LINE)
                .count();
        return filled >= FEWEST_PLAIN_LINES && brief * 10 >= filled * 7;
    }

    private static int firstFilled(List<String> lines) {
        int line = 0;
        while (lines.get(line).isBlank()) {
            line++;
        }
        return line + 1;
    }
}
