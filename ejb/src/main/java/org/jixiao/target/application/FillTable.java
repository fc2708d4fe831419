package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** The unit fills a draft (填报). It may be saved at any time, finished or not; only what cannot be kept is refused. */
@Stateless
@UseCase
public class FillTable {

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private Drafts drafts;

    /**
     * Fills a draft anew.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal CHANGED when somebody else has saved meanwhile, CONFLICT when it is no draft, RULE when a text is
     *     too long or the unit has another project of that code
     */
    @UseCase("FILLED")
    public TableView fill(long id, @Nullable String seen, TableContent content) {
        TargetTable table = desk.take(id, Post.SUBMITTER);
        desk.unchanged(table, seen);
        refuseTaken(table, content);
        drafts.fill(table, content, null);
        // New rows have their ids only once they are written.
        tables.flush();
        return TableView.of(table, drafts.form(table));
    }

    private void refuseTaken(TargetTable table, TableContent content) {
        BudgetUnit unit = table.unit();
        String key = table.keyFor(content);
        tables.find(table.region(), table.year(), unit.id(), key)
                .filter(other -> other.id() != table.id() && !Objects.equals(other.id(), table.adjustsId()))
                .ifPresent(other -> {
                    String field = content.project().code() != null ? "project.code" : "project.name";
                    throw Refusal.rule(Reason.of(
                            "table.exists",
                            field,
                            String.valueOf(content.project().name())));
                });
    }
}
