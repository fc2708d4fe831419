package org.jixiao.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * How the sheet of a department as a whole (部门整体绩效目标) comes to be a draft: there is one per department and year,
 * whichever of its units writes it.
 */
@ApplicationScoped
public class DepartmentDrafts {

    @Inject
    private TargetTables tables;

    @Inject
    private Drafts drafts;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /** @throws Refusal RULE when the unit's department has its sheet for the year already */
    void refuseSecond(BudgetUnit unit, int year) {
        tables.ofDepartment(unit.department().id(), year).ifPresent(table -> {
            throw Refusal.rule(taken(table));
        });
    }

    /**
     * Takes a department's goals over from a file: the sheet is opened under the unit, or the one that is there is
     * brought up to date. Whoever calls this has made sure that the caller may write for the unit.
     *
     * @param unit the department's own unit (本级), or another of its units
     * @param document the file they come from
     * @param update whether a draft that is there already is brought up to date
     * @param dryRun whether only to tell what would happen
     * @throws Refusal RULE when the region's form has no sheet for departments
     */
    public Taken take(
            BudgetUnit unit,
            int year,
            DepartmentGoals goals,
            @Nullable String document,
            boolean update,
            boolean dryRun) {
        TableContent content = TableContent.ofDepartment(drafts.title(unit, year), goals);
        List<Reason> tooLong = ContentCheck.unkeepable(content);
        TargetTable table = tables.ofDepartment(unit.department().id(), year).orElse(null);
        if (!tooLong.isEmpty()) {
            return new Taken(Outcome.REFUSED, null, content, tooLong);
        }
        if (table == null) {
            Long id = dryRun
                    ? null
                    : Long.valueOf(drafts.open(unit, year, content, 1, document).id());
            return new Taken(Outcome.CREATED, id, content, List.of());
        }
        if (!mayWrite(table)) {
            return new Taken(Outcome.REFUSED, null, content, List.of(taken(table)));
        }
        boolean same = goals.equals(table.content().department());
        if (same || !update) {
            return new Taken(Outcome.UNCHANGED, table.id(), table.content(), List.of());
        }
        if (table.stage() != Stage.DRAFT) {
            Reason reason = Reason.of(
                    "table.notEditable", "stage", "@stage." + table.stage().name());
            return new Taken(Outcome.REFUSED, table.id(), table.content(), List.of(reason));
        }
        if (table.isLocked()) {
            return new Taken(Outcome.REFUSED, table.id(), table.content(), List.of(Reason.of("table.locked", "stage")));
        }
        if (!dryRun) {
            TargetTable locked = tables.findForChange(table.id()).orElseThrow(Refusal::notFound);
            drafts.fill(locked, content, document);
        }
        return new Taken(Outcome.UPDATED, table.id(), content, List.of());
    }

    /**
     * Takes a department's goals over that a document has approved: the sheet is opened as approved. One that is there
     * already goes its own way. Whoever calls this has made sure that the caller may approve for the unit.
     *
     * @param unit the department's own unit (本级), or another of its units
     * @param document the file they come from
     * @param dryRun whether only to tell what would happen
     * @throws Refusal RULE when the region's form has no sheet for departments
     */
    public Taken takeApproved(
            BudgetUnit unit, int year, DepartmentGoals goals, @Nullable String document, boolean dryRun) {
        TableContent content = TableContent.ofDepartment(drafts.title(unit, year), goals);
        List<Reason> tooLong = ContentCheck.unkeepable(content);
        if (!tooLong.isEmpty()) {
            return new Taken(Outcome.REFUSED, null, content, tooLong);
        }
        TargetTable table = tables.ofDepartment(unit.department().id(), year).orElse(null);
        if (table == null) {
            Long id = dryRun ? null : Long.valueOf(openApproved(unit, year, content, document));
            return new Taken(Outcome.CREATED, id, content, List.of());
        }
        boolean stands = table.stage().compareTo(Stage.APPROVED) >= 0;
        if (stands && goals.equals(table.content().department())) {
            return new Taken(Outcome.UNCHANGED, table.id(), table.content(), List.of());
        }
        Reason reason = Reason.of(
                "import.approved.exists",
                "kind",
                String.valueOf(content.project().name()),
                "@stage." + table.stage().name());
        return new Taken(Outcome.REFUSED, table.id(), table.content(), List.of(reason));
    }

    private long openApproved(BudgetUnit unit, int year, TableContent content, @Nullable String document) {
        TargetTable table = drafts.add(unit, year, content, 1);
        // What refers to it needs it written.
        tables.flush();
        drafts.begin(List.of(table.id()), Stage.APPROVED);
        table.takeOver();
        drafts.keepVersion(table);
        acts.current()
                .did(new Act.Deed(table.region(), table.id(), document, ContentChanges.between(null, table.content())));
        return table.id();
    }

    private boolean mayWrite(TargetTable table) {
        Caller person = caller.get();
        return person.holds(Post.SUBMITTER, table.place()) || person.holds(Post.DEPARTMENT_REVIEWER, table.place());
    }

    private static Reason taken(TargetTable table) {
        return Reason.of(
                "department.exists",
                "kind",
                table.unit().department().name(),
                table.unit().name());
    }

    /** What became of a department's goals. */
    public enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED,
        REFUSED
    }

    /**
     * What became of a department's goals.
     *
     * @param id the table; null where a dry run would create it, or the caller may not write in it
     * @param content what it contains then
     * @param reasons why it was refused
     */
    public record Taken(Outcome outcome, @Nullable Long id, TableContent content, List<Reason> reasons) {

        public Taken {
            reasons = List.copyOf(reasons);
        }
    }
}
