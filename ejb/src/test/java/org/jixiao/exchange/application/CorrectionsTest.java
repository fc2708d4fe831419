package org.jixiao.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.Tables;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectionsTest {

    @Test
    void texts_numbers_and_choices_are_written_over() {
        TableContent content = corrected("project.name", "窗口保障费").content();
        assertThat(content.project().name()).isEqualTo("窗口保障费");
        assertThat(corrected("project.sequence", "7").content().project().sequence())
                .isEqualTo(7);
        assertThat(corrected("funding[0].amount", "1,234.5").content().total()).isEqualTo(new BigDecimal("1234.50"));
        assertThat(corrected("indicators[2].polarity", "REVERSE")
                        .content()
                        .indicators()
                        .get(2)
                        .polarity())
                .isEqualTo(Polarity.REVERSE);
        assertThat(corrected("goals.annual", " ").content().goals().annual()).isNull();
        assertThat(corrected("unit", "215003").unitCode()).isEqualTo("215003");
    }

    @Test
    void nothing_else_changes() {
        ReadTable before = document().tables().get(0);
        ReadTable after = corrected("indicators[1].name", "受益企业数");
        assertThat(after.content().project()).isEqualTo(before.content().project());
        assertThat(after.content().indicators().get(0))
                .isEqualTo(before.content().indicators().get(0));
        assertThat(after.place()).isEqualTo(before.place());
        assertThat(after.evaluation()).isEqualTo(before.evaluation());
    }

    @Test
    void a_value_in_one_cell_is_read_anew() {
        assertThat(target(corrected("indicators[0].target", "≤3天"), 0)).isEqualTo(TargetValueReading.of("≤3天"));
        assertThat(corrected("indicators[0].periodTarget", "90%")
                        .content()
                        .indicators()
                        .get(0)
                        .periodTarget())
                .isEqualTo(TargetValueReading.of("90%"));
    }

    @Test
    void a_value_in_columns_of_its_own_keeps_the_other_parts() {
        TargetValue unit = target(corrected("indicators[3].target.unit", "分钟"), 3);
        assertThat(unit.unit()).isEqualTo("分钟");
        assertThat(unit.comparator()).isEqualTo(Comparator.AT_MOST);
        TargetValue raw = target(corrected("indicators[3].target", "48"), 3);
        assertThat(raw.number()).isEqualByComparingTo("48");
        assertThat(raw.unit()).isEqualTo("小时");
        assertThat(target(corrected("indicators[3].target.comparator", "大于等于"), 3)
                        .comparator())
                .isEqualTo(Comparator.AT_LEAST);
    }

    @Test
    void a_self_evaluation_is_corrected_too() {
        assertThat(evaluation("evaluation.rows[0].actual", "60件").rows().get(0).actual())
                .isEqualTo("60件");
        assertThat(evaluation("evaluation.total", "88.5").total()).isEqualByComparingTo("88.5");
        assertThat(evaluation("evaluation.money[0].executed", "12").sum().executed())
                .isEqualByComparingTo("12");
    }

    private static PrintedEvaluation evaluation(String path, String text) {
        return Objects.requireNonNull(corrected(path, text).evaluation());
    }

    @ParameterizedTest
    @CsvSource({
        "project.nothing, x, import.correction.unknown",
        "project, x, import.correction.unknown",
        "indicators[9].name, x, import.correction.unknown",
        "indicators.name, x, import.correction.unknown",
        "indicators[0], x, import.correction.unknown",
        "indicators[0]name, x, import.correction.unknown",
        "project.name.x, x, import.correction.unknown",
        "indicators[0].target.nothing, x, import.correction.unknown",
        "'', x, import.correction.unknown",
        "funding[0].amount, many, import.correction.unreadable",
        "funding[0].amount, 1E999999999, import.correction.unreadable",
        "funding[0].amount, '', import.correction.unreadable",
        "project.sequence, 1.5, import.correction.unreadable",
        "indicators[0].polarity, SIDEWAYS, import.correction.unreadable",
        "indicators[0].target.comparator, around, import.correction.unreadable"
    })
    void what_names_no_cell_or_cannot_stand_there_is_refused(String path, String text, String rule) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> corrected(path, text))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.MALFORMED);
                    assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
                        assertThat(reason.rule()).isEqualTo(rule);
                        assertThat(reason.field()).isEqualTo("tables[0]." + path);
                    });
                });
    }

    @Test
    void a_table_that_is_not_there_is_refused() {
        for (int table : new int[] {-1, 1}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(
                            () -> Corrections.apply(document(), List.of(new Correction(table, "project.name", "x"))));
        }
    }

    private static TargetValue target(ReadTable table, int position) {
        return table.content().indicators().get(position).target();
    }

    private static ReadTable corrected(String path, @Nullable String text) {
        return Corrections.apply(document(), List.of(new Correction(0, path, text)))
                .tables()
                .get(0);
    }

    private static ReadDocument document() {
        TableContent.Indicator inColumns = Tables.indicator("产出指标", "时效指标", "修复时间", "24");
        TableContent good = Tables.goodContent();
        List<TableContent.Indicator> indicators = new ArrayList<>(good.indicators());
        indicators.add(new TableContent.Indicator(
                inColumns.level1(),
                inColumns.level2(),
                inColumns.name(),
                null,
                null,
                null,
                null,
                null,
                TargetValueReading.of("小于等于", "24", "小时"),
                null,
                null,
                null));
        PrintedEvaluation.Row row = new PrintedEvaluation.Row("50件", BigDecimal.TEN, BigDecimal.TEN, null);
        PrintedEvaluation evaluation = new PrintedEvaluation(
                List.of(new PrintedEvaluation.Money(null, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, null)),
                null,
                null,
                null,
                List.of(),
                List.of(row),
                null,
                null);
        ReadTable table =
                new ReadTable(good.withIndicators(indicators), evaluation, null, null, CellPlace.ofLine(1), List.of());
        ReadDocument.Head head =
                new ReadDocument.Head(null, null, null, null, null, null, null, null, null, null, null, null);
        return new ReadDocument("gulou", SheetKind.EVALUATION, head, null, List.of(table), List.of());
    }
}
