package org.jixiao.monitoring.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Measure;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** What cannot be kept of what a unit writes in a monitoring sheet, each reason at its cell. */
final class SheetCheck {

    /** Somebody who writes 万元 for 元 writes ten thousand times too much; from so many times the budget on it is asked. */
    private static final BigDecimal SUSPICIOUS = BigDecimal.valueOf(1000);

    private static final int MONEY_DIGITS = 16;
    private static final int LONGEST = 4000;

    private final List<Reason> reasons = new ArrayList<>();

    private SheetCheck() {}

    /** @param budget the year's, in 元 */
    static List<Reason> against(SheetContent content, BigDecimal budget, List<MonitoringRow> rows) {
        SheetCheck check = new SheetCheck();
        check.money("money.toDate", content.spent(), budget, content.confirmed());
        check.money("money.forecast", content.forecast(), budget, content.confirmed());
        Map<Long, MonitoringRow> known = new HashMap<>();
        rows.forEach(row -> known.put(row.indicatorId(), row));
        Set<Long> written = new HashSet<>();
        for (int i = 0; i < content.rows().size(); i++) {
            SheetContent.Row row = content.rows().get(i);
            MonitoringRow of = known.get(row.indicatorId());
            String at = "indicators[" + i + "]";
            if (of == null || !written.add(row.indicatorId())) {
                check.reasons.add(
                        Reason.of("monitoring.indicator.unknown", at + ".id", Long.toString(row.indicatorId())));
                continue;
            }
            check.value(at + ".toDate", row.done(), of.target());
            check.value(at + ".forecast", row.forecast(), of.target());
            ContentCheck.limit(check.reasons, at + ".causeText", row.causeText(), LONGEST);
        }
        return check.reasons;
    }

    private void money(String at, @Nullable BigDecimal amount, BigDecimal budget, boolean confirmed) {
        if (amount == null) {
            return;
        }
        ContentCheck.limit(reasons, at, amount, MONEY_DIGITS);
        if (amount.signum() < 0) {
            reasons.add(Reason.of("monitoring.money.negative", at, amount.toPlainString()));
        } else if (!confirmed && amount.compareTo(budget.multiply(SUSPICIOUS)) > 0) {
            reasons.add(Reason.of("monitoring.money.unit", at, amount.toPlainString(), budget.toPlainString()));
        }
    }

    /** Where the target is a number, so is what was done. */
    private void value(String at, @Nullable String raw, TargetValue target) {
        ContentCheck.limit(reasons, at, raw, LONGEST);
        if (raw == null || raw.isBlank() || target.number() == null || raw.length() > LONGEST) {
            return;
        }
        TargetValue value = TargetValueReading.of(raw);
        BigDecimal number = value.number();
        if (value.comparator() == Comparator.NOT_APPLICABLE) {
            return;
        }
        if (number == null) {
            reasons.add(Reason.of("monitoring.value.notANumber", at, raw, String.valueOf(target.raw())));
        } else if (number.signum() < 0 && target.number().signum() >= 0) {
            reasons.add(Reason.of("monitoring.value.negative", at, raw));
        } else if (Measure.of(target, value).isEmpty()) {
            reasons.add(Reason.of("monitoring.value.otherUnit", at, raw, String.valueOf(target.unit())));
        }
    }
}
