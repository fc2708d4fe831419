package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.exchange.file.PdfMarks.Glyph;

/** Characters that stand together, as the lines of text that they are read as. */
final class PdfLines {

    /** No cell has a wider margin inside: six points. */
    private static final int WIDEST_MARGIN = 600;

    /** As many characters fit surely; one, and a sign that must not begin a line, may have gone to the next. */
    private static final int FITTING = 3;

    /** From so many hundredths of a letter's height on, an empty line stands between two lines. */
    private static final int BLANK_LINE = 240;

    private PdfLines() {}

    /** The lines from above, each with its characters from the left. */
    static List<List<Glyph>> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingInt(Glyph::baseline));
        List<List<Glyph>> lines = new ArrayList<>();
        for (Glyph glyph : sorted) {
            List<Glyph> last = lines.isEmpty() ? List.of() : lines.get(lines.size() - 1);
            if (last.isEmpty() || glyph.baseline() - last.get(0).baseline() > glyph.size() * 40 / 100) {
                lines.add(new ArrayList<>());
            }
            lines.get(lines.size() - 1).add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparingInt(Glyph::left)));
        return lines;
    }

    /** A line's text; a gap is one blank, and a wide one two. */
    static String text(List<Glyph> line) {
        StringBuilder text = new StringBuilder();
        Glyph before = null;
        for (Glyph glyph : line) {
            if (before != null) {
                // Bold is sometimes made by writing twice.
                if (glyph.text().equals(before.text()) && glyph.left() - before.left() < glyph.size() * 20 / 100) {
                    continue;
                }
                int gap = glyph.left() - before.right();
                text.append(gap > glyph.size() ? "  " : gap > glyph.size() * 30 / 100 ? " " : "");
            }
            text.append(glyph.text());
            before = glyph;
        }
        return text.toString();
    }

    private static int size(List<Glyph> line) {
        return line.get(0).size();
    }

    /** The room that a line's beginning would have needed in the line before: what stands together is not parted. */
    private static int needed(List<Glyph> line) {
        int next = 1;
        while (next < line.size()
                && !Character.isIdeographic(line.get(next).text().codePointAt(0))) {
            next++;
        }
        int together = line.get(next - 1).right() - line.get(0).left();
        return Math.max(FITTING * size(line), together);
    }

    /**
     * The text of a cell over all its lines. Chinese is wrapped between any two characters and goes on without a blank, and
     * so does a number or code that has none; words are parted by one. A line that ends although what comes next would have
     * fitted was ended by its author, with a line feed; where a line is left out, with two.
     *
     * @param left where the cell begins
     * @param right where it ends
     */
    static String joined(List<Glyph> glyphs, int left, int right) {
        List<List<Glyph>> lines =
                of(glyphs.stream().filter(glyph -> !glyph.text().isBlank()).toList());
        int margin = lines.stream()
                .mapToInt(line -> Math.min(line.get(0).left() - left, right - end(line)))
                .min()
                .orElse(0);
        int room = right - left - 2 * Math.min(margin, WIDEST_MARGIN);
        StringBuilder joined = new StringBuilder();
        List<Glyph> before = List.of();
        for (List<Glyph> line : lines) {
            Glyph first = line.get(0);
            if (!before.isEmpty()) {
                int unused = room - (end(before) - before.get(0).left());
                boolean words = isLatin(joined.charAt(joined.length() - 1))
                        && isLatin(first.text().charAt(0));
                if (line.get(0).baseline() - before.get(0).baseline() > BLANK_LINE * first.size() / 100) {
                    joined.append("\n\n");
                } else if (!words && unused > needed(line)) {
                    joined.append('\n');
                }
            }
            goOn(joined, text(line).replaceAll("\\h+", " "));
            before = line;
        }
        return joined.toString();
    }

    /** Appends what the next line says: without a blank, but between words of a text that parts them by blanks. */
    static void goOn(StringBuilder text, String next) {
        if (!text.isEmpty()
                && isLatin(text.charAt(text.length() - 1))
                && isLatin(next.charAt(0))
                && text.indexOf(" ") >= 0) {
            text.append(' ');
        }
        text.append(next);
    }

    /** What stands in a line between the blanks at its ends. */
    static List<Glyph> withoutOuterBlanks(List<Glyph> line) {
        int from = 0;
        int to = line.size();
        while (from < to && line.get(from).text().isBlank()) {
            from++;
        }
        while (to > from && line.get(to - 1).text().isBlank()) {
            to--;
        }
        return line.subList(from, to);
    }

    private static int end(List<Glyph> line) {
        return line.get(line.size() - 1).right();
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
