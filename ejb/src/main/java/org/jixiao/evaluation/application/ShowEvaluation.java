package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;

/** Looking at a table's self-evaluation and its scores. */
@Stateless
public class ShowEvaluation {

    @Inject
    private Desk desk;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Evaluations evaluations;

    /** The self-evaluation of a table, once the year end is open for it. */
    public Optional<EvaluationView> of(long tableId) {
        desk.show(tableId);
        return evaluations.of(tableId).map(EvaluationView::of);
    }

    /**
     * The self-evaluations of many tables, asked for together.
     *
     * @param tables a portion; those that the caller may not see are left out
     * @return by the id of the table; nothing for a table whose year end is not open
     */
    public Map<Long, EvaluationView> of(List<TargetTable> tables) {
        List<Long> seen = tables.stream()
                .filter(table -> caller.get().sees(table.place()))
                .map(TargetTable::id)
                .toList();
        Map<Long, EvaluationView> found = new HashMap<>();
        if (!seen.isEmpty()) {
            evaluations.of(seen).forEach(evaluation -> found.put(evaluation.tableId(), EvaluationView.of(evaluation)));
        }
        return found;
    }
}
