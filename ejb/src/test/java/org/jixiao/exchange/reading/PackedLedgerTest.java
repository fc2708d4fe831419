package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent;
import org.junit.jupiter.api.Test;

/** A ledger with all indicators of a project in one cell (花都). */
class PackedLedgerTest {

    private static final String HEAD =
            "项目支出绩效目标表(含转移支付项目)\n部门名称: 某区水务局\n单位: 万元\n" + "项目名称(资金使用单位)\t总计\t财政拨款\t财政专户拨款\t其他资金\t绩效目标\t绩效指标\n";
    private static final String GROUPS = "合计\t12.50\t12.50\t\t\t\t\n某区水务局\t12.50\t12.50\t\t\t\t\n";
    private static final String PROJECT = "河道清淤\t12.50\t12.50\t\t\t保持河道通畅。\t";
    private static final String ENTRIES =
            "1.1-产出指标:11-数量指标:清淤方量;实施周期指标值:3000立方米;年度指标值:3000立方米。2.2-效益指标:22-社会效益:内涝点;实施周期指标值:≤2个;年度指标值:≤2个。";

    @Test
    void the_published_ledger_has_its_figures_and_its_defects() {
        ReadDocument document = LedgerFixture.read("huadu", LedgerFixture.seed("002_5dc9ed97db02a2e2.txt"));

        assertThat(document.head().year()).isNull();
        assertThat(document.head().printedTotal()).isEqualTo(new BigDecimal("26166100.00"));
        assertThat(document.tables()).extracting(ReadTable::unitCode).containsOnlyNulls();
        assertThat(document.tables()).extracting(ReadTable::unitName).containsOnly("广州市花都区政务服务和数据管理局");
        assertThat(indicators(document)).allSatisfy(indicator -> {
            assertThat(indicator.code()).matches("[123][1-4]");
            assertThat(indicator.target()).isEqualTo(indicator.periodTarget());
        });
        assertThat(indicators(document))
                .filteredOn(indicator -> indicator.name() == null)
                .hasSize(1);
        assertThat(indicators(document))
                .filteredOn(
                        indicator -> String.valueOf(indicator.target().raw()).contains("(12份);"))
                .singleElement()
                .satisfies(indicator ->
                        assertThat(indicator.target().raw()).contains("(4份);").endsWith("(1份)"));
        assertThat(document.findings())
                .extracting(Finding::place, Finding::rule)
                .contains(
                        tuple("line 13, column 7", "packed.nameless"),
                        tuple("line 21, column 7", "packed.prefix"),
                        tuple("line 16, column 6", "row.goal.prefix"),
                        tuple("line 15, column 7", "packed.separator"),
                        tuple("line 10, column 2", "amount.commas"));
        assertThat(document.findings()).noneMatch(finding -> finding.rule().endsWith("differs"));
    }

    @Test
    void the_indicators_are_taken_out_of_their_cell() {
        ReadDocument document = read(HEAD + GROUPS + PROJECT + ENTRIES + "\n");

        assertThat(document.tables()).hasSize(1);
        assertThat(document.tables().get(0).unitName()).isEqualTo("某区水务局");
        assertThat(indicators(document))
                .extracting(
                        TableContent.Indicator::level1,
                        TableContent.Indicator::level2,
                        TableContent.Indicator::code,
                        TableContent.Indicator::name,
                        indicator -> indicator.target().raw())
                .containsExactly(
                        tuple("产出指标", "数量指标", "11", "清淤方量", "3000立方米"), tuple("效益指标", "社会效益", "22", "内涝点", "≤2个"));
        assertThat(document.tables().get(0).indicatorPlaces())
                .extracting(Object::toString)
                .containsExactly("line 7, column 7", "line 7, column 7");
        assertThat(document.findings()).containsExactly(Finding.warning("line 1", "document.year.missing"));
    }

    @Test
    void the_signs_that_part_values_may_stand_inside_them() {
        ReadDocument document =
                read(HEAD + PROJECT + "1.1-产出指标:11-数量指标:巡查;记录;实施周期指标值:每日一次。遇汛期加密;每旬汇总。年度指标值:每日一次。遇汛期加密;每旬汇总。\n");

        TableContent.Indicator indicator = indicators(document).get(0);
        assertThat(indicator.name()).isEqualTo("巡查;记录");
        assertThat(indicator.target().raw()).isEqualTo("每日一次。遇汛期加密;每旬汇总");
        assertThat(indicator.target()).isEqualTo(indicator.periodTarget());
        assertThat(document.findings()).contains(Finding.hint("line 5, column 7", "packed.separator", "1", ";", "。"));
    }

    @Test
    void ordinals_and_codes_are_held_against_the_form() {
        ReadDocument document =
                read(HEAD + PROJECT + ENTRIES.replace("2.2-效益", "5.2-效益").replace("11-数量", "19-数量") + "\n");

        assertThat(indicators(document)).hasSize(2);
        assertThat(indicators(document).get(0).code()).isEqualTo("19");
        assertThat(document.findings())
                .contains(
                        Finding.warning("line 5, column 7", "packed.code.differs", "1", "19", "数量指标", "11"),
                        Finding.hint("line 5, column 7", "packed.ordinal.differs", "5", "2"));
    }

    @Test
    void what_stands_in_no_entry_is_told_with_its_text() {
        ReadDocument document = read(HEAD + PROJECT + "详见附件。" + ENTRIES + "\n");

        assertThat(indicators(document)).hasSize(2);
        assertThat(document.findings()).contains(Finding.warning("line 5, column 7", "row.unread", "详见附件。"));
    }

    @Test
    void sums_that_differ_are_told() {
        ReadDocument document = read(
                HEAD + GROUPS.replace("合计\t12.50", "合计\t13.00").replace("局\t12.50", "局\t11.00") + PROJECT + ENTRIES);

        assertThat(document.findings())
                .contains(
                        Finding.warning("line 5, column 2", "document.total.differs", "130000.00", "125000.00"),
                        Finding.warning(
                                "line 6, column 2", "group.sum.differs", "某区水务局", "总计", "110000.00", "125000.00"));
    }

    private static List<TableContent.Indicator> indicators(ReadDocument document) {
        return document.tables().stream()
                .flatMap(table -> table.content().indicators().stream())
                .toList();
    }

    private static ReadDocument read(String text) {
        return LedgerFixture.read("huadu", text.getBytes(UTF_8));
    }
}
