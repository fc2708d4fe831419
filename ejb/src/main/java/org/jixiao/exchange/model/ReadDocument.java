package org.jixiao.exchange.model;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a form reads out of a file: the document's head, its statement (情况说明) and its tables, and all that a person
 * should look at.
 *
 * @param title the document's title; null when nothing stands over the table
 * @param year the fiscal year; null when the file does not say
 * @param unitCode the budget unit's code; null when the file does not say
 * @param unitName the budget unit's name; null when the file does not say
 * @param statement the paragraphs before the table, parted by line feeds; null when there are none
 * @param printedProjects how many projects the statement speaks of; null when it does not
 * @param printedTotal the money that the statement speaks of, in 元; null when it does not
 * @param tables in the order of the file
 * @param findings in the order of the file; places are lines and columns
 */
public record ReadDocument(
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String unitCode,
        @Nullable String unitName,
        @Nullable String statement,
        @Nullable Integer printedProjects,
        @Nullable BigDecimal printedTotal,
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
}
