package org.jixiao.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class RowAlignmentTest {

    private static final String WHOLE = "7|午餐费|28|保障午餐。|产出指标|时效指标|目标完成率|完成的比率|正向指标|等于|100|%";

    private final FormDefinition gulou = LedgerFixture.form("gulou");
    private final RowAlignment alignment =
            new RowAlignment(gulou, placed(gulou.target().columns()));

    @Test
    void a_row_in_its_place_falls_to_its_columns() {
        AlignedRow row = aligned(WHOLE);

        assertThat(row.cells()).hasSize(12);
        assertThat(text(row, Field.PROJECT_NAME)).isEqualTo("午餐费");
        assertThat(text(row, Field.UNIT)).isEqualTo("%");
        assertThat(row.firstShifted()).isNull();
        assertThat(row.left()).isEmpty();
    }

    @Test
    void a_row_drifts_as_a_whole() {
        for (int by = 1; by < 6; by++) {
            AlignedRow row = aligned("|".repeat(by) + WHOLE);
            assertThat(row.cells()).hasSize(12);
            assertThat(row.drifts()).containsOnly(by);
        }
    }

    @Test
    void a_row_that_lost_its_first_cell_drifts_to_the_left() {
        AlignedRow row = aligned(WHOLE.substring(2));

        assertThat(row.has(Field.SEQUENCE)).isFalse();
        assertThat(text(row, Field.PROJECT_NAME)).isEqualTo("午餐费");
        assertThat(row.drifts()).containsOnly(-1);
    }

    @Test
    void a_drift_may_begin_inside_a_row_and_end_there() {
        AlignedRow begins = aligned("7|午餐费|28|保障午餐。||产出指标|时效指标|目标完成率|完成的比率|正向指标|等于|100|%");
        assertThat(begins.drift(column(Field.MONEY))).isZero();
        assertThat(begins.drift(column(Field.LEVEL1))).isEqualTo(1);
        assertThat(begins.drift(column(Field.UNIT))).isEqualTo(1);

        AlignedRow ends = aligned("||||数量指标||绿化养护面积|绿化面积|正向指标|大于等于|100.00|平方米");
        assertThat(text(ends, Field.LEVEL2)).isEqualTo("数量指标");
        assertThat(ends.drift(column(Field.LEVEL2))).isEqualTo(-1);
        assertThat(text(ends, Field.INDICATOR_NAME)).isEqualTo("绿化养护面积");
        assertThat(ends.drift(column(Field.INDICATOR_NAME))).isZero();
        assertThat(ends.firstShifted()).isEqualTo(column(Field.LEVEL2));
    }

    @Test
    void what_is_missing_moves_nothing() {
        AlignedRow nameless = aligned("|||||||完成的比率|正向指标|等于|100|%");
        assertThat(text(nameless, Field.EXPLANATION)).isEqualTo("完成的比率");
        assertThat(nameless.firstShifted()).isNull();

        AlignedRow unexplained = aligned("||||||目标完成率||正向指标|等于|100|%");
        assertThat(text(unexplained, Field.INDICATOR_NAME)).isEqualTo("目标完成率");
        assertThat(unexplained.firstShifted()).isNull();
    }

    @Test
    void what_fits_nowhere_is_left_over() {
        AlignedRow row = aligned(WHOLE + "|待核实");

        assertThat(row.cells()).hasSize(12);
        assertThat(row.left()).extracting(Cell::text).containsExactly("待核实");
    }

    @Test
    void a_very_long_row_is_aligned_quickly_and_wholly() {
        List<Cell> cells = new ArrayList<>();
        for (int i = 1; i <= 20_000; i++) {
            cells.add(new Cell(CellPlace.of(1, i), i % 3 == 0 ? "正向指标" : "词" + i));
        }
        AlignedRow row = Assertions.assertTimeout(Duration.ofSeconds(2), () -> alignment.align(cells));

        assertThat(row.cells().size() + row.left().size()).isEqualTo(cells.size());
    }

    @Test
    void no_cell_is_lost_or_doubled_in_any_order() {
        List<String> texts = new ArrayList<>(List.of(WHOLE.split("\\|")));
        java.util.Random random = new java.util.Random(3);
        for (int i = 0; i < 500; i++) {
            Collections.shuffle(texts, random);
            List<Cell> cells = cells(String.join("|", texts.subList(0, 1 + random.nextInt(12))));
            AlignedRow row = alignment.align(cells);
            List<Cell> all = new ArrayList<>(row.cells().values());
            all.addAll(row.left());
            assertThat(all).containsExactlyInAnyOrderElementsOf(cells);
        }
    }

    private AlignedRow aligned(String row) {
        return alignment.align(cells(row));
    }

    private Column column(Field field) {
        return gulou.column(field).orElseThrow();
    }

    private static String text(AlignedRow row, Field field) {
        Cell cell = row.cell(field);
        return cell == null ? "" : cell.text();
    }

    private static List<Cell> cells(String row) {
        List<Cell> cells = new ArrayList<>();
        String[] texts = row.split("\\|", -1);
        for (int i = 0; i < texts.length; i++) {
            cells.add(new Cell(CellPlace.of(1, i + 1), texts[i]));
        }
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }

    private static List<RowAlignment.Placed> placed(List<Column> columns) {
        List<RowAlignment.Placed> placed = new ArrayList<>();
        columns.forEach(column -> placed.add(new RowAlignment.Placed(column, placed.size() + 1)));
        return placed;
    }
}
