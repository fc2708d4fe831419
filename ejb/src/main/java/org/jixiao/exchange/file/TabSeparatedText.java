package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/**
 * Reads text whose cells are parted by tabs (制表符分隔的文本): UTF-8, UTF-16 with a byte order mark, or GB18030.
 *
 * <p>What is no such text is refused with the rule {@code file.empty}, {@code file.tooLarge}, {@code file.tooLong},
 * {@code file.notText} or
 * {@code file.notATable}; the reason's field names the line. No other exception leaves this class but the stream's own.
 *
 * <p>Design notice: the limits guard the server's memory, not the domain; a city's whole ledger is far below them.
 */
public final class TabSeparatedText {

    /** The most bytes that are read. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    private static final int MOST_LINES = 100_000;
    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_CELLS_OF_A_LINE = 500;
    private static final int LONGEST_CELL = 32_767;
    private static final int FEWEST_CELLS_OF_A_TABLE = 3;

    private TabSeparatedText() {}

    /** Reads a stream, and no more of it than may be kept. */
    public static List<CellRow> read(InputStream in) throws IOException {
        return read(in.readNBytes(MOST_BYTES + 1));
    }

    /** The lines that hold something, from the first to the last. */
    public static List<CellRow> read(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw refusal("file.tooLarge", 1, String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        String text = TextDecoding.decode(bytes);
        if (text.isBlank()) {
            throw refusal("file.empty", 1);
        }
        List<CellRow> rows = rows(text);
        if (rows.stream().noneMatch(row -> row.filled().size() >= FEWEST_CELLS_OF_A_TABLE)) {
            throw refusal("file.notATable", rows.isEmpty() ? 1 : rows.get(0).line());
        }
        return rows;
    }

    private static List<CellRow> rows(String text) {
        List<CellRow> rows = new ArrayList<>();
        int line = 1;
        int start = 0;
        int kept = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            List<Cell> cells = cells(text, start, end, line);
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new CellRow(
                        CellPlace.ofLine(line), cells.size() == 1 ? CellRow.Kind.PARAGRAPH : CellRow.Kind.ROW, cells));
                kept += cells.size();
            }
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
            line++;
            if (line > MOST_LINES || kept > MOST_CELLS) {
                throw refusal("file.tooLong", line, String.valueOf(MOST_LINES));
            }
        }
        return rows;
    }

    private static List<Cell> cells(String text, int start, int end, int line) {
        List<Cell> cells = new ArrayList<>();
        int from = start;
        for (int i = start; i <= end; i++) {
            if (i < end && text.charAt(i) != '\t') {
                continue;
            }
            if (cells.size() >= MOST_CELLS_OF_A_LINE || i - from > LONGEST_CELL) {
                throw refusal("file.notATable", line);
            }
            cells.add(new Cell(CellPlace.of(line, cells.size() + 1), text.substring(from, i)));
            from = i + 1;
        }
        return cells;
    }

    private static Refusal refusal(String rule, int line, String... more) {
        List<String> arguments = new ArrayList<>();
        arguments.add(String.valueOf(line));
        arguments.addAll(List.of(more));
        return Refusal.rule(new Reason(rule, CellPlace.ofLine(line).toString(), arguments));
    }
}
