package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Group;
import org.jspecify.annotations.Nullable;

/** The tables of a ledger while its rows are read: which unit each belongs to, and what the whole says about each. */
final class LedgerTables {

    private final TableBuilding building;
    private final GroupRows groups;
    private final LevelSettlement settlement;
    private final Findings findings;
    private final DocumentHead head;
    private final List<ReadTable> tables = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Doubtful> doubtful = new ArrayList<>();
    private @Nullable GroupLine department;
    private @Nullable GroupLine unit;
    private @Nullable String columnCode;
    private @Nullable String columnName;

    LedgerTables(
            TableBuilding building,
            GroupRows groups,
            LevelSettlement settlement,
            Findings findings,
            DocumentHead head) {
        this.building = building;
        this.groups = groups;
        this.settlement = settlement;
        this.findings = findings;
        this.head = head;
    }

    /** A group's row with the number of tables before it. */
    private record Line(int at, GroupLine line) {}

    /** A project that may be the row of a unit, with what was found in it. */
    private record Doubtful(int table, GroupLine line, int from, int to) {}

    /** Takes a project that is read to its end. */
    void add(LedgerProject draft) {
        rememberUnit(draft);
        settlement.note(tables.size(), draft.indicators());
        int from = findings.count();
        ReadTable table = building.table(draft, unitCode(), unitName());
        if (table.content().indicators().isEmpty()) {
            GroupLine line = groups.possibly(draft);
            if (line != null) {
                doubtful.add(new Doubtful(tables.size(), line, from, findings.count()));
            }
        }
        tables.add(table);
    }

    /** A unit in a column of its own stands there once for all its projects. */
    private void rememberUnit(LedgerProject draft) {
        Piece code = draft.piece(Field.UNIT_CODE);
        Piece name = draft.piece(Field.UNIT_NAME);
        if (code != null || name != null) {
            columnCode = code == null ? null : code.word();
            columnName = name == null ? null : Blanks.tidy(name.tidy());
        }
    }

    private @Nullable String unitCode() {
        if (columnCode != null || columnName != null) {
            return columnCode;
        }
        if (unit != null) {
            return unit.code();
        }
        return department == null ? head.unitCode() : department.code();
    }

    private @Nullable String unitName() {
        if (columnCode != null || columnName != null) {
            return columnName;
        }
        if (unit != null) {
            return unit.name();
        }
        return department == null ? head.unitName() : department.name();
    }

    /** Takes a row that stands for several projects. */
    void add(GroupLine line) {
        lines.add(new Line(tables.size(), line));
        if (line.named() && line.of() == Group.DEPARTMENT) {
            department = line;
            unit = null;
        } else if (line.named() && line.of() == Group.UNIT) {
            unit = line;
        }
    }

    @Nullable
    GroupLine department() {
        return department;
    }

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** The tables with the rows between them, when everything is read. */
    GroupSums end() {
        settlement.settle(tables, findings);
        Map<Integer, GroupLine> units = new HashMap<>();
        for (int i = doubtful.size() - 1; i >= 0; i--) {
            Doubtful doubt = doubtful.get(i);
            int end = i + 1 < doubtful.size() ? doubtful.get(i + 1).table : tables.size();
            if (isUnit(doubt, end)) {
                units.put(doubt.table, doubt.line);
                findings.takeBack(doubt.from, doubt.to);
            }
        }
        GroupSums sums = new GroupSums(findings);
        int line = 0;
        GroupLine now = null;
        for (int i = 0; i <= tables.size(); i++) {
            while (line < lines.size() && lines.get(line).at == i) {
                now = lines.get(line).line.named() ? null : now;
                sums.add(lines.get(line++).line);
            }
            GroupLine own = units.get(i);
            if (own != null) {
                now = own;
                sums.add(own);
            } else if (i < tables.size()) {
                sums.add(now == null ? tables.get(i) : of(now, tables.get(i)));
            }
        }
        return sums;
    }

    private static ReadTable of(GroupLine unit, ReadTable table) {
        return new ReadTable(
                table.content(), table.evaluation(), unit.code(), unit.name(), table.place(), table.indicatorPlaces());
    }

    /** By its name, or because it prints the sum of the projects behind it. */
    private boolean isUnit(Doubtful doubt, int end) {
        String name = doubt.line.name();
        if (Objects.equals(name, head.departmentName())
                || Objects.equals(name, head.unitName())
                || GroupSums.isOrganisation(name)) {
            return true;
        }
        BigDecimal behind = tables.subList(doubt.table + 1, end).stream()
                .map(table -> table.content().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return behind.signum() != 0
                && doubt.line.amounts().values().stream()
                        .anyMatch(printed -> printed.yuan().compareTo(behind) == 0);
    }
}
