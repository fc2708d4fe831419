package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A target value (指标值): what was written, and what it means.
 *
 * <p>The raw text is kept always and printed back unchanged; comparator, number and unit are our reading of it, and the
 * {@link Reading} says how sure that reading is. Immutable.
 */
@Embeddable
public class TargetValue {

    @Column(name = "raw", length = 4000)
    private @Nullable String raw;

    @Enumerated(EnumType.STRING)
    @Column(name = "comparator")
    private @Nullable Comparator comparator;

    @Column(name = "number", precision = 24, scale = 6)
    private @Nullable BigDecimal number;

    @Column(name = "unit")
    private @Nullable String unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "reading")
    private @Nullable Reading reading;

    protected TargetValue() {}

    /**
     * @param raw the text of the value's cell, as written
     * @param comparator how to compare; null when that cannot be told
     * @param number the number in the written unit; null when there is none
     * @param unit the unit of measure as written, such as {@code %} or {@code 万件}; null when there is none
     * @param reading how sure this reading is
     */
    public TargetValue(
            @Nullable String raw,
            @Nullable Comparator comparator,
            @Nullable BigDecimal number,
            @Nullable String unit,
            Reading reading) {
        this.raw = raw;
        this.comparator = comparator;
        this.number = number == null ? null : Decimals.normal(number);
        this.unit = unit;
        this.reading = reading;
    }

    public @Nullable String raw() {
        return raw;
    }

    public @Nullable Comparator comparator() {
        return comparator;
    }

    /** The number in the written unit, without trailing zeros; null when there is none. */
    public @Nullable BigDecimal number() {
        return number == null ? null : Decimals.normal(number);
    }

    public @Nullable String unit() {
        return unit;
    }

    public Reading reading() {
        return reading == null ? Reading.TEXT : reading;
    }

    /**
     * Whether what is reached must not exceed it.
     *
     * @param polarity decides for {@code =}; an equal nothing, such as no complaints, is a limit whatever the polarity
     */
    public boolean isUpperLimit(@Nullable Polarity polarity) {
        return comparator == Comparator.AT_MOST
                || comparator == Comparator.LESS_THAN
                || (comparator == Comparator.EQUAL
                        && (polarity == Polarity.REVERSE || (number != null && number.signum() == 0)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TargetValue that
                && Objects.equals(raw, that.raw)
                && comparator == that.comparator
                && Objects.equals(number(), that.number())
                && Objects.equals(unit, that.unit)
                && reading() == that.reading();
    }

    @Override
    public int hashCode() {
        return Objects.hash(raw, comparator, number(), unit, reading());
    }

    @Override
    public String toString() {
        return "TargetValue[" + raw + " -> " + comparator + " " + number() + " " + unit + ", " + reading() + "]";
    }
}
