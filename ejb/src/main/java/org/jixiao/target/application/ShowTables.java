package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.CarriedContent;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Looking at tables: one as a whole, or a list of those that the caller may see. */
@Stateless
public class ShowTables {

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Forms forms;

    @Inject
    private Versions versions;

    /** One table. */
    public TableView show(long id) {
        TargetTable table = desk.show(id);
        return TableView.of(table, forms.get(table.form()));
    }

    /**
     * One table as another form prints it.
     *
     * @param form the other form's key; null for its own
     * @throws Refusal MALFORMED when there is no such form
     */
    public Carried carried(long id, @Nullable String form) {
        TableView table = show(id);
        String wanted = form == null ? table.form() : form;
        FormDefinition other = forms.find(wanted).orElseThrow(() -> Refusal.malformed("form.unknown", "form", wanted));
        CarriedContent carried = CarriedContent.into(other, table.content());
        return new Carried(table, table.carried(other.key(), carried.content()), carried.findings());
    }

    /**
     * A page of tables.
     *
     * @param after where the page before ended; null for the first
     */
    public Page list(TargetTables.Filter filter, @Nullable Long after, int limit) {
        List<TableView.Summary> items =
                tables.search(caller.get(), filter, after == null ? 0 : after, limit + 1).stream()
                        .map(TableView.Summary::of)
                        .toList();
        boolean more = items.size() > limit;
        List<TableView.Summary> page = more ? items.subList(0, limit) : items;
        return new Page(page, more ? page.get(page.size() - 1).id() : null);
    }

    public long count(TargetTables.Filter filter) {
        return tables.count(caller.get(), filter);
    }

    /** The fiscal years in which the caller has tables, newest first. */
    public List<Integer> years() {
        return tables.years(caller.get());
    }

    /** The versions kept of a table. */
    public List<VersionView> versions(long tableId) {
        desk.show(tableId);
        return versions.of(tableId);
    }

    /** What changed from one kept version to another, cell by cell. */
    public List<CellDifference> changes(VersionView before, VersionView after) {
        return ContentComparison.of(before.kept(), after.kept());
    }

    /**
     * A table as another form prints it.
     *
     * @param own the table itself
     * @param table with the content that the form can print
     * @param findings what was moved and what has no place there, each with its place in the table's own content
     */
    public record Carried(TableView own, TableView table, List<Finding> findings) {

        public Carried {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A page of a list.
     *
     * @param next where the next page begins; null when this is the last
     */
    public record Page(
            List<TableView.Summary> items, @Nullable Long next) {}
}
