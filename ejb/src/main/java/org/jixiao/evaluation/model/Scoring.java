package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.form.model.ScoringScheme.Band;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Measure;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/**
 * How actual values become points (评分), by a scheme. Every score says by which rule and which arithmetic it came about.
 * Points are rounded HALF_UP; the execution score comes from the unrounded rate.
 */
public final class Scoring {

    /** Digits enough that no rounding of a quotient shows in a score. */
    private static final int QUOTIENT_DECIMALS = 20;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoringScheme scheme;

    public Scoring(ScoringScheme scheme) {
        this.scheme = scheme;
    }

    /** The rule by which a score came about. */
    public enum Rule {
        /** No actual value yet. */
        OPEN,
        /** The target is reached: the full weight. */
        REACHED,
        /** weight × actual ÷ target. */
        SHARE,
        /** An upper limit is exceeded: by the scheme's reverse rule. */
        EXCEEDED,
        /** Words: a person sets the score within the band. */
        QUALITATIVE,
        /** 不适用: not scored. */
        NOT_APPLICABLE,
        /** Target and actual cannot be compared: a person decides. */
        NOT_COMPARABLE,
        /** Taken from the file, until a person decides: only a person could have set it. */
        PRINTED
    }

    /**
     * The score of one indicator.
     *
     * @param points null when a person has yet to decide
     * @param arithmetic how it was computed, such as {@code 6 × 1172 ÷ 1350 = 5.21}
     */
    public record Score(Rule rule, @Nullable BigDecimal points, String arithmetic) {}

    /**
     * Scores one indicator.
     *
     * @param weight its points
     * @param polarity decides whether {@code =} is an upper or a lower limit
     * @param degree how far words were reached, as a person says; null when nobody has said
     * @param own the score a person has set where one must; null when nobody has
     */
    public Score score(
            BigDecimal weight,
            @Nullable Polarity polarity,
            TargetValue target,
            TargetValue actual,
            @Nullable Degree degree,
            @Nullable BigDecimal own) {
        if (actual.raw() == null || actual.raw().isBlank()) {
            return new Score(Rule.OPEN, null, "");
        }
        if (actual.comparator() == Comparator.NOT_APPLICABLE || target.comparator() == Comparator.NOT_APPLICABLE) {
            return new Score(Rule.NOT_APPLICABLE, rounded(BigDecimal.ZERO), "");
        }
        if (target.number() == null) {
            return qualitative(weight, target, actual, degree, own);
        }
        Optional<Measure> comparable = Measure.of(target, actual);
        if (comparable.isEmpty()) {
            return byPerson(Rule.NOT_COMPARABLE, weight, own);
        }
        return measured(weight, comparable.get(), isUpperLimit(target, polarity));
    }

    private Score measured(BigDecimal weight, Measure measure, boolean upperLimit) {
        BigDecimal target = measure.target();
        BigDecimal actual = measure.actual();
        boolean reached = upperLimit ? actual.compareTo(target) <= 0 : actual.compareTo(target) >= 0;
        if (reached) {
            return new Score(Rule.REACHED, rounded(weight), plain(rounded(weight)));
        }
        if (upperLimit) {
            return exceeded(weight, target, actual);
        }
        // The target is above the actual; only a negative target could make the quotient meaningless.
        if (target.signum() <= 0) {
            return zero(Rule.SHARE);
        }
        BigDecimal points = rounded(weight.multiply(actual)
                .divide(target, QUOTIENT_DECIMALS, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO));
        return new Score(
                Rule.SHARE,
                points,
                plain(weight) + " × " + plain(actual) + " ÷ " + plain(target) + " = " + plain(points));
    }

    private Score exceeded(BigDecimal weight, BigDecimal target, BigDecimal actual) {
        if (target.signum() <= 0 || scheme.reverse() == ScoringScheme.ReverseRule.ZERO) {
            return zero(Rule.EXCEEDED);
        }
        if (scheme.reverse() == ScoringScheme.ReverseRule.RATIO) {
            BigDecimal points =
                    rounded(weight.multiply(target).divide(actual, QUOTIENT_DECIMALS, RoundingMode.HALF_UP));
            return new Score(
                    Rule.EXCEEDED,
                    points,
                    plain(weight) + " × " + plain(target) + " ÷ " + plain(actual) + " = " + plain(points));
        }
        BigDecimal excess = actual.subtract(target).divide(target, QUOTIENT_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal points =
                rounded(weight.multiply(BigDecimal.ONE.subtract(excess)).max(BigDecimal.ZERO));
        return new Score(
                Rule.EXCEEDED,
                points,
                plain(weight) + " × (1 − (" + plain(actual) + " − " + plain(target) + ") ÷ " + plain(target) + ") = "
                        + plain(points));
    }

    private Score zero(Rule rule) {
        BigDecimal points = rounded(BigDecimal.ZERO);
        return new Score(rule, points, plain(points));
    }

    /**
     * The score of budget execution: executed ÷ full-year budget × points, at most the points; 0 of 0 is 0.
     *
     * @param full the full-year budget in 元
     * @param executed in 元
     */
    public BigDecimal executionScore(BigDecimal full, BigDecimal executed) {
        BigDecimal points = scheme.executionPoints();
        if (full.signum() == 0) {
            return BigDecimal.ZERO.setScale(scheme.executionDecimals(), RoundingMode.HALF_UP);
        }
        return executed.multiply(points)
                .divide(full, QUOTIENT_DECIMALS, RoundingMode.HALF_UP)
                .min(points)
                .setScale(scheme.executionDecimals(), RoundingMode.HALF_UP);
    }

    /**
     * An indicator's score with the weight it is a part of.
     *
     * @param weight in points
     */
    public record WeighedScore(BigDecimal weight, Score score) {}

    /**
     * What the scores of an evaluation come to.
     *
     * @param execution null while it is not known what was spent
     * @param indicators the sum of the indicators' scores
     * @param total null until everything has a score
     * @param grade null until there is a total
     * @param evaluated whether there is anything to evaluate
     */
    public record Totals(
            @Nullable BigDecimal execution,
            BigDecimal indicators,
            @Nullable BigDecimal total,
            @Nullable String grade,
            boolean evaluated) {}

    /**
     * Adds the scores up. What does not apply is not scored, and the rest counts as the whole.
     *
     * @param full the full-year budget in 元
     * @param executed in 元; null while it is not known
     */
    public Totals totals(BigDecimal full, @Nullable BigDecimal executed, List<WeighedScore> rows) {
        BigDecimal earned = BigDecimal.ZERO;
        BigDecimal notApplicable = BigDecimal.ZERO;
        BigDecimal scored = BigDecimal.ZERO;
        boolean complete = executed != null;
        for (WeighedScore row : rows) {
            BigDecimal points = row.score().points();
            if (row.score().rule() == Rule.NOT_APPLICABLE) {
                notApplicable = notApplicable.add(row.weight());
            } else {
                scored = scored.add(row.weight());
            }
            complete &= points != null;
            earned = earned.add(points == null ? BigDecimal.ZERO : points);
        }
        BigDecimal execution = executed == null ? null : executionScore(full, executed);
        boolean evaluated = scored.signum() > 0;
        if (!complete || !evaluated || execution == null) {
            return new Totals(execution, earned, null, null, evaluated);
        }
        BigDecimal sum = earned.add(execution);
        BigDecimal available = HUNDRED.subtract(notApplicable);
        if (notApplicable.signum() > 0 && available.signum() > 0) {
            sum = sum.multiply(HUNDRED).divide(available, 2, RoundingMode.HALF_UP);
        }
        BigDecimal total = sum.setScale(2, RoundingMode.HALF_UP);
        return new Totals(execution, earned, total, grade(total), true);
    }

    /** The execution rate in %, two decimals; 0 of 0 is 0. */
    public static BigDecimal executionRate(BigDecimal full, BigDecimal executed) {
        return full.signum() == 0
                ? BigDecimal.ZERO.setScale(2, RoundingMode.HALF_UP)
                : executed.multiply(HUNDRED).divide(full, 2, RoundingMode.HALF_UP);
    }

    /** The grade of a total, such as 优. */
    public String grade(BigDecimal total) {
        return scheme.grades().stream()
                .filter(grade -> total.compareTo(grade.from()) >= 0)
                .findFirst()
                .map(ScoringScheme.Grade::label)
                .orElse("");
    }

    /** Whether the actual is so far above the target that a reason is compulsory. */
    public boolean isFarAbove(TargetValue target, TargetValue actual) {
        if (scheme.reasonAbovePercent().signum() == 0) {
            return false;
        }
        return Measure.of(target, actual)
                .filter(measure -> measure.target().signum() > 0)
                .filter(measure -> measure.actual()
                                .multiply(HUNDRED)
                                .compareTo(measure.target().multiply(scheme.reasonAbovePercent()))
                        > 0)
                .isPresent();
    }

    private static boolean isUpperLimit(TargetValue target, @Nullable Polarity polarity) {
        Comparator comparator = target.comparator();
        return comparator == Comparator.AT_MOST
                || comparator == Comparator.LESS_THAN
                || (comparator == Comparator.EQUAL && (polarity == Polarity.REVERSE || isNothing(target)));
    }

    /** Nothing is to happen, such as no complaints: whatever the polarity, each one is too many. */
    private static boolean isNothing(TargetValue target) {
        BigDecimal number = target.number();
        return number != null && number.signum() == 0;
    }

    private Score qualitative(
            BigDecimal weight,
            TargetValue target,
            TargetValue actual,
            @Nullable Degree degree,
            @Nullable BigDecimal own) {
        Degree reached = degree != null ? degree : guessedDegree(target, actual);
        if (reached == null) {
            return byPerson(Rule.QUALITATIVE, weight, own);
        }
        Band band = band(reached);
        BigDecimal most = share(weight, band.most());
        BigDecimal least = share(weight, band.least());
        BigDecimal points = own == null ? most : own.max(least).min(most);
        return new Score(
                Rule.QUALITATIVE,
                rounded(points),
                plain(band.least()) + "%–" + plain(band.most()) + "% × " + plain(weight) + " = "
                        + plain(rounded(points)));
    }

    /** The words of the target repeated, or a full hundred per cent, mean that it was reached. */
    private static @Nullable Degree guessedDegree(TargetValue target, TargetValue actual) {
        boolean sameWords = target.raw() != null
                && actual.raw() != null
                && target.raw().strip().equals(actual.raw().strip());
        BigDecimal number = actual.number();
        boolean whole = number != null && "%".equals(actual.unit()) && number.compareTo(HUNDRED) >= 0;
        return sameWords || whole ? Degree.REACHED : null;
    }

    private Score byPerson(Rule rule, BigDecimal weight, @Nullable BigDecimal own) {
        if (own == null) {
            return new Score(rule, null, "");
        }
        BigDecimal points = rounded(own.max(BigDecimal.ZERO).min(weight));
        return new Score(rule, points, plain(points));
    }

    private Band band(Degree degree) {
        List<Band> bands = scheme.qualitativeBands();
        return bands.stream()
                .filter(band -> band.degree() == degree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The scheme " + scheme.key() + " has no band for " + degree + ". Way out: add one"));
    }

    private static BigDecimal share(BigDecimal weight, BigDecimal percent) {
        return weight.multiply(percent).divide(HUNDRED);
    }

    private BigDecimal rounded(BigDecimal points) {
        return points.setScale(scheme.scoreDecimals(), RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
