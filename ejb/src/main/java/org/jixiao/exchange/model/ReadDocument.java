package org.jixiao.exchange.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a form reads out of a file: the document's head, its statement (情况说明) and its tables, and all that a person
 * should look at.
 *
 * @param form the key of the form it is in
 * @param kind what its tables are about: TARGET or EVALUATION
 * @param head what stands before the tables
 * @param department the department's sheet (部门整体绩效目标); null when the file has none
 * @param tables in the order of the file
 * @param findings in the order of the file; their places are places in the file
 */
public record ReadDocument(
        String form,
        SheetKind kind,
        Head head,
        @Nullable DepartmentGoals department,
        List<ReadTable> tables,
        List<Finding> findings) {

    public ReadDocument {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }

    /** The money of all tables in 元. */
    public BigDecimal total() {
        return tables.stream()
                .map(table -> table.content().total())
                .reduce(Decimals.money(BigDecimal.ZERO), BigDecimal::add);
    }

    /**
     * What stands before the tables.
     *
     * @param title the document's title; null when nothing stands over the table
     * @param year the fiscal year; null when the file does not say
     * @param departmentCode the department's code; null when the file does not say
     * @param departmentName the department's name; null when the file does not say
     * @param unitCode the budget unit's code; null when the file does not say, or has several
     * @param unitName the budget unit's name; null when the file does not say, or has several
     * @param bureau who approved it (批复单位); null when the file does not say
     * @param approvalNumber the number of the approval document (文号); null when the file does not say
     * @param approvalDate the date of the approval (批复日期); null when the file does not say
     * @param statement the paragraphs before the tables, parted by line feeds; null when there are none
     * @param printedProjects how many projects the statement speaks of; null when it does not
     * @param printedTotal the money that the statement or the row of sums (合计) speaks of, in 元; null when none does
     */
    public record Head(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String departmentCode,
            @Nullable String departmentName,
            @Nullable String unitCode,
            @Nullable String unitName,
            @Nullable String bureau,
            @Nullable String approvalNumber,
            @Nullable LocalDate approvalDate,
            @Nullable String statement,
            @Nullable Integer printedProjects,
            @Nullable BigDecimal printedTotal) {}
}
