package org.jixiao.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published documents, as they are and as every other kind of file. */
class SeedsInEveryKindTest {

    private static final List<String> SEEDS = List.of(
            "000_df770f42bcbf45d4.txt",
            "001_45766c210f0683d3.txt",
            "002_5dc9ed97db02a2e2.txt",
            "003_05fc0a897a5abc98.txt",
            "004_16052ebbc3505be3.txt");

    static Stream<String> seeds() {
        return SEEDS.stream();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_workbook_has_the_same_texts_in_the_same_columns(String name) {
        byte[] seed = LedgerFixture.seed(name);

        assertThat(cells(Converted.rows(Converted.xlsx(seed)))).isEqualTo(cells(Converted.rows(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_word_document_has_the_same_texts_in_the_same_columns(String name) {
        byte[] seed = LedgerFixture.seed(name);

        assertThat(stripped(Converted.rows(Converted.docx(seed)))).isEqualTo(stripped(Converted.rows(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_legacy_workbook_has_the_same_texts_in_the_same_columns(String name) {
        byte[] seed = LedgerFixture.seed(name);

        assertThat(cells(Converted.rows(Converted.xls(seed)))).isEqualTo(cells(Converted.rows(seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void markdown_has_the_same_texts_in_the_same_columns(String name) {
        byte[] seed = LedgerFixture.seed(name);
        UnaryOperator<String> change =
                text -> text.strip().replaceFirst("^#+ ", "").replaceAll("\\n+", "\n");

        assertThat(cells(Converted.rows(Converted.markdown(seed)), change))
                .isEqualTo(cells(Converted.rows(seed), change));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_cell_per_line_has_the_same_texts_in_the_same_order(String name) {
        byte[] seed = LedgerFixture.seed(name);

        assertThat(cells(Converted.rows(Converted.oneCellPerLine(seed)))).isEqualTo(cells(Converted.rows(seed)));
    }

    @ParameterizedTest
    @CsvSource({
        "000_df770f42bcbf45d4.txt, 10, 76",
        "001_45766c210f0683d3.txt, 18, 243",
        "002_5dc9ed97db02a2e2.txt, 3, 16",
        "004_16052ebbc3505be3.txt, 7, 206"
    })
    void a_published_table_has_its_rows(String name, int paragraphs, int rows) {
        List<CellRow> read = Converted.rows(LedgerFixture.seed(name));

        assertThat(read).filteredOn(row -> row.kind() == CellRow.Kind.PARAGRAPH).hasSize(paragraphs);
        assertThat(read).filteredOn(row -> row.kind() == CellRow.Kind.ROW).hasSize(rows);
    }

    @Test
    void the_published_cards_have_their_cells_one_per_line() {
        List<CellRow> rows = Converted.rows(LedgerFixture.seed("003_05fc0a897a5abc98.txt"));
        List<CellRow> sequences =
                rows.stream().filter(row -> row.kind() == CellRow.Kind.SEQUENCE).toList();
        List<String> cells = sequences.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> cell.text().strip())
                .toList();

        assertThat(cells).hasSize(1092).filteredOn("项目编码"::equals).hasSize(12);
        assertThat(cells)
                .filteredOn(text -> text.startsWith("1.1、") && text.contains("\n\n2.2、"))
                .hasSize(1);
        assertThat(rows)
                .filteredOn(row -> row.kind() == CellRow.Kind.PARAGRAPH
                        && row.text().contains("[bookmark:")
                        && row.text().endsWith("绩效目标表"))
                .hasSize(12);
        assertThat(rows)
                .filteredOn(row -> row.text().equals("10"))
                .extracting(CellRow::kind)
                .containsExactly(CellRow.Kind.PARAGRAPH);
        assertThat(sequences.get(1).cells())
                .extracting(Cell::text)
                .containsExactly("项目编码", "13030421516VGXXZYNQI3", "项目名称", "人事代理人员经费");
    }

    private static List<List<String>> cells(List<CellRow> rows) {
        return cells(rows, text -> text);
    }

    private static List<List<String>> stripped(List<CellRow> rows) {
        return cells(rows, String::strip);
    }

    private static List<List<String>> cells(List<CellRow> rows, UnaryOperator<String> change) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).map(change).toList())
                .toList();
    }
}
