package org.jixiao.result.model;

import java.math.BigDecimal;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The tables of one unit that stand at the same stage with the same grade, added up. Amounts are in 元.
 *
 * @param grade of their evaluations; null without one
 * @param points the sum of their totals
 * @param budget the full-year budgets, and the year's budgets of those without an evaluation
 * @param reported the part of the budget of which the execution is known
 * @param executed of that part
 */
public record Tally(
        Body department,
        Body unit,
        Stage stage,
        @Nullable String grade,
        long tables,
        BigDecimal points,
        BigDecimal budget,
        BigDecimal reported,
        BigDecimal executed) {

    /** A department or a unit. */
    public record Body(long id, String code, String name) {}
}
