package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.CardFixture;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards of self-evaluations, as 福田 prints them. */
class EvaluationCardTest {

    private static final String CARD = """
            项目支出绩效自评表
            （2021年度）
            项目名称	河道保洁			项目金额	500000
            主管部门	0500001			实施单位	示范区水务所
            项目资金 (元)		年初预算数	全年预算数	全年执行数	分值	执行率	得分
            	年度资金总额	300000.00	280000.00	210000.00	10	75.00%	7.50
            	其中：当年财政拨款	300000.00	280000.00	210000.00	—	75.00%	—
            	上年结转资金	0.00	0.00	0.00	—	0.00%	—
            	其他资金	0.00	0.00	0.00	—	0.00%	—
            年度总体目标	预期目标				*实际完成情况
            	河面全年无漂浮物				汛期之外都已做到
            年度绩效指标	一级指标	二级指标	三级指标	年度指标值	*实际完成值	*分值	*得分	偏差原因分析及改进措施
            	产出指标 (50分)	数量指标	保洁河段	12公里	12公里	20	20
            			打捞船只	4艘	3艘	20	15	一艘在修
            		成本指标	预算控制数	≤30万元	21万元	10	10
            	效益指标 (40分)	社会效益指标	河岸环境	改善	改善	20	20
            		满意度指标	沿河居民满意度	≥85%	90%	20	20
            总分						100	92.5	—
            """;

    @Test
    void the_published_self_evaluations_are_read_completely() {
        assertReadCompletely(CardFixture.evaluations(CardFixture.futian()));
    }

    @Test
    void the_sample_is_read_completely() {
        assertReadCompletely(CardFixture.evaluations(CardFixture.sample("futian")));
    }

    @Test
    void the_sample_has_the_defects_of_the_published_cards() {
        assertThat(places(CardFixture.evaluations(CardFixture.sample("futian"))))
                .isEqualTo(places(CardFixture.evaluations(CardFixture.futian())));
    }

    private static List<String> places(ReadDocument document) {
        return document.findings().stream()
                .map(finding -> finding.rule() + " " + finding.place())
                .toList();
    }

    private static void assertReadCompletely(ReadDocument document) {
        assertThat(document.kind()).isEqualTo(SheetKind.EVALUATION);
        assertThat(document.head().year()).isNull();
        assertThat(document.head().departmentCode()).isEqualTo("0402009");
        assertThat(document.tables())
                .extracting(table -> table.content().indicators().size())
                .containsExactly(8, 45, 13, 33, 8, 14, 8);
        assertThat(document.tables()).allSatisfy(table -> {
            assertThat(table.unitCode()).isNull();
            assertThat(table.unitName()).isNull();
        });
        List<TableContent.Indicator> indicators = indicators(document);
        assertThat(indicators).hasSize(129);
        assertThat(indicators.stream().filter(indicator -> "不适用".equals(indicator.name())))
                .hasSize(18);
        assertThat(indicators).allSatisfy(indicator -> {
            assertThat(indicator.level1()).isIn("产出指标", "效益指标");
            assertThat(indicator.level2()).isIn("数量指标", "质量指标", "时效指标", "成本指标", "经济效益指标", "社会效益指标", "生态效益指标", "满意度指标");
            assertThat(indicator.name()).isNotBlank();
            assertThat(indicator.target().raw()).isNotBlank();
            assertThat(indicator.weight()).isNotNull();
        });
        assertThat(evaluations(document).stream().flatMap(evaluation -> evaluation.rows().stream()))
                .allSatisfy(row -> {
                    assertThat(row.actual()).isNotBlank();
                    assertThat(row.score()).isNotNull();
                });
        assertMoney(document);
        assertPoints(document);
        assertLevels(document.tables().get(3).content().indicators());
        assertDefects(document);
    }

    private static void assertMoney(ReadDocument document) {
        assertThat(document.tables())
                .extracting(table -> String.valueOf(table.content().project().projectAmount()))
                .containsExactly(
                        "60000.00", "32457398.51", "13782500.00", "46876170.49", "0.00", "973714.00", "600000.00");
        List<PrintedEvaluation.Money> totals = evaluations(document).stream()
                .map(evaluation -> evaluation.money().get(0))
                .toList();
        assertThat(totals).extracting(PrintedEvaluation.Money::source).containsOnlyNulls();
        assertThat(totals.stream().map(PrintedEvaluation.Money::full).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("35503261.00"));
        assertThat(totals.stream().map(PrintedEvaluation.Money::executed).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("34661082.95"));
        assertThat(totals)
                .extracting(money -> String.valueOf(money.rate()))
                .containsExactly("0", "98.62", "88.21", "99.92", "0", "100", "79.31");
        assertThat(document.total())
                .isEqualTo(
                        totals.stream().map(PrintedEvaluation.Money::initial).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(document.tables())
                .allSatisfy(table -> assertThat(table.content().funding())
                        .extracting(TableContent.Funding::source)
                        .containsExactly("当年财政拨款", "上年结转资金", "其他资金"));
    }

    private static void assertPoints(ReadDocument document) {
        assertThat(evaluations(document)).allSatisfy(evaluation -> {
            assertThat(evaluation.executionPoints()).isEqualTo(BigDecimal.TEN);
            assertThat(evaluation.money()).hasSize(4);
            assertThat(evaluation.achievement()).isNotBlank();
            assertThat(evaluation.levels())
                    .containsExactly(
                            new PrintedEvaluation.LevelPoints("产出指标", new BigDecimal(50)),
                            new PrintedEvaluation.LevelPoints("效益指标", new BigDecimal(40)));
        });
        assertThat(evaluations(document))
                .extracting(
                        evaluation -> String.valueOf(evaluation.executionScore()),
                        evaluation -> String.valueOf(evaluation.totalPoints()),
                        evaluation -> String.valueOf(evaluation.total()))
                .containsExactly(
                        tuple("0", "10", "0"),
                        tuple("9.86", "100", "99.86"),
                        tuple("8.82", "100", "98.02"),
                        tuple("9.99", "100", "92.49"),
                        tuple("0", "10", "0"),
                        tuple("10", "100", "95"),
                        tuple("7.93", "100", "87.93"));
        assertThat(evaluations(document).get(3).achievement()).startsWith("<p>").endsWith("</p>");
        assertThat(evaluations(document).get(3).rows().get(26).reason()).startsWith("改进措施");
    }

    /** The card in a wider layout prints a first level too early and two second levels too late. */
    private static void assertLevels(List<TableContent.Indicator> indicators) {
        assertThat(indicators.subList(11, 15))
                .extracting(TableContent.Indicator::level2)
                .containsExactly("质量指标", "时效指标", "时效指标", "时效指标");
        assertThat(indicators.subList(18, 27))
                .extracting(TableContent.Indicator::level1, TableContent.Indicator::level2)
                .containsExactly(
                        tuple("产出指标", "成本指标"),
                        tuple("效益指标", "经济效益指标"),
                        tuple("效益指标", "社会效益指标"),
                        tuple("效益指标", "社会效益指标"),
                        tuple("效益指标", "社会效益指标"),
                        tuple("效益指标", "社会效益指标"),
                        tuple("效益指标", "社会效益指标"),
                        tuple("效益指标", "生态效益指标"),
                        tuple("效益指标", "满意度指标"));
    }

    private static void assertDefects(ReadDocument document) {
        assertThat(document.findings())
                .contains(
                        Finding.warning("line 3", "document.year.missing"),
                        Finding.warning("line 6, column 5", "document.unit.missing"),
                        Finding.hint("line 14, column 6", "card.label.starred", "*实际完成值"),
                        Finding.warning("line 45, column 3", "row.shifted", "-1"),
                        Finding.warning("line 53, column 2", "row.shifted", "-2"),
                        Finding.warning("line 68, column 1", "row.shifted", "-3"),
                        Finding.warning("line 65, column 5", "card.actual.incomparable", "≤1096.58万元", "100%"),
                        Finding.hint("line 66, column 6", "card.value.slash", "*实际完成值"),
                        Finding.hint("line 103, column 5", "card.actual.otherUnit", "≤460.75万元", "4261455元"),
                        Finding.warning("line 108, column 2", "card.name.cut", "服务对象使用的舒适度和使用"),
                        Finding.warning("line 115", "card.label.missing", "分值"),
                        Finding.warning("line 115", "card.label.missing", "执行率"),
                        Finding.warning("line 121, column 6", "card.text.tags", "实际完成情况"),
                        Finding.hint("line 135, column 3", "card.level2.early", "时效指标"),
                        Finding.warning("line 141, column 2", "card.level1.early", "效益指标", "成本指标", "产出指标"),
                        Finding.warning("line 141, column 2", "card.level.points.differ", "效益指标", "40", "48"),
                        Finding.warning("line 143, column 3", "card.level2.late", "经济效益指标"),
                        Finding.warning("line 148, column 3", "card.level2.beside", "社会效益指标", "生态效益指标"),
                        Finding.hint("line 152, column 4", "card.name.repeated", "参与培训人员满意度", "4"),
                        Finding.warning("line 156, column 5", "card.points.differ", "100", "104"),
                        Finding.warning("line 156, column 6", "card.scores.differ", "92.49", "96.49"),
                        Finding.hint("line 160, column 2", "card.indicators.copied", "预算准备金"));
        assertThat(rules(document))
                .doesNotContain(
                        "row.unread",
                        "row.level1.missing",
                        "row.level2.missing",
                        "card.total.differs",
                        "row.level.unknown");
        assertThat(rules(document).stream().filter("row.shifted"::equals)).hasSize(43);
    }

    private static List<PrintedEvaluation> evaluations(ReadDocument document) {
        return document.tables().stream()
                .map(ReadTable::evaluation)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<TableContent.Indicator> indicators(ReadDocument document) {
        return document.tables().stream()
                .flatMap(table -> table.content().indicators().stream())
                .toList();
    }

    private static List<String> rules(ReadDocument document) {
        return document.findings().stream().map(Finding::rule).toList();
    }

    static Stream<UnaryOperator<byte[]>> kinds() {
        return Stream.of(Converted::xlsx, Converted::docx, Converted::markdown, Converted::oneCellPerLine);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void the_published_cards_are_the_same_in_every_kind_of_file(UnaryOperator<byte[]> kind) {
        assertThat(contents(CardFixture.evaluations(kind.apply(CardFixture.futian()))))
                .isEqualTo(contents(CardFixture.evaluations(CardFixture.futian())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_card_is_the_same_in_every_kind_of_file(UnaryOperator<byte[]> kind) {
        assertThat(contents(CardFixture.evaluations(kind.apply(CARD.getBytes(UTF_8)))))
                .isEqualTo(contents(CardFixture.evaluations(CARD)));
    }

    private static List<Object> contents(ReadDocument document) {
        return document.tables().stream()
                .map(table ->
                        (Object) List.of(table.content(), String.valueOf(table.evaluation()), table.unitName() + ""))
                .toList();
    }

    @Test
    void a_card_is_read_with_its_scores() {
        ReadDocument document = CardFixture.evaluations(CARD);

        ReadTable table = document.tables().get(0);
        PrintedEvaluation evaluation = Objects.requireNonNull(table.evaluation());
        assertThat(document.head().year()).isEqualTo(2021);
        assertThat(document.head().unitName()).isEqualTo("示范区水务所");
        assertThat(table.content().goals().annual()).isEqualTo("河面全年无漂浮物");
        assertThat(evaluation.achievement()).isEqualTo("汛期之外都已做到");
        assertThat(evaluation.rows().get(1))
                .isEqualTo(new PrintedEvaluation.Row("3艘", new BigDecimal(20), new BigDecimal(15), "一艘在修"));
        assertThat(table.content().indicators().get(4).level1()).isEqualTo("效益指标");
        assertThat(evaluation.total()).isEqualTo(new BigDecimal("92.5"));
        assertThat(rules(document)).containsExactly("card.label.starred");
    }

    @Test
    void money_that_lost_a_value_stays_in_its_columns() {
        ReadDocument document =
                CardFixture.evaluations(CARD.replace("年度资金总额\t300000.00\t280000.00\t", "年度资金总额\t300000.00\t\t"));

        PrintedEvaluation.Money total = evaluations(document).get(0).money().get(0);
        assertThat(total.initial()).isEqualTo(new BigDecimal("300000.00"));
        assertThat(total.executed()).isEqualTo(new BigDecimal("210000.00"));
        assertThat(total.rate()).isEqualTo(new BigDecimal(75));
        assertThat(document.findings()).contains(Finding.warning("line 6, column 2", "card.value.missing", "全年预算数"));
    }

    @Test
    void a_row_of_money_without_its_label_is_told_by_its_values() {
        ReadDocument document = CardFixture.evaluations(CARD.replace("\t年度资金总额\t", "\t\t"));

        assertThat(evaluations(document).get(0).money().get(0).full()).isEqualTo(new BigDecimal("280000.00"));
        assertThat(document.findings()).contains(Finding.warning("line 6", "card.label.missing", "年度资金总额"));
    }

    @Test
    void one_project_without_its_unit_is_told_among_others() {
        ReadDocument document = CardFixture.evaluations(
                CARD + CARD.replace("实施单位\t示范区水务所", "实施单位\t").replace("河道", "湖面"));

        assertThat(document.findings()).contains(Finding.warning("line 22, column 5", "card.unit.missing"));
        assertThat(document.head().unitName()).isNull();
    }

    @Test
    void a_weight_that_is_no_number_is_kept_in_a_finding() {
        ReadDocument document = CardFixture.evaluations(CARD.replace("3艘\t20\t15", "3艘\t二十\t15"));

        assertThat(document.tables().get(0).content().indicators().get(1).weight())
                .isNull();
        assertThat(document.findings())
                .contains(Finding.warning("line 14, column 7", "card.number.unread", "*分值", "二十"));
    }

    @Test
    void a_row_that_is_the_same_as_the_one_before_is_read_once() {
        ReadDocument document = CardFixture.evaluations(CARD.replaceFirst("(?m)^(主管部门.*\n)", "$1$1"));

        assertThat(document.tables()).hasSize(1);
        assertThat(document.findings()).contains(Finding.hint("line 5", "card.row.repeated"));
    }

    @Test
    void a_card_of_targets_is_read_by_the_same_form() {
        String target = """
                项目支出绩效目标表
                （2022年度）
                项目名称	河道保洁			项目金额	500000
                主管部门	0500001			实施单位	示范区水务所
                项目资金 (元)	年度资金总额			300000.00
                	其中：当年财政拨款			280000.00
                	上年结转资金			20000.00
                	其他资金			0.00
                年度总体目标	河面全年无漂浮物
                年度绩效指标	一级指标	二级指标	三级指标	年度指标值	分值
                	产出指标	数量指标	保洁河段	12公里	50
                	效益指标	满意度指标	沿河居民满意度	≥85%	40
                """;

        ReadDocument document = CardFixture.read("futian", SheetKind.TARGET, target.getBytes(UTF_8));

        ReadTable table = document.tables().get(0);
        assertThat(document.head().year()).isEqualTo(2022);
        assertThat(table.evaluation()).isNull();
        assertThat(table.content().total()).isEqualTo(new BigDecimal("300000.00"));
        assertThat(table.content().goals().annual()).isEqualTo("河面全年无漂浮物");
        assertThat(table.content().indicators())
                .extracting(TableContent.Indicator::level1, TableContent.Indicator::weight)
                .containsExactly(tuple("产出指标", new BigDecimal(50)), tuple("效益指标", new BigDecimal(40)));
        assertThat(rules(document)).isEmpty();
    }
}
