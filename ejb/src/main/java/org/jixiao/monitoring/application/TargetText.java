package org.jixiao.monitoring.application;

import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.TargetValue;

/** A target in one cell: what stands in three columns of its form, its raw text where that says all. */
final class TargetText {

    private TargetText() {}

    static String of(TargetValue target) {
        String raw = target.raw() == null ? "" : target.raw().strip();
        Comparator comparator = target.comparator();
        if (target.number() == null || comparator == null) {
            return raw;
        }
        boolean signed = raw.isEmpty() || !Character.isDigit(raw.charAt(0));
        String unit = target.unit() == null || raw.contains(target.unit()) ? "" : target.unit();
        boolean says = raw.endsWith("以上") || raw.endsWith("以下") || raw.endsWith("以内") || raw.endsWith("之内");
        return (signed || says ? "" : sign(comparator)) + raw + unit;
    }

    private static String sign(Comparator comparator) {
        return switch (comparator) {
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case MORE_THAN -> ">";
            case LESS_THAN -> "<";
            case EQUAL, QUALITATIVE, NOT_APPLICABLE -> "";
        };
    }
}
