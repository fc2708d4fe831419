package org.jixiao.result.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.result.model.Figures;
import org.jixiao.shared.web.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A line of the results: a department, a unit or all together, with links down to the tables and a picture of its grades.
 *
 * @param more where its units are shown; empty for none
 */
public record ResultRow(
        String region,
        int year,
        String department,
        String unit,
        String name,
        Figures now,
        Figures before,
        String more) {

    /** How wide the picture of the grades is, in its own units. */
    private static final long WIDE = 120;

    /** The pieces of the picture, each as long as its grade's share, from the best on. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        long all = Math.max(1, now.evaluated());
        long before = 0;
        int place = 1;
        for (Map.Entry<String, Long> grade : now.grades().entrySet()) {
            long from = WIDE * before / all;
            before += grade.getValue();
            pieces.add(new Piece("grade-" + place++, from, WIDE * before / all - from));
        }
        return pieces;
    }

    /** How long the bar of the average score is. */
    public long averageWide() {
        return wide(now.average());
    }

    /** How long the bar of the execution is; it ends at 100 %. */
    public long rateWide() {
        return wide(now.rate());
    }

    private static long wide(@Nullable BigDecimal percent) {
        return percent == null
                ? 0
                : percent.min(BigDecimal.valueOf(100))
                        .max(BigDecimal.ZERO)
                        .multiply(BigDecimal.valueOf(WIDE))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }

    /** How many have a grade. */
    public long count(String grade) {
        return now.grades().getOrDefault(grade, 0L);
    }

    /** How much the average changed since the year before; null when one of the two is missing. */
    public @Nullable BigDecimal averageChange() {
        return change(now.average(), before.average());
    }

    /** How much the rate changed since the year before, in points; null when one of the two is missing. */
    public @Nullable BigDecimal rateChange() {
        return change(now.rate(), before.rate());
    }

    private static @Nullable BigDecimal change(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before);
    }

    /** The address of the tables behind a figure; what is empty does not narrow them. */
    public String tables(String stage, String standing, String grade) {
        return new Paging("/result/tables.xhtml")
                .with("region", region)
                .with("year", Integer.toString(year))
                .with("department", department)
                .with("unit", unit)
                .with("stage", stage)
                .with("standing", standing)
                .with("grade", grade)
                .first();
    }

    /**
     * A piece of the picture.
     *
     * @param look which colour
     */
    public record Piece(String look, long from, long wide) {}
}
