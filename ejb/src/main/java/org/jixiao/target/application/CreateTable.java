package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.BudgetDocument;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** The unit opens a new table (新建): a draft in its region's form, for which the process begins at once. */
@Stateless
@UseCase
public class CreateTable {

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    @Inject
    private TargetTables tables;

    @Inject
    private Drafts drafts;

    @Inject
    private DepartmentDrafts departmentDrafts;

    /**
     * Creates a draft.
     *
     * @param unitId the budget unit whose project it is, or which writes for its department
     * @param namesake whether another project of a name that the unit has already is meant
     * @throws Refusal FORBIDDEN when the caller may not fill the unit's tables, RULE when the year is missing, a text
     *     is too long or the project or department has a table already
     */
    @UseCase("CREATED")
    public TableView create(long unitId, @Nullable Integer year, TableContent content, boolean namesake) {
        return create(unitId, year, content, namesake, null);
    }

    /**
     * Creates the draft of a project that came in during the year (追加).
     *
     * @param document the number of the budget-change document, compulsory
     * @throws Refusal as for any draft, and RULE without a document
     */
    @UseCase("CREATED")
    public TableView createAddition(
            long unitId, @Nullable Integer year, TableContent content, boolean namesake, @Nullable String document) {
        return create(unitId, year, content, namesake, document == null ? "" : document);
    }

    private TableView create(
            long unitId, @Nullable Integer year, TableContent content, boolean namesake, @Nullable String document) {
        BudgetUnit unit = organizations
                .unit(unitId)
                .filter(found -> caller.get().sees(found.place()))
                .orElseThrow(Refusal::notFound);
        desk.authorise(unit.place(), Post.SUBMITTER);
        int fiscalYear = drafts.year(year);
        if (content.kind() == TableKind.DEPARTMENT) {
            departmentDrafts.refuseSecond(unit, fiscalYear);
        }
        Set<String> taken = tables.of(unit.place().region(), fiscalYear, unit.id()).stream()
                .map(TargetTable::key)
                .collect(Collectors.toSet());
        int ordinal = 1;
        while (taken.contains(TargetTable.keyOf(content, ordinal))) {
            if (!namesake || content.project().code() != null) {
                throw Refusal.rule(Reason.of(
                        "table.exists",
                        "project.name",
                        String.valueOf(content.project().name())));
            }
            ordinal++;
        }
        String number = document == null ? null : BudgetDocument.number(document, "addition.document");
        TargetTable table = drafts.open(unit, fiscalYear, content, ordinal, number);
        if (number != null) {
            table.addInYear(number);
        }
        // New rows have their ids only once they are written.
        tables.flush();
        return TableView.of(table, drafts.form(table));
    }
}
