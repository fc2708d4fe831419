package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.form.application.Forms;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.persistence.Organizations;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** The unit opens a new table (新建): a draft in its region's form, for which the process begins at once. */
@Stateless
@UseCase
public class CreateTable {

    /** The years a table may belong to; anything else is a slip of the hand. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2100;

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Organizations organizations;

    @Inject
    private TargetTables tables;

    @Inject
    private Regions regions;

    @Inject
    private Forms forms;

    @Inject
    private Acts acts;

    @Inject
    private Event<TableCreated> created;

    /**
     * Creates a draft.
     *
     * @param unitId the budget unit whose project it is
     * @param ordinal its number among the unit's projects of equal name without a code, from 1
     * @param document the file it comes from; null when a person writes it
     * @throws Refusal FORBIDDEN when the caller may not fill the unit's tables, RULE when the year is missing, a text
     *     is too long or the project has a table already
     */
    @UseCase("CREATED")
    public TableView create(
            long unitId, @Nullable Integer year, TableContent content, int ordinal, @Nullable String document) {
        BudgetUnit unit = organizations
                .unit(unitId)
                .filter(found -> caller.get().sees(found.place()))
                .orElseThrow(Refusal::notFound);
        desk.authorise(unit.place(), Post.SUBMITTER, Post.DEPARTMENT_REVIEWER);
        List<Reason> reasons = new ArrayList<>();
        if (year == null) {
            reasons.add(Reason.of("year.missing", "year"));
        } else if (year < FIRST_YEAR || year > LAST_YEAR) {
            reasons.add(Reason.of("year.outOfRange", "year", year.toString()));
        }
        if (!reasons.isEmpty() || year == null) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        FillTable.refuseTooLong(content);
        String region = unit.place().region();
        String key = TargetTable.keyOf(content.project(), ordinal);
        if (tables.find(region, year, unit.id(), key).isPresent()) {
            throw Refusal.rule(
                    Reason.of("table.exists", "project.name", String.valueOf(content.project().name())));
        }
        String form = forms.get(regions.get(region).form()).key();
        TargetTable table = new TargetTable(unit, year, form, ordinal, content);
        tables.add(table);
        tables.flush();
        created.fire(new TableCreated(table.id()));
        acts.current()
                .did(new Act.Deed(region, table.id(), document, ContentChanges.between(null, content)));
        return TableView.of(table);
    }
}
