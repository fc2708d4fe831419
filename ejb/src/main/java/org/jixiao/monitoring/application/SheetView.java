package org.jixiao.monitoring.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.monitoring.model.DeviationCause;
import org.jixiao.monitoring.model.Light;
import org.jixiao.monitoring.model.Lights;
import org.jixiao.monitoring.model.Likelihood;
import org.jixiao.monitoring.model.MonitoringRow;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.Rectification;
import org.jixiao.monitoring.model.SheetStep;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring sheet as it is shown. Amounts in 元, rates in %.
 *
 * @param budget the year's when the round was opened
 * @param rate what was spent of the budget; null while nobody has said or where there is no budget
 * @param light the worst of all; null while none shines
 * @param opinion what was said with the last decision
 * @param returned whether it has come back to the unit
 * @param rectification null when there is none
 */
public record SheetView(
        long roundId,
        String region,
        int year,
        int month,
        String label,
        LocalDate due,
        long tableId,
        SheetStep step,
        String hash,
        BigDecimal budget,
        @Nullable BigDecimal spent,
        @Nullable BigDecimal forecast,
        @Nullable BigDecimal rate,
        Lights.Shown money,
        @Nullable Light light,
        @Nullable String opinion,
        boolean returned,
        List<Row> rows,
        @Nullable Rectifying rectification) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static SheetView of(MonitoringSheet sheet, @Nullable Rectification rectification) {
        BigDecimal spent = sheet.spent();
        return new SheetView(
                sheet.round().id(),
                sheet.round().region(),
                sheet.round().year(),
                sheet.round().month(),
                sheet.round().label(),
                sheet.round().due(),
                sheet.tableId(),
                sheet.step(),
                sheet.hash(),
                sheet.budget(),
                spent,
                sheet.forecast(),
                spent == null || sheet.budget().signum() == 0
                        ? null
                        : spent.multiply(HUNDRED).divide(sheet.budget(), 2, RoundingMode.HALF_UP),
                sheet.money(),
                sheet.light(),
                sheet.opinion(),
                sheet.isReturned(),
                sheet.rows().stream().map(Row::of).toList(),
                rectification == null ? null : Rectifying.of(rectification));
    }

    /**
     * How far one indicator is.
     *
     * @param target as written
     * @param words whether the target is words, so that a degree is wanted
     * @param done the value to date as written
     */
    public record Row(
            long indicatorId,
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String name,
            String target,
            boolean words,
            @Nullable String done,
            @Nullable String forecast,
            @Nullable Degree degree,
            @Nullable DeviationCause cause,
            @Nullable String causeText,
            @Nullable Likelihood likelihood,
            Lights.Shown shown) {

        static Row of(MonitoringRow row) {
            return new Row(
                    row.indicatorId(),
                    row.level1(),
                    row.level2(),
                    row.name(),
                    TargetText.of(row.target()),
                    row.target().number() == null,
                    row.done(),
                    row.forecast(),
                    row.degree(),
                    row.cause(),
                    row.causeText(),
                    row.likelihood(),
                    new Lights.Shown(row.rule(), row.light(), row.arithmetic()));
        }
    }

    /**
     * A rectification.
     *
     * @param closedAt null while it is open
     */
    public record Rectifying(
            String measure,
            String person,
            LocalDate due,
            Instant openedAt,
            String openedBy,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            @Nullable String remark) {

        static Rectifying of(Rectification rectification) {
            return new Rectifying(
                    rectification.measure(),
                    rectification.person(),
                    rectification.due(),
                    rectification.openedAt(),
                    rectification.openedBy(),
                    rectification.closedAt(),
                    rectification.closedBy(),
                    rectification.remark());
        }
    }
}
