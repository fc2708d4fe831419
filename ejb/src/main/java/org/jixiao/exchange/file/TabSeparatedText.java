package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;

/**
 * Reads text whose cells are parted by tabs (制表符分隔的文本): UTF-8, UTF-16 with a byte order mark, or GB18030. A line without
 * a tab is a paragraph.
 *
 * <p>What is no such text is refused with the rule {@code file.empty}, {@code file.tooLarge}, {@code file.tooLong},
 * {@code file.notText} or
 * {@code file.notATable}; the reason's field names the line. No other exception leaves this class but the stream's own.
 *
 * <p>Design notice: the limits guard the server's memory, not the domain; a city's whole ledger is far below them.
 */
public final class TabSeparatedText {

    /** The most bytes that are read. */
    public static final int MOST_BYTES = TextLines.MOST_BYTES;

    private static final int MOST_LINES = 100_000;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_CELLS_OF_A_LINE = 500;
    private static final int FEWEST_CELLS_OF_A_TABLE = 3;

    private TabSeparatedText() {}

    /** Reads a stream, and no more of it than may be kept. */
    public static List<CellRow> read(InputStream in) throws IOException {
        return read(in.readNBytes(MOST_BYTES + 1));
    }

    /** The lines that hold something, from the first to the last. */
    public static List<CellRow> read(byte[] bytes) {
        return rows(TextLines.of(bytes));
    }

    static List<CellRow> rows(List<String> lines) {
        List<CellRow> rows = new ArrayList<>();
        int line = 1;
        int kept = 0;
        for (String text : lines) {
            List<Cell> cells = cells(text, line);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new CellRow(
                        CellPlace.ofLine(line), cells.size() == 1 ? CellRow.Kind.PARAGRAPH : CellRow.Kind.ROW, cells));
                kept += cells.size();
            }
            line++;
            if (line > MOST_LINES || kept > MOST_CELLS) {
                throw Unreadable.line("file.tooLong", line, String.valueOf(MOST_LINES));
            }
        }
        if (rows.stream().noneMatch(row -> row.filled().size() >= FEWEST_CELLS_OF_A_TABLE)) {
            throw Unreadable.line(
                    "file.notATable", rows.isEmpty() ? 1 : rows.get(0).line());
        }
        return rows;
    }

    private static List<Cell> cells(String text, int line) {
        List<Cell> cells = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && text.charAt(i) != '\t') {
                continue;
            }
            if (cells.size() >= MOST_CELLS_OF_A_LINE || i - from > TextLines.LONGEST_CELL) {
                throw Unreadable.line("file.notATable", line);
            }
            cells.add(new Cell(CellPlace.of(line, cells.size() + 1), text.substring(from, i)));
            from = i + 1;
        }
        return cells;
    }
}
