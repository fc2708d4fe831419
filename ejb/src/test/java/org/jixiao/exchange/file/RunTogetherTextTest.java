package org.jixiao.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.junit.jupiter.api.Test;

class RunTogetherTextTest {

    @Test
    void runs_of_blanks_part_cells_where_there_are_any() {
        assertThat(texts("产出指标  数量指标   每日 维护数  ≥  2", "效益指标\u3000社会效益\u3000满意度  ≥  95"))
                .containsExactly(
                        List.of("产出指标", "数量指标", "每日 维护数", "≥", "2"), List.of("效益指标", "社会效益", "满意度", "≥", "95"));
    }

    @Test
    void single_blanks_part_cells_where_there_are_no_others_but_not_inside_latin_text() {
        assertThat(texts("产出指标 数量指标 5", "效益指标 Open Data 95", "效益指标 社会效益 6"))
                .containsExactly(
                        List.of("产出指标", "数量指标", "5"), List.of("效益指标 Open Data 95"), List.of("效益指标", "社会效益", "6"));
    }

    @Test
    void lines_before_the_first_row_are_paragraphs() {
        assertThat(RunTogetherText.rows(List.of("目标 表", "", "甲  乙  丙", "丁", "戊  己  庚")))
                .extracting(CellRow::kind)
                .containsExactly(
                        CellRow.Kind.PARAGRAPH, CellRow.Kind.SEQUENCE, CellRow.Kind.SEQUENCE, CellRow.Kind.SEQUENCE);
    }

    private static List<List<String>> texts(String... lines) {
        return RunTogetherText.rows(List.of(lines)).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
