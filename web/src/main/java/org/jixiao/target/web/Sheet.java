package org.jixiao.target.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Direction;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/**
 * A table laid out as its region prints it (表样): cells with their spans, as the form's definition says.
 *
 * @param title the title over the table, without the year
 * @param year the fiscal year
 * @param unit the unit as printed, such as {@code [112001]行政服务中心}
 * @param layout the form's layout, a name for the stylesheet
 * @param columns the columns from left to right
 * @param heads the rows of the head
 * @param rows the rows of the body
 */
public record Sheet(
        String title,
        int year,
        String unit,
        String layout,
        List<Column> columns,
        List<List<Cell>> heads,
        List<List<Cell>> rows) {

    private static final String YEAR = "{year}";

    /** Lays a table out; with its findings marked, or without. */
    public static Sheet of(TableView table, FormDefinition form, PageTexts texts, boolean marked) {
        return new Drawing(table, form, texts, marked).sheet();
    }

    /** How a comparator is printed in the form; empty when there is none. */
    static String direction(@Nullable Comparator comparator, FormDefinition form, PageTexts texts) {
        if (comparator == null) {
            return "";
        }
        return form.directions().stream()
                .filter(direction -> direction.comparator().equals(comparator.name()))
                .map(Direction::label)
                .findFirst()
                .orElseGet(() -> texts.get("comparator." + comparator));
    }

    /** How a polarity is printed. */
    static String polarity(@Nullable Polarity polarity) {
        return polarity == null ? "" : polarity == Polarity.FORWARD ? "正向指标" : "反向指标";
    }

    static Optional<String> weights(TableContent content) {
        List<BigDecimal> weights = content.indicators().stream()
                .map(TableContent.Indicator::weight)
                .filter(Objects::nonNull)
                .toList();
        return weights.isEmpty()
                ? Optional.empty()
                : Optional.of(weights.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /**
     * A cell.
     *
     * @param style names for the stylesheet
     * @param place the path of what it shows; empty when it shows no single thing
     * @param note what the check says of it; null when nothing
     */
    public record Cell(
            String text,
            int rowspan,
            int colspan,
            boolean head,
            String style,
            String place,
            @Nullable String note) {

        static Cell head(String text, int rowspan, int colspan, String style) {
            return new Cell(text, rowspan, colspan, true, style, "", null);
        }
    }

    /** Draws one sheet. */
    private static final class Drawing {

        private final TableView table;
        private final TableContent content;
        private final FormDefinition form;
        private final PageTexts texts;
        private final Map<String, Remark> marks = new HashMap<>();
        private final List<Column> columns;

        Drawing(TableView table, FormDefinition form, PageTexts texts, boolean marked) {
            this.table = table;
            this.content = table.content();
            this.form = form;
            this.texts = texts;
            if (marked) {
                table.findings().stream()
                        .map(finding -> Remark.of(finding, form, texts))
                        .forEach(remark -> marks.putIfAbsent(remark.place(), remark));
            }
            columns = form.layout() == Layout.CARD
                    ? form.columns().stream()
                            .filter(column -> !column.field().isOfProject())
                            .toList()
                    : form.columns();
        }

        Sheet sheet() {
            boolean yearFirst = form.title().startsWith(YEAR);
            String title = yearFirst
                    ? form.title().substring(YEAR.length()).replaceFirst("^年度?", "")
                    : form.title().replace(YEAR, Integer.toString(table.year()));
            String code = table.unit().code();
            String unit = code.isBlank()
                    ? table.unit().name()
                    : "[" + code + "]" + table.unit().name();
            List<List<Cell>> rows = new ArrayList<>();
            if (form.layout() == Layout.CARD) {
                cardLines(rows);
                rows.addAll(heads());
            }
            indicatorRows(rows);
            return new Sheet(
                    title,
                    table.year(),
                    unit,
                    form.layout().name().toLowerCase(Locale.ROOT),
                    columns,
                    form.layout() == Layout.CARD ? List.of() : heads(),
                    rows);
        }

        private List<List<Cell>> heads() {
            boolean grouped = columns.stream().anyMatch(column -> column.group() != null);
            List<Cell> upper = new ArrayList<>();
            List<Cell> lower = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                String group = column.group();
                if (group == null) {
                    upper.add(Cell.head(column.label(), grouped ? 2 : 1, 1, style(column)));
                    continue;
                }
                lower.add(Cell.head(column.label(), 1, 1, style(column)));
                if (i == 0 || !group.equals(columns.get(i - 1).group())) {
                    int span = 1;
                    while (i + span < columns.size()
                            && group.equals(columns.get(i + span).group())) {
                        span++;
                    }
                    upper.add(Cell.head(group, 1, span, "group"));
                }
            }
            return grouped ? List.of(upper, lower) : List.of(upper);
        }

        private void cardLines(List<List<Cell>> rows) {
            line(rows, Field.PROJECT_NAME, content.project().name(), "project.name");
            line(rows, Field.PROJECT_CODE, content.project().code(), "project.code");
            line(rows, Field.PROJECT_TYPE, content.project().type(), "project.type");
            moneyLine(rows);
            line(rows, Field.PURPOSE, content.project().purpose(), "project.purpose");
            if (!content.plan().isEmpty()) {
                List<String> steps = content.plan().stream()
                        .map(step -> step.by() + " " + step.percent().toPlainString() + "%")
                        .toList();
                line(rows, texts.get("place.plan"), String.join("　", steps), "plan");
            }
            line(rows, Field.OVERALL_GOAL, content.goals().overall(), "goals.overall");
            if (content.goals().period() != null) {
                line(rows, texts.get("place.goals.period"), content.goals().period(), "goals.period");
            }
            line(rows, Field.ANNUAL_GOAL, content.goals().annual(), "goals.annual");
        }

        /** The year's budget and its sources in one line, as the form names them. */
        private void moneyLine(List<List<Cell>> rows) {
            List<String> amounts = new ArrayList<>();
            String label = texts.get("place.funding");
            for (Column column : form.columns()) {
                if (column.field() == Field.MONEY) {
                    label = column.group() == null ? label : column.group();
                    amounts.add(column.label() + " " + amount(column.source()));
                }
            }
            content.funding().stream()
                    .filter(funding -> form.columns().stream()
                            .noneMatch(column -> funding.source().equals(column.source())))
                    .filter(funding -> !form.fundSources().contains(funding.source()))
                    .forEach(funding -> amounts.add(funding.source() + " " + amount(funding.source())));
            String unit = label.contains(form.moneyUnit().label())
                    ? ""
                    : "（" + form.moneyUnit().label() + "）";
            line(rows, label + unit, String.join("　　", amounts), "funding");
        }

        private String amount(@Nullable String source) {
            if (source == null) {
                return MoneyOnScreen.plain(content.total(), form.moneyUnit());
            }
            return content.funding().stream()
                    .filter(funding -> funding.source().equals(source))
                    .map(funding -> MoneyOnScreen.plain(funding.amount(), form.moneyUnit()))
                    .findFirst()
                    .orElse("0");
        }

        private void line(List<List<Cell>> rows, Field field, @Nullable String text, String place) {
            Optional<Column> column = form.column(field);
            boolean compulsory = field == Field.PROJECT_NAME;
            if (column.isPresent() || text != null || compulsory) {
                String label = column.map(Column::label).orElseGet(() -> texts.get("place." + place));
                line(rows, label, text, place);
            }
        }

        private void line(List<List<Cell>> rows, String label, @Nullable String text, String place) {
            int labelSpan = columns.size() > 3 ? 2 : 1;
            rows.add(List.of(
                    Cell.head(label, 1, labelSpan, "label"),
                    cell(text, 1, Math.max(1, columns.size() - labelSpan), "line", place)));
        }

        private void indicatorRows(List<List<Cell>> rows) {
            List<TableContent.Indicator> indicators = content.indicators();
            int count = Math.max(1, indicators.size());
            for (int i = 0; i < count; i++) {
                List<Cell> row = new ArrayList<>();
                for (Column column : columns) {
                    if (column.field().isOfProject()) {
                        if (i == 0) {
                            row.add(projectCell(column, count));
                        }
                    } else if (indicators.isEmpty()) {
                        row.add(cell("", 1, 1, style(column), "indicators"));
                    } else if (startsHere(column.field(), i)) {
                        row.add(indicatorCell(column, i));
                    }
                }
                rows.add(row);
            }
        }

        private Cell projectCell(Column column, int rows) {
            TableContent.Project project = content.project();
            String style = "project " + style(column);
            return switch (column.field()) {
                case SEQUENCE ->
                    cell(project.sequence() == null ? "" : project.sequence().toString(), rows, 1, style, "");
                case PROJECT_CODE -> cell(project.code(), rows, 1, style, "project.code");
                case PROJECT_NAME -> cell(project.name(), rows, 1, style, "project.name");
                case PROJECT_TYPE -> cell(project.type(), rows, 1, style, "project.type");
                case PURPOSE -> cell(project.purpose(), rows, 1, style, "project.purpose");
                case MONEY -> moneyCell(column, rows, style);
                case OVERALL_GOAL -> cell(content.goals().overall(), rows, 1, style, "goals.overall");
                case ANNUAL_GOAL -> cell(content.goals().annual(), rows, 1, style, "goals.annual");
                default -> throw new IllegalStateException(column.field() + " is no field of a project");
            };
        }

        private Cell moneyCell(Column column, int rows, String style) {
            String source = column.source();
            if (source == null) {
                String place = content.funding().size() == 1 ? "funding[0].amount" : "funding";
                String text = content.funding().isEmpty() ? "" : MoneyOnScreen.plain(content.total(), form.moneyUnit());
                return cell(text, rows, 1, style, place);
            }
            for (int i = 0; i < content.funding().size(); i++) {
                if (content.funding().get(i).source().equals(source)) {
                    String text = MoneyOnScreen.plain(content.funding().get(i).amount(), form.moneyUnit());
                    return cell(text, rows, 1, style, "funding[" + i + "].amount");
                }
            }
            return cell("", rows, 1, style, "");
        }

        private Cell indicatorCell(Column column, int i) {
            TableContent.Indicator row = content.indicators().get(i);
            String at = "indicators[" + i + "].";
            String style = style(column);
            return switch (column.field()) {
                case LEVEL1 -> cell(row.level1(), span(Field.LEVEL1, i), 1, style, at + "level1");
                case LEVEL2 -> cell(row.level2(), span(Field.LEVEL2, i), 1, style, at + "level2");
                case INDICATOR_NAME -> cell(row.name(), 1, 1, style, at + "name");
                case INDICATOR_CODE -> cell(row.code(), 1, 1, style, at + "code");
                case EXPLANATION -> cell(row.explanation(), 1, 1, style, at + "explanation");
                case SUPPLEMENT -> cell(row.supplement(), 1, 1, style, at + "supplement");
                case POLARITY -> cell(polarity(row.polarity()), 1, 1, style, at + "polarity");
                case DIRECTION ->
                    cell(direction(row.target().comparator(), form, texts), 1, 1, style, at + "target.comparator");
                case TARGET -> cell(row.target().raw(), 1, 1, style, at + "target");
                case PERIOD_TARGET -> {
                    String raw =
                            row.periodTarget() == null ? "" : row.periodTarget().raw();
                    yield cell(raw, 1, 1, style, at + "periodTarget");
                }
                case UNIT -> cell(row.target().unit(), 1, 1, style, at + "target.unit");
                case BASIS -> cell(row.basis(), 1, 1, style, at + "basis");
                case WEIGHT ->
                    cell(row.weight() == null ? "" : row.weight().toPlainString(), 1, 1, style, at + "weight");
                default -> throw new IllegalStateException(column.field() + " is no field of an indicator");
            };
        }

        /** Levels are printed once for all rows that follow with the same. */
        private boolean startsHere(Field field, int i) {
            return (field != Field.LEVEL1 && field != Field.LEVEL2) || i == 0 || !same(field, i - 1, i);
        }

        private int span(Field level, int i) {
            int span = 1;
            while (i + span < content.indicators().size() && same(level, i, i + span)) {
                span++;
            }
            return span;
        }

        private boolean same(Field level, int one, int other) {
            TableContent.Indicator a = content.indicators().get(one);
            TableContent.Indicator b = content.indicators().get(other);
            return a.level1() != null
                    && a.level1().equals(b.level1())
                    && (level == Field.LEVEL1
                            || (a.level2() != null && a.level2().equals(b.level2())));
        }

        private Cell cell(@Nullable String text, int rowspan, int colspan, String style, String place) {
            Remark remark = marks.get(place);
            String marked = remark == null ? style : style + " mark " + remark.severity();
            return new Cell(
                    text == null ? "" : text,
                    rowspan,
                    colspan,
                    false,
                    marked,
                    place,
                    remark == null ? null : remark.sentence());
        }

        private static String style(Column column) {
            return "c-" + column.field().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
