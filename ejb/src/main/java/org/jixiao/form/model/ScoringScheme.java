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
 * @param levels the points of each level 1 by the name of a {@code LevelOne}, when satisfaction is judged on its own
 * @param levelsWithoutSatisfaction the points when the table has no satisfaction indicator
 * @param levelsWithCost the points when cost stands as a level of its own
 * @param scoreDecimals the decimals of an indicator's score, rounded HALF_UP
 * @param executionDecimals the decimals of the execution score, rounded HALF_UP
 * @param reverse what exceeding an upper limit costs
 * @param reasonAbovePercent from which share of the target in % on a reason is compulsory; 0 for never
 * @param qualitativeBands for each degree of reaching, the least and the most share of the weight in %
 * @param grades the grades from the best down, each with the least score it needs
 */
public record ScoringScheme(
        String key,
        String name,
        BigDecimal executionPoints,
        Map<String, BigDecimal> levels,
        Map<String, BigDecimal> levelsWithoutSatisfaction,
        Map<String, BigDecimal> levelsWithCost,
        int scoreDecimals,
        int executionDecimals,
        ReverseRule reverse,
        BigDecimal reasonAbovePercent,
        List<Band> qualitativeBands,
        List<Grade> grades) {

    public ScoringScheme {
        levels = Map.copyOf(levels);
        levelsWithoutSatisfaction = Map.copyOf(levelsWithoutSatisfaction);
        levelsWithCost = Map.copyOf(levelsWithCost);
        qualitativeBands = List.copyOf(qualitativeBands);
        grades = List.copyOf(grades);
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
