package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.target.model.LevelOne;
import org.jixiao.target.model.TableContent;

/**
 * The weights proposed where a form has none: the points of each level 1 spread evenly over its indicators, two decimals,
 * the rest on the last. The unit may change them until it submits its evaluation.
 */
public final class ProposedWeights {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ProposedWeights() {}

    /** One weight per indicator, in their order; together with the execution points they make 100. */
    public static List<BigDecimal> of(ScoringScheme scheme, List<TableContent.Indicator> indicators) {
        List<LevelOne> levels = indicators.stream()
                // What has no level was published so; it counts as output until a person says otherwise.
                .map(indicator -> LevelOne.of(indicator.level1()).orElse(LevelOne.OUTPUT))
                .toList();
        Map<LevelOne, BigDecimal> points = points(scheme, levels);
        Map<LevelOne, Integer> left = new EnumMap<>(LevelOne.class);
        levels.forEach(level -> left.merge(level, 1, Integer::sum));
        List<BigDecimal> weights = new ArrayList<>();
        Map<LevelOne, BigDecimal> even = new EnumMap<>(LevelOne.class);
        points.forEach((level, sum) ->
                even.put(level, sum.divide(BigDecimal.valueOf(left.getOrDefault(level, 1)), 2, RoundingMode.HALF_UP)));
        for (LevelOne level : levels) {
            BigDecimal rest = points.getOrDefault(level, BigDecimal.ZERO);
            int remaining = left.getOrDefault(level, 0);
            BigDecimal weight = remaining == 1 ? rest : even.getOrDefault(level, BigDecimal.ZERO);
            weights.add(weight.setScale(2, RoundingMode.HALF_UP));
            points.put(level, rest.subtract(weight));
            left.put(level, remaining - 1);
        }
        return weights;
    }

    /** The points of the levels that are there; those of levels that are not go to the others in proportion. */
    private static Map<LevelOne, BigDecimal> points(ScoringScheme scheme, List<LevelOne> present) {
        Map<String, BigDecimal> set = scheme.levels();
        if (present.contains(LevelOne.COST) && !scheme.levelsWithCost().isEmpty()) {
            set = scheme.levelsWithCost();
        } else if (!present.contains(LevelOne.SATISFACTION)
                && !scheme.levelsWithoutSatisfaction().isEmpty()) {
            set = scheme.levelsWithoutSatisfaction();
        }
        Map<LevelOne, BigDecimal> points = new EnumMap<>(LevelOne.class);
        for (LevelOne level : LevelOne.values()) {
            if (present.contains(level)) {
                points.put(level, set.getOrDefault(level.name(), BigDecimal.ZERO));
            }
        }
        BigDecimal sum = points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal wanted = HUNDRED.subtract(scheme.executionPoints());
        if (sum.signum() == 0 || sum.compareTo(wanted) == 0) {
            return points;
        }
        LevelOne last = null;
        BigDecimal given = BigDecimal.ZERO;
        for (Map.Entry<LevelOne, BigDecimal> entry : points.entrySet()) {
            BigDecimal scaled = entry.getValue().multiply(wanted).divide(sum, 2, RoundingMode.HALF_UP);
            entry.setValue(scaled);
            given = given.add(scaled);
            last = entry.getKey();
        }
        if (last != null) {
            points.merge(last, wanted.subtract(given), BigDecimal::add);
        }
        return points;
    }
}
