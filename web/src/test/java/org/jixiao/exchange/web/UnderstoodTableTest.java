package org.jixiao.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.shared.application.YamlRecord;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetFields;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnderstoodTableTest {

    @Test
    void what_is_written_beside_an_indicator_of_an_evaluation_corrects_the_evaluation() {
        UnderstoodTable table = understood("futian", evaluation());
        assertThat(table.path("indicators[0].actual")).isEqualTo("evaluation.rows[0].actual");
        assertThat(table.path("indicators[0].target")).isEqualTo("indicators[0].target");
        assertThat(table.path("indicators[1].score")).isNull();
        assertThat(table.path("total")).isEqualTo("evaluation.total");
    }

    @Test
    void the_money_of_an_evaluation_is_corrected_in_the_line_of_the_sum() {
        assertThat(understood("futian", evaluation()).path("execution.full")).isEqualTo("evaluation.money[1].full");
    }

    @Test
    void a_table_without_an_evaluation_has_none_of_its_cells() {
        UnderstoodTable table = understood("futian", null);
        assertThat(table.path("execution.full")).isNull();
        assertThat(table.path("total")).isNull();
        assertThat(table.path("indicators[0].weight")).isEqualTo("indicators[0].weight");
    }

    @Test
    void what_is_added_up_or_holds_many_cells_cannot_be_written() {
        UnderstoodTable table = understood("futian", null);
        assertThat(List.of("", "funding", "plan", "indicators", "indicators[0]"))
                .allSatisfy(place -> assertThat(table.correction(0, place, "1")).isNull());
    }

    @Test
    void an_amount_is_written_in_the_unit_of_the_form_and_meant_in_yuan() {
        assertThat(understood("beidaihe", null).correction(2, "funding[0].amount", " 1,200.5 "))
                .isEqualTo(new Correction(2, "funding[0].amount", "12005000.0"));
        assertThat(understood("futian", evaluation()).correction(0, "execution.full", "30"))
                .isEqualTo(new Correction(0, "evaluation.money[1].full", "30"));
    }

    @Test
    void what_is_no_amount_stays_as_it_was_written() {
        assertThat(understood("beidaihe", null).correction(0, "funding[0].amount", "若干"))
                .isEqualTo(new Correction(0, "funding[0].amount", "若干"));
    }

    @Test
    void a_percentage_is_written_with_or_without_its_sign() {
        UnderstoodTable table = understood("beidaihe", null);
        assertThat(table.correction(0, "plan[0].percent", "33.3％"))
                .isEqualTo(table.correction(0, "plan[0].percent", "33.3"));
    }

    @Test
    void a_word_of_the_form_is_written_and_what_it_means_is_corrected() {
        UnderstoodTable table = understood("gulou", null);
        FormDefinition.Direction direction = form("gulou").directions().get(0);
        assertThat(table.correction(0, "indicators[0].target.comparator", direction.label()))
                .isEqualTo(new Correction(0, "indicators[0].target.comparator", direction.comparator()));
        assertThat(table.correction(0, "indicators[0].polarity", "反向指标"))
                .isEqualTo(new Correction(0, "indicators[0].polarity", "REVERSE"));
    }

    @Test
    void the_sheet_shows_what_was_understood() {
        assertThat(UnderstoodTable.texts(understood("futian", evaluation()).sheet(List.of())))
                .containsAllEntriesOf(Map.of("project.name", "大厅", "indicators[0].actual", "98%", "total", "92"));
    }

    @Test
    void only_a_form_that_packs_its_indicators_shows_them_unpacked() {
        assertThat(understood("futian", null).unpacked(List.of())).isNull();
        assertThat(Objects.requireNonNull(understood("huadu", null).unpacked(List.of()))
                        .rows())
                .isNotEmpty();
    }

    private static UnderstoodTable understood(String form, @Nullable PrintedEvaluation evaluation) {
        TableContent content = new TableContent(
                new TableContent.Project(1, "1101", "大厅", null, null, null),
                List.of(),
                List.of(),
                new TableContent.Goals(null, null, null),
                List.of(new TableContent.Indicator(
                        "产出指标",
                        "数量指标",
                        "完成率",
                        null,
                        null,
                        null,
                        null,
                        null,
                        TargetValueReading.of("95%"),
                        null,
                        null,
                        null)));
        ReadTable read =
                new ReadTable(content, evaluation, null, null, CellPlace.ofLine(1), List.of(CellPlace.ofLine(2)));
        return new UnderstoodTable(
                form(form), read, new TargetFields.Around(2021, 1, "1", "馆", "1", "局", "财政局", null, null));
    }

    /** The sum stands behind a source. */
    private static PrintedEvaluation evaluation() {
        return new PrintedEvaluation(
                List.of(money("上年结转资金"), money(null)),
                null,
                null,
                null,
                List.of(),
                List.of(new PrintedEvaluation.Row("98%", null, null, null)),
                null,
                new BigDecimal("92"));
    }

    private static PrintedEvaluation.Money money(@Nullable String source) {
        return new PrintedEvaluation.Money(source, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, null);
    }

    private static FormDefinition form(String key) {
        String file = "forms/" + key + ".yaml";
        try (InputStream in =
                Objects.requireNonNull(UnderstoodTableTest.class.getResourceAsStream("/jixiao/config/" + file), file)) {
            return YamlRecord.read(file, in.readAllBytes(), FormDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
