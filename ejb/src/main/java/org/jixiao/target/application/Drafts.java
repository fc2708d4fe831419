package org.jixiao.target.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Act.CellChange;
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

/** How tables come to be and drafts change, whether a person writes them or a file brings them; the trail is told. */
@ApplicationScoped
public class Drafts {

    /** The years a table may belong to; anything else is a slip of the hand. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    @Inject
    private TargetTables tables;

    @Inject
    private Regions regions;

    @Inject
    private Forms forms;

    @Inject
    private Event<TablesCreated> created;

    @Inject
    private Event<Amending> amending;

    @Inject
    private Event<Filling> filling;

    @Inject
    private Versions versions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /**
     * A fiscal year that can be.
     *
     * @throws Refusal RULE when there is none or it is no such year
     */
    public int year(@Nullable Integer year) {
        if (year == null) {
            throw Refusal.rule(Reason.of("year.missing", "year"));
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.rule(Reason.of("year.outOfRange", "year", year.toString()));
        }
        return year;
    }

    /**
     * Opens a draft in its region's form; its process begins in the same transaction. Whoever calls this has made sure
     * that the project has no table yet.
     *
     * @param ordinal its number among the unit's projects of equal name without a code, from 1
     * @param document the file it comes from; null when a person writes it
     * @throws Refusal RULE when a text is too long to be kept, or the region's form has no sheet for departments
     */
    public TargetTable open(BudgetUnit unit, int year, TableContent content, int ordinal, @Nullable String document) {
        TargetTable table = add(unit, year, content, ordinal);
        begin(List.of(table.id()), Stage.DRAFT);
        TableContent kept = table.content();
        acts.current().did(new Act.Deed(table.region(), table.id(), document, ContentChanges.between(null, kept)));
        return table;
    }

    /**
     * Adds a table in its region's form. Whoever calls this has made sure that the project has no table yet, begins its
     * year with {@link #begin} and tells the trail; many tables then cost one start of the process.
     *
     * @param ordinal its number among the unit's projects of equal name without a code, from 1
     * @throws Refusal RULE when a text is too long to be kept, or the region's form has no sheet for departments
     */
    public TargetTable add(BudgetUnit unit, int year, TableContent written, int ordinal) {
        refuseUnkeepable(written);
        TableContent content = titled(written, () -> title(unit, year));
        TargetTable table = new TargetTable(unit, year, form(unit, year).key(), ordinal, content);
        tables.add(table);
        return table;
    }

    /**
     * Begins the year of tables that were added.
     *
     * @param from DRAFT, or the stage that a file brought along
     */
    public void begin(List<Long> tableIds, Stage from) {
        if (!tableIds.isEmpty()) {
            created.fire(new TablesCreated(tableIds, from));
        }
    }

    /**
     * Fills a draft anew.
     *
     * @param document the file the content comes from; null when a person writes it
     * @return the cells that changed
     * @throws Refusal CONFLICT when it is no draft or a colleague has claimed it, RULE when a text is too long to be kept
     */
    public List<CellChange> fill(TargetTable table, TableContent written, @Nullable String document) {
        refuseUnkeepable(written);
        TableContent content = titled(written, table::projectName);
        List<CellChange> changes = new ArrayList<>(ContentChanges.between(table.content(), content));
        table.fill(content);
        if (changes.isEmpty()) {
            acts.current().didNothing();
        } else {
            filling.fire(new Filling(table.id()));
            acts.current().did(new Act.Deed(table.region(), table.id(), document, changes));
        }
        return changes;
    }

    /** Keeps what a table says now as a version of it. */
    public void keepVersion(TargetTable table) {
        versions.keep(table, caller.get().accountId());
    }

    /**
     * The department amends a table in its own review; what stands there then is a version of its own.
     *
     * @throws Refusal CONFLICT when it is not in that review or not the caller's turn, RULE when a text is too long
     */
    public void amend(TargetTable table, TableContent written) {
        TableContent content = titled(written, table::projectName);
        List<CellChange> changes = ContentChanges.between(table.content(), content);
        if (changes.isEmpty()) {
            acts.current().didNothing();
            return;
        }
        amending.fire(new Amending(table.id()));
        refuseUnkeepable(content);
        table.amend(content);
        keepVersion(table);
        acts.current().did(new Act.Deed(table.region(), table.id(), null, changes));
    }

    /** A department sheet is called by its title, which nobody writes. */
    private static TableContent titled(TableContent content, Supplier<@Nullable String> title) {
        DepartmentGoals department = content.department();
        return department == null ? content : TableContent.ofDepartment(title.get(), department);
    }

    /**
     * The title of a department sheet as the region's form prints it.
     *
     * @throws Refusal RULE when the form has no such sheet
     */
    String title(BudgetUnit unit, int year) {
        FormDefinition form = form(unit, year);
        return form.sheet(SheetKind.DEPARTMENT)
                .map(Sheet::title)
                .orElseThrow(() -> Refusal.rule(Reason.of("department.noSheet", "kind", form.name())))
                .replace("{year}", Integer.toString(year))
                .replace("{departmentCode}", unit.department().code())
                .replace("{departmentName}", unit.department().name());
    }

    /** The form in which a table was opened. */
    FormDefinition form(TargetTable table) {
        return forms.get(table.form());
    }

    /** The form in which the unit's region sets targets in a year. */
    FormDefinition form(BudgetUnit unit, int year) {
        return forms.get(regions.form(unit.place().region(), year));
    }

    private static void refuseUnkeepable(TableContent content) {
        List<Reason> reasons = ContentCheck.unkeepable(content);
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
    }
}
