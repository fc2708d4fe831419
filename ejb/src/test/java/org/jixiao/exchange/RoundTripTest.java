package org.jixiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.DocumentLayout;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.Finding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read, printed in its own form and read again is the same, cell for cell. */
class RoundTripTest {

    private static final List<String> SEEDS = List.of(
            "000_df770f42bcbf45d4.txt",
            "001_45766c210f0683d3.txt",
            "002_5dc9ed97db02a2e2.txt",
            "003_05fc0a897a5abc98.txt",
            "004_16052ebbc3505be3.txt");

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_comes_back_as_it_was(String form, FileFormat format) {
        assertComesBack(CardFixture.sample(form), format);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_published_document_comes_back_as_it_was(String seed, FileFormat format) {
        assertComesBack(LedgerFixture.seed(seed), format);
    }

    /** A page breaks lines where it is full, so that blanks at their ends are not certain. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_sample_comes_back_from_pages(String form) {
        assertComesBackFromPages(CardFixture.sample(form));
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_published_document_comes_back_from_pages(String seed) {
        assertComesBackFromPages(LedgerFixture.seed(seed));
    }

    /** Wherever the lines and the pages end. */
    @ParameterizedTest
    @MethodSource("forms")
    void a_statement_of_any_length_comes_back_from_pages(String form) {
        FormDefinition definition = LedgerFixture.form(form);
        String statement = IntStream.range(0, 120)
                .mapToObj(i -> "第%d段，".formatted(i) + "按合同逐月支付维护费用".repeat(8).substring(0, i * 7 % 83) + "。")
                .collect(Collectors.joining("\n"));
        PrintedDocument printed = new DocumentLayout(definition, definition.target())
                .whole(List.of(PrintedFixture.table(definition, 1, "通讯费", 3)), new Front("情况说明", statement, null));

        List<String> read = Converted.rows(FileFormat.PDF.bytes(printed)).stream()
                .filter(row -> row.kind() == CellRow.Kind.PARAGRAPH)
                .map(CellRow::text)
                .toList();

        assertThat(read).containsSubsequence(statement.lines().toList());
    }

    private static void assertComesBackFromPages(byte[] file) {
        ReadDocument before = RoundTrip.read(file);

        ReadDocument after = RoundTrip.read(RoundTrip.printed(before, FileFormat.PDF));

        assertThat(after.findings()).extracting(Finding::rule).doesNotContain("row.unread");
        assertThat(withoutBlanks(RoundTrip.kept(after)))
                .isNotEmpty()
                .containsExactlyElementsOf(withoutBlanks(RoundTrip.kept(before, after)));
    }

    private static List<String> withoutBlanks(List<String> lines) {
        return lines.stream()
                .map(line -> Blanks.without(line.replace("\n", "¶")))
                .toList();
    }

    private static void assertComesBack(byte[] file, FileFormat format) {
        ReadDocument before = RoundTrip.read(file);

        ReadDocument after = RoundTrip.read(RoundTrip.printed(before, format));

        assertThat(RoundTrip.kept(after)).isNotEmpty().containsExactlyElementsOf(RoundTrip.kept(before, after));
    }

    static Stream<String> forms() {
        return PrintedFixture.FORMS.stream();
    }

    static Stream<String> published() {
        return SEEDS.stream();
    }

    static Stream<Arguments> samples() {
        return inEveryFormat(forms());
    }

    static Stream<Arguments> seeds() {
        return inEveryFormat(published());
    }

    private static Stream<Arguments> inEveryFormat(Stream<String> names) {
        return names.flatMap(
                name -> Stream.of(FileFormat.XLSX, FileFormat.DOCX).map(format -> Arguments.of(name, format)));
    }
}
