package org.jixiao.evaluation.application;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.model.EvaluationRow;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.model.Scoring;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jspecify.annotations.Nullable;

/**
 * A self-evaluation as it is shown. Amounts in 元, scores in points, the rate in %.
 *
 * @param rate null while nothing is known of execution
 * @param total null until every indicator has a score
 * @param printed what the document printed from which it was taken over; null when a person has opened it
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
        List<Row> rows,
        @Nullable PrintedEvaluation printed) {

    static EvaluationView of(Evaluation evaluation) {
        BigDecimal executed = evaluation.executed();
        PrintedEvaluation printed = evaluation.printed().orElse(null);
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
                evaluation.rows().stream().map(row -> Row.of(row, printed)).toList(),
                printed);
    }

    /** The execution rate that the document prints, in %; null when there is none. */
    public @Nullable BigDecimal printedRate() {
        return printed == null ? null : printed.sum().rate();
    }

    /** The total that the document prints; null when there is none. */
    public @Nullable BigDecimal printedTotal() {
        return printed == null ? null : printed.total();
    }

    /**
     * What was reached of one indicator.
     *
     * @param printedScore the score that the document prints; null when there is none
     */
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
            @Nullable String reason,
            @Nullable BigDecimal printedScore) {

        static Row of(EvaluationRow row, @Nullable PrintedEvaluation printed) {

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
                    row.reason(),
                    printed == null ? null : printed.row(row.position()).score());
        }
    }
}
