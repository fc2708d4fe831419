package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.Decimals;
import org.jspecify.annotations.Nullable;

/** What stands before the table: title, year, unit and the statement (情况说明) with the counts and sums it prints. */
final class DocumentHead {

    private static final int LONGEST_LINE_TO_SEARCH = 4_000;

    private static final Pattern YEAR_LINE = Pattern.compile("[(\\[]?(\\d{4})?年度?[)\\]]?");
    private static final Pattern YEAR_FIRST = Pattern.compile("^[^\\d]{0,20}?(?<!\\d)((?:19|20)\\d{2})年(?!\\d{1,2}月)");
    private static final Pattern UNIT_LABEL = Pattern.compile("^(?:预算|填报|申报|编报|实施)?单位(?:名称)?(?:[（(]盖章[)）])?[:：](.*)$");
    private static final Pattern CODE_AND_NAME =
            Pattern.compile("^(?:[\\[［【〔(（]([0-9A-Za-z]{2,30})[\\]］】〕)）]|([0-9]{3,30}))?(.*)$");
    private static final Pattern MONEY_UNIT_LINE = Pattern.compile("(?:金额)?(?:单位:)?(?:人民币)?万?元");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,6})个[^,。;、\\d]{0,8}?项目");
    private static final Pattern SUM =
            Pattern.compile("(?:资金|预算|金额|合计|共计|总计|总额)[^,。;、\\d]{0,12}?(\\d[\\d,]{0,20}(?:\\.\\d{1,6})?)(亿元|万元|元)");

    private @Nullable String title;
    private @Nullable Integer year;
    private @Nullable String unitCode;
    private @Nullable String unitName;
    private final List<String> paragraphs = new ArrayList<>();
    private @Nullable Integer printedProjects;
    private @Nullable BigDecimal printedTotal;
    private CellPlace countPlace = CellPlace.ofLine(1);
    private CellPlace totalPlace = CellPlace.ofLine(1);
    private final String tableTitle;

    private DocumentHead(FormDefinition form) {
        tableTitle = withoutYear(form.title().replace("{year}", ""));
    }

    static DocumentHead of(List<CellRow> rows, FormDefinition form, Findings findings) {
        DocumentHead head = new DocumentHead(form);
        head.read(rows, findings);
        return head;
    }

    private void read(List<CellRow> rows, Findings findings) {
        List<PrintedYear> years = new ArrayList<>();
        Integer yearInPassing = null;
        for (CellRow row : rows) {
            String text = row.text();
            String plain = Blanks.plain(text.length() > LONGEST_LINE_TO_SEARCH ? "" : text);
            Matcher yearLine = YEAR_LINE.matcher(plain);
            if (yearLine.matches()) {
                note(yearLine.group(1), row, years);
            } else if (isUnit(row)) {
                readUnit(row);
            } else if (withoutYear(plain).equals(tableTitle)) {
                noteBeginning(plain, row, years);
                title = title == null ? text : title;
            } else if (title == null && paragraphs.isEmpty()) {
                title = text;
                noteBeginning(plain, row, years);
            } else if (!MONEY_UNIT_LINE.matcher(plain).matches()) {
                paragraphs.add(paragraph(row));
                yearInPassing = readFigures(plain, row, yearInPassing);
            }
        }
        decideYear(years, yearInPassing, findings);
    }

    /** As written: what a statement says is not ours to tidy. */
    private static String paragraph(CellRow row) {
        return row.filled().stream().map(cell -> cell.text().strip()).collect(Collectors.joining(" "));
    }

    private static boolean isUnit(CellRow row) {
        return !unitIn(row).isEmpty();
    }

    /** What stands behind the label of the budget unit; empty when the row has none. */
    private static String unitIn(CellRow row) {
        List<Cell> cells = row.filled();
        for (int i = 0; i < cells.size(); i++) {
            String text = Blanks.tidy(cells.get(i).text());
            Matcher label = UNIT_LABEL.matcher(text.length() > LONGEST_LINE_TO_SEARCH ? "" : text);
            if (!label.matches()) {
                continue;
            }
            String value = label.group(1).strip();
            if (value.isEmpty() && i + 1 < cells.size()) {
                value = Blanks.tidy(cells.get(i + 1).text());
            }
            if (!value.isEmpty()
                    && !MONEY_UNIT_LINE.matcher(Blanks.plain(value)).matches()) {
                return value;
            }
        }
        return "";
    }

    private void readUnit(CellRow row) {
        Matcher parts = CODE_AND_NAME.matcher(unitIn(row));
        if (unitName == null && parts.matches()) {
            unitCode = parts.group(1) == null ? parts.group(2) : parts.group(1);
            String name = Blanks.tidy(parts.group(3));
            unitName = name.isEmpty() ? null : name;
        }
    }

    private @Nullable Integer readFigures(String plain, CellRow row, @Nullable Integer yearInPassing) {
        Matcher count = COUNT.matcher(plain);
        Integer found = yearInPassing;
        if (printedProjects == null && count.find()) {
            printedProjects = Integer.valueOf(count.group(1));
            countPlace = CellPlace.ofLine(row.line());
            Matcher first = YEAR_FIRST.matcher(plain);
            found = first.find() ? Integer.valueOf(first.group(1)) : found;
        }
        Matcher sum = SUM.matcher(plain);
        if (printedTotal == null && sum.find()) {
            BigDecimal number = new BigDecimal(sum.group(1).replace(",", ""));
            int shift = switch (sum.group(2)) {
                case "亿元" -> 8;
                case "万元" -> 4;
                default -> 0;
            };
            printedTotal = Decimals.money(number.movePointRight(shift));
            totalPlace = CellPlace.ofLine(row.line());
        }
        return found;
    }

    private static void note(@Nullable String digits, CellRow row, List<PrintedYear> years) {
        if (digits != null) {
            years.add(new PrintedYear(Integer.parseInt(digits), CellPlace.ofLine(row.line())));
        }
    }

    private static void noteBeginning(String plain, CellRow row, List<PrintedYear> years) {
        Matcher first = YEAR_FIRST.matcher(plain);
        if (first.find()) {
            note(first.group(1), row, years);
        }
    }

    /** The year that stands nearest to the table counts; another one is reported. */
    private void decideYear(List<PrintedYear> years, @Nullable Integer yearInPassing, Findings findings) {
        if (years.isEmpty()) {
            year = yearInPassing;
            if (year == null) {
                findings.warn(CellPlace.ofLine(1), "document.year.missing");
            }
            return;
        }
        int nearest = years.get(years.size() - 1).year;
        year = nearest;
        years.stream()
                .filter(printed -> printed.year != nearest)
                .forEach(printed -> findings.warn(
                        printed.place, "document.year.differs", String.valueOf(printed.year), String.valueOf(nearest)));
    }

    private static String withoutYear(String text) {
        return text.replaceFirst("^(?:\\d{4})?(?:年度?)?", "");
    }

    /** Whether a line inside the table only says again what stands before it. */
    boolean repeats(CellRow row) {
        // What stands alone in a later column is the rest of a cell, such as the 元 of a unit.
        if (row.filled().get(0).column() > 1) {
            return false;
        }
        String text = row.text();
        String plain = Blanks.plain(text.length() > LONGEST_LINE_TO_SEARCH ? "" : text);
        Matcher yearLine = YEAR_LINE.matcher(plain);
        return text.equals(title)
                || withoutYear(plain).equals(tableTitle)
                || (yearLine.matches()
                        && yearLine.group(1) != null
                        && String.valueOf(year).equals(yearLine.group(1)))
                || MONEY_UNIT_LINE.matcher(plain).matches()
                || (unitName != null && UNIT_LABEL.matcher(text).matches() && text.endsWith(unitName));
    }

    @Nullable
    String title() {
        return title;
    }

    @Nullable
    Integer year() {
        return year;
    }

    @Nullable
    String unitCode() {
        return unitCode;
    }

    @Nullable
    String unitName() {
        return unitName;
    }

    @Nullable
    String statement() {
        return paragraphs.isEmpty() ? null : String.join("\n", paragraphs);
    }

    @Nullable
    Integer printedProjects() {
        return printedProjects;
    }

    @Nullable
    BigDecimal printedTotal() {
        return printedTotal;
    }

    CellPlace countPlace() {
        return countPlace;
    }

    CellPlace totalPlace() {
        return totalPlace;
    }

    private record PrintedYear(int year, CellPlace place) {}
}
