package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Where a table's head puts the form's columns; the head may take several lines and stand again on every page. */
final class TableHead {

    private static final Pattern MONEY_UNIT = Pattern.compile("\\((?:单位:)?(万?元)\\)$");
    private static final int MOST_LINES = 3;

    private final FormDefinition form;
    private final int firstLine;
    private final int lastLine;
    private final Map<Column, Integer> places;
    private final @Nullable Cell moneyLabel;
    private final Set<String> labels;

    private TableHead(
            FormDefinition form, int firstLine, int lastLine, Map<Column, Integer> places, @Nullable Cell moneyLabel) {
        this.form = form;
        this.firstLine = firstLine;
        this.lastLine = lastLine;
        this.places = places;
        this.moneyLabel = moneyLabel;
        this.labels = labels(form);
    }

    /** The first head among the rows; empty when none holds most of the form's columns. */
    static Optional<TableHead> firstIn(List<CellRow> rows, FormDefinition form) {
        Set<String> labels = labels(form);
        for (int i = 0; i < rows.size(); i++) {
            if (!isPart(rows.get(i), labels)) {
                continue;
            }
            List<CellRow> head = new ArrayList<>();
            for (int j = i; j < rows.size() && head.size() < MOST_LINES && isPart(rows.get(j), labels); j++) {
                head.add(rows.get(j));
            }
            TableHead found = of(head, form);
            if (found.places.size() * 5 >= form.columns().size() * 3) {
                return Optional.of(found.completed());
            }
        }
        return Optional.empty();
    }

    private static TableHead of(List<CellRow> head, FormDefinition form) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        Cell money = null;
        int from = 0;
        for (Column column : form.columns()) {
            for (Cell cell : cells(head)) {
                if (key(cell.text()).equals(key(column.label())) && cell.column() > from) {
                    places.put(column, cell.column());
                    from = cell.column();
                    money = column.field() == Field.MONEY ? cell : money;
                    break;
                }
            }
        }
        return new TableHead(form, head.get(0).line(), head.get(head.size() - 1).line(), places, money);
    }

    private static List<Cell> cells(List<CellRow> head) {
        return head.stream().flatMap(row -> row.filled().stream()).toList();
    }

    /** With the columns whose labels could not be found, at their distance from the next one that was. */
    private TableHead completed() {
        Map<Column, Integer> all = new LinkedHashMap<>();
        List<Column> columns = form.columns();
        for (int i = 0; i < columns.size(); i++) {
            Integer place = places.get(columns.get(i));
            for (int distance = 1; place == null && distance < columns.size(); distance++) {
                Integer left = i - distance >= 0 ? places.get(columns.get(i - distance)) : null;
                Integer right = i + distance < columns.size() ? places.get(columns.get(i + distance)) : null;
                if (left != null) {
                    place = left + distance;
                } else if (right != null) {
                    place = right - distance;
                }
            }
            all.put(columns.get(i), place == null ? i + 1 : place);
        }
        return new TableHead(form, firstLine, lastLine, all, moneyLabel);
    }

    /** The labels of the form that are not among the rows' cells. */
    static List<String> missing(List<CellRow> rows, FormDefinition form) {
        Set<String> there = cells(rows).stream().map(cell -> key(cell.text())).collect(Collectors.toSet());
        return form.columns().stream()
                .map(Column::label)
                .filter(label -> !there.contains(key(label)))
                .toList();
    }

    /** Whether the row belongs to a head: at least two of its cells are labels, and hardly any is something else. */
    boolean isRepeatedBy(CellRow row) {
        return isPart(row, labels);
    }

    private static boolean isPart(CellRow row, Set<String> labels) {
        List<Cell> filled = row.filled();
        long known = filled.stream()
                .filter(cell -> labels.contains(key(cell.text())))
                .count();
        return known >= 2 && known * 2 > filled.size();
    }

    private static Set<String> labels(FormDefinition form) {
        Set<String> labels =
                form.columns().stream().map(column -> key(column.label())).collect(Collectors.toSet());
        form.columns().stream()
                .map(Column::group)
                .filter(group -> group != null)
                .forEach(group -> labels.add(key(group)));
        return labels;
    }

    private static String key(String label) {
        return MONEY_UNIT.matcher(Blanks.plain(label)).replaceFirst("");
    }

    int firstLine() {
        return firstLine;
    }

    int lastLine() {
        return lastLine;
    }

    /** The column's number in the file; 0 where the form has no such column. */
    int place(Field field) {
        return form.column(field).map(this::place).orElse(0);
    }

    int place(Column column) {
        return places.getOrDefault(column, 0);
    }

    /** The columns that are said once per project, from left to right. */
    List<Column> projectColumns() {
        return form.columns().stream()
                .filter(column -> column.field().isOfProject())
                .toList();
    }

    /** The unit that the money column's head prints, where it differs from the form's. */
    Optional<MoneyUnit> otherMoneyUnit() {
        if (moneyLabel == null) {
            return Optional.empty();
        }
        Matcher printed = MONEY_UNIT.matcher(Blanks.plain(moneyLabel.text()));
        if (!printed.find() || printed.group(1).equals(form.moneyUnit().label())) {
            return Optional.empty();
        }
        return Optional.of(
                printed.group(1).equals(MoneyUnit.YUAN.label()) ? MoneyUnit.YUAN : MoneyUnit.TEN_THOUSAND_YUAN);
    }

    CellPlace moneyPlace() {
        return moneyLabel == null ? CellPlace.ofLine(firstLine) : moneyLabel.place();
    }
}
