package org.jixiao.target.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The unit fills a draft (填报). It may be saved at any time, finished or not; only what cannot be kept is refused. The
 * department may amend a table while it reviews it (修改), which grades it 良.
 */
@Stateless
@UseCase
public class FillTable {

    @Inject
    private Desk desk;

    @Inject
    private TargetTables tables;

    @Inject
    private Drafts drafts;

    @Inject
    private CurrentCaller caller;

    /**
     * Fills a draft anew, or amends a table in the department's review.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal CHANGED when somebody else has saved meanwhile, CONFLICT when it is no draft, RULE when a text is
     *     too long or the unit has another project of that code
     */
    @UseCase("FILLED")
    public TableView fill(long id, @Nullable String seen, TableContent content) {
        Post post = isReviewing(desk.show(id)) ? Post.DEPARTMENT_REVIEWER : Post.SUBMITTER;
        TargetTable table = desk.take(id, post);
        desk.unchanged(table, seen);
        refuseTaken(table, content);
        if (post == Post.DEPARTMENT_REVIEWER) {
            drafts.amend(table, content);
        } else {
            drafts.fill(table, content, null);
        }
        // New rows have their ids only once they are written.
        tables.flush();
        return TableView.of(table, drafts.form(table));
    }

    private boolean isReviewing(TargetTable table) {
        return table.stage() == Stage.DEPARTMENT_REVIEW && caller.get().holds(Post.DEPARTMENT_REVIEWER, table.place());
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
