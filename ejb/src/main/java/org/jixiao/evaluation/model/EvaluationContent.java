package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jspecify.annotations.Nullable;

/**
 * What a unit writes in its self-evaluation.
 *
 * @param initial 年初预算 in 元
 * @param full 全年预算 in 元
 * @param executed 全年执行 in 元; null while it is not known
 * @param achievement 全年实际完成情况, in words
 * @param rows one per indicator
 */
public record EvaluationContent(
        BigDecimal initial,
        BigDecimal full,
        @Nullable BigDecimal executed,
        @Nullable String achievement,
        List<Row> rows) {

    public EvaluationContent {
        rows = List.copyOf(rows);
    }

    /**
     * What was reached of one indicator.
     *
     * @param indicatorId the indicator
     * @param actual 实际完成值 as written; null while it is not known
     * @param degree how far words were reached; null when nobody has said
     * @param ownScore the score a person sets where one must, in points
     * @param reason 偏差原因
     * @param weight in points; null keeps the one proposed
     */
    public record Row(
            long indicatorId,
            @Nullable String actual,
            @Nullable Degree degree,
            @Nullable BigDecimal ownScore,
            @Nullable String reason,
            @Nullable BigDecimal weight) {}
}
