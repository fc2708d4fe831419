package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** Where a table's head puts the form's columns; the head may take several rows and stand again on every page. */
final class TableHead {

    private static final Pattern MONEY_UNIT = Pattern.compile("\\((?:单位:)?(万?元)\\)$");

    private final Grid grid;
    private final CellPlace first;
    private final CellPlace last;
    private final Map<Column, Integer> places;
    private final int width;
    private final @Nullable Cell moneyLabel;

    private TableHead(Grid grid, List<CellRow> rows, Map<Column, Integer> places, @Nullable Cell moneyLabel) {
        this.grid = grid;
        this.first = rows.get(0).place();
        this.last = rows.get(rows.size() - 1).place();
        this.places = places;
        int cells = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        this.width = cells == 1 ? 0 : cells;
        this.moneyLabel = moneyLabel;
    }

    /** The head in rows that are all part of one; empty when they do not hold most of the grid's columns. */
    static Optional<TableHead> in(List<CellRow> rows, Grid grid) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        Cell money = null;
        // Where each label stands alone in its line, a head of two rows runs through one after the other.
        boolean alone = rows.stream().allMatch(row -> row.cells().size() == 1);
        List<Labelled> labels = labels(rows, alone);
        int from = 0;
        for (Column column : grid.columns()) {
            for (Labelled label : labels) {
                if ((alone ? !places.containsValue(label.at) : label.at > from)
                        && Grid.key(label.cell.text()).equals(Grid.key(column.label()))) {
                    places.put(column, label.at);
                    from = label.at;
                    money = column.field() == Field.MONEY && money == null ? label.cell : money;
                    break;
                }
            }
        }
        if (places.size() * 5 < grid.columns().size() * 3) {
            return Optional.empty();
        }
        return Optional.of(new TableHead(grid, rows, completed(grid.columns(), places), money));
    }

    /** The filled cells with their columns; where those are unknown they are counted over all rows. */
    private static List<Labelled> labels(List<CellRow> rows, boolean alone) {
        List<Labelled> labels = new ArrayList<>();
        for (CellRow row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                if (!cell.isEmpty()) {
                    int at = alone ? labels.size() + 1 : row.kind() == CellRow.Kind.ROW ? cell.column() : i + 1;
                    labels.add(new Labelled(cell, at));
                }
            }
        }
        return labels;
    }

    /** With the columns whose labels could not be found, at their distance from the next one that was. */
    private static Map<Column, Integer> completed(List<Column> columns, Map<Column, Integer> places) {
        Map<Column, Integer> all = new LinkedHashMap<>();
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
        return all;
    }

    /**
     * Whether the row belongs to a head: at least two of its cells are labels, and hardly any is something else; in a
     * sequence, where the rows of a page may have run together, none.
     */
    static boolean isPart(CellRow row, Grid grid) {
        return isPart(row, row.filled(), grid);
    }

    private static boolean isPart(CellRow row, List<Cell> filled, Grid grid) {
        // A row without a label is told by its first cells, however long it is.
        int known = 0;
        for (int i = 0; i < filled.size(); i++) {
            known += grid.isLabel(filled.get(i).text()) ? 1 : 0;
            if (i > 4 && known == 0) {
                return false;
            }
        }
        boolean rest = row.kind() == CellRow.Kind.SEQUENCE ? known == filled.size() : known * 2 > filled.size();
        return known >= 2 && rest;
    }

    /** Whether a row whose only cell is a label may be part of a head that has one cell per line. */
    static boolean isLoneLabel(CellRow row, Grid grid) {
        return row.kind() == CellRow.Kind.SEQUENCE
                && row.cells().size() == 1
                && grid.isLabel(row.cells().get(0).text());
    }

    boolean isRepeatedBy(CellRow row, List<Cell> filled) {
        return isPart(row, filled, grid);
    }

    /** The first row of the head. */
    CellPlace first() {
        return first;
    }

    /** The last row of the head. */
    CellPlace last() {
        return last;
    }

    /** How many cells the widest row of the head has, the empty ones included; 0 when each stands alone. */
    int width() {
        return width;
    }

    int place(Column column) {
        return places.getOrDefault(column, 0);
    }

    /** The unit that the money column's head prints; empty when it prints none. */
    Optional<MoneyUnit> moneyUnit() {
        if (moneyLabel == null) {
            return Optional.empty();
        }
        Matcher printed = MONEY_UNIT.matcher(Blanks.plain(moneyLabel.text()));
        if (!printed.find()) {
            return Optional.empty();
        }
        return Optional.of(
                printed.group(1).equals(MoneyUnit.YUAN.label()) ? MoneyUnit.YUAN : MoneyUnit.TEN_THOUSAND_YUAN);
    }

    CellPlace moneyPlace() {
        return moneyLabel == null ? first : moneyLabel.place();
    }

    private record Labelled(Cell cell, int at) {}
}
