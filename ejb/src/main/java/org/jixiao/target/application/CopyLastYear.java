package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.CarriedContent;
import org.jixiao.target.model.Finding;
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
     * @return the draft, and what the new year's form has no place for
     * @throws Refusal NOT_FOUND, FORBIDDEN when the caller may not fill the unit's tables, RULE when the table is not of
     *     the year before, or the project or department has a table in the new year already
     */
    @UseCase("COPIED")
    public Copied copy(long id, @Nullable Integer year) {
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
        tables.find(last.region(), fiscalYear, unit.id(), last.keyFor(last.content()))
                .ifPresent(table -> {
                    throw Refusal.rule(Reason.of("table.exists", "project.name", String.valueOf(table.projectName())));
                });
        CarriedContent carried = inFormOf(unit, fiscalYear, last);
        TargetTable copy = drafts.open(unit, fiscalYear, carried.content(), last.ordinal(), last.year() + " #" + id);
        // What was kept secret is not to be published for want of a click.
        copy.markSecret(last.isSecret());
        // New rows have their ids only once they are written.
        tables.flush();
        return new Copied(TableView.of(copy, drafts.form(copy)), last.form(), carried.findings());
    }

    /** The content as the new year's form writes it; in the form of last year it stays as it is. */
    private CarriedContent inFormOf(BudgetUnit unit, int year, TargetTable last) {
        FormDefinition form = drafts.form(unit, year);
        return form.key().equals(last.form())
                ? new CarriedContent(last.content(), List.of())
                : CarriedContent.into(form, last.content());
    }

    /**
     * A draft that was opened with last year's content.
     *
     * @param table the draft
     * @param lastForm the key of the form in which last year's table is
     * @param findings what was moved and what the draft's form has no place for, with its place in last year's content
     */
    public record Copied(TableView table, String lastForm, List<Finding> findings) {

        public Copied {
            findings = List.copyOf(findings);
        }
    }
}
