package org.jixiao.exchange.reading;

import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jspecify.annotations.Nullable;

/** What a cell's text looks like, whatever column it may stand in. */
final class CellLook {

    private static final Pattern AMOUNT =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,9})?(?:万?元)?");
    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―─━－_=＝/]+");

    private final Cell cell;
    private final int at;
    private final String word;
    private final String plain;
    private @Nullable Boolean amount;
    private int known = -1;

    CellLook(Cell cell) {
        this(cell, cell.column());
    }

    /** @param at the column in which the cell stands, counted from 1 */
    CellLook(Cell cell, int at) {
        this.cell = cell;
        this.at = at;
        word = Blanks.without(cell.text());
        plain = Blanks.plain(cell.text());
    }

    /** Whether the text is an amount of money and nothing else. */
    static boolean isAmount(String text) {
        return AMOUNT.matcher(Blanks.plain(text)).matches();
    }

    Cell cell() {
        return cell;
    }

    /** The column in which the cell stands, counted from 1. */
    int at() {
        return at;
    }

    /** The text without any blank. */
    String word() {
        return word;
    }

    /** The text without any blank and with plain letters, digits and signs. */
    String plain() {
        return plain;
    }

    int length() {
        return plain.length();
    }

    boolean isAmount() {
        Boolean known = amount;
        if (known == null) {
            known = length() <= 32 && AMOUNT.matcher(plain).matches();
            amount = known;
        }
        return known;
    }

    /** How strange the text is anywhere but in the column of such words; negative until that is weighed. */
    int known() {
        return known;
    }

    void know(int strange) {
        known = strange;
    }

    /** A number as one counts: digits only, few of them. */
    boolean isCount() {
        return length() <= 6 && plain.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Letters and digits as in a code, at least so many. */
    boolean isCode(int shortest) {
        return length() >= shortest
                && length() <= 40
                && plain.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-');
    }

    boolean isDashes() {
        return DASHES.matcher(plain).matches();
    }

    boolean hasDigit() {
        return plain.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it ends as a sentence does. */
    boolean isSentence() {
        return plain.endsWith("。") || plain.endsWith(";") || plain.endsWith("；");
    }
}
