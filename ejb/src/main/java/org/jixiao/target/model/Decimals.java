package org.jixiao.target.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The two shapes in which decimals are kept, so that equal numbers are equal however they were written. */
public final class Decimals {

    private Decimals() {}

    /** A quantity: no trailing zeros, no exponent. */
    public static BigDecimal normal(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** An amount of money in 元, with two decimals, HALF_UP. */
    public static BigDecimal money(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }
}
