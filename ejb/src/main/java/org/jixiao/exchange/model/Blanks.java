package org.jixiao.exchange.model;

/**
 * The blanks that page breaks and line wraps leave inside words. Chinese is written without blanks, so those are noise;
 * a blank beside a Latin letter or a digit may be meant and stays.
 */
public final class Blanks {

    private Blanks() {}

    /** The text without the blanks that cannot be meant. */
    public static String tidy(String text) {
        if (!hasBlank(text)) {
            return text;
        }
        StringBuilder tidy = new StringBuilder(text.length());
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                run.append(c);
                continue;
            }
            if (!run.isEmpty() && !tidy.isEmpty() && (isLatin(c) || isLatin(tidy.charAt(tidy.length() - 1)))) {
                tidy.append(run);
            }
            run.setLength(0);
            tidy.append(c);
        }
        return tidy.toString();
    }

    /** The text without any blank, for holding it against a known word. */
    public static String without(String text) {
        if (!hasBlank(text)) {
            return text;
        }
        StringBuilder word = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                word.append(text.charAt(i));
            }
        }
        return word.toString();
    }

    /** The text without blanks and with full-width letters, digits and signs as their plain ones. */
    public static String plain(String text) {
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                plain.append(c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c);
            }
        }
        return plain.toString();
    }

    /** Whether the text holds nothing but blanks. */
    public static boolean isEmpty(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c) || (c >= '！' && c <= '～')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(char c) {
        // Nearly all of a ledger.
        if ((c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF)) {
            return false;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
