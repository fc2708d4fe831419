package org.jixiao.exchange.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition.Line;
import org.jspecify.annotations.Nullable;

/**
 * What is said over a table with a label before it (单位名称：…, 批复日期：…): by the labels of the form's own head lines and
 * by those that are common everywhere.
 */
final class HeadLabels {

    private static final int LONGEST_LINE = 4_000;

    private static final Pattern LABELLED = Pattern.compile("^#*([^:：]{2,14})[:：](.*)$", Pattern.DOTALL);
    private static final Pattern PARENTHESES = Pattern.compile("[(（][^()（）]*[)）]");
    private static final Pattern UNIT = Pattern.compile("(?:预算|填报|申报|编报|实施)?单位(?:名称)?");
    private static final Pattern DEPARTMENT = Pattern.compile("(?:主管|预算)?部门(?:名称)?");
    private static final Pattern BUREAU = Pattern.compile("(?:批复|批准)(?:单位|机关|部门)");
    private static final Pattern DATE_LABEL = Pattern.compile("(?:批复|批准)(?:日期|时间)");
    private static final Pattern NUMBER_LABEL = Pattern.compile("(?:批复)?文号");
    private static final Pattern MONEY_UNIT = Pattern.compile("(?:金额)?(?:单位:?)?(?:人民币)?(万?元)");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[年.-](\\d{1,2})[月.-](\\d{1,2})日?");

    private static final Map<String, Said> PLACEHOLDERS = Map.of(
            "{departmentCode}", Said.DEPARTMENT,
            "{departmentName}", Said.DEPARTMENT,
            "{unitCode}", Said.UNIT,
            "{unitName}", Said.UNIT,
            "{bureau}", Said.BUREAU,
            "{approvalDate}", Said.DATE,
            "{approvalNumber}", Said.NUMBER);

    /** What stands behind a label. */
    enum Said {
        UNIT,
        DEPARTMENT,
        BUREAU,
        DATE,
        NUMBER
    }

    private final Map<String, Said> own = new LinkedHashMap<>();
    private final Map<Said, String> found = new EnumMap<>(Said.class);

    HeadLabels(List<Line> lines) {
        for (Line line : lines) {
            Matcher label = LABELLED.matcher(line.text());
            if (label.matches()) {
                PLACEHOLDERS.entrySet().stream()
                        .filter(entry -> label.group(2).contains(entry.getKey()))
                        .findFirst()
                        .ifPresent(entry -> own.put(Grid.key(label.group(1)), entry.getValue()));
            }
        }
    }

    /** Reads a row; false when it holds no label. */
    boolean read(CellRow row) {
        List<Cell> cells = row.filled();
        boolean read = false;
        for (int i = 0; i < cells.size() && i < 20; i++) {
            Cell next = i + 1 < cells.size() ? cells.get(i + 1) : null;
            Matcher label = labelled(cells.get(i));
            Said said = label == null ? null : said(label.group(1));
            String value = label == null ? "" : value(label.group(2), next);
            if (said != null && !value.isEmpty() && !isMoneyUnit(value)) {
                found.putIfAbsent(said, value);
                read = true;
            }
        }
        return read;
    }

    private static @Nullable Matcher labelled(Cell cell) {
        if (cell.text().length() > LONGEST_LINE) {
            return null;
        }
        Matcher label = LABELLED.matcher(Blanks.tidy(cell.text()));
        return label.matches() ? label : null;
    }

    private static String value(String beside, @Nullable Cell next) {
        String value = beside.strip();
        return value.isEmpty() && next != null ? Blanks.tidy(next.text()).strip() : value;
    }

    private @Nullable Said said(String label) {
        String word = PARENTHESES.matcher(Blanks.without(label)).replaceAll("");
        Said said = own.get(Grid.key(word));
        if (said != null) {
            return said;
        }
        if (UNIT.matcher(word).matches()) {
            return Said.UNIT;
        }
        if (DEPARTMENT.matcher(word).matches()) {
            return Said.DEPARTMENT;
        }
        if (BUREAU.matcher(word).matches()) {
            return Said.BUREAU;
        }
        if (DATE_LABEL.matcher(word).matches()) {
            return Said.DATE;
        }
        return NUMBER_LABEL.matcher(word).matches() ? Said.NUMBER : null;
    }

    /** Whether the text is a money unit and nothing else. */
    static boolean isMoneyUnit(String text) {
        return text.length() < 20 && MONEY_UNIT.matcher(Blanks.plain(text)).matches();
    }

    /** The label 元 or 万元 of a line that says nothing else; empty for other lines. */
    static Optional<String> moneyUnit(String text) {
        Matcher unit = MONEY_UNIT.matcher(text.length() < 20 ? Blanks.plain(text) : "");
        return unit.matches() ? Optional.of(unit.group(1)) : Optional.empty();
    }

    /** What stands behind the label as it is written; null when the head has no such label. */
    @Nullable
    String text(Said said) {
        return found.get(said);
    }

    /** The code before a name, such as {@code 112001} in {@code [112001]…}; null when there is none. */
    @Nullable
    String code(Said said) {
        return UnitName.of(found.get(said)).code();
    }

    /** The name without the code before it; null when there is none. */
    @Nullable
    String name(Said said) {
        return UnitName.of(found.get(said)).name();
    }

    /** The date; null when there is none or it is no date of the calendar. */
    @Nullable
    LocalDate date() {
        Matcher date = DATE.matcher(Blanks.plain(found.getOrDefault(Said.DATE, "")));
        if (!date.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
