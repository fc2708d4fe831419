package org.jixiao.evaluation.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.model.EvaluationRow;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.model.Scoring;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.target.model.TableContent;
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

    /**
     * The evaluation as its sheet prints it.
     *
     * @param content the table it is of
     * @param executionPoints the points of budget execution
     */
    public PrintedEvaluation printed(TableContent content, BigDecimal executionPoints) {
        Map<String, BigDecimal> levels = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(rows.size(), content.indicators().size()); i++) {
            String level = content.indicators().get(i).level1();
            if (level != null) {
                levels.merge(level, rows.get(i).weight(), BigDecimal::add);
            }
        }
        return new PrintedEvaluation(
                money(content),
                executionPoints,
                executionScore,
                achievement,
                levels.entrySet().stream()
                        .map(level -> new PrintedEvaluation.LevelPoints(level.getKey(), level.getValue()))
                        .toList(),
                rows.stream()
                        .map(row -> new PrintedEvaluation.Row(row.actual(), row.weight(), row.score(), row.reason()))
                        .toList(),
                rows.stream().map(Row::weight).reduce(executionPoints, BigDecimal::add),
                total);
    }

    /** The year's money; of a source only where all of it comes from one. Nothing as long as it is not known. */
    private List<PrintedEvaluation.Money> money(TableContent content) {
        BigDecimal spent = executed;
        if (spent == null) {
            return List.of();
        }
        List<PrintedEvaluation.Money> money = new ArrayList<>();
        money.add(new PrintedEvaluation.Money(null, initial, full, spent, rate));
        List<String> sources = content.funding().stream()
                .filter(funding -> funding.amount().signum() != 0)
                .map(TableContent.Funding::source)
                .toList();
        if (sources.size() == 1) {
            money.add(new PrintedEvaluation.Money(sources.get(0), initial, full, spent, rate));
        }
        return money;
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
