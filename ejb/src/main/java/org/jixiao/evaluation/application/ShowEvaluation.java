package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.target.application.Desk;

/** Looking at a table's self-evaluation and its scores. */
@Stateless
public class ShowEvaluation {

    @Inject
    private Desk desk;

    @Inject
    private Evaluations evaluations;

    /** The self-evaluation of a table, once the year end is open for it. */
    public Optional<EvaluationView> of(long tableId) {
        desk.show(tableId);
        return evaluations.of(tableId).map(EvaluationView::of);
    }
}
