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
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The unit gives up an adjustment that is still its draft (撤销调整); the adjusted table stays as it is. */
@Stateless
@UseCase
public class DiscardAdjustment {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TableProcess process;

    /**
     * Gives an adjustment up.
     *
     * @throws Refusal NOT_FOUND, FORBIDDEN, HASH_MISSING, CHANGED, CONFLICT when it is submitted already, RULE when the
     *     table is no adjustment
     */
    @UseCase("ADJUSTMENT_DISCARDED")
    public void discard(long id, @Nullable String seen, @Nullable String opinion) {
        TargetTable adjustment = desk.take(id, Post.SUBMITTER);
        desk.unchanged(adjustment, seen);
        if (!adjustment.isAdjustment()) {
            throw Refusal.rule(Reason.of("adjust.none", "id"));
        }
        decisions.standsAt(adjustment, EnumSet.of(Stage.DRAFT));
        process.discardAdjustment(id);
        decisions.keep(
                adjustment,
                Stage.DRAFT,
                Verb.DISCARD,
                Post.SUBMITTER,
                opinion,
                new Act.Deed(adjustment.region(), id, adjustment.budgetDocument(), List.of()));
    }
}
