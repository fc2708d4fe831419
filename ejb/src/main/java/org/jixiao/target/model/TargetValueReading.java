package org.jixiao.target.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people write as a target or actual value (指标值, 完成值): {@code ≥95%}, {@code 不超过10个工作日},
 * {@code 4261455元}, {@code 及时}.
 *
 * <p>The raw text is kept unchanged. What can be read in one way only is {@link Reading#EXACT}; a number among words is
 * {@link Reading#GUESSED}; words, dates and texts with several numbers are {@link Reading#TEXT} without a number, since
 * choosing one of several would be inventing. A number without a sign means {@link Comparator#EQUAL}. Nothing is ever
 * refused.
 *
 * <p>Design notice: units are recognised by their grammar (scale, measure word, {@code /} measure word), because a
 * sentence may follow a number just as a unit does ({@code ≥100按规定时间发放}).
 */
public final class TargetValueReading {

    private static final int MOST_INTEGER_DIGITS = 18;
    private static final int MOST_DECIMALS = 6;

    private static final Pattern NUMBER =
            Pattern.compile("(?<![A-Za-z0-9.])[-+]?(?:\\d{1,3}(?:,\\d{3})++(?!\\d)|\\d++)(?:\\.\\d++)?");
    private static final Pattern DASHES = Pattern.compile("[-—–─]+");
    private static final Pattern END = Pattern.compile("[。；;，,、.]++$");
    private static final Pattern SUFFIX =
            Pattern.compile("(?:\\(含[^()]{0,6}\\))?[及和或]?(以上|以内|以下|之内|左右|内)(?:\\(含[^()]{0,6}\\))?$");
    private static final Pattern DATE =
            Pattern.compile("(?:年|月)(?:\\d|底|末|初|中旬|上旬|下旬|份|前|之前|以前).*|(?:日|号)(?:前|之前|以前)?");

    private static final String MEASURE = "(?:"
            + "%|‰|℃|㎡|百分比|百分点|人次|人天|人日|批次|工作日|季度|分钟|小时|平方米|平方公里|立方米|千瓦时|公里|千米|厘米|毫米"
            + "|公顷|公斤|千克|学时|课时|机位|节点|元|角|人|天|日|周|月|年|秒|时|米|亩|吨|克|升|度|通|门|座|栋|只|头|棵|株|卷"
            + "|倍|级|分|宗|起|例|册|本|幅|块|封|页|字|枚|把|盏|床|桶|袋|箱|盒|瓶|顿|餐|班|节|届|趟|组|队|所|站|点|片|层"
            + "|(?:个|项|名|位|家|台|套|份|件|次|条|场|篇|期|类|种|支|处|间|户|辆|张|部|批)"
            + "(?:(?![按以之及的内前后不均全可])\\p{IsHan}{1,4}?)?"
            + "|[A-Za-z]{1,6}[0-9²³]?)";
    private static final String SCALED = "(?:十|百|千|万|十万|百万|千万|亿)?" + MEASURE;
    private static final Pattern UNIT = Pattern.compile(SCALED + "(?:[/每]" + SCALED + ")?|/" + SCALED);
    private static final Pattern SHORT_WORD = Pattern.compile("[\\p{IsHan}A-Za-z/]{1,4}");

    private static final Set<String> NOT_APPLICABLE = Set.of("不适用", "/", "N/A", "n/a");

    /** Signs and words before a number; longer ones first where one ends in another. */
    private static final List<Sign> SIGNS = List.of(
            new Sign("大于或等于", Comparator.AT_LEAST, true),
            new Sign("小于或等于", Comparator.AT_MOST, true),
            new Sign("高于或等于", Comparator.AT_LEAST, true),
            new Sign("低于或等于", Comparator.AT_MOST, true),
            new Sign("大于等于", Comparator.AT_LEAST, true),
            new Sign("小于等于", Comparator.AT_MOST, true),
            new Sign("不得低于", Comparator.AT_LEAST, true),
            new Sign("不得少于", Comparator.AT_LEAST, true),
            new Sign("不得超过", Comparator.AT_MOST, true),
            new Sign("不得高于", Comparator.AT_MOST, true),
            new Sign("不低于", Comparator.AT_LEAST, true),
            new Sign("不少于", Comparator.AT_LEAST, true),
            new Sign("不小于", Comparator.AT_LEAST, true),
            new Sign("不超过", Comparator.AT_MOST, true),
            new Sign("不高于", Comparator.AT_MOST, true),
            new Sign("不大于", Comparator.AT_MOST, true),
            new Sign("不多于", Comparator.AT_MOST, true),
            new Sign("控制在", Comparator.AT_MOST, false),
            new Sign("至少", Comparator.AT_LEAST, true),
            new Sign("至多", Comparator.AT_MOST, true),
            new Sign("最多", Comparator.AT_MOST, true),
            new Sign("达到", Comparator.AT_LEAST, false),
            new Sign("等于", Comparator.EQUAL, true),
            new Sign("大于", Comparator.MORE_THAN, true),
            new Sign("高于", Comparator.MORE_THAN, true),
            new Sign("多于", Comparator.MORE_THAN, true),
            new Sign("超过", Comparator.MORE_THAN, true),
            new Sign("小于", Comparator.LESS_THAN, true),
            new Sign("低于", Comparator.LESS_THAN, true),
            new Sign("少于", Comparator.LESS_THAN, true),
            new Sign(">=", Comparator.AT_LEAST, true),
            new Sign("=>", Comparator.AT_LEAST, true),
            new Sign("<=", Comparator.AT_MOST, true),
            new Sign("=<", Comparator.AT_MOST, true),
            new Sign("达", Comparator.AT_LEAST, false),
            new Sign("约", Comparator.EQUAL, false),
            new Sign("≥", Comparator.AT_LEAST, true),
            new Sign("≤", Comparator.AT_MOST, true),
            new Sign(">", Comparator.MORE_THAN, true),
            new Sign("<", Comparator.LESS_THAN, true),
            new Sign("=", Comparator.EQUAL, true));

    private static final Map<String, Comparator> WORDS_OF_A_DIRECTION_COLUMN =
            Map.of("定性", Comparator.QUALITATIVE, "不适用", Comparator.NOT_APPLICABLE, "/", Comparator.NOT_APPLICABLE);

    private TargetValueReading() {}

    /** Reads a value that stands in one cell. */
    public static TargetValue of(@Nullable String raw) {
        Written written = read(raw);
        return new TargetValue(raw, written.comparator, written.number, written.unit, written.reading);
    }

    /**
     * Reads a value that stands in three columns.
     *
     * @param direction the comparator's word or sign, such as {@code 大于等于}; without it, or when it is unknown, the
     *     reading is a guess at best
     * @param raw the value's cell, which may carry a sign or a unit of its own
     * @param unit the unit's cell
     */
    public static TargetValue of(@Nullable String direction, @Nullable String raw, @Nullable String unit) {
        if (direction == null || plain(direction).isEmpty()) {
            return undirected(raw, unit);
        }
        return directed(comparator(direction).orElse(null), raw, unit);
    }

    /**
     * Reads a value whose comparator stands in a column of its own and is known already, because the form says how it
     * prints comparators.
     *
     * @param comparator null when its word is unknown
     */
    public static TargetValue directed(@Nullable Comparator comparator, @Nullable String raw, @Nullable String unit) {
        Written written = read(raw);
        String beside = unitBeside(unit);
        if (written.comparator == null && written.number == null) {
            return new TargetValue(raw, comparator, null, beside, Reading.TEXT);
        }
        if (written.comparator == Comparator.NOT_APPLICABLE) {
            return new TargetValue(raw, Comparator.NOT_APPLICABLE, null, beside, written.reading);
        }
        if (written.number == null) {
            return new TargetValue(raw, Comparator.QUALITATIVE, null, beside, Reading.TEXT);
        }
        boolean numeric =
                comparator != null && comparator != Comparator.QUALITATIVE && comparator != Comparator.NOT_APPLICABLE;
        boolean agrees = !written.signed || written.comparator == comparator;
        boolean sure = numeric && agrees && written.reading == Reading.EXACT && agree(written.unit, beside);
        return new TargetValue(
                raw,
                comparator,
                written.number,
                written.unit == null ? beside : written.unit,
                sure ? Reading.EXACT : Reading.GUESSED);
    }

    /** What a word or sign of a direction column (方向) means; empty when it is unknown. */
    public static Optional<Comparator> comparator(String direction) {
        String word = plain(direction).replace(" ", "");
        Comparator special = WORDS_OF_A_DIRECTION_COLUMN.get(word);
        if (special != null) {
            return Optional.of(special);
        }
        return SIGNS.stream()
                .filter(sign -> sign.sure && sign.text.equals(word))
                .map(Sign::comparator)
                .findFirst();
    }

    private static TargetValue undirected(@Nullable String raw, @Nullable String unit) {
        Written written = read(raw);
        String beside = unitBeside(unit);
        boolean asWritten = written.reading != Reading.EXACT
                || written.comparator == Comparator.NOT_APPLICABLE
                || (written.signed && agree(written.unit, beside));
        return new TargetValue(
                raw,
                written.comparator,
                written.number,
                written.unit == null ? beside : written.unit,
                asWritten ? written.reading : Reading.GUESSED);
    }

    private static Written read(@Nullable String raw) {
        if (raw == null) {
            return Written.NOTHING;
        }
        String text = END.matcher(plain(raw)).replaceFirst("");
        if (text.isEmpty()) {
            return Written.NOTHING;
        }
        if (NOT_APPLICABLE.contains(text)) {
            return new Written(Comparator.NOT_APPLICABLE, true, null, null, Reading.EXACT);
        }
        if (DASHES.matcher(text).matches()) {
            return new Written(Comparator.NOT_APPLICABLE, true, null, null, Reading.GUESSED);
        }
        List<int[]> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(new int[] {matcher.start(), matcher.end()});
        }
        if (numbers.size() != 1) {
            return Written.WORDS;
        }
        int[] at = numbers.get(0);
        return around(text.substring(0, at[0]), text.substring(at[0], at[1]), text.substring(at[1]));
    }

    private static Written around(String before, String digits, String after) {
        boolean calendarYear = digits.length() == 4 && after.equals("年");
        if (calendarYear || DATE.matcher(after).matches()) {
            return Written.WORDS;
        }
        if (digits.length() > 2 * MOST_INTEGER_DIGITS) {
            return Written.NOTHING;
        }
        BigDecimal number = new BigDecimal(digits.replace(",", ""));
        if (number.precision() - number.scale() > MOST_INTEGER_DIGITS || number.scale() > MOST_DECIMALS) {
            return Written.NOTHING;
        }
        Sign sign = SIGNS.stream()
                .filter(candidate -> before.endsWith(candidate.text))
                .findFirst()
                .orElse(null);
        boolean wordsBefore = before.length() > (sign == null ? 0 : sign.text.length());

        Matcher suffix = SUFFIX.matcher(after);
        String unit = after;
        Comparator ending = null;
        boolean vague = false;
        if (suffix.find()) {
            String word = suffix.group(1);
            unit = after.substring(0, suffix.start());
            vague = word.equals("左右");
            ending = switch (word) {
                case "以上" -> Comparator.AT_LEAST;
                case "左右" -> Comparator.EQUAL;
                default -> Comparator.AT_MOST;
            };
        }

        Comparator comparator = Comparator.EQUAL;
        boolean sure = !wordsBefore && !vague;
        if (sign != null && (sign.sure || ending == null)) {
            comparator = sign.comparator;
            sure = sure && sign.sure && (ending == null || ending == sign.comparator);
        } else if (ending != null) {
            comparator = ending;
        }

        String known = knownUnit(unit);
        if (!unit.isEmpty() && !unit.equals(known)) {
            sure = false;
            known = known == null && SHORT_WORD.matcher(unit).matches() ? unit : known;
        }
        boolean signed = sign != null || ending != null;
        return new Written(comparator, signed, number, known, sure ? Reading.EXACT : Reading.GUESSED);
    }

    /** The unit at the beginning of the text. */
    private static @Nullable String knownUnit(String text) {
        Matcher matcher = UNIT.matcher(text);
        if (matcher.matches()) {
            return text;
        }
        return matcher.lookingAt() ? matcher.group() : null;
    }

    private static boolean agree(@Nullable String own, @Nullable String beside) {
        return own == null || beside == null || own.equals(beside);
    }

    private static @Nullable String unitBeside(@Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return null;
        }
        return unit.strip().replace('％', '%');
    }

    /** Full-width signs and digits as their plain ones, and no blanks except between two digits or letters. */
    private static String plain(String raw) {
        StringBuilder plain = new StringBuilder(raw.length());
        boolean blank = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = true;
                continue;
            }
            c = plain(c);
            if (blank && !plain.isEmpty() && isLatin(c) && isLatin(plain.charAt(plain.length() - 1))) {
                plain.append(' ');
            }
            blank = false;
            plain.append(c);
        }
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '≧', '⩾' -> '≥';
            case '≦', '⩽' -> '≤';
            case '﹥' -> '>';
            case '﹤' -> '<';
            case '﹪' -> '%';
            case '−' -> '-';
            default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
        };
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    /**
     * A sign or word before a number.
     *
     * @param sure false when it may mean something else, as {@code 达到} may mean exactly or at least
     */
    private record Sign(String text, Comparator comparator, boolean sure) {}

    /** What one cell says; signed when it carries a sign of its own. */
    private record Written(
            @Nullable Comparator comparator,
            boolean signed,
            @Nullable BigDecimal number,
            @Nullable String unit,
            Reading reading) {

        static final Written NOTHING = new Written(null, false, null, null, Reading.TEXT);
        static final Written WORDS = new Written(Comparator.QUALITATIVE, true, null, null, Reading.TEXT);
    }
}
