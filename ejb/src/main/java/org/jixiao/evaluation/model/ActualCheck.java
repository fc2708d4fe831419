package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.util.Optional;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Measure;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * Whether an actual value can be what was meant: a number where the target is one, not below nothing, and not a thousand
 * times the target, as when 万元 are written as 元.
 */
public final class ActualCheck {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private ActualCheck() {}

    /**
     * What is wrong with an actual value; nothing where nothing is written.
     *
     * @param reason the reason of the deviation; where there is one, even a thousand times the target is meant
     * @param at the path of the cell
     * @param number the indicator's number, from 1
     */
    public static Optional<Reason> against(
            TargetValue target, @Nullable String actual, @Nullable String reason, String at, String number) {
        if (actual == null || actual.isBlank() || target.number() == null) {
            return Optional.empty();
        }
        TargetValue read = TargetValueReading.of(actual);
        if (read.comparator() == Comparator.NOT_APPLICABLE) {
            return Optional.empty();
        }
        BigDecimal reached = read.number();
        if (reached == null) {
            return Optional.of(Reason.of("evaluation.actual.noNumber", at, number, actual.strip()));
        }
        if (reached.signum() < 0 && target.number().signum() >= 0) {
            return Optional.of(Reason.of("evaluation.actual.negative", at, number));
        }
        boolean explained = reason != null && !reason.isBlank();
        boolean far = Measure.of(target, read)
                .filter(measure -> isThousandfold(measure.target(), measure.actual()))
                .isPresent();
        return far && !explained
                ? Optional.of(Reason.of("evaluation.actual.thousandfold", at, number))
                : Optional.empty();
    }

    /** Whether an amount is a thousand times another or more, as when 万元 are written as 元. */
    public static boolean isThousandfold(BigDecimal measure, @Nullable BigDecimal amount) {
        return amount != null && measure.signum() > 0 && amount.compareTo(measure.multiply(THOUSAND)) >= 0;
    }
}
