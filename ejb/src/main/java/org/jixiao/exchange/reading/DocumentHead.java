package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.reading.HeadLabels.Said;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.target.model.Decimals;
import org.jspecify.annotations.Nullable;

/** What stands before the table: title, year, unit and the statement (情况说明) with the counts and sums it prints. */
final class DocumentHead {

    private static final int MOST_CELLS_OF_A_LINE = 3;
    private static final int LONGEST_LINE_TO_SEARCH = 4_000;

    private static final Pattern YEAR_LINE = Pattern.compile("[(\\[]?(\\d{4})?年度?[)\\]]?");
    private static final Pattern YEAR_FIRST = Pattern.compile("^[^\\d]{0,20}?(?<!\\d)((?:19|20)\\d{2})年(?!\\d{1,2}月)");
    private static final Pattern HEADING = Pattern.compile("^\\s*#{1,6}\\s*");
    private static final Pattern APPROVAL_NUMBER = Pattern.compile(".{1,20}[〔\\[(]\\d{4}[〕\\])]第?\\d{1,6}号");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,6})个[^,。;、\\d]{0,8}?项目");
    private static final Pattern SUM =
            Pattern.compile("(?:资金|预算|金额|合计|共计|总计|总额)[^,。;、\\d]{0,12}?(\\d[\\d,]{0,20}(?:\\.\\d{1,6})?)(亿元|万元|元)");

    private @Nullable String title;
    private @Nullable Integer year;
    private @Nullable String approvalNumber;
    private @Nullable String moneyUnit;
    private final List<String> paragraphs = new ArrayList<>();
    private @Nullable Integer printedProjects;
    private @Nullable BigDecimal printedTotal;
    private CellPlace countPlace = CellPlace.ofLine(1);
    private CellPlace totalPlace = CellPlace.ofLine(1);
    private CellPlace moneyUnitPlace = CellPlace.ofLine(1);
    private final String tableTitle;
    private final HeadLabels labels;

    private DocumentHead(Sheet sheet) {
        tableTitle = withoutYear(Blanks.plain(sheet.title().replace("{year}", "")));
        labels = new HeadLabels(sheet.head());
    }

    static DocumentHead of(List<CellRow> rows, Sheet sheet, Findings findings) {
        DocumentHead head = new DocumentHead(sheet);
        head.read(rows, findings);
        return head;
    }

    private void read(List<CellRow> rows, Findings findings) {
        List<PrintedYear> years = new ArrayList<>();
        Integer yearInPassing = null;
        for (CellRow row : rows) {
            String text = text(row);
            String plain = Blanks.plain(text.length() > LONGEST_LINE_TO_SEARCH ? "" : text);
            Matcher yearLine = YEAR_LINE.matcher(plain);
            Optional<String> unitOfMoney = HeadLabels.moneyUnit(plain);
            if (yearLine.matches()) {
                note(yearLine.group(1), row, years);
            } else if (unitOfMoney.isPresent()) {
                moneyUnit = unitOfMoney.get();
                moneyUnitPlace = row.place();
            } else if (labels.read(row)) {
                noteMoneyUnit(row);
            } else if (withoutYear(plain).equals(tableTitle)) {
                noteBeginning(plain, row, years);
                title = title == null ? text : title;
            } else if (APPROVAL_NUMBER.matcher(plain).matches()) {
                approvalNumber = plain;
            } else if (title == null && paragraphs.isEmpty()) {
                title = text;
                noteBeginning(plain, row, years);
            } else if (!noteMoneyUnit(row)) {
                paragraphs.add(paragraph(row));
                yearInPassing = readFigures(plain, row, yearInPassing);
            }
        }
        decideYear(years, yearInPassing, findings);
    }

    /** The row without the marks of a heading in Markdown. */
    private static String text(CellRow row) {
        return HEADING.matcher(row.text()).replaceFirst("");
    }

    /** As written: what a statement says is not ours to tidy. */
    private static String paragraph(CellRow row) {
        return HEADING.matcher(
                        row.filled().stream().map(cell -> cell.text().strip()).collect(Collectors.joining(" ")))
                .replaceFirst("");
    }

    /** Whether one of the row's cells says the unit of money. */
    private boolean noteMoneyUnit(CellRow row) {
        return row.filled().stream()
                .filter(cell -> HeadLabels.moneyUnit(cell.text()).isPresent())
                .findFirst()
                .map(cell -> {
                    moneyUnit = HeadLabels.moneyUnit(cell.text()).orElse(null);
                    moneyUnitPlace = cell.place();
                    return true;
                })
                .orElse(false);
    }

    private @Nullable Integer readFigures(String plain, CellRow row, @Nullable Integer yearInPassing) {
        Matcher count = COUNT.matcher(plain);
        Integer found = yearInPassing;
        if (printedProjects == null && count.find()) {
            printedProjects = Integer.valueOf(count.group(1));
            countPlace = row.place();
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
            totalPlace = row.place();
        }
        return found;
    }

    private static void note(@Nullable String digits, CellRow row, List<PrintedYear> years) {
        if (digits != null) {
            years.add(new PrintedYear(Integer.parseInt(digits), row.place()));
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
    boolean repeats(CellRow row, List<Cell> filled) {
        if (filled.size() > MOST_CELLS_OF_A_LINE) {
            return false;
        }
        String text = text(row);
        if (text.length() > LONGEST_LINE_TO_SEARCH) {
            return false;
        }
        String plain = Blanks.plain(text);
        // What stands alone in a later column is the rest of a cell, such as the 元 of a unit.
        boolean first = filled.get(0).column() <= 1;
        Matcher yearLine = YEAR_LINE.matcher(plain);
        return text.equals(title)
                || withoutYear(plain).equals(tableTitle)
                || (yearLine.matches()
                        && yearLine.group(1) != null
                        && String.valueOf(year).equals(yearLine.group(1)))
                || (first && HeadLabels.isMoneyUnit(plain))
                || (first && saysUnitAgain(text));
    }

    private boolean saysUnitAgain(String text) {
        String unit = unitName();
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        return unit != null && colon > 0 && colon < 14 && text.endsWith(unit);
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
        return labels.code(Said.UNIT);
    }

    @Nullable
    String unitName() {
        return labels.name(Said.UNIT);
    }

    @Nullable
    String departmentCode() {
        return labels.code(Said.DEPARTMENT);
    }

    @Nullable
    String departmentName() {
        return labels.name(Said.DEPARTMENT);
    }

    @Nullable
    String bureau() {
        return labels.text(Said.BUREAU);
    }

    @Nullable
    String approvalNumber() {
        String labelled = labels.text(Said.NUMBER);
        return labelled == null ? approvalNumber : labelled;
    }

    @Nullable
    LocalDate approvalDate() {
        return labels.date();
    }

    /** The label 元 or 万元 printed over the table; null when none is. */
    @Nullable
    String moneyUnit() {
        return moneyUnit;
    }

    CellPlace moneyUnitPlace() {
        return moneyUnitPlace;
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
