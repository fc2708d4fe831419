package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.CardFixture;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A document finds its form among all, whichever region's the reader is. */
class DocumentReadingTest {

    private static final List<FormDefinition> FORMS = Stream.of("gulou", "shaoxing", "huadu", "beidaihe", "futian")
            .map(LedgerFixture::form)
            .toList();

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "000_df770f42bcbf45d4.txt, gulou, TARGET, 11, 72, 2595300.00",
        "001_45766c210f0683d3.txt, shaoxing, TARGET, 25, 187, 32566390.00",
        "002_5dc9ed97db02a2e2.txt, huadu, TARGET, 13, 63, 26166100.00",
        "003_05fc0a897a5abc98.txt, beidaihe, TARGET, 12, 116, 2949800.00",
        "004_16052ebbc3505be3.txt, futian, EVALUATION, 7, 129, 35503261.00"
    })
    void every_published_document_and_its_sample_is_read_in_its_own_form(
            String seed, String form, SheetKind kind, int projects, int indicators, BigDecimal money) {
        assertThat(summary(read(CardFixture.sample(form))))
                .as("sample")
                .isEqualTo(new Summary(form, kind, projects, indicators, money));
        assertThat(summary(read(LedgerFixture.seed(seed))))
                .as("published document")
                .isEqualTo(new Summary(form, kind, projects, indicators, money));
    }

    @Test
    void a_text_in_no_form_is_refused_with_what_the_nearest_form_misses() {
        byte[] strange = "姓名\t年龄\t住址\n张三\t30\t城东\n".getBytes(UTF_8);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(strange))
                .satisfies(
                        refusal -> assertThat(refusal.reasons().get(0).rule()).isEqualTo("document.notInForm"));
    }

    private static ReadDocument read(byte[] file) {
        try (CellSource source = CellFiles.open(file, "document")) {
            return DocumentReading.read(FORMS, source);
        }
    }

    private static Summary summary(ReadDocument document) {
        BigDecimal full = document.tables().stream()
                .map(table -> table.evaluation())
                .filter(Objects::nonNull)
                .map(PrintedEvaluation::sum)
                .map(PrintedEvaluation.Money::full)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Summary(
                document.form(),
                document.kind(),
                document.tables().size(),
                document.tables().stream()
                        .mapToInt(table -> table.content().indicators().size())
                        .sum(),
                document.kind() == SheetKind.EVALUATION ? full : document.total());
    }

    private record Summary(String form, SheetKind kind, int projects, int indicators, BigDecimal money) {}
}
