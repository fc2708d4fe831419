package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.evaluation.persistence.SpotChecks;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Looking at spot checks: the bureau and the auditors of the region. */
@Stateless
public class ShowSpotChecks {

    @Inject
    private CurrentCaller caller;

    @Inject
    private Desk desk;

    @Inject
    private SpotChecks checks;

    @Inject
    private TargetTables tables;

    @Inject
    private Evaluations evaluations;

    /** The spot checks of a region and year, the newest first; none where the caller has no post of the whole region. */
    public List<SpotCheckView> of(String region, int year) {
        boolean sees =
                caller.get().regions(post -> post.reach() == Post.Reach.REGION).contains(region);
        return sees ? checks.of(region, year).stream().map(SpotCheckView::of).toList() : List.of();
    }

    /** The tables that were drawn, in the order of the draw, as far as the caller sees them. */
    public List<Drawn> drawn(SpotCheckView check) {
        Map<Long, Evaluation> scores = new HashMap<>();
        if (!check.drawn().isEmpty()) {
            evaluations.of(check.drawn()).forEach(evaluation -> scores.put(evaluation.tableId(), evaluation));
        }
        Map<Long, TableBrief> known = new HashMap<>();
        tables.briefs(caller.get(), check.drawn()).forEach(table -> known.put(table.id(), table));
        List<Drawn> drawn = new ArrayList<>();
        for (Long id : check.drawn()) {
            TableBrief table = known.get(id);
            if (table != null) {
                drawn.add(Drawn.of(table, scores.get(id)));
            }
        }
        return drawn;
    }

    /**
     * Whether a table was ever drawn.
     *
     * @throws Refusal NOT_FOUND when there is no such table for the caller
     */
    public boolean isDrawn(long tableId) {
        desk.show(tableId);
        return checks.isDrawn(tableId);
    }

    /**
     * A table that was drawn.
     *
     * @param selfTotal the unit's total; empty when there is none
     * @param total the total that counts; empty when there is none
     */
    public record Drawn(TableBrief table, String selfTotal, String total) {

        static Drawn of(TableBrief table, @Nullable Evaluation evaluation) {
            return evaluation == null
                    ? new Drawn(table, "", "")
                    : new Drawn(table, plain(evaluation.selfTotal()), plain(evaluation.total()));
        }

        private static String plain(@Nullable BigDecimal points) {
            return points == null ? "" : points.toPlainString();
        }
    }
}
