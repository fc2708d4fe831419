package org.jixiao.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.junit.jupiter.api.Test;

class CellPerLineTest {

    @Test
    void a_row_ends_where_a_blank_line_comes_before_the_next_cell() {
        List<CellRow> rows = rows("\t项目编码", "\tA1", "", "\t预算数", "\t28.10", "");

        assertThat(rows).extracting(CellRow::kind).containsOnly(CellRow.Kind.SEQUENCE);
        assertThat(rows).extracting(CellRow::line).containsExactly(1, 4);
        assertThat(rows.get(1).cells())
                .containsExactly(new Cell(CellPlace.of(4, 1), "预算数"), new Cell(CellPlace.of(5, 1), "28.10"));
    }

    @Test
    void an_empty_cell_is_kept() {
        assertThat(texts("\t", "\t质量指标", "\t")).containsExactly(List.of("", "质量指标", ""));
    }

    @Test
    void lines_without_a_tab_go_on_with_the_cell() {
        assertThat(texts("\t目标", "\t1.甲", "2.乙", "", "3.丙", "", "\t下一行"))
                .containsExactly(List.of("目标", "1.甲\n2.乙\n\n3.丙"), List.of("下一行"));
    }

    @Test
    void a_row_torn_at_a_blank_line_is_two_rows() {
        assertThat(texts("\t经济效益", "\t利用情况 ", "", "\t≥95百分比"))
                .containsExactly(List.of("经济效益", "利用情况 "), List.of("≥95百分比"));
    }

    @Test
    void paragraphs_stand_before_between_and_after_tables() {
        List<CellRow> rows = rows(
                "第一部分", "", "正文", "\t甲", "\t乙", "", "", "第二部分", "\t丙", "[bookmark: _Toc1]三", "\t丁", "\t", "", "说明");

        assertThat(rows)
                .extracting(row -> row.kind() + " " + row.text())
                .containsExactly(
                        "PARAGRAPH 第一部分",
                        "PARAGRAPH 正文",
                        "SEQUENCE 甲 乙",
                        "PARAGRAPH 第二部分",
                        "SEQUENCE 丙",
                        "PARAGRAPH [bookmark:_Toc1]三",
                        "SEQUENCE 丁",
                        "PARAGRAPH 说明");
    }

    @Test
    void a_page_number_between_blank_lines_belongs_to_no_cell() {
        assertThat(rows("\t甲", "\t乙", "", "10", "", "\t丙"))
                .extracting(CellRow::kind)
                .containsExactly(CellRow.Kind.SEQUENCE, CellRow.Kind.PARAGRAPH, CellRow.Kind.SEQUENCE);
    }

    private static List<CellRow> rows(String... lines) {
        return CellPerLine.withTabs(List.of(lines));
    }

    private static List<List<String>> texts(String... lines) {
        return rows(lines).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }
}
