package org.jixiao.exchange.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jspecify.annotations.Nullable;

/** How texts of cells are kept: verbatim where the file is exact, else without the blanks that a page layout left. */
final class CardTexts {

    private static final Pattern INSIDE = Pattern.compile("(?<=\\p{IsHan})[ \\t\\u00A0\\u3000\\u200B]++(?=\\p{IsHan})");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t\\u00A0\\u3000]*\\n");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][A-Za-z0-9]{0,9}[^<>]{0,40}>");
    private static final Pattern RESIDUE =
            Pattern.compile("\\[(?:bookmark|footnoteRef|endnoteRef|hyperlink):[^\\]\\n]{0,80}]");
    private static final int LONGEST_PAGE_NUMBER = 24;
    private static final Pattern PAGE_NUMBER = Pattern.compile("[-—－ ]{0,4}(?:第 ?)?\\d{1,4}(?: ?页)?"
            + "(?:[，, ]{0,2}[共/／] ?\\d{1,4}(?: ?页)?)?[-—－ ]{0,4}|共 ?\\d{1,4} ?页[，, ]{0,2}第 ?\\d{1,4} ?页");

    private final boolean exact;
    private final Findings findings;

    CardTexts(boolean exact, Findings findings) {
        this.exact = exact;
        this.findings = findings;
    }

    boolean isExact() {
        return exact;
    }

    /** A name or a code: one line. */
    @Nullable
    String line(@Nullable Cell cell, String label) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        String written = strip(cell.text());
        return exact ? written : told(cell, label, written, Blanks.tidy(written));
    }

    /** Prose, with its line feeds. */
    @Nullable
    String prose(@Nullable Cell cell, String label) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        String written = strip(cell.text());
        if (written.indexOf('<') >= 0 && TAG.matcher(written).find()) {
            findings.warn(cell.place(), "card.text.tags", label);
        }
        if (BLANK_LINE.matcher(written).find()) {
            findings.hint(cell.place(), "card.text.blankLine", label);
        }
        return exact
                ? written
                : told(cell, label, written, INSIDE.matcher(written).replaceAll(""));
    }

    /** A value as written, without the blanks around it. */
    static @Nullable String raw(@Nullable Cell cell) {
        return cell == null || cell.isEmpty() ? null : strip(cell.text());
    }

    private String told(Cell cell, String label, String written, String tidy) {
        if (!tidy.equals(written)) {
            findings.hint(cell.place(), "blank.removed", label, written, tidy);
        }
        return tidy;
    }

    /** Without what word processors leave of bookmarks and notes. */
    static Cell bare(Cell cell) {
        return cell.text().indexOf('[') < 0
                ? cell
                : new Cell(cell.place(), RESIDUE.matcher(cell.text()).replaceAll(""));
    }

    /** The same, and it is reported. */
    Cell withoutResidue(Cell cell) {
        if (cell.text().indexOf('[') < 0) {
            return cell;
        }
        Matcher residue = RESIDUE.matcher(cell.text());
        if (!residue.find()) {
            return cell;
        }
        findings.hint(cell.place(), "text.bookmark", residue.group());
        return new Cell(cell.place(), residue.replaceAll(""));
    }

    /** Whether a paragraph is only a page's number, with or without how many there are. */
    static boolean isPageNumber(String text) {
        String number = strip(text);
        return number.length() <= LONGEST_PAGE_NUMBER
                && PAGE_NUMBER.matcher(number).matches();
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
