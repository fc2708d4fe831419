package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.form.model.ScoringScheme.Band;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.LevelOne;
import org.jixiao.target.model.Measure;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/**
 * How actual values become points (评分), by a scheme. Every score says by which rule and which arithmetic it came about.
 * Points are rounded HALF_UP; the execution score comes from the unrounded rate.
 */
public final class Scoring {

    /** Digits enough that no rounding of a quotient shows in a score. */
    private static final int QUOTIENT_DECIMALS = 20;

    /** Decimals in which an unrounded number is shown. */
    private static final int SHOWN_DECIMALS = 4;

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
        /** A step of the scheme. */
        STEP,
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
     * Scores one indicator by what its table says of it.
     *
     * @param weight its points
     * @param degree how far words were reached, as a person says; null when nobody has said
     * @param own the score a person has set where one must; null when nobody has
     */
    public Score score(
            BigDecimal weight,
            TableContent.Indicator indicator,
            TargetValue actual,
            @Nullable Degree degree,
            @Nullable BigDecimal own) {
        boolean satisfaction = LevelOne.of(indicator.level1())
                        .filter(level -> level == LevelOne.SATISFACTION)
                        .isPresent()
                || (indicator.level2() != null && indicator.level2().contains("满意"));
        return score(weight, satisfaction, indicator.polarity(), indicator.target(), actual, degree, own);
    }

    /**
     * Scores one indicator.
     *
     * @param weight its points
     * @param satisfaction whether it asks how satisfied people are
     * @param polarity decides whether {@code =} is an upper or a lower limit
     * @param degree how far words were reached, as a person says; null when nobody has said
     * @param own the score a person has set where one must; null when nobody has
     */
    public Score score(
            BigDecimal weight,
            boolean satisfaction,
            @Nullable Polarity polarity,
            TargetValue target,
            TargetValue actual,
            @Nullable Degree degree,
            @Nullable BigDecimal own) {
        if (actual.raw() == null || actual.raw().isBlank()) {
            return new Score(Rule.OPEN, null, "");
        }
        if (actual.comparator() == Comparator.NOT_APPLICABLE || target.comparator() == Comparator.NOT_APPLICABLE) {
            return new Score(Rule.NOT_APPLICABLE, BigDecimal.ZERO, "");
        }
        if (target.number() == null) {
            return qualitative(weight, target, actual, degree, own);
        }
        Optional<Measure> comparable = Measure.of(target, actual);
        if (comparable.isEmpty()) {
            return byPerson(Rule.NOT_COMPARABLE, weight, own);
        }
        return measured(weight, satisfaction, comparable.get(), target.isUpperLimit(polarity));
    }

    private Score measured(BigDecimal weight, boolean satisfaction, Measure measure, boolean upperLimit) {
        BigDecimal target = measure.target();
        BigDecimal actual = measure.actual();
        boolean reached = upperLimit ? actual.compareTo(target) <= 0 : actual.compareTo(target) >= 0;
        if (reached) {
            String sign = upperLimit ? " ≤ " : " ≥ ";
            return new Score(
                    Rule.REACHED,
                    weight,
                    told(
                            measure,
                            plain(actual) + measure.unit() + sign + plain(target) + measure.unit() + " → "
                                    + plain(weight)));
        }
        if (upperLimit) {
            return exceeded(weight, measure);
        }
        if (satisfaction
                && "%".equals(measure.unit())
                && !scheme.satisfactionSteps().isEmpty()) {
            return step(weight, measure);
        }
        int decimals = scheme.decimals().share();
        // The target is above the actual; only a negative target could make the quotient meaningless.
        if (target.signum() <= 0) {
            return zero(Rule.SHARE, measure, decimals);
        }
        BigDecimal points = quotient(weight.multiply(actual), target).max(BigDecimal.ZERO);
        return computed(
                Rule.SHARE, measure, plain(weight) + " × " + plain(actual) + " ÷ " + plain(target), points, decimals);
    }

    private Score step(BigDecimal weight, Measure measure) {
        BigDecimal share = scheme.satisfactionSteps().stream()
                .filter(step -> measure.actual().compareTo(step.from()) >= 0)
                .findFirst()
                .map(ScoringScheme.SatisfactionStep::share)
                .orElse(BigDecimal.ZERO);
        return computed(
                Rule.STEP,
                measure,
                plain(measure.actual()) + "%: " + plain(weight) + " × " + plain(share) + "%",
                share(weight, share),
                scheme.decimals().decided());
    }

    private Score exceeded(BigDecimal weight, Measure measure) {
        BigDecimal target = measure.target();
        BigDecimal actual = measure.actual();
        int decimals = scheme.decimals().exceeded();
        if (target.signum() <= 0 || scheme.reverse() == ScoringScheme.ReverseRule.ZERO) {
            return zero(Rule.EXCEEDED, measure, decimals);
        }
        if (scheme.reverse() == ScoringScheme.ReverseRule.RATIO) {
            return computed(
                    Rule.EXCEEDED,
                    measure,
                    plain(weight) + " × " + plain(target) + " ÷ " + plain(actual),
                    quotient(weight.multiply(target), actual),
                    decimals);
        }
        BigDecimal excess = quotient(actual.subtract(target), target);
        return computed(
                Rule.EXCEEDED,
                measure,
                plain(weight) + " × (1 − (" + plain(actual) + " − " + plain(target) + ") ÷ " + plain(target) + ")",
                weight.multiply(BigDecimal.ONE.subtract(excess)).max(BigDecimal.ZERO),
                decimals);
    }

    private static Score zero(Rule rule, Measure measure, int decimals) {
        String sign = rule == Rule.EXCEEDED ? " > " : " < ";
        return new Score(
                rule,
                BigDecimal.ZERO.setScale(decimals),
                told(
                        measure,
                        plain(measure.actual()) + measure.unit() + sign + plain(measure.target()) + measure.unit()
                                + " → 0"));
    }

    /** Rounds the points and tells how they came about. */
    private static Score computed(Rule rule, Measure measure, String formula, BigDecimal exact, int decimals) {
        BigDecimal points = exact.setScale(decimals, RoundingMode.HALF_UP);
        return new Score(rule, points, told(measure, formula + rounded(exact, points)));
    }

    /** What stands behind a formula: {@code = 5.2} or, where rounding has changed it, {@code = 5.2089 → 5.2}. */
    private static String rounded(BigDecimal exact, BigDecimal points) {
        if (exact.compareTo(points) == 0) {
            return " = " + plain(points);
        }
        BigDecimal shown = exact.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP);
        return (shown.compareTo(exact) == 0 ? " = " : " ≈ ") + plain(shown) + " → " + plain(points);
    }

    private static String told(Measure measure, String arithmetic) {
        return measure.conversions().isEmpty()
                ? arithmetic
                : String.join("; ", measure.conversions()) + "; " + arithmetic;
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, QUOTIENT_DECIMALS, RoundingMode.HALF_UP);
    }

    /**
     * The score of budget execution: executed ÷ full-year budget × points, at most the points, or what the scheme's steps
     * give for the rate; 0 of 0 is 0.
     *
     * @param full the full-year budget in 元
     * @param executed in 元
     */
    public Score execution(BigDecimal full, BigDecimal executed) {
        BigDecimal points = scheme.executionPoints();
        int decimals = scheme.decimals().execution();
        if (full.signum() == 0) {
            return new Score(Rule.SHARE, BigDecimal.ZERO.setScale(decimals), plain(executed) + " ÷ 0 → 0");
        }
        if (!scheme.executionSteps().isEmpty()) {
            BigDecimal rate = quotient(executed.multiply(HUNDRED), full);
            BigDecimal given = scheme.executionSteps().stream()
                    .filter(step -> rate.compareTo(step.from()) >= 0)
                    .findFirst()
                    .map(ScoringScheme.ExecutionStep::points)
                    .orElse(BigDecimal.ZERO)
                    .setScale(decimals, RoundingMode.HALF_UP);
            return new Score(
                    Rule.STEP,
                    given,
                    plain(executed) + " ÷ " + plain(full) + " ≈ " + executionRate(full, executed) + "% → "
                            + plain(given));
        }
        BigDecimal exact = quotient(executed.multiply(points), full);
        String formula = plain(executed) + " ÷ " + plain(full) + " × " + plain(points);
        if (exact.compareTo(points) > 0) {
            BigDecimal most = points.setScale(decimals, RoundingMode.HALF_UP);
            return new Score(Rule.REACHED, most, formula + " > " + plain(points) + " → " + plain(most));
        }
        BigDecimal score = exact.setScale(decimals, RoundingMode.HALF_UP);
        return new Score(Rule.SHARE, score, formula + rounded(exact, score));
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
     * @param arithmetic how the total came about; empty until there is one
     * @param grade null until there is a total
     * @param evaluated whether there is anything to evaluate
     */
    public record Totals(
            @Nullable Score execution,
            BigDecimal indicators,
            @Nullable BigDecimal total,
            String arithmetic,
            @Nullable String grade,
            boolean evaluated) {}

    /**
     * Adds the scores up. What does not apply is not scored; whether the rest counts as the whole, the scheme says.
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
        Score execution = executed == null ? null : execution(full, executed);
        BigDecimal executionPoints = execution == null ? null : execution.points();
        boolean evaluated = scored.signum() > 0;
        if (!complete || !evaluated || executionPoints == null) {
            return new Totals(execution, earned, null, "", null, evaluated);
        }
        BigDecimal sum = earned.add(executionPoints);
        String formula = plain(executionPoints) + " + " + plain(earned);
        BigDecimal available = HUNDRED.subtract(notApplicable);
        if (scheme.notApplicable() == ScoringScheme.NotApplicable.RESCALE
                && notApplicable.signum() > 0
                && available.signum() > 0) {
            sum = quotient(sum.multiply(HUNDRED), available);
            formula = "(" + formula + ") × 100 ÷ " + plain(available);
        }
        BigDecimal total = sum.setScale(scheme.decimals().total(), RoundingMode.HALF_UP);
        return new Totals(execution, earned, total, formula + rounded(sum, total), grade(total), true);
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
        BigDecimal chosen = own == null ? most : own.max(least).min(most);
        BigDecimal points = decided(chosen);
        String within = band.least().compareTo(band.most()) == 0
                ? plain(band.most()) + "%"
                : plain(band.least()) + "%–" + plain(band.most()) + "%";
        return new Score(Rule.QUALITATIVE, points, plain(weight) + " × " + within + " → " + plain(points));
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
        BigDecimal points = decided(own.max(BigDecimal.ZERO).min(weight));
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

    private BigDecimal decided(BigDecimal points) {
        return points.setScale(scheme.decimals().decided(), RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal number) {
        return Decimals.normal(number).toPlainString();
    }
}
