package org.jixiao.result.model;

import java.math.BigDecimal;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What one table came to, as a line behind a figure. Amounts are in 元.
 *
 * @param budget the full-year budget, or the year's where there is no evaluation
 * @param executed null while it is not known
 * @param total null while not everything is scored
 * @param grade null without a total
 */
public record TableResult(
        long id,
        @Nullable String project,
        @Nullable String code,
        String unit,
        Stage stage,
        BigDecimal budget,
        @Nullable BigDecimal executed,
        @Nullable BigDecimal total,
        @Nullable String grade) {}
