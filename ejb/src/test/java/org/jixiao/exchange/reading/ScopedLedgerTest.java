package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.TableContent;
import org.junit.jupiter.api.Test;

/** A ledger of several units, with money by source and columns of their own for specific indicators (绍兴). */
class ScopedLedgerTest {

    private static final String HEAD = "2031年市级部门预算项目绩效目标表批复\n部门名称：市图书馆管理处\n批复单位：某市财政局\n批复日期：2031年2月3日\n"
            + "2031年市级部门预算项目绩效目标表\n"
            + "单位编码\t单位名称\t资金安排\t\t\t\t\t一级指标\t明细指标\t指标值\t指标描述\t明细指标（个性）\t指标值（个性）\t指标描述（个性）\n"
            + "\t\t总计\t一般公共预算\t政府性基金\t专户资金\t其他资金\t\t\t\t\t\t\t\n"
            + "318\t市图书馆管理处\t\t\t\t\t\t\t\t\t\t\t\t\n"
            + "318002\t市图书馆\t\t\t\t\t\t\t\t\t\t\t\t\n";
    private static final String PROJECT = "\t图书采购\t90\t60\t30\t0\t0\t\t\t\t\t\t\t\n";
    private static final String COMMON = "\t\t\t\t\t\t\t产出指标\t到馆图书\t3000册\t当年到馆的册数。\t\t\t\n";

    @Test
    void the_published_ledger_has_its_units_scopes_and_additions() {
        ReadDocument document = LedgerFixture.read("shaoxing", LedgerFixture.seed("001_45766c210f0683d3.txt"));

        assertThat(document.head().departmentCode()).isEqualTo("215");
        assertThat(document.head().bureau()).isEqualTo("绍兴市财政局");
        assertThat(document.head().approvalDate()).isEqualTo(LocalDate.of(2019, 1, 30));
        assertThat(document.head().year()).isEqualTo(2019);
        assertThat(count(document.tables().stream().map(ReadTable::unitCode).toList()))
                .isEqualTo(Map.of("215001", 23L, "215003", 2L));
        assertThat(count(indicators(document).stream()
                        .map(indicator -> String.valueOf(indicator.scope()))
                        .toList()))
                .isEqualTo(Map.of("COMMON", 100L, "SPECIFIC", 87L));
        assertThat(indicators(document))
                .filteredOn(indicator -> indicator.supplement() != null)
                .extracting(TableContent.Indicator::name)
                .containsExactly("设备购置完成率", "使用人数", "租赁面积");
        assertThat(indicators(document))
                .allSatisfy(indicator -> assertThat(indicator.explanation()).isNotBlank());
        assertThat(count(document.findings().stream().map(Finding::rule).toList()))
                .isEqualTo(Map.of(
                        "row.shifted", 19L,
                        "name.cut", 2L,
                        "name.twice", 1L,
                        "row.project.parted", 2L,
                        "head.repeated", 1L,
                        "blank.removed", 1L));
    }

    @Test
    void the_column_tells_a_common_from_a_specific_indicator() {
        ReadDocument document = read(HEAD + PROJECT + COMMON + "\t\t\t\t\t\t\t效益指标\t\t\t\t少儿读者\t2万人次\t少儿阅览室的读者\n");

        assertThat(indicators(document))
                .extracting(TableContent.Indicator::scope, TableContent.Indicator::name)
                .containsExactly(tuple(IndicatorScope.COMMON, "到馆图书"), tuple(IndicatorScope.SPECIFIC, "少儿读者"));
        assertThat(document.findings()).isEmpty();
        assertThat(document.tables().get(0).unitCode()).isEqualTo("318002");
        assertThat(document.tables().get(0).unitName()).isEqualTo("市图书馆");
        assertThat(document.tables().get(0).content().funding()).hasSize(4);
    }

    @Test
    void a_description_in_a_wrong_column_is_kept_and_one_beside_another_is_an_addition() {
        ReadDocument document = read(HEAD + PROJECT
                + "\t\t\t\t\t\t\t产出指标\t到馆图书\t3000册\t\t\t\t当年到馆的册数。\n"
                + "\t\t\t\t\t\t\t产出指标\t上架时间\t10天\t\t从到馆到上架的天数。\t\t\n"
                + "\t\t\t\t\t\t\t效益指标\t借阅量\t5万册\t当年借出的册数。\t\t\t含分馆。\n");

        assertThat(indicators(document))
                .extracting(TableContent.Indicator::explanation, TableContent.Indicator::supplement)
                .containsExactly(tuple("当年到馆的册数。", null), tuple("从到馆到上架的天数。", null), tuple("当年借出的册数。", "含分馆。"));
        assertThat(document.findings())
                .containsExactly(
                        Finding.warning("line 11, column 14", "row.shifted", "+3"),
                        Finding.warning("line 12, column 12", "row.shifted", "+1"));
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_sources_is_told() {
        ReadDocument document = read(HEAD + PROJECT.replace("\t90\t", "\t95\t") + COMMON);

        assertThat(document.total().toPlainString()).isEqualTo("90.00");
        assertThat(document.findings())
                .containsExactly(Finding.warning("line 10, column 3", "row.sum.differs", "95.00", "90.00"));
    }

    @Test
    void a_name_cut_in_a_bracket_and_a_name_printed_twice_are_told() {
        ReadDocument document = read(HEAD
                + PROJECT.replace("图书采购", "图书采购(含少儿")
                + COMMON
                + PROJECT.replace("图书采购", "图书采购(含少儿").replace("90", "60").replace("\t30\t", "\t0\t")
                + COMMON);

        assertThat(document.tables()).hasSize(2);
        assertThat(document.findings())
                .containsExactlyInAnyOrder(
                        Finding.warning("line 10, column 2", "name.cut", "图书采购(含少儿"),
                        Finding.warning("line 12, column 2", "name.cut", "图书采购(含少儿"),
                        Finding.hint("line 12", "name.twice", "图书采购(含少儿", "90.00", "60.00"));
    }

    @Test
    void a_unit_that_lost_its_code_is_still_a_unit() {
        ReadDocument document = read(HEAD + PROJECT + COMMON + "\t市少年儿童图书馆\n" + PROJECT + COMMON);

        assertThat(document.tables())
                .extracting(ReadTable::unitCode, ReadTable::unitName)
                .containsExactly(tuple("318002", "市图书馆"), tuple(null, "市少年儿童图书馆"));
    }

    private static Map<String, Long> count(List<String> words) {
        return words.stream()
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static List<TableContent.Indicator> indicators(ReadDocument document) {
        return document.tables().stream()
                .flatMap(table -> table.content().indicators().stream())
                .toList();
    }

    private static ReadDocument read(String text) {
        return LedgerFixture.read("shaoxing", text.getBytes(UTF_8));
    }
}
