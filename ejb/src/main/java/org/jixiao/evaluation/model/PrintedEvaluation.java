package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/**
 * A self-evaluation as a document prints it: what was spent and reached, and the scores that stand there. Printed and
 * computed scores are two things; these are the printed ones.
 *
 * @param money the year's three amounts, over all sources (source null) and by source
 * @param executionPoints the points of budget execution (分值); null when they were lost
 * @param executionScore the printed score of budget execution; null when there is none
 * @param achievement 年度总体目标实际完成情况; null when nothing stands there
 * @param levels the points printed beside a level, such as {@code 产出指标 (50分)}
 * @param rows one per indicator of the table, in the same order
 * @param totalPoints the printed sum of the points; null when there is none
 * @param total the printed total; null when there is none
 */
public record PrintedEvaluation(
        List<Money> money,
        @Nullable BigDecimal executionPoints,
        @Nullable BigDecimal executionScore,
        @Nullable String achievement,
        List<LevelPoints> levels,
        List<Row> rows,
        @Nullable BigDecimal totalPoints,
        @Nullable BigDecimal total) {

    public PrintedEvaluation {
        money = List.copyOf(money);
        levels = List.copyOf(levels);
        rows = List.copyOf(rows);
    }

    /**
     * The year's three amounts over all sources: as printed, or where no sum is printed the sources added up, without a
     * rate.
     */
    public Money sum() {
        return money.stream()
                .filter(line -> line.source() == null)
                .findFirst()
                .orElseGet(() -> new Money(null, sum(Money::initial), sum(Money::full), sum(Money::executed), null));
    }

    private BigDecimal sum(Function<Money, BigDecimal> amount) {
        return money.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether it prints no weights at all, so that those of the table stay. */
    boolean isUnweighted() {
        return rows.stream().map(Row::weight).allMatch(Objects::isNull);
    }

    /** What is printed of an indicator; nothing where the file has fewer rows than the table. */
    public Row row(int position) {
        return position < rows.size() ? rows.get(position) : Row.EMPTY;
    }

    /**
     * The year's three amounts.
     *
     * @param source the fund source; null for the sum over all
     * @param initial 年初预算数 in 元
     * @param full 全年预算数 in 元
     * @param executed 全年执行数 in 元
     * @param rate the printed 执行率 in %; null when none is printed
     */
    public record Money(
            @Nullable String source,
            BigDecimal initial,
            BigDecimal full,
            BigDecimal executed,
            @Nullable BigDecimal rate) {}

    /** The points printed beside a level. */
    public record LevelPoints(String level, BigDecimal points) {}

    /**
     * What was reached of one indicator.
     *
     * @param actual 实际完成值 as written; null when the cell is empty
     * @param weight 分值 in points; null when the cell is empty
     * @param score 得分 in points; null when the cell is empty
     * @param reason 偏差原因分析及改进措施; null when the cell is empty
     */
    public record Row(
            @Nullable String actual,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable String reason) {

        static final Row EMPTY = new Row(null, null, null, null);

        /** The weight; 0 where none is printed. */
        BigDecimal points() {
            return weight == null ? BigDecimal.ZERO : weight;
        }

        /**
         * The printed score where only a person could set one and nobody has, as long as the actual value is the printed
         * one; else the computed score.
         */
        Scoring.Score orComputed(TargetValue actualNow, Scoring.Score computed) {
            boolean open = computed.points() == null && computed.rule() != Scoring.Rule.OPEN;
            return open && score != null && Objects.equals(actualNow.raw(), actual)
                    ? new Scoring.Score(Scoring.Rule.PRINTED, score, score.toPlainString())
                    : computed;
        }
    }
}
