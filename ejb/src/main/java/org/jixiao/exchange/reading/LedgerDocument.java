package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.reading.GroupLine.Printed;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/** Puts a ledger together when all of it is read, and holds what it prints of the whole against its projects. */
final class LedgerDocument {

    private final Grid grid;
    private final TableHead head;
    private final DocumentHead documentHead;
    private final @Nullable GroupLine department;
    private final GroupSums sums;
    private final Findings findings;

    LedgerDocument(Grid grid, TableHead head, DocumentHead documentHead, LedgerTables tables, Findings findings) {
        this.grid = grid;
        this.head = head;
        this.documentHead = documentHead;
        this.department = tables.department();
        this.sums = tables.end();
        this.findings = findings;
    }

    ReadDocument document() {
        List<ReadTable> tables = sums.tables();
        if (documentHead.unitName() == null
                && documentHead.unitCode() == null
                && tables.stream().allMatch(table -> table.unitCode() == null && table.unitName() == null)) {
            findings.warn(head.first(), "document.unit.missing");
        }
        compareStatement();
        sums.compare();
        reportEqualNames();
        return new ReadDocument(grid.form().key(), grid.sheet().kind(), head(), null, tables, findings.inOrder());
    }

    private ReadDocument.Head head() {
        String departmentCode = documentHead.departmentCode();
        String departmentName = documentHead.departmentName();
        if (department != null) {
            departmentCode = departmentCode == null ? department.code() : departmentCode;
            departmentName = departmentName == null ? department.name() : departmentName;
        }
        Printed total = sums.printedTotal();
        BigDecimal printed = documentHead.printedTotal();
        return new ReadDocument.Head(
                documentHead.title(),
                documentHead.year(),
                departmentCode,
                departmentName,
                only(documentHead.unitCode(), ReadTable::unitCode),
                only(documentHead.unitName(), ReadTable::unitName),
                documentHead.bureau(),
                documentHead.approvalNumber(),
                documentHead.approvalDate(),
                documentHead.statement(),
                documentHead.printedProjects(),
                printed == null && total != null ? total.yuan() : printed);
    }

    /** What the head says, else what all tables say alike. */
    private @Nullable String only(@Nullable String said, Function<ReadTable, @Nullable String> of) {
        if (said != null || sums.tables().isEmpty()) {
            return said;
        }
        String first = of.apply(sums.tables().get(0));
        return first != null && sums.tables().stream().allMatch(table -> first.equals(of.apply(table))) ? first : null;
    }

    private void compareStatement() {
        Integer printedCount = documentHead.printedProjects();
        if (printedCount != null && printedCount != sums.count()) {
            findings.warn(
                    documentHead.countPlace(),
                    "document.count.differs",
                    String.valueOf(printedCount),
                    String.valueOf(sums.count()));
        }
        BigDecimal printedTotal = documentHead.printedTotal();
        BigDecimal total = sums.total();
        if (printedTotal != null && printedTotal.compareTo(total) != 0) {
            findings.warn(
                    documentHead.totalPlace(),
                    "document.total.differs",
                    printedTotal.toPlainString(),
                    total.toPlainString());
        }
    }

    /** One name may stand for two projects, or be one printed twice; only a person can tell. */
    private void reportEqualNames() {
        Map<String, ReadTable> named = new HashMap<>();
        for (ReadTable table : sums.tables()) {
            TableContent.Project project = table.content().project();
            if (project.name() == null || project.code() != null) {
                continue;
            }
            ReadTable first =
                    named.putIfAbsent(table.unitCode() + "\n" + table.unitName() + "\n" + project.name(), table);
            if (first != null) {
                findings.hint(
                        table.place(),
                        "name.twice",
                        project.name(),
                        first.content().total().toPlainString(),
                        table.content().total().toPlainString());
            }
        }
    }
}
