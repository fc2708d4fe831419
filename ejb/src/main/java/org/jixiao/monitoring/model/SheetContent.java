package org.jixiao.monitoring.model;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jspecify.annotations.Nullable;

/**
 * What the unit writes in a monitoring sheet (监控表).
 *
 * @param spent money to date in 元; null while nobody has said
 * @param forecast money until the year's end in 元; null while nobody has said
 * @param rows those of the indicators that are written; the others stay as they are
 * @param confirmed whether the person stands by an amount that is a thousand times the budget
 */
public record SheetContent(
        @Nullable BigDecimal spent, @Nullable BigDecimal forecast, List<Row> rows, boolean confirmed) {

    public SheetContent {
        rows = List.copyOf(rows);
    }

    /**
     * What is written of one indicator.
     *
     * @param done the value to date
     * @param forecast the value expected until the year's end
     * @param degree how far words are true
     */
    public record Row(
            long indicatorId,
            @Nullable String done,
            @Nullable String forecast,
            @Nullable Degree degree,
            @Nullable DeviationCause cause,
            @Nullable String causeText,
            @Nullable Likelihood likelihood) {}
}
