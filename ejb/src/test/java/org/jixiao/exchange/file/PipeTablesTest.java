package org.jixiao.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.junit.jupiter.api.Test;

class PipeTablesTest {

    @Test
    void rows_have_columns_and_separators_are_passed_over() {
        List<CellRow> rows = rows("| 项目 | 金额 |", "| --- | :-: |", "| 维护费 | 28.10 |");

        assertThat(rows).extracting(CellRow::line).containsExactly(1, 3);
        assertThat(rows.get(1).kind()).isEqualTo(CellRow.Kind.ROW);
        assertThat(rows.get(1).cells())
                .containsExactly(new Cell(CellPlace.of(3, 1), "维护费"), new Cell(CellPlace.of(3, 2), "28.10"));
    }

    @Test
    void the_outer_pipes_may_be_missing() {
        assertThat(texts("a | b | c", "--- | --- | ---", "d | | f"))
                .containsExactly(List.of("a", "b", "c"), List.of("d", "", "f"));
    }

    @Test
    void an_empty_cell_keeps_its_column() {
        assertThat(texts("| a | b | c |", "|  | d |  |")).containsExactly(List.of("a", "b", "c"), List.of("", "d", ""));
    }

    @Test
    void an_escaped_pipe_and_a_break_stay_inside_the_cell() {
        assertThat(texts("| a\\|b | 一<br>二<BR/>三 |", "|---|---|")).containsExactly(List.of("a|b", "一\n二\n三"));
    }

    @Test
    void paragraphs_stand_between_tables_and_lose_the_sign_of_a_heading() {
        List<CellRow> rows =
                rows("## 情况说明", "", "| a | b |", "|---|---|", "", "共 11 个项目 | 259.53 万元。", "| c | d |", "|---|---|");

        assertThat(rows)
                .extracting(CellRow::kind)
                .containsExactly(CellRow.Kind.PARAGRAPH, CellRow.Kind.ROW, CellRow.Kind.ROW, CellRow.Kind.ROW);
        assertThat(rows.get(0).text()).isEqualTo("情况说明");
    }

    @Test
    void a_pipe_within_a_sentence_is_no_table() {
        List<CellRow> rows = rows("两种说法 | 一个意思。", "", "| a | b |", "|---|---|");

        assertThat(rows.get(0).kind()).isEqualTo(CellRow.Kind.PARAGRAPH);
        assertThat(rows.get(0).cells()).extracting(Cell::text).containsExactly("两种说法 | 一个意思。");
    }

    @Test
    void a_later_row_of_dashes_is_a_row() {
        assertThat(texts("| a | b |", "|---|---|", "| -- | -- |"))
                .containsExactly(List.of("a", "b"), List.of("--", "--"));
    }

    @Test
    void fenced_code_is_ignored() {
        assertThat(texts("```", "| x | y |", "|---|---|", "```", "| a | b |", "|---|---|"))
                .containsExactly(List.of("a", "b"));
    }

    private static List<CellRow> rows(String... lines) {
        return PipeTables.rows(List.of(lines));
    }

    private static List<List<String>> texts(String... lines) {
        return rows(lines).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
