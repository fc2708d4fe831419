package org.jixiao.target.model;

/** Numbers as Chinese texts count their paragraphs with. */
public final class ChineseNumerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /** A number from 1 to 99 in brackets, such as {@code （十二）}; larger ones in digits. */
    public static String inBrackets(int number) {
        return "（" + of(number) + "）";
    }

    private static String of(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        String tens = number < 10 ? "" : number < 20 ? "十" : DIGITS.charAt(number / 10) + "十";
        String ones = number % 10 == 0 ? "" : String.valueOf(DIGITS.charAt(number % 10));
        return tens + ones;
    }
}
