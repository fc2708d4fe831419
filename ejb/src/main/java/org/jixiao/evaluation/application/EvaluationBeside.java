package org.jixiao.evaluation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.target.application.ContentAsked;
import org.jixiao.target.model.Stage;

/** What the unit has written in its self-evaluation is kept with the table's versions and compared with them. */
@ApplicationScoped
public class EvaluationBeside {

    /** As the trail names it, which is also how a form's own weight is called. */
    private static final String WEIGHT = ".weight";

    @Inject
    private Evaluations evaluations;

    void add(@Observes ContentAsked asked) {
        if (asked.stage().compareTo(Stage.SELF_EVALUATION) < 0) {
            return;
        }
        evaluations
                .of(asked.tableId())
                .map(EvaluationCells::of)
                .ifPresent(written -> written.cells().forEach((cell, value) -> {
                    if (!value.isEmpty()) {
                        asked.beside().put(cell.endsWith(WEIGHT) ? own(cell) : cell, value);
                    }
                }));
    }

    /** The weight in the evaluation stands beside the one in the target. */
    private static String own(String cell) {
        return cell.substring(0, cell.length() - WEIGHT.length()) + ".evaluationWeight";
    }
}
