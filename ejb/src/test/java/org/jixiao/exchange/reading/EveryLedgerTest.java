package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.TableContent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published ledgers, recognised among all forms, say the same as whatever kind of file they come. */
class EveryLedgerTest {

    static Stream<Arguments> ledgers() {
        return Stream.of(
                arguments("gulou", "000_df770f42bcbf45d4.txt", 11, 72, "2595300.00"),
                arguments("shaoxing", "001_45766c210f0683d3.txt", 25, 187, "32566390.00"),
                arguments("huadu", "002_5dc9ed97db02a2e2.txt", 13, 63, "26166100.00"));
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void the_published_ledger_is_recognised_and_read_completely(
            String form, String seed, int projects, int indicators, String total) {
        ReadDocument document = read(LedgerFixture.seed(seed));

        assertThat(document.form()).isEqualTo(form);
        assertCounts(document, projects, indicators, total);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void workbook_document_and_markdown_say_the_same(
            String form, String seed, int projects, int indicators, String total) {
        byte[] text = LedgerFixture.seed(seed);
        List<String> expected = written(read(text));

        assertThat(written(read(Converted.xlsx(text)))).as("xlsx").isEqualTo(expected);
        assertThat(written(read(Converted.xls(text)))).as("xls").isEqualTo(expected);
        assertThat(written(read(Converted.docx(text)))).as("docx").isEqualTo(expected);
        assertThat(written(read(Converted.markdown(text)))).as("markdown").isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("ledgers")
    void one_cell_per_line_has_the_same_projects_indicators_and_money(
            String form, String seed, int projects, int indicators, String total) {
        byte[] text = LedgerFixture.seed(seed);

        assertCounts(read(Converted.oneCellPerLine(text)), projects, indicators, total);
        assertCounts(read(onlyOrder(text)), projects, indicators, total);
    }

    /** One filled cell per line; only paragraphs part the cells of a page from those of the next. */
    private static byte[] onlyOrder(byte[] text) {
        StringBuilder lines = new StringBuilder();
        for (CellRow row : Converted.rows(text)) {
            boolean paragraph = row.kind() == CellRow.Kind.PARAGRAPH;
            lines.append(paragraph ? "\n\n\n" : "");
            row.filled()
                    .forEach(cell -> lines.append(paragraph ? "" : "\t")
                            .append(cell.text().strip())
                            .append('\n'));
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static void assertCounts(ReadDocument document, int projects, int indicators, String total) {
        assertThat(document.tables()).hasSize(projects);
        assertThat(document.tables().stream()
                        .mapToInt(table -> table.content().indicators().size())
                        .sum())
                .isEqualTo(indicators);
        assertThat(document.total().toPlainString()).isEqualTo(total);
    }

    /** One line per project and indicator, without blanks. */
    private static List<String> written(ReadDocument document) {
        return document.tables().stream()
                .flatMap(table -> {
                    TableContent content = table.content();
                    return Stream.concat(
                            Stream.of(table.unitCode()
                                    + table.unitName()
                                    + content.project()
                                    + content.funding()
                                    + content.goals()),
                            content.indicators().stream().map(Objects::toString));
                })
                .map(Blanks::without)
                .toList();
    }

    private static ReadDocument read(byte[] file) {
        List<FormDefinition> forms = Stream.of("beidaihe", "futian", "huadu", "shaoxing", "gulou")
                .map(LedgerFixture::form)
                .toList();
        try (CellSource source = CellFiles.open(file, "ledger")) {
            return DocumentReading.read(forms, source);
        }
    }
}
