package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text, whichever of the three line ends it has. */
final class TextLines {

    /** The most bytes of a text that are read. */
    static final int MOST_BYTES = 20 * 1024 * 1024;

    /** The longest text of a cell, which is also the longest that a workbook can hold. */
    static final int LONGEST_CELL = 32_767;

    /** One cell a line, a city's whole ledger has about half as many. */
    static final int MOST_LINES = 2_000_000;

    private TextLines() {}

    /**
     * The lines, the empty ones included.
     *
     * @throws org.jixiao.shared.model.Refusal {@code file.tooLarge}, {@code file.notText}, {@code file.empty} or {@code
     *     file.tooLong}
     */
    static List<String> of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Unreadable.line("file.tooLarge", 1, String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        String text = TextDecoding.decode(bytes);
        if (text.isBlank()) {
            throw Unreadable.line("file.empty", 1);
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = start;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (lines.size() == MOST_LINES) {
                throw Unreadable.line("file.tooLong", lines.size() + 1, String.valueOf(MOST_LINES));
            }
            lines.add(text.substring(start, end));
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            start = end + (pair ? 2 : 1);
        }
        return lines;
    }
}
