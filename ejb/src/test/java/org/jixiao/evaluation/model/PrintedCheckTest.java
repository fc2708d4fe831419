package org.jixiao.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.model.PrintedEvaluation.Money;
import org.jixiao.evaluation.model.PrintedEvaluation.Row;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.Tables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrintedCheckTest {

    @Test
    void what_agrees_is_not_told() {
        assertThat(findings("96", row("50件", "40", "40"), row("48件", "50", "48")))
                .isEmpty();
    }

    @Test
    void weights_that_make_no_hundred_are_told() {
        assertThat(findings("100", row("50件", "40", "40"), row("50件", "52", "52")))
                .containsExactly(Finding.warning("evaluation", "evaluation.printed.weights", "102"));
    }

    @Test
    void a_total_that_is_not_the_sum_is_told_beside_ours() {
        assertThat(findings("92.49", row("50件", "40", "40"), row("50件", "50", "50")))
                .containsExactly(
                        Finding.warning("evaluation.total", "evaluation.printed.sum", "92.49", "98"),
                        Finding.warning("evaluation.total", "evaluation.printed.total", "92.49", "98"));
    }

    @Test
    void a_score_that_is_not_ours_is_told() {
        assertThat(findings(null, row("25件", "40", "21"), row("50件", "50", "50")))
                .containsExactly(Finding.hint("indicators[0].score", "evaluation.printed.score", "1", "21", "20"));
    }

    @Test
    void a_score_that_only_a_person_can_set_is_taken_from_the_file_and_told() {
        assertThat(findings(null, row("基本完成", "40", "30"), row("50件", "50", "50")))
                .containsExactly(Finding.warning("indicators[0].score", "evaluation.printed.taken", "1", "30"));
    }

    @Test
    void a_missing_actual_value_is_told() {
        assertThat(findings(null, row(null, "40", null), row("50件", "50", "50")))
                .containsExactly(Finding.warning("indicators[0].actual", "evaluation.printed.actualMissing", "1"));
    }

    @Test
    void a_wrong_rate_that_the_sum_and_its_source_print_alike_is_told_once() {
        assertThat(rates(line(null, "80", "79.99"), line("财政拨款", "80", "79.99"), line("其他", "0", null)))
                .containsExactly(Finding.warning("execution.rate", "evaluation.printed.rate", "79.99", "80"));
    }

    @Test
    void rates_that_are_wrong_in_different_ways_are_each_told() {
        assertThat(rates(line(null, "80", "79.99"), line("财政拨款", "60", "61")))
                .containsExactly(
                        Finding.warning("execution.rate", "evaluation.printed.rate", "79.99", "80"),
                        Finding.warning("execution.rate", "evaluation.printed.rate", "61", "60"));
    }

    @Test
    void a_project_that_is_not_evaluated_has_nothing_to_be_told() {
        assertThat(findings("8", row("不适用", "0", "0"), row("/", null, null))).isEmpty();
    }

    @Test
    void an_evaluation_without_weights_is_not_held_against_scores() {
        assertThat(findings(null, row("50件", null, "3"), row("25件", null, "4"))).isEmpty();
    }

    /** What is told of the rates of an evaluation in which nothing else is printed. */
    private static List<Finding> rates(Money... money) {
        PrintedEvaluation printed =
                new PrintedEvaluation(List.of(money), null, null, null, List.of(), List.of(), null, null);
        return PrintedCheck.findings(printed, Tables.content("项目", "100").withIndicators(List.of()), national());
    }

    private static Money line(@Nullable String source, String executed, @Nullable String rate) {
        return new Money(source, amount("100"), amount("100"), amount(executed), rate == null ? null : amount(rate));
    }

    private static Row row(@Nullable String actual, @Nullable String weight, @Nullable String score) {
        return new Row(
                actual,
                weight == null ? null : new BigDecimal(weight),
                score == null ? null : new BigDecimal(score),
                null);
    }

    private static List<Finding> findings(@Nullable String total, Row... rows) {
        List<TableContent.Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            indicators.add(Tables.indicator("产出指标", "数量指标", "指标" + i, "≥50件"));
        }
        Money money = new Money(null, amount("100"), amount("100"), amount("80"), amount("80"));
        PrintedEvaluation printed = new PrintedEvaluation(
                List.of(money),
                amount("10"),
                amount("8"),
                null,
                List.of(),
                List.of(rows),
                null,
                total == null ? null : amount(total));
        return PrintedCheck.findings(printed, Tables.content("项目", "100").withIndicators(indicators), national());
    }

    private static BigDecimal amount(String number) {
        return new BigDecimal(number);
    }

    private static ScoringScheme national() {
        return Schemes.of("national");
    }
}
