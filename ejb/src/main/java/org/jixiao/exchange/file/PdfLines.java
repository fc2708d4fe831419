package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.exchange.file.PdfMarks.Glyph;

/** Characters that stand together, as the lines of text that they are read as. */
final class PdfLines {

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

    /**
     * The text of a cell over all its lines. Chinese is wrapped between any two characters and goes on without a blank, and
     * so does a number or code that has none; words are parted by one.
     */
    static String joined(List<Glyph> glyphs) {
        StringBuilder joined = new StringBuilder();
        for (List<Glyph> line : of(glyphs)) {
            String text = text(line).strip().replaceAll("\\h+", " ");
            if (text.isEmpty()) {
                continue;
            }
            boolean words = !joined.isEmpty()
                    && isLatin(joined.charAt(joined.length() - 1))
                    && isLatin(text.charAt(0))
                    && joined.indexOf(" ") >= 0;
            joined.append(words ? " " : "").append(text);
        }
        return joined.toString();
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
