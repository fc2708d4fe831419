package org.jixiao.exchange.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A workbook's numbers as a person sees them: {@code 95%} for 0.95 in the format {@code 0%}, dates by year, month, day.
 *
 * <p>Design notice: a number without a format is shown with all its digits, where a narrow column would show fewer.
 */
final class DisplayedNumbers {

    /** What a workbook keeps of a number. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 64;
    private static final int MOST_ZEROS = 30;

    /** The longest that Excel itself takes. */
    private static final int LONGEST_FORMAT = 255;

    /** Words in a pattern, which POI would show with their quotes in a date. */
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\p{ASCII}]+)\"");

    /** A percent sign that is only written, which POI would compute. */
    private static final Pattern WRITTEN_PERCENT = Pattern.compile("([^;]*?)(?:\"%\"|\\\\%)");

    private static final String GENERAL = "General";
    private static final String MONTH = "yyyy年m月";
    private static final String DAY = "m月d日";

    /** Formats whose number stands in the file and whose pattern depends on the reader's country. */
    private static final Map<Integer, String> OF_THE_COUNTRY = Map.ofEntries(
            Map.entry(14, "yyyy-mm-dd"),
            Map.entry(22, "yyyy-mm-dd hh:mm"),
            Map.entry(27, MONTH),
            Map.entry(28, DAY),
            Map.entry(29, DAY),
            Map.entry(30, "m-d-yy"),
            Map.entry(31, "yyyy\"年\"m月d日"),
            Map.entry(36, MONTH),
            Map.entry(50, MONTH),
            Map.entry(51, DAY),
            Map.entry(52, MONTH),
            Map.entry(53, DAY),
            Map.entry(54, DAY),
            Map.entry(57, MONTH),
            Map.entry(58, DAY));

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    /**
     * @param from1904 whether days are counted from 1904 on and not from 1900
     */
    DisplayedNumbers(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The pattern of a format; null for plain numbers. */
    static @Nullable String pattern(int format, @Nullable String written) {
        String pattern = OF_THE_COUNTRY.getOrDefault(
                format,
                written != null || format >= BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                        ? written
                        : BuiltinFormats.getBuiltinFormat(format));
        boolean plain = pattern == null
                || pattern.isBlank()
                || pattern.equals("@")
                || pattern.equalsIgnoreCase(GENERAL)
                || pattern.length() > LONGEST_FORMAT;
        return plain ? null : QUOTED.matcher(pattern).replaceAll("$1");
    }

    /**
     * A number as it is shown.
     *
     * @param number as the file has it
     * @param format the number of its format
     * @param pattern of its format, from {@link #pattern}
     */
    String text(String number, int format, @Nullable String pattern) {
        try {
            if (number.length() > LONGEST_NUMBER) {
                return number;
            }
            if (pattern == null) {
                return plain(number);
            }
            Matcher percent = WRITTEN_PERCENT.matcher(pattern);
            if (percent.matches()) {
                return text(number, format, pattern(format, percent.group(1))) + "%";
            }
            return formatter
                    .formatRawCellContents(Double.parseDouble(number), format, pattern, from1904)
                    .strip();
        } catch (RuntimeException e) {
            // A number or format that is none is shown as it stands in the file.
            return number;
        }
    }

    private static String plain(String number) {
        boolean zeros = number.indexOf('.') >= 0 && number.endsWith("0");
        boolean power = number.indexOf('E') >= 0 || number.indexOf('e') >= 0;
        if (!zeros && !power && number.length() <= DIGITS.getPrecision()) {
            return number;
        }
        BigDecimal rounded = new BigDecimal(number).round(DIGITS).stripTrailingZeros();
        return Math.abs(rounded.scale()) > MOST_ZEROS ? number : rounded.toPlainString();
    }
}
