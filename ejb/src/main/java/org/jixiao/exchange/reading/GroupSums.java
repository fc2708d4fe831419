package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.reading.GroupLine.Printed;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Group;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/**
 * The projects of a document with the rows that stand for several of them, in the order of the file: says which projects
 * a row stands for, whose sum it prints and which unit they belong to.
 */
final class GroupSums {

    private static final Pattern ORGANISATION = Pattern.compile(
            ".*(?:局|委|委员会|办|办公室|中心|院|校|学校|园|所|站|处|厅|署|会|队|大队|支队|部|馆|台|社|镇|乡|街道|机关|本级|公司)(?:[(（].*[)）])?$");

    private final Findings findings;
    private final List<ReadTable> tables = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    GroupSums(Findings findings) {
        this.findings = findings;
    }

    /** A group's row, and how many tables stand before it. */
    private record Row(int at, GroupLine line) {}

    void add(ReadTable table) {
        tables.add(table);
    }

    void add(GroupLine line) {
        rows.add(new Row(tables.size(), line));
    }

    int count() {
        return tables.size();
    }

    List<ReadTable> tables() {
        return tables;
    }

    /** Whether a name is that of an office, a school and the like. */
    static boolean isOrganisation(String name) {
        return name.length() <= 60 && ORGANISATION.matcher(name).matches();
    }

    /** The sum of all money, in 元. */
    BigDecimal total() {
        return sum(0, tables.size(), null);
    }

    /** The printed sum of all projects and its place; null when no row prints it. */
    @Nullable
    Printed printedTotal() {
        return rows.stream()
                .filter(row -> row.line.of() == Group.TOTAL)
                .map(row -> first(row.line))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Printed first(GroupLine line) {
        return line.amounts().values().stream().findFirst().orElse(null);
    }

    /** Holds every printed sum against that of its projects. */
    void compare() {
        for (Row row : rows) {
            if (!row.line.amounts().isEmpty()) {
                compare(row);
            }
        }
    }

    private void compare(Row row) {
        int[] before = {begin(row), row.at};
        int[] behind = {row.at, end(row)};
        if (row.line.of() == Group.TOTAL) {
            before = new int[] {0, tables.size()};
            behind = before;
        }
        boolean below = fits(row.line, before) || (row.line.below() && !fits(row.line, behind));
        int[] range = below ? before : behind;
        for (Map.Entry<Column, Printed> entry : row.line.amounts().entrySet()) {
            Printed printed = entry.getValue();
            BigDecimal sum = sum(range[0], range[1], entry.getKey().source());
            if (printed.yuan().compareTo(sum) == 0) {
                continue;
            }
            if (row.line.of() == Group.TOTAL && entry.getKey().source() == null) {
                findings.warn(
                        printed.cell().place(),
                        "document.total.differs",
                        printed.yuan().toPlainString(),
                        sum.toPlainString());
            } else {
                findings.warn(
                        printed.cell().place(),
                        "group.sum.differs",
                        row.line.name(),
                        entry.getKey().label(),
                        printed.yuan().toPlainString(),
                        sum.toPlainString());
            }
        }
    }

    private boolean fits(GroupLine line, int[] range) {
        Map.Entry<Column, Printed> first = line.amounts().entrySet().iterator().next();
        return first.getValue()
                        .yuan()
                        .compareTo(sum(range[0], range[1], first.getKey().source()))
                == 0;
    }

    /** Where the projects over a row begin: behind the row before it of its kind or of a wider one. */
    private int begin(Row row) {
        int begin = 0;
        for (Row other : rows) {
            if (other == row) {
                return begin;
            }
            begin = other.line.of().compareTo(row.line.of()) <= 0 ? other.at : begin;
        }
        return begin;
    }

    private int end(Row row) {
        boolean passed = false;
        for (Row other : rows) {
            if (passed && other.line.of() != Group.TOTAL && other.line.of().compareTo(row.line.of()) <= 0) {
                return other.at;
            }
            passed |= other == row;
        }
        return tables.size();
    }

    BigDecimal sum(int from, int to, @Nullable String source) {
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        for (ReadTable table : tables.subList(from, to)) {
            for (TableContent.Funding funding : table.content().funding()) {
                sum = source == null || source.equals(funding.source()) ? sum.add(funding.amount()) : sum;
            }
        }
        return sum;
    }
}
