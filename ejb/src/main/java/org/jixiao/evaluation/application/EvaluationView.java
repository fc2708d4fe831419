package org.jixiao.evaluation.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param executionPoints the points of budget execution by which it was scored
 * @param executionArithmetic how the execution score came about; empty until there is one
 * @param total after the re-check; null until every indicator has a score
 * @param totalArithmetic how the total came about; empty until there is one
 * @param selfTotal before the re-check
 * @param cut whether the re-check has changed a score
 * @param printed what the document printed from which it was taken over; null when a person has opened it
 */
public record EvaluationView(
        String scheme,
        BigDecimal initial,
        BigDecimal full,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal rate,
        BigDecimal executionPoints,
        @Nullable BigDecimal executionScore,
        String executionArithmetic,
        @Nullable String achievement,
        @Nullable BigDecimal indicatorScore,
        @Nullable BigDecimal total,
        String totalArithmetic,
        @Nullable BigDecimal selfTotal,
        boolean cut,
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
                evaluation.executionPoints(),
                evaluation.executionScore(),
                evaluation.executionArithmetic(),
                evaluation.achievement(),
                evaluation.indicatorScore(),
                evaluation.total(),
                evaluation.totalArithmetic(),
                evaluation.selfTotal(),
                evaluation.isCut(),
                evaluation.grade(),
                evaluation.isEvaluated(),
                evaluation.rows().stream().map(row -> Row.of(row, printed)).toList(),
                printed);
    }

    /**
     * The evaluation as its sheet prints it: as the document did from which it was taken over, until somebody writes
     * something else in it, and with our scores from then on.
     *
     * @param content the table it is of
     */
    public PrintedEvaluation onItsSheet(TableContent content) {
        PrintedEvaluation taken = printed;
        if (taken != null && !cut && isAsTaken(taken)) {
            return taken;
        }
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

    private boolean isAsTaken(PrintedEvaluation taken) {
        boolean same = full.compareTo(taken.sum().full()) == 0
                && executed != null
                && executed.compareTo(taken.sum().executed()) == 0
                && Objects.equals(achievement, taken.achievement())
                && rows.size() == taken.rows().size();
        for (int i = 0; same && i < rows.size(); i++) {
            PrintedEvaluation.Row row = taken.rows().get(i);
            BigDecimal weight = row.weight();
            same = Objects.equals(rows.get(i).actual(), row.actual())
                    && Objects.equals(rows.get(i).reason(), row.reason())
                    && (weight == null || rows.get(i).weight().compareTo(weight) == 0);
        }
        return same;
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
     * @param score the score that counts: the re-check's, or else the unit's
     * @param selfScore the score that follows from what the unit has written
     * @param recheckReason why the re-check has changed it; null where it has not
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
            @Nullable BigDecimal selfScore,
            @Nullable String recheckReason,
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
                    row.selfScore(),
                    row.recheckReason(),
                    row.rule(),
                    row.arithmetic(),
                    row.reason(),
                    printed == null ? null : printed.row(row.position()).score());
        }
    }
}
