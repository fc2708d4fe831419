package org.jixiao.form.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A scoring scheme (评分办法): how actual values become scores and grades. Kept in {@code config/schemes/}.
 *
 * @param key the scheme's key, such as {@code national}
 * @param name its name in Chinese
 * @param executionPoints the points of budget execution (预算执行率)
 * @param executionSteps the points from which execution rate on, from the best down; none where they follow the rate
 * @param levels the points of each level 1 by the name of a {@code LevelOne}, when satisfaction is judged on its own
 * @param levelsWithoutSatisfaction the points when the table has no satisfaction indicator; none where there is no difference
 * @param levelsWithCost the points when cost stands as a level of its own; none where there is no difference
 * @param decimals how scores are rounded
 * @param reverse what exceeding an upper limit costs
 * @param notApplicable what becomes of the points of what does not apply (不适用)
 * @param reasonAbovePercent from which share of the target in % on a reason is compulsory; 0 for never
 * @param qualitativeBands for each degree of reaching, the least and the most share of the weight in %
 * @param satisfactionSteps the share of the weight from which satisfaction on, when the target is missed; none where
 *     satisfaction is scored as everything else
 * @param grades the grades from the best down, each with the least score it needs
 */
public record ScoringScheme(
        String key,
        String name,
        BigDecimal executionPoints,
        List<ExecutionStep> executionSteps,
        Map<String, BigDecimal> levels,
        Map<String, BigDecimal> levelsWithoutSatisfaction,
        Map<String, BigDecimal> levelsWithCost,
        Rounding decimals,
        ReverseRule reverse,
        NotApplicable notApplicable,
        BigDecimal reasonAbovePercent,
        List<Band> qualitativeBands,
        List<SatisfactionStep> satisfactionSteps,
        List<Grade> grades) {

    public ScoringScheme {
        executionSteps = List.copyOf(executionSteps);
        levels = Map.copyOf(levels);
        levelsWithoutSatisfaction = Map.copyOf(levelsWithoutSatisfaction);
        levelsWithCost = Map.copyOf(levelsWithCost);
        qualitativeBands = List.copyOf(qualitativeBands);
        satisfactionSteps = List.copyOf(satisfactionSteps);
        grades = List.copyOf(grades);
    }

    /**
     * The decimals of each kind of score; all are rounded HALF_UP.
     *
     * @param share of a target that was reached in part
     * @param exceeded of an upper limit that was exceeded
     * @param decided of what a person sets, or a step gives
     * @param execution of the execution score, which comes from the unrounded rate
     * @param total of the total
     */
    public record Rounding(int share, int exceeded, int decided, int execution, int total) {}

    /**
     * From an execution rate on there are so many points.
     *
     * @param from the least rate in %
     * @param points of all points of execution
     */
    public record ExecutionStep(BigDecimal from, BigDecimal points) {}

    /**
     * From a satisfaction on there is such a share of the weight.
     *
     * @param from the least satisfaction in %
     * @param share of the weight in %
     */
    public record SatisfactionStep(BigDecimal from, BigDecimal share) {}

    /** What becomes of the points of what does not apply. */
    public enum NotApplicable {
        /** The rest counts as the whole, 100. */
        RESCALE,
        /** They are lost: 0 of 0. */
        ZERO
    }

    /** What exceeding an upper limit ({@code ≤}) costs. */
    public enum ReverseRule {
        /** Nothing is left. */
        ZERO,
        /** weight × (1 − (A−T)/T), nothing from twice the target up. */
        LINEAR,
        /** weight × T/A. */
        RATIO
    }

    /** How far a qualitative target was reached. */
    public enum Degree {
        /** 达成. */
        REACHED,
        /** 部分达成. */
        PARTLY,
        /** 未达成. */
        NOT_REACHED
    }

    /**
     * The share of the weight that a degree may earn.
     *
     * @param least in %, inclusive
     * @param most in %, inclusive
     */
    public record Band(Degree degree, BigDecimal least, BigDecimal most) {}

    /**
     * A grade (等级).
     *
     * @param label 优, 良, 中 or 差
     * @param from the least total, in points
     */
    public record Grade(String label, BigDecimal from) {}
}
