package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.CarriedContent;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The unit takes last year's table over as the draft of the new year (沿用上年): project with its code, money, plan, goals
 * and indicators, or the department's goals. What was reached and scored stays in the old year.
 */
@Stateless
@UseCase
public class CopyLastYear {

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private Drafts drafts;

    @Inject
    private DepartmentDrafts departmentDrafts;

    /**
     * Opens the draft.
     *
     * @param id last year's table
     * @param year the new year; null for the one after the table's
     * @throws Refusal NOT_FOUND, FORBIDDEN when the caller may not fill the unit's tables, RULE when the table is not of
     *     the year before, or the project or department has a table in the new year already
     */
    @UseCase("COPIED")
    public TableView copy(long id, @Nullable Integer year) {
        TargetTable last = desk.show(id);
        desk.authorise(last.place(), Post.SUBMITTER);
        int fiscalYear = drafts.year(year == null ? Integer.valueOf(last.year() + 1) : year);
        if (last.year() != fiscalYear - 1) {
            throw Refusal.rule(Reason.of(
                    "copy.notLastYear", "year", Integer.toString(last.year()), Integer.toString(fiscalYear - 1)));
        }
        BudgetUnit unit = last.unit();
        if (last.kind() == TableKind.DEPARTMENT) {
            departmentDrafts.refuseSecond(unit, fiscalYear);
        }
        tables.find(last.region(), fiscalYear, unit.id(), last.key()).ifPresent(table -> {
            throw Refusal.rule(Reason.of("table.exists", "project.name", String.valueOf(table.projectName())));
        });
        TargetTable copy = drafts.open(
                unit, fiscalYear, inFormOf(unit, fiscalYear, last), last.ordinal(), last.year() + " #" + id);
        // New rows have their ids only once they are written.
        tables.flush();
        return TableView.of(copy, drafts.form(copy));
    }

    /** The content as the new year's form writes it; in the form of last year it stays as it is. */
    private TableContent inFormOf(BudgetUnit unit, int year, TargetTable last) {
        FormDefinition form = drafts.form(unit, year);
        return form.key().equals(last.form())
                ? last.content()
                : CarriedContent.into(form, last.content()).content();
    }
}
