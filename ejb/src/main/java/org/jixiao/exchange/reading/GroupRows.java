package org.jixiao.exchange.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.reading.GroupLine.Printed;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Group;
import org.jixiao.form.model.FormDefinition.GroupCell;
import org.jixiao.form.model.FormDefinition.GroupRow;
import org.jspecify.annotations.Nullable;

/** Recognises the rows of a ledger that stand for several projects: totals, departments and units. */
final class GroupRows {

    private static final Pattern TOTAL = Pattern.compile("(?:总合计|合计|总计|本页合计)[:：]?");
    private static final Pattern SUBTOTAL = Pattern.compile("(.{0,40}?)(?:小计|合计)[:：]?");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
    private static final String CODE = "[0-9A-Za-z-]{2,30}";

    private final Grid grid;
    private final Amounts amounts;
    private final Map<String, Pattern> patterns = new HashMap<>();
    private @Nullable String departmentCode;
    private boolean departmentSeen;

    GroupRows(Grid grid, Amounts amounts) {
        this.grid = grid;
        this.amounts = amounts;
    }

    /** What the row says of a group; null when it is no such row. */
    @Nullable
    GroupLine in(AlignedRow row) {
        if (!row.left().isEmpty() || row.cells().isEmpty()) {
            return null;
        }
        GroupLine byWord = byWord(row);
        return byWord != null ? byWord : byCells(row);
    }

    /** 合计 or 小计 beside nothing but amounts, whatever column it stands in. */
    private @Nullable GroupLine byWord(AlignedRow row) {
        Cell word = null;
        for (Map.Entry<Column, Cell> entry : row.cells().entrySet()) {
            String text = Blanks.without(entry.getValue().text());
            if (entry.getKey().field() == Field.MONEY) {
                continue;
            }
            boolean sums = text.length() <= 50
                    && (TOTAL.matcher(text).matches() || SUBTOTAL.matcher(text).matches());
            if (sums && word == null) {
                word = entry.getValue();
            } else if (!isNaming(entry.getKey().field())) {
                return null;
            }
        }
        if (word == null || !row.has(Field.MONEY)) {
            return null;
        }
        String text = Blanks.without(word.text());
        if (TOTAL.matcher(text).matches()) {
            return new GroupLine(Group.TOTAL, true, null, text, false, printed(row));
        }
        GroupRow defined = grid.sheet().groups().stream()
                .filter(group -> group.of() != Group.TOTAL && group.amounts())
                .filter(group -> group.cells().stream().anyMatch(cell -> matches(cell, text)))
                .findFirst()
                .orElse(null);
        Group of = defined != null ? defined.of() : text.contains("部门") ? Group.DEPARTMENT : Group.UNIT;
        return new GroupLine(of, defined == null || defined.below(), null, text, false, printed(row));
    }

    private static boolean isNaming(Field field) {
        return field == Field.UNIT_CODE
                || field == Field.UNIT_NAME
                || field == Field.DEPARTMENT_CODE
                || field == Field.DEPARTMENT_NAME;
    }

    /** A row that holds what the form prints for a group and nothing that only a project has. */
    private @Nullable GroupLine byCells(AlignedRow row) {
        for (GroupRow group : grid.sheet().groups()) {
            boolean telling = group.cells().size() > 1
                    || group.cells().stream()
                            .anyMatch(cell -> !PLACEHOLDER
                                    .matcher(cell.text())
                                    .replaceAll("")
                                    .isBlank());
            if (telling && fits(group, row)) {
                return line(group.of(), group.below(), row);
            }
        }
        return null;
    }

    private boolean fits(GroupRow group, AlignedRow row) {
        for (GroupCell cell : group.cells()) {
            Cell there = row.cell(cell.field());
            if (there == null || !matches(cell, Blanks.without(there.text()))) {
                return false;
            }
        }
        return row.cells().keySet().stream()
                .allMatch(column -> column.field() == Field.MONEY
                        || group.cells().stream().anyMatch(cell -> cell.field() == column.field()));
    }

    private boolean matches(GroupCell cell, String text) {
        return text.length() <= 80
                && patterns.computeIfAbsent(cell.text(), GroupRows::pattern)
                        .matcher(text)
                        .matches();
    }

    /** What is printed, with a code or a text where something is filled in. */
    private static Pattern pattern(String printed) {
        StringBuilder pattern = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(printed);
        int from = 0;
        while (placeholder.find()) {
            pattern.append(Pattern.quote(Blanks.without(printed.substring(from, placeholder.start()))));
            pattern.append(placeholder.group().endsWith("Code}") ? CODE : ".{1,60}");
            from = placeholder.end();
        }
        pattern.append(Pattern.quote(Blanks.without(printed.substring(from))));
        return Pattern.compile(pattern.toString());
    }

    /** A department's row and a unit's may look alike: the units' codes go on where the department's ends. */
    private GroupLine line(Group of, boolean below, AlignedRow row) {
        Cell codeCell = row.cell(Field.UNIT_CODE);
        String code = codeCell == null ? null : Blanks.without(codeCell.text());
        Group whose = of;
        boolean departments = grid.sheet().groups().stream().anyMatch(group -> group.of() == Group.DEPARTMENT);
        boolean units = grid.sheet().groups().stream().anyMatch(group -> group.of() == Group.UNIT);
        if (of != Group.TOTAL && departments && units && code != null) {
            String department = departmentCode;
            boolean first = !departmentSeen && code.length() < 6;
            boolean another =
                    department != null && !code.startsWith(department) && code.length() <= department.length();
            whose = first || another ? Group.DEPARTMENT : Group.UNIT;
            departmentSeen = true;
            departmentCode = whose == Group.DEPARTMENT ? code : department;
        }
        Cell name = row.cell(Field.PROJECT_NAME);
        name = name == null ? row.cell(Field.UNIT_NAME) : name;
        return new GroupLine(
                whose,
                below,
                code,
                name == null ? "" : Blanks.tidy(name.text()),
                of != Group.TOTAL && name != null,
                printed(row));
    }

    /**
     * What a row of a name and at most amounts would say if it stood for a unit; null when the form has no such row.
     * Whether it does is only known when all projects are read.
     */
    @Nullable
    GroupLine possibly(LedgerProject draft) {
        List<GroupRow> groups = grid.sheet().groups().stream()
                .filter(group -> group.of() != Group.TOTAL)
                .filter(group -> group.cells().stream().anyMatch(cell -> cell.field() == Field.PROJECT_NAME))
                .toList();
        boolean onlyNamed = draft.pieces().keySet().stream()
                .allMatch(column -> column.field() == Field.PROJECT_NAME || column.field() == Field.MONEY);
        Piece name = draft.piece(Field.PROJECT_NAME);
        if (groups.isEmpty()
                || !onlyNamed
                || name == null
                || !draft.indicators().isEmpty()) {
            return null;
        }
        boolean funded = draft.piece(Field.MONEY) != null;
        GroupRow group = groups.get(groups.size() - 1);
        if (funded != group.amounts()) {
            return null;
        }
        Map<Column, Printed> printed = new LinkedHashMap<>();
        draft.pieces()
                .forEach((column, piece) -> put(printed, column, piece.parts().get(0)));
        return new GroupLine(group.of(), group.below(), null, name.tidy(), true, printed);
    }

    private Map<Column, Printed> printed(AlignedRow row) {
        Map<Column, Printed> printed = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> put(printed, column, cell));
        return printed;
    }

    private void put(Map<Column, Printed> printed, Column column, Cell cell) {
        if (column.field() == Field.MONEY && CellLook.isAmount(cell.text())) {
            printed.put(column, new Printed(cell, amounts.yuan(cell.place(), cell.text())));
        }
    }
}
