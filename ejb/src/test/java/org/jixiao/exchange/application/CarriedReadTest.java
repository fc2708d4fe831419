package org.jixiao.exchange.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.reading.DocumentReading;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent.Indicator;
import org.junit.jupiter.api.Test;

class CarriedReadTest {

    private static final FormDefinition GULOU = LedgerFixture.form("gulou");
    private static final FormDefinition BEIDAIHE = LedgerFixture.form("beidaihe");

    private final ReadDocument document = ledger();

    private static ReadDocument ledger() {
        try (CellSource source = CellFiles.open(LedgerFixture.sample().getBytes(UTF_8), "gulou.txt")) {
            return DocumentReading.read(List.of(GULOU), source);
        }
    }

    @Test
    void a_table_in_the_form_in_which_it_is_kept_stays_as_it_was_read() {
        for (ReadTable read : document.tables()) {
            CarriedRead carried = CarriedRead.of(read, document.form(), GULOU);
            assertThat(carried.table()).isSameAs(read);
            assertThat(carried.findings()).isEmpty();
        }
    }

    @Test
    void a_table_in_another_form_keeps_its_money_and_its_indicators_and_where_they_stand() {
        assertThat(document.tables()).isNotEmpty();
        for (ReadTable read : document.tables()) {
            ReadTable carried = CarriedRead.of(read, document.form(), BEIDAIHE).table();
            assertThat(carried.content().total()).isEqualTo(read.content().total());
            assertThat(carried.content().indicators())
                    .extracting(Indicator::name)
                    .isEqualTo(read.content().indicators().stream()
                            .map(Indicator::name)
                            .toList());
            assertThat(carried.content().indicators())
                    .extracting(Indicator::polarity)
                    .containsOnlyNulls();
            assertThat(carried.indicatorPlaces()).isEqualTo(read.indicatorPlaces());
            assertThat(carried.place()).isEqualTo(read.place());
        }
    }

    @Test
    void what_has_no_place_is_told_at_its_line_of_the_file_with_its_text_and_what_it_is() {
        ReadTable read = document.tables().get(0);
        List<Finding> findings = CarriedRead.of(read, document.form(), BEIDAIHE).findings();

        Indicator first = read.content().indicators().get(0);
        assertThat(findings)
                .contains(Finding.warning(
                        read.indicatorPlaces().get(0).whole().toString(),
                        "carry.noPlace",
                        "@polarity." + first.polarity(),
                        "@place.polarity"))
                .contains(Finding.hint(read.place().whole().toString(), "carry.moved", "财政拨款", "财政资金"));
        long polarities = read.content().indicators().stream()
                .filter(indicator -> indicator.polarity() != null)
                .count();
        assertThat(findings)
                .filteredOn(finding -> finding.arguments().contains("@place.polarity"))
                .hasSize((int) polarities);
    }
}
