package org.jixiao.evaluation.application;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.model.EvaluationRow;
import org.jixiao.evaluation.model.Scoring;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jspecify.annotations.Nullable;

/**
 * A self-evaluation as it is shown. Amounts in 元, scores in points, the rate in %.
 *
 * @param rate null while nothing is known of execution
 * @param total null until every indicator has a score
 */
public record EvaluationView(
        String scheme,
        BigDecimal initial,
        BigDecimal full,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal executionScore,
        @Nullable String achievement,
        @Nullable BigDecimal indicatorScore,
        @Nullable BigDecimal total,
        @Nullable String grade,
        boolean evaluated,
        List<Row> rows) {

    static EvaluationView of(Evaluation evaluation) {
        BigDecimal executed = evaluation.executed();
        return new EvaluationView(
                evaluation.scheme(),
                evaluation.initial(),
                evaluation.full(),
                executed,
                executed == null ? null : Scoring.executionRate(evaluation.full(), executed),
                evaluation.executionScore(),
                evaluation.achievement(),
                evaluation.indicatorScore(),
                evaluation.total(),
                evaluation.grade(),
                evaluation.isEvaluated(),
                evaluation.rows().stream().map(Row::of).toList());
    }

    /** What was reached of one indicator. */
    public record Row(
            long indicatorId,
            BigDecimal weight,
            boolean weightProposed,
            @Nullable String actual,
            @Nullable Degree degree,
            @Nullable BigDecimal ownScore,
            @Nullable BigDecimal score,
            Scoring.Rule rule,
            String arithmetic,
            @Nullable String reason) {

        static Row of(EvaluationRow row) {
            return new Row(
                    row.indicatorId(),
                    row.weight(),
                    row.isWeightProposed(),
                    row.actual().raw(),
                    row.degree(),
                    row.ownScore(),
                    row.score(),
                    row.rule(),
                    row.arithmetic(),
                    row.reason());
        }
    }
}
