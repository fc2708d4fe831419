package org.jixiao.target.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.FormCheck;
import org.jixiao.target.model.Indicator;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is shown, detached from what is kept.
 *
 * @param version the number of its newest version
 * @param takenOver whether a file brought it along with its later stage
 * @param hash what a decision must send back
 * @param indicatorIds the ids of the content's indicators, in their order
 * @param findings what the check and the form say of the content now
 * @param marks what is true of the table besides its content
 */
public record TableView(
        long id,
        String region,
        int year,
        UnitView unit,
        String form,
        Stage stage,
        int version,
        boolean takenOver,
        String hash,
        TableContent content,
        List<Long> indicatorIds,
        List<Finding> findings,
        Marks marks) {

    static TableView of(TargetTable table, FormDefinition form) {
        TableContent content = table.content();
        List<Finding> findings = new ArrayList<>(ContentCheck.findings(content));
        findings.addAll(FormCheck.findings(form, content));
        return new TableView(
                table.id(),
                table.region(),
                table.year(),
                UnitView.of(table),
                table.form(),
                table.stage(),
                table.version(),
                table.isTakenOver(),
                table.hash(),
                content,
                table.indicators().stream().map(Indicator::id).toList(),
                findings,
                Marks.of(table));
    }

    /** The same table with what another form can print of it. */
    TableView carried(String otherForm, TableContent other) {
        return new TableView(
                id,
                region,
                year,
                unit,
                otherForm,
                stage,
                version,
                takenOver,
                hash,
                other,
                indicatorIds,
                List.of(),
                marks);
    }

    public BigDecimal total() {
        return content.total();
    }

    public TableKind kind() {
        return content.kind();
    }

    /**
     * What is true of a table besides its content.
     *
     * @param adjusts the table that it adjusts (调整); null when it is no adjustment
     * @param document the number of the budget-change document behind an adjustment or addition
     * @param addition whether the project came in during the year (追加)
     * @param secret whether it is kept out of what is published (涉密)
     */
    public record Marks(@Nullable Long adjusts, @Nullable String document, boolean addition, boolean secret) {

        static Marks of(TargetTable table) {
            return new Marks(table.adjustsId(), table.budgetDocument(), table.isAddition(), table.isSecret());
        }
    }

    /** The budget unit of a table, with its department. */
    public record UnitView(String code, String name, String departmentCode, String departmentName) {

        static UnitView of(TargetTable table) {
            return new UnitView(
                    table.unit().code(),
                    table.unit().name(),
                    table.unit().department().code(),
                    table.unit().department().name());
        }
    }

    /**
     * A table in a list.
     *
     * @param total the year's budget in 元
     */
    public record Summary(
            long id,
            TableKind kind,
            String region,
            int year,
            UnitView unit,
            @Nullable String projectCode,
            @Nullable String projectName,
            BigDecimal total,
            String form,
            Stage stage,
            int version,
            String hash,
            Marks marks) {

        public static Summary of(TargetTable table) {
            return new Summary(
                    table.id(),
                    table.kind(),
                    table.region(),
                    table.year(),
                    UnitView.of(table),
                    table.projectCode(),
                    table.projectName(),
                    table.total(),
                    table.form(),
                    table.stage(),
                    table.version(),
                    table.hash(),
                    Marks.of(table));
        }
    }
}
