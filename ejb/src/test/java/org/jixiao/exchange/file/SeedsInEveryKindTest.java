package org.jixiao.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.junit.jupiter.params.ParameterizedTest;
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
