package org.jixiao.approval.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.application.TableProcess;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.BudgetDocument;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * The unit opens an adjustment of an approved target (调整), because its budget was changed: a draft that is a copy of the
 * live table and walks the same path. Until it is approved, the live table stays as it is.
 */
@Stateless
@UseCase
public class AdjustTable {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TargetTables tables;

    @Inject
    private TableProcess process;

    /**
     * Opens an adjustment.
     *
     * @param seen the hash of what the person saw
     * @param document the number of the budget-change document, compulsory
     * @return the id of the adjustment's table
     * @throws Refusal NOT_FOUND, FORBIDDEN, HASH_MISSING, CHANGED, CONFLICT when the table is not approved or an adjustment
     *     of it is open, RULE without a document
     */
    @UseCase("ADJUSTMENT_OPENED")
    public long adjust(long id, @Nullable String seen, @Nullable String document, @Nullable String opinion) {
        TargetTable table = desk.take(id, Post.SUBMITTER);
        desk.unchanged(table, seen);
        decisions.standsAt(table, EnumSet.of(Stage.APPROVED));
        if (tables.hasOpenAdjustment(id)) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("adjust.open"));
        }
        String number = BudgetDocument.number(document, "document");
        TargetTable adjustment = table.adjust(tables.adjustments(id).size() + 1, number);
        tables.add(adjustment);
        // It must have an id, and its stage be known, before its process tells of it.
        tables.flush();
        process.beginAdjustment(adjustment.id());
        Act.Deed opened = new Act.Deed(table.region(), id, number, List.of());
        decisions.keep(table, Stage.APPROVED, Verb.ADJUST, Post.SUBMITTER, opinion, opened);
        decisions.keep(
                adjustment,
                Stage.DRAFT,
                Verb.ADJUST,
                Post.SUBMITTER,
                opinion,
                new Act.Deed(table.region(), adjustment.id(), number, List.of()));
        return adjustment.id();
    }
}
