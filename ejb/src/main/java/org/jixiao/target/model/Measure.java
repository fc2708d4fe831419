package org.jixiao.target.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Target and actual as numbers of one unit. An actual without a unit is meant in the target's; 万 and 亿 are converted;
 * units of different things cannot be compared.
 *
 * @param target in the unit without 万 or 亿
 * @param actual in the same unit
 * @param unit without 万 or 亿; empty where there is none
 * @param conversions what was converted, such as {@code 9万件 = 90000件}
 */
public record Measure(BigDecimal target, BigDecimal actual, String unit, List<String> conversions) {

    public Measure {
        conversions = List.copyOf(conversions);
    }

    private static final Map<String, BigDecimal> MULTIPLES =
            Map.of("万", BigDecimal.valueOf(10_000), "亿", BigDecimal.valueOf(100_000_000));

    /** Other ways of writing the same unit. */
    private static final Map<String, String> SAME = Map.of("百分比", "%", "％", "%", "圆", "元");

    /** Both in one unit; empty when one is no number, or they are of different things. */
    public static Optional<Measure> of(TargetValue target, TargetValue actual) {
        BigDecimal targetNumber = target.number();
        BigDecimal actualNumber = actual.number();
        if (targetNumber == null || actualNumber == null) {
            return Optional.empty();
        }
        Unit wanted = Unit.of(target.unit());
        Unit given = actual.unit() == null || actual.unit().isBlank() ? wanted : Unit.of(actual.unit());
        boolean targetBare = wanted.name().isEmpty() && wanted.multiple().equals(BigDecimal.ONE);
        if (!targetBare && !wanted.name().equals(given.name())) {
            return Optional.empty();
        }
        List<String> conversions = new ArrayList<>();
        return Optional.of(new Measure(
                wanted.convert(targetNumber, conversions),
                given.convert(actualNumber, conversions),
                wanted.name(),
                conversions));
    }

    private record Unit(String name, BigDecimal multiple) {

        /** In the unit without 万 or 亿; a conversion is told. */
        BigDecimal convert(BigDecimal number, List<String> told) {
            BigDecimal converted = Decimals.normal(number.multiply(multiple));
            MULTIPLES.forEach((word, times) -> {
                if (times.equals(multiple)) {
                    told.add(Decimals.normal(number).toPlainString() + word + name + " = " + converted.toPlainString()
                            + name);
                }
            });
            return converted;
        }

        static Unit of(@Nullable String written) {
            String text = written == null ? "" : written.strip();
            BigDecimal multiple = text.isEmpty() ? null : MULTIPLES.get(text.substring(0, 1));
            String name = multiple == null ? text : text.substring(1);
            return new Unit(SAME.getOrDefault(name, name), multiple == null ? BigDecimal.ONE : multiple);
        }
    }
}
