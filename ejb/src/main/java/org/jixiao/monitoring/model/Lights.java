package org.jixiao.monitoring.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jixiao.form.model.LightRules;
import org.jixiao.form.model.LightRules.Thresholds;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Measure;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/**
 * How what was done until a month becomes a light (预警), by a region's rules. Every light says by which rule and which
 * arithmetic it came about. Lights come from the unrounded share.
 */
public final class Lights {

    /** Digits enough that no rounding of a quotient shows in a light. */
    private static final int QUOTIENT_DECIMALS = 20;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final LightRules rules;
    private final BigDecimal months;

    /** @param months how many of the year's months are over, 1 to 12 */
    public Lights(LightRules rules, int months) {
        if (months < 1 || months > 12) {
            throw new IllegalArgumentException("No month " + months + ", but 1 to 12");
        }
        this.rules = rules;
        this.months = BigDecimal.valueOf(months);
    }

    /** The rule by which a light came about. */
    public enum Rule {
        /** Nothing is written yet. */
        OPEN,
        /** done ÷ (target × months ÷ 12). */
        SHARE,
        /** The target of the year is nothing, and whatever is done reaches it. */
        REACHED,
        /** An upper limit: within it or not. */
        LIMIT,
        /** Words: a person says how far they are true. */
        QUALITATIVE,
        /** 不适用, or no money to spend: no light. */
        NOT_APPLICABLE,
        /** Target and value cannot be compared: no light. */
        NOT_COMPARABLE
    }

    /**
     * A light with its explanation.
     *
     * @param light null when none shines
     * @param arithmetic such as {@code 30 ÷ (100 × 6 ÷ 12) = 60% < 80%}; empty when nothing was calculated
     */
    public record Shown(Rule rule, @Nullable Light light, String arithmetic) {

        static final Shown OPEN = new Shown(Rule.OPEN, null, "");
    }

    /**
     * The light of one indicator.
     *
     * @param polarity decides whether {@code =} is an upper or a lower limit
     * @param done the value to date
     * @param degree how far words were reached, as a person says; null when nobody has said
     */
    public Shown indicator(@Nullable Polarity polarity, TargetValue target, TargetValue done, @Nullable Degree degree) {
        if (target.comparator() == Comparator.NOT_APPLICABLE || done.comparator() == Comparator.NOT_APPLICABLE) {
            return new Shown(Rule.NOT_APPLICABLE, null, "");
        }
        if (target.number() == null) {
            return degree == null ? Shown.OPEN : new Shown(Rule.QUALITATIVE, light(degree), "");
        }
        if (done.raw() == null || done.raw().isBlank()) {
            return Shown.OPEN;
        }
        return Measure.of(target, done)
                .map(measure -> measured(measure, target.isUpperLimit(polarity)))
                .orElseGet(() -> new Shown(Rule.NOT_COMPARABLE, null, ""));
    }

    private Shown measured(Measure measure, boolean upperLimit) {
        BigDecimal target = measure.target();
        BigDecimal done = measure.actual();
        if (upperLimit) {
            boolean within = done.compareTo(target) <= 0;
            return new Shown(
                    Rule.LIMIT,
                    within ? Light.GREEN : Light.RED,
                    plain(done) + (within ? " ≤ " : " > ") + plain(target));
        }
        if (target.signum() <= 0) {
            boolean reached = done.compareTo(target) >= 0;
            return new Shown(
                    Rule.REACHED,
                    reached ? Light.GREEN : Light.RED,
                    plain(done) + (reached ? " ≥ " : " < ") + plain(target));
        }
        return share(done, target, rules.indicator());
    }

    /**
     * The light of the money.
     *
     * @param budget the year's, in 元
     * @param spent to date, in 元; null while nobody has said
     */
    public Shown money(BigDecimal budget, @Nullable BigDecimal spent) {
        if (budget.signum() <= 0) {
            return new Shown(Rule.NOT_APPLICABLE, null, "");
        }
        return spent == null ? Shown.OPEN : share(spent, budget, rules.money());
    }

    private Shown share(BigDecimal done, BigDecimal target, Thresholds thresholds) {
        BigDecimal percent = done.multiply(YEAR)
                .multiply(HUNDRED)
                .divide(target.multiply(months), QUOTIENT_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal yellow = thresholds.yellowFrom();
        BigDecimal green = thresholds.greenFrom();
        BigDecimal blue = thresholds.blueFrom();
        Light light;
        String limit;
        if (percent.compareTo(yellow) < 0) {
            light = Light.RED;
            limit = " < " + plain(yellow) + "%";
        } else if (percent.compareTo(green) < 0) {
            light = Light.YELLOW;
            limit = " < " + plain(green) + "%";
        } else if (blue == null || percent.compareTo(blue) < 0) {
            light = Light.GREEN;
            limit = " ≥ " + plain(green) + "%";
        } else {
            light = Light.BLUE;
            limit = " ≥ " + plain(blue) + "%";
        }
        return new Shown(
                Rule.SHARE,
                light,
                plain(done) + " ÷ (" + plain(target) + " × " + plain(months) + " ÷ 12) = " + shown(percent) + limit);
    }

    /** Two decimals, cut off so that what is below a limit is not printed as the limit itself. */
    private static String shown(BigDecimal percent) {
        return plain(percent.setScale(2, RoundingMode.FLOOR)) + "%";
    }

    private static Light light(Degree degree) {
        return switch (degree) {
            case REACHED -> Light.GREEN;
            case PARTLY -> Light.YELLOW;
            case NOT_REACHED -> Light.RED;
        };
    }

    private static String plain(BigDecimal number) {
        return Decimals.normal(number).toPlainString();
    }
}
