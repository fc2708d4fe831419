package org.jixiao.form.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jixiao.form.model.FieldValues.Value;
import org.jixiao.form.model.FormDefinition.Align;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Group;
import org.jixiao.form.model.FormDefinition.GroupCell;
import org.jixiao.form.model.FormDefinition.GroupRow;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.form.model.FormDefinition.Packing;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.Slot;
import org.jixiao.form.model.PrintedGrid.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Lays tables out as their region prints them (表样): which cell stands where and over how many rows and columns. Screen,
 * print and export draw the same grid.
 *
 * <p>A ledger prints the project's cells once over all its indicators, and equal levels that follow each other once. A
 * card has its own rows and then its indicators. A packed sheet has one row per project, with all indicators in one cell.
 */
public final class FormLayout {

    /** Texts longer than this are set to the left whatever they are; centred they are hard to read. */
    private static final int LONGEST_CENTRED = 24;

    private static final Set<Field> PROSE = EnumSet.of(
            Field.PURPOSE,
            Field.OVERALL_GOAL,
            Field.PERIOD_GOAL,
            Field.ANNUAL_GOAL,
            Field.ACHIEVEMENT,
            Field.INDICATOR_NAME,
            Field.EXPLANATION,
            Field.SUPPLEMENT,
            Field.BASIS,
            Field.REASON);

    private static final Map<Group, List<Field>> NAMES_OF = Map.of(
            Group.TOTAL,
            List.of(),
            Group.DEPARTMENT,
            List.of(Field.DEPARTMENT_CODE, Field.DEPARTMENT_NAME),
            Group.UNIT,
            List.of(Field.UNIT_CODE, Field.UNIT_NAME));

    private final FormDefinition form;
    private final Sheet sheet;
    private final List<Column> columns;
    private final List<Column> ofIndicators;

    /** Which of the indicators' columns holds level 1; -1 when none does. */
    private final int level1;

    private final Set<Field> saidByGroups = EnumSet.noneOf(Field.class);

    public FormLayout(FormDefinition form, Sheet sheet) {
        this.form = form;
        this.sheet = sheet;
        this.columns = sheet.layout() == Layout.PACKED ? packed(sheet.columns()) : sheet.columns();
        ofIndicators =
                columns.stream().filter(column -> !column.field().isOfProject()).toList();
        level1 = IntStream.range(0, ofIndicators.size())
                .filter(k -> ofIndicators.get(k).field() == Field.LEVEL1)
                .findFirst()
                .orElse(-1);
        for (GroupRow group : sheet.groups()) {
            group.cells().stream()
                    .map(GroupCell::field)
                    .filter(NAMES_OF.getOrDefault(group.of(), List.of())::contains)
                    .forEach(saidByGroups::add);
        }
    }

    /** The widths of the columns of every grid of this layout, relative to each other. */
    public List<Integer> widths() {
        if (sheet.layout() != Layout.CARD) {
            return columns.stream().map(Column::width).toList();
        }
        int wide = (sheet.side() == null ? 0 : 1)
                + columns.stream().mapToInt(Column::span).sum();
        return IntStream.range(0, Math.max(wide, sheet.widths().size()))
                .mapToObj(i -> i < sheet.widths().size() ? sheet.widths().get(i) : 10)
                .toList();
    }

    /**
     * Tables that follow each other in one grid, with the rows of their groups.
     *
     * @throws IllegalStateException when the sheet has cards, of which each is a grid of its own
     */
    public PrintedGrid ledger(List<? extends FieldValues> tables) {
        if (sheet.layout() == Layout.CARD) {
            throw new IllegalStateException("Cards stand in no ledger. Way out: lay out each by itself");
        }
        List<Supplier<List<List<Cell>>>> steps = new ArrayList<>();
        grouped(tables, Group.TOTAL, steps);
        return new PrintedGrid(
                widths(),
                heads(columns),
                () -> steps.stream().map(Supplier::get).iterator());
    }

    /** One table as a grid of its own, whatever the layout. */
    public PrintedGrid one(FieldValues table) {
        return sheet.layout() == Layout.CARD ? card(table) : ledger(List.of(table));
    }

    // ---- ledger ----

    /** The group's rows around those of the groups in it, and the projects innermost. */
    private void grouped(List<? extends FieldValues> tables, Group group, List<Supplier<List<List<Cell>>>> steps) {
        sheet.groups().stream()
                .filter(row -> row.of() == group && !row.below())
                .forEach(row -> steps.add(() -> List.of(groupRow(row, tables))));
        switch (group) {
            case TOTAL ->
                runs(tables, "departmentCode", "departmentName").forEach(run -> grouped(run, Group.DEPARTMENT, steps));
            case DEPARTMENT -> runs(tables, "unitCode", "unitName").forEach(run -> grouped(run, Group.UNIT, steps));
            case UNIT -> tables.forEach(table -> steps.add(() -> project(table)));
        }
        sheet.groups().stream()
                .filter(row -> row.of() == group && row.below())
                .forEach(row -> steps.add(() -> List.of(groupRow(row, tables))));
    }

    private static <T extends FieldValues> List<List<T>> runs(List<T> tables, String code, String name) {
        List<List<T>> runs = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= tables.size(); i++) {
            boolean ends = i == tables.size()
                    || !tables.get(i).filledIn(code).equals(tables.get(begin).filledIn(code))
                    || !tables.get(i).filledIn(name).equals(tables.get(begin).filledIn(name));
            if (ends) {
                runs.add(tables.subList(begin, i));
                begin = i;
            }
        }
        return runs;
    }

    private List<Cell> groupRow(GroupRow row, List<? extends FieldValues> tables) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        row.cells().forEach(cell -> texts.put(cell.field(), tables.get(0).fill(cell.text())));
        List<Cell> cells = new ArrayList<>();
        for (Column column : columns) {
            Value value = Value.EMPTY;
            if (texts.containsKey(column.field())) {
                value = Value.of(texts.remove(column.field()), "");
            } else if (row.amounts() && column.field() == Field.MONEY) {
                value = Value.of(sum(column, tables), "");
            }
            cells.add(Cell.value(value, 1, 1, align(column, value)));
        }
        return cells;
    }

    private static @Nullable BigDecimal sum(Column column, List<? extends FieldValues> tables) {
        BigDecimal sum = null;
        for (FieldValues table : tables) {
            BigDecimal amount = table.project(column).number();
            if (amount != null) {
                sum = sum == null ? amount : sum.add(amount);
            }
        }
        return sum;
    }

    private List<List<Cell>> project(FieldValues table) {
        if (sheet.layout() == Layout.PACKED) {
            return List.of(packedRow(table));
        }
        List<List<Cell>> rows = new ArrayList<>();
        if (sheet.ownProjectRow()) {
            rows.add(columns.stream()
                    .map(column -> column.field().isOfProject() ? projectCell(column, table, 1) : empty(column))
                    .toList());
            if (table.indicators() == 0) {
                return rows;
            }
        }
        List<List<@Nullable Cell>> indicators = indicatorCells(table);
        for (int i = 0; i < indicators.size(); i++) {
            List<Cell> row = new ArrayList<>();
            Iterator<@Nullable Cell> next = indicators.get(i).iterator();
            for (Column column : columns) {
                if (!column.field().isOfProject()) {
                    Cell cell = next.next();
                    if (cell != null) {
                        row.add(cell);
                    }
                } else if (sheet.ownProjectRow()) {
                    row.add(empty(column));
                } else if (i == 0) {
                    row.add(projectCell(column, table, indicators.size()));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    private Cell empty(Column column) {
        return Cell.value(Value.EMPTY, 1, 1, align(column, Value.EMPTY));
    }

    private Cell projectCell(Column column, FieldValues table, int rows) {
        // What the row of a group says is not said again.
        Value value = saidByGroups.contains(column.field()) ? Value.EMPTY : table.project(column);
        return Cell.value(value, 1, rows, align(column, value));
    }

    /** The indicators' cells by their columns; null for a level that an earlier row's cell covers. */
    private List<List<@Nullable Cell>> indicatorCells(FieldValues table) {
        if (table.indicators() == 0) {
            List<@Nullable Cell> none = new ArrayList<>();
            ofIndicators.forEach(
                    column -> none.add(Cell.value(Value.of("", "indicators"), column.span(), 1, Align.CENTER)));
            return List.of(none);
        }
        List<List<Value>> values = IntStream.range(0, table.indicators())
                .mapToObj(i -> ofIndicators.stream()
                        .map(column -> table.indicator(column, i))
                        .toList())
                .toList();
        List<List<@Nullable Cell>> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            List<@Nullable Cell> row = new ArrayList<>();
            for (int k = 0; k < ofIndicators.size(); k++) {
                if (i > 0 && goesOn(values, k, i)) {
                    row.add(null);
                } else {
                    int span = 1;
                    while (i + span < values.size() && goesOn(values, k, i + span)) {
                        span++;
                    }
                    Column column = ofIndicators.get(k);
                    Value value = values.get(i).get(k);
                    row.add(Cell.value(value, column.span(), span, align(column, value)));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** Whether it is a level that goes on from the indicator before, within the same level 1. */
    private boolean goesOn(List<List<Value>> values, int k, int i) {
        Field field = ofIndicators.get(k).field();
        // A row that says everything of itself says its levels, too.
        if (sheet.ownProjectRow() || (field != Field.LEVEL1 && field != Field.LEVEL2)) {
            return false;
        }
        if (field == Field.LEVEL2 && level1 >= 0 && !same(values, level1, i)) {
            return false;
        }
        return same(values, k, i);
    }

    private static boolean same(List<List<Value>> values, int k, int i) {
        String text = values.get(i).get(k).text();
        return !text.isEmpty() && text.equals(values.get(i - 1).get(k).text());
    }

    // ---- packed ----

    /** The columns of the indicators as one, which bears their group's label. */
    private static List<Column> packed(List<Column> all) {
        List<Column> columns = new ArrayList<>();
        Column together = null;
        int place = 0;
        for (Column column : all) {
            if (column.field().isOfProject()) {
                columns.add(column);
            } else if (together == null) {
                String label = column.group() == null ? column.label() : column.group();
                together = new Column(Field.INDICATOR_NAME, label, null, null, null, null, null, column.width(), 1);
                place = columns.size();
            } else {
                together = new Column(
                        together.field(),
                        together.label(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        together.width() + column.width(),
                        1);
            }
        }
        if (together != null) {
            columns.add(place, together);
        }
        return List.copyOf(columns);
    }

    private List<Cell> packedRow(FieldValues table) {
        List<Cell> row = new ArrayList<>();
        for (Column column : columns) {
            row.add(
                    column.field().isOfProject()
                            ? projectCell(column, table, 1)
                            : Cell.ofParts(entries(table), "indicators"));
        }
        return row;
    }

    private List<Value> entries(FieldValues table) {
        Packing packing = sheet.packing();
        String entry = packing == null ? "{ordinal}.{name}" : packing.entry();
        return IntStream.range(0, table.indicators())
                .mapToObj(i ->
                        Value.of(Braces.fillTidily(entry, name -> packedPart(name, table, i)), "indicators[" + i + "]"))
                .toList();
    }

    private String packedPart(String name, FieldValues table, int i) {
        return switch (name) {
            case "ordinal" -> Integer.toString(i + 1);
            case "level1" -> text(Field.LEVEL1, table, i);
            case "level2" -> text(Field.LEVEL2, table, i);
            case "level1Code" -> levelCode(text(Field.LEVEL1, table, i), null);
            case "level2Code" -> levelCode(text(Field.LEVEL1, table, i), text(Field.LEVEL2, table, i));
            case "name" -> text(Field.INDICATOR_NAME, table, i);
            case "periodTarget" -> text(Field.PERIOD_TARGET, table, i);
            case "target" -> text(Field.TARGET, table, i);
            default -> table.filledIn(name);
        };
    }

    private String text(Field field, FieldValues table, int i) {
        return sheet.columns().stream()
                .filter(column -> column.field() == field)
                .findFirst()
                .map(column -> table.indicator(column, i).text())
                .orElse("");
    }

    private String levelCode(String level1, @Nullable String level2) {
        return form.levels().stream()
                .filter(level -> level.name().equals(level1))
                .findFirst()
                .map(level -> level2 == null
                        ? level.code()
                        : level.levels().stream()
                                .filter(second -> second.name().equals(level2))
                                .findFirst()
                                .map(FormDefinition.SecondLevel::code)
                                .orElse(null))
                .orElse("");
    }

    // ---- card ----

    private PrintedGrid card(FieldValues table) {
        Rows rows = new Rows(widths().size());
        sheet.top().forEach(slots -> rows.add(cells(slots, table)));
        List<List<Cell>> heads = heads(columns);
        List<List<@Nullable Cell>> indicators = indicatorCells(table);
        for (int i = 0; i < heads.size(); i++) {
            List<Cell> row = new ArrayList<>();
            if (i == 0 && sheet.side() != null) {
                row.add(Cell.label(sheet.side(), 1, heads.size() + indicators.size(), Align.CENTER));
            }
            row.addAll(heads.get(i));
            rows.add(row);
        }
        for (List<@Nullable Cell> row : indicators) {
            List<Cell> cells = new ArrayList<>();
            row.forEach(cell -> {
                if (cell != null) {
                    cells.add(cell);
                }
            });
            rows.add(cells);
        }
        sheet.foot().forEach(slots -> rows.add(cells(slots, table)));
        List<List<Cell>> done = rows.rows;
        return new PrintedGrid(widths(), List.of(), List.of(done));
    }

    private List<Cell> cells(List<Slot> slots, FieldValues table) {
        List<Cell> cells = new ArrayList<>();
        for (Slot slot : slots) {
            String text = slot.text();
            if (text != null) {
                Align align = cells.isEmpty() ? Align.LEFT : Align.RIGHT;
                cells.add(Cell.label(table.fill(text), slot.span(), slot.down(), align));
                continue;
            }
            String label = slot.label();
            boolean alone = slot.field() == null;
            if (label != null) {
                cells.add(Cell.label(label, alone ? slot.span() : slot.labelSpan(), slot.down(), Align.CENTER));
            }
            if (!alone) {
                Column column = slot.asColumn();
                Value value = table.project(column);
                cells.add(Cell.value(value, slot.span(), 1, align(column, value)));
            }
        }
        return cells;
    }

    // ---- heads ----

    private static List<List<Cell>> heads(List<Column> columns) {
        boolean grouped = columns.stream().anyMatch(column -> column.group() != null);
        List<Cell> upper = new ArrayList<>();
        List<Cell> lower = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String group = column.group();
            if (group == null) {
                upper.add(Cell.head(column.label(), column.span(), grouped ? 2 : 1));
                continue;
            }
            lower.add(Cell.head(column.label(), column.span(), 1));
            if (i == 0 || !group.equals(columns.get(i - 1).group())) {
                int span = 0;
                for (int k = i;
                        k < columns.size() && group.equals(columns.get(k).group());
                        k++) {
                    span += columns.get(k).span();
                }
                upper.add(Cell.head(group, span, 1));
            }
        }
        return grouped ? List.of(upper, lower) : List.of(upper);
    }

    private Align align(Column column, Value value) {
        boolean card = sheet.layout() == Layout.CARD;
        Field field = column.field();
        if (PROSE.contains(field)
                || value.text().length() > LONGEST_CENTRED
                || value.text().indexOf('\n') >= 0) {
            return Align.LEFT;
        }
        if (field == Field.MONEY && !card) {
            return Align.RIGHT;
        }
        return field == Field.PROJECT_NAME && !card ? Align.LEFT : Align.CENTER;
    }

    /** Rows of one width, whatever a form's file says: the last cell of a row makes up for what is missing or too much. */
    private static final class Rows {

        private final List<List<Cell>> rows = new ArrayList<>();

        /** How many more rows each column is covered from above. */
        private final int[] covered;

        Rows(int width) {
            covered = new int[width];
        }

        void add(List<Cell> cells) {
            List<Cell> row = new ArrayList<>();
            int[] next = new int[covered.length];
            int column = 0;
            for (int i = 0; i < cells.size(); i++) {
                while (column < covered.length && covered[column] > 0) {
                    column++;
                }
                int free = 0;
                while (column + free < covered.length && covered[column + free] == 0) {
                    free++;
                }
                if (free == 0) {
                    break;
                }
                Cell cell = cells.get(i);
                int span = i == cells.size() - 1 ? free : Math.min(free, cell.colspan());
                row.add(cell.over(span));
                for (int k = 0; k < span; k++) {
                    next[column + k] = cell.rowspan() - 1;
                }
                column += span;
            }
            for (int i = 0; i < covered.length; i++) {
                covered[i] = Math.max(next[i], covered[i] - 1);
            }
            rows.add(row);
        }
    }
}
