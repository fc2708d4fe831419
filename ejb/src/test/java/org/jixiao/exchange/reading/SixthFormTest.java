package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.shared.application.YamlRecord;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.junit.jupiter.api.Test;

/** A form that is known by a file only is read like those that came with the program. */
class SixthFormTest {

    @Test
    void a_form_that_is_only_a_file_is_read() {
        ReadDocument document = read(text());

        assertThat(document.form()).isEqualTo("sixth");
        assertThat(document.head().year()).isEqualTo(2023);
        assertThat(document.head().departmentName()).isEqualTo("滨江市水务局");
        assertThat(document.head().unitName()).isNull();
        assertThat(document.total()).isEqualTo(new BigDecimal("1296500.00"));
        assertThat(document.tables())
                .extracting(
                        ReadTable::unitName,
                        table -> table.content().project().name(),
                        table -> table.content().total().toPlainString(),
                        table -> table.content().indicators().size())
                .containsExactly(
                        tuple("滨江市水务局本级", "河道保洁", "820000.00", 6),
                        tuple("滨江市水务局本级", "泵站检修", "356500.00", 4),
                        tuple("滨江市节水中心", "节水宣传", "120000.00", 3));
        assertThat(document.tables().get(0).content().goals().annual()).startsWith("全年保持");
        TableContent.Indicator cost =
                document.tables().get(0).content().indicators().get(3);
        assertThat(cost.level1()).isEqualTo("成本指标");
        assertThat(cost.level2()).isEqualTo("经济成本指标");
        assertThat(cost.polarity()).isEqualTo(Polarity.REVERSE);
        assertThat(cost.target().comparator()).isEqualTo(Comparator.AT_MOST);
        assertThat(cost.target().number()).isEqualTo(new BigDecimal("1.76"));
        assertThat(cost.target().unit()).isEqualTo("万元");
        assertThat(cost.weight()).isEqualTo(BigDecimal.TEN);
        assertThat(document.tables()
                        .get(0)
                        .content()
                        .indicators()
                        .get(4)
                        .target()
                        .comparator())
                .isEqualTo(Comparator.QUALITATIVE);
        assertThat(document.findings())
                .extracting(Finding::place, Finding::rule, Finding::arguments)
                .containsExactly(
                        tuple("line 4, column 3", "amount.commas", List.of("1,296,500.00")),
                        tuple("line 12, column 7", "row.shifted", List.of("+1")),
                        tuple("line 14, column 9", "row.unit.missing", List.of("85")));
    }

    @Test
    void every_kind_of_file_says_the_same() {
        ReadDocument text = read(text());

        for (byte[] file : List.of(
                Converted.xlsx(text()),
                Converted.xls(text()),
                Converted.docx(text()),
                Converted.markdown(text()),
                Converted.oneCellPerLine(text()))) {
            assertThat(contents(read(file))).isEqualTo(contents(text));
        }
    }

    @Test
    void it_is_recognised_among_the_others() {
        List<FormDefinition> forms = new ArrayList<>();
        for (String key : List.of("gulou", "shaoxing", "huadu", "beidaihe", "futian")) {
            forms.add(LedgerFixture.form(key));
        }
        forms.add(sixth());
        try (CellSource source = CellFiles.open(text(), "sixth.txt")) {
            assertThat(DocumentReading.read(forms, source).form()).isEqualTo("sixth");
        }
    }

    @Test
    void a_subtotal_that_differs_is_told_wherever_its_row_stands() {
        String subtotal = "部门小计\t\t1,296,500.00\n";
        String text = new String(text(), UTF_8);
        String other = text.replace("1,296,500.00", "1,296,400.00");
        String below = text.replace(subtotal, "") + subtotal;

        assertThat(read(other.getBytes(UTF_8)).findings())
                .contains(Finding.warning(
                        "line 4, column 3", "group.sum.differs", "部门小计", "预算数", "1296400.00", "1296500.00"));
        assertThat(read(below.getBytes(UTF_8)).findings())
                .noneMatch(finding -> finding.rule().equals("group.sum.differs"));
        assertThat(contents(read(below.getBytes(UTF_8)))).isEqualTo(contents(read(text())));
    }

    private static List<String> contents(ReadDocument document) {
        return document.tables().stream()
                .map(table -> table.unitName() + " " + table.content())
                .toList();
    }

    private static ReadDocument read(byte[] file) {
        try (CellSource source = CellFiles.open(file, "sixth.txt")) {
            return DocumentReading.read(List.of(sixth()), source);
        }
    }

    private static FormDefinition sixth() {
        return YamlRecord.read("sixth.yaml", resource("/forms/sixth.yaml"), FormDefinition.class);
    }

    private static byte[] text() {
        return resource("/forms/sixth.txt");
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(SixthFormTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
