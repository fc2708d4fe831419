package org.jixiao.exchange.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.exchange.file.PdfMarks.Glyph;

/**
 * The column that the text of a page fills, which says where a line was broken only because the column was full.
 *
 * <p>Such a line reaches the right margin, so that what the next begins with would not have fitted any more, and the next
 * begins at the left margin, where no paragraph begins that is indented. A paragraph that happens to end at the right
 * margin before one without indentation cannot be told apart from it, unless there is more room between the two.
 */
final class PdfColumn {

    private final int left;
    private final int right;
    private final int pageWidth;

    /** For each size of letters, in half points, how far its lines are apart at least. */
    private final Map<Integer, Integer> distances = new HashMap<>();

    private PdfColumn(int left, int right, int pageWidth) {
        this.left = left;
        this.right = right;
        this.pageWidth = pageWidth;
    }

    /** The column of a page's lines outside of tables, from above. */
    static PdfColumn of(List<Line> lines, int pageWidth) {
        int left = lines.stream().mapToInt(Line::left).min().orElse(0);
        int right = lines.stream().mapToInt(Line::right).max().orElse(0);
        PdfColumn column = new PdfColumn(left, right, pageWidth);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isAsLargeAs(lines.get(i - 1))) {
                int distance = lines.get(i).baseline() - lines.get(i - 1).baseline();
                column.distances.merge(lines.get(i).halfPoints(), distance, Math::min);
            }
        }
        return column;
    }

    /** Whether the next line of the same page only goes on with the paragraph of a line. */
    boolean goesOn(Line line, Line next) {
        int usual = distances.getOrDefault(next.halfPoints(), 0);
        int most = Math.min(usual + line.size() * 15 / 100, 3 * line.size());
        return next.baseline() - line.baseline() <= most && goesOnOverPages(line, next);
    }

    /** Whether a line on the next page does; both are measured by this column. */
    boolean goesOnOverPages(Line line, Line next) {
        int em = line.size();
        return isFilled(em)
                && next.isAsLargeAs(line)
                && line.isProse()
                && next.isProse()
                && line.left() - left <= 4 * em
                && Math.abs(next.left() - left) <= em / 2
                // However long the word is that comes next, a line that short was ended by its author.
                && line.right() - left >= (right - left) / 2
                && right - line.right() < next.firstWord() + em / 2;
    }

    /** Nearly as much is left free at the right as at the left; else nobody knows where its lines would end. */
    private boolean isFilled(int em) {
        int free = pageWidth - right;
        return left - free <= em * 3 / 2 && free - left <= 3 * em;
    }

    /**
     * A line of text.
     *
     * @param glyphs its characters from the left, without blanks at its ends; at least one
     */
    record Line(List<Glyph> glyphs) {

        private static final Pattern LEADER = Pattern.compile("([^\\p{L}\\p{N}])\\1{4}");

        int left() {
            return glyphs.get(0).left();
        }

        int right() {
            return glyphs.get(glyphs.size() - 1).right();
        }

        int baseline() {
            return glyphs.get(0).baseline();
        }

        int size() {
            return glyphs.get(0).size();
        }

        int halfPoints() {
            return (size() + 25) / 50;
        }

        boolean isAsLargeAs(Line other) {
            return halfPoints() == other.halfPoints();
        }

        /** Neither parted into cells nor led by dots to its end, as a line of contents is. */
        boolean isProse() {
            for (int i = 1; i < glyphs.size(); i++) {
                if (glyphs.get(i).left() - glyphs.get(i - 1).right() > 2 * size()) {
                    return false;
                }
            }
            return !LEADER.matcher(PdfLines.text(glyphs)).find();
        }

        /** How wide that is at its beginning which no line may end within: a word, or a character, and signs with it. */
        int firstWord() {
            int end = 1;
            while (end < glyphs.size() && staysWith(glyphs.get(end - 1), glyphs.get(end))) {
                end++;
            }
            return glyphs.get(end - 1).right() - left();
        }

        private static boolean staysWith(Glyph one, Glyph next) {
            int before = one.text().codePointBefore(one.text().length());
            int after = next.text().codePointAt(0);
            if (Character.isWhitespace(before) || Character.isWhitespace(after)) {
                return false;
            }
            return !Character.isLetterOrDigit(before)
                    || !Character.isLetterOrDigit(after)
                    || (!Character.isIdeographic(before) && !Character.isIdeographic(after));
        }
    }
}
