package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jixiao.exchange.CardFixture;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cards of targets, as 北戴河 prints them, and the department's sheet before them. */
class CardReadingTest {

    private static final String CARD = """
            2.图书采购经费绩效目标表
            	700100示范区图书馆	单位：万元
            	项目编码	13030421AAAA00000001B	项目名称	图书采购经费
            	预算规模及资金用途	预算数	12.50	其中：财政资金	12.00	其他资金	0.50
            		购买新书和数据库
            	资金支出计划（%）	3月底	6月底	10月底	12月底
            		10%	40%	80%	100%
            	绩效目标	新书在到馆一个月内上架
            	一级指标	二级指标	三级指标	绩效指标描述	指标值	指标值确定依据
            	产出指标	数量指标	新增藏书	全年入藏册数	≥3000册	采购合同
            			数据库	全年订阅个数	≥2个	采购合同
            		时效指标	上架时间	到馆至上架的天数	≤30天	馆内规定
            	满意度指标	服务对象满意度指标	读者满意度	受访读者的好评比例	≥90%	问卷
            """;

    @Test
    void the_published_cards_are_read_completely() {
        ReadDocument document = CardFixture.targets(CardFixture.beidaihe());

        assertReadCompletely(document);
        assertThat(document.tables().get(5).content().goals().annual()).matches("(?s)1\\.1、[^\n]+\n\n2\\.2、[^\n]+");
    }

    @Test
    void the_sample_is_read_completely() {
        assertReadCompletely(CardFixture.targets(CardFixture.sample("beidaihe")));
    }

    @Test
    void the_sample_has_the_defects_of_the_published_cards() {
        assertThat(places(CardFixture.targets(CardFixture.sample("beidaihe"))))
                .isEqualTo(places(CardFixture.targets(CardFixture.beidaihe())));
    }

    private static List<String> places(ReadDocument document) {
        return document.findings().stream()
                .map(finding -> finding.rule() + " " + finding.place())
                .toList();
    }

    private static void assertReadCompletely(ReadDocument document) {
        assertThat(document.kind()).isEqualTo(SheetKind.TARGET);
        assertThat(document.head().year()).isNull();
        assertThat(document.tables())
                .extracting(ReadTable::unitCode)
                .containsExactly(
                        "630001", "630001", "630001", "630001", "630001", "630001", "630001", "630003", "630003",
                        "630003", "630003", "630003");
        assertThat(document.tables())
                .extracting(ReadTable::unitName)
                .containsOnly("秦皇岛市北戴河区行政审批局(本级)", "秦皇岛市北戴河区人民政府政务服务中心");
        assertThat(document.tables().stream()
                        .map(table -> table.content().project().code())
                        .distinct())
                .hasSize(10)
                .allSatisfy(code -> assertThat(code).hasSize(21));
        assertThat(document.total()).isEqualTo(new BigDecimal("2949800.00"));
        assertThat(totalOf(document, "630001")).isEqualTo(new BigDecimal("2578900.00"));
        assertThat(totalOf(document, "630003")).isEqualTo(new BigDecimal("370900.00"));
        assertThat(document.tables()).allSatisfy(table -> {
            assertThat(table.content().plan())
                    .extracting(
                            TableContent.PlanStep::by, step -> step.percent().intValueExact())
                    .containsExactly(tuple("3月底", 25), tuple("6月底", 50), tuple("10月底", 75), tuple("12月底", 100));
            assertThat(table.content().funding())
                    .extracting(TableContent.Funding::source)
                    .containsExactly("财政资金", "其他资金");
            assertThat(table.content().project().name()).isNotBlank();
            assertThat(table.content().project().purpose()).isNotBlank().doesNotContain("\n");
            assertThat(table.content().goals().annual()).startsWith("1.").contains("\n2.");
            assertThat(table.indicatorPlaces()).hasSameSizeAs(table.content().indicators());
        });
        List<TableContent.Indicator> indicators = indicators(document);
        assertThat(indicators).hasSize(116).allSatisfy(indicator -> {
            assertThat(indicator.name()).isNotBlank();
            assertThat(indicator.explanation())
                    .isNotBlank()
                    .isEqualTo(String.valueOf(indicator.explanation()).strip());
            assertThat(indicator.target().raw()).startsWith("≥").doesNotEndWith(" ");
            assertThat(indicator.target().comparator()).isEqualTo(Comparator.AT_LEAST);
            assertThat(indicator.level2()).endsWith("指标");
        });
        assertThat(indicators).extracting(TableContent.Indicator::level1).containsOnly("产出指标", "效益指标", "满意度指标");
        assertDepartment(Objects.requireNonNull(document.department()));
        assertThat(rules(document))
                .contains(
                        "document.year.missing",
                        "document.cellPerLine",
                        "text.bookmark",
                        "text.pageNumber",
                        "card.row.torn",
                        "card.text.blankLine",
                        "card.indicators.copied",
                        "card.name.repeated",
                        "card.value.guessed",
                        "card.unit.percentWord")
                .doesNotContain("row.unread", "row.shifted", "row.level2.missing", "card.label.missing");
        assertThat(document.findings())
                .contains(
                        Finding.hint("line 37, column 1", "text.pageNumber", "10"),
                        Finding.hint("line 130, column 1", "card.name.repeated", "工资保险发放（缴纳）标准", "5"),
                        Finding.hint("line 118, column 1", "card.value.guessed", "≥100按规定时间发放"),
                        Finding.hint("line 246, column 1", "card.row.torn", "2"));
    }

    private static void assertDepartment(DepartmentGoals department) {
        assertThat(department.overall()).isNotBlank().doesNotContain("（一）");
        assertThat(department.tasks())
                .hasSize(8)
                .allSatisfy(task -> assertThat(task).endsWith("。").doesNotStartWith("（"));
        assertThat(department.items()).hasSize(6).allSatisfy(item -> {
            assertThat(item.duty()).doesNotStartWith("（");
            assertThat(item.goal()).isNotBlank().doesNotStartWith("绩效目标");
            assertThat(item.indicators()).isNotBlank().doesNotStartWith("绩效指标");
        });
        assertThat(department.safeguards()).hasSize(8);
        assertThat(department.safeguards().get(0).title()).isNull();
        assertThat(department.safeguards().subList(1, 8)).allSatisfy(safeguard -> {
            assertThat(safeguard.title()).isNotBlank().doesNotContain("。");
            assertThat(safeguard.text()).isNotBlank().endsWith("。");
        });
    }

    private static BigDecimal totalOf(ReadDocument document, String unit) {
        return document.tables().stream()
                .filter(table -> unit.equals(table.unitCode()))
                .map(table -> table.content().total())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
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
        assertThat(contents(CardFixture.targets(kind.apply(CardFixture.beidaihe()))))
                .isEqualTo(contents(CardFixture.targets(CardFixture.beidaihe())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_card_is_the_same_in_every_kind_of_file(UnaryOperator<byte[]> kind) {
        ReadDocument read = CardFixture.targets(kind.apply(CARD.getBytes(UTF_8)));

        assertThat(contents(read)).isEqualTo(contents(CardFixture.targets(CARD)));
        assertThat(read.department()).isNull();
    }

    private static List<Object> contents(ReadDocument document) {
        return document.tables().stream()
                .map(table -> (Object)
                        List.of(table.content(), String.valueOf(table.unitCode()), String.valueOf(table.unitName())))
                .toList();
    }

    @Test
    void a_card_is_read_by_its_labels() {
        ReadDocument document = CardFixture.targets(CARD);

        ReadTable table = document.tables().get(0);
        assertThat(document.tables()).hasSize(1);
        assertThat(table.unitCode()).isEqualTo("700100");
        assertThat(table.unitName()).isEqualTo("示范区图书馆");
        assertThat(table.place()).hasToString("line 3, column 5");
        assertThat(table.content().project())
                .isEqualTo(new TableContent.Project(null, "13030421AAAA00000001B", "图书采购经费", null, "购买新书和数据库", null));
        assertThat(table.content().funding())
                .containsExactly(
                        new TableContent.Funding("财政资金", new BigDecimal("120000")),
                        new TableContent.Funding("其他资金", new BigDecimal("5000")));
        assertThat(table.content().indicators())
                .extracting(
                        TableContent.Indicator::level1, TableContent.Indicator::level2, TableContent.Indicator::name)
                .containsExactly(
                        tuple("产出指标", "数量指标", "新增藏书"),
                        tuple("产出指标", "数量指标", "数据库"),
                        tuple("产出指标", "时效指标", "上架时间"),
                        tuple("满意度指标", "服务对象满意度指标", "读者满意度"));
        assertThat(table.content().indicators().get(0).target())
                .isEqualTo(new TargetValue("≥3000册", Comparator.AT_LEAST, new BigDecimal(3000), "册", Reading.EXACT));
        assertThat(table.content().indicators().get(0).basis()).isEqualTo("采购合同");
        assertThat(rules(document)).containsExactly("document.year.missing");
    }

    @Test
    void cards_stand_below_each_other_or_on_sheets_of_their_own() {
        String other = CARD.replace("图书采购", "阅览室维修").replace("0001B", "0002B").replace("2.", "3.");

        List<Object> stacked = contents(CardFixture.targets(CARD + "\n" + other));
        assertThat(stacked).hasSize(2);
        assertThat(contents(CardFixture.targets(CardFixture.sheets(CARD, other))))
                .isEqualTo(stacked);
        assertThat(contents(CardFixture.targets(Converted.docx((CARD + "\n" + other).getBytes(UTF_8)))))
                .isEqualTo(stacked);
    }

    @Test
    void a_card_begins_where_a_project_is_named_again_even_without_a_title() {
        String untitled = CARD.substring(CARD.indexOf('\n') + 1);

        ReadDocument document = CardFixture.targets(untitled + untitled.replace("图书采购", "阅览室维修"));

        assertThat(document.tables())
                .extracting(table -> table.content().project().name())
                .containsExactly("图书采购经费", "阅览室维修经费");
        assertThat(document.tables())
                .extracting(table -> table.content().indicators().size())
                .containsExactly(4, 4);
    }

    @Test
    void a_unit_of_money_other_than_the_form_prints_is_honoured_and_reported() {
        ReadDocument document = CardFixture.targets(CARD.replace("单位：万元", "单位：元"));

        assertThat(document.total()).isEqualTo(new BigDecimal("12.50"));
        assertThat(document.findings())
                .contains(Finding.warning("line 2, column 3", "document.moneyUnit.differs", "元", "万元"));
    }

    @Test
    void a_total_that_is_not_the_sum_of_its_sources_is_reported() {
        ReadDocument document = CardFixture.targets(CARD.replace("12.50", "13.50"));

        assertThat(document.total()).isEqualTo(new BigDecimal("125000.00"));
        assertThat(document.findings())
                .contains(Finding.warning("line 4, column 4", "card.total.differs", "135000.00", "125000.00"));
    }

    @Test
    void a_lost_label_is_reported_and_its_value_kept() {
        ReadDocument document = CardFixture.targets(CARD.replace("\t项目编码\t", "\t\t"));

        assertThat(document.tables().get(0).content().project().code()).isEqualTo("13030421AAAA00000001B");
        assertThat(document.findings()).contains(Finding.warning("line 3", "card.label.missing", "项目编码"));
    }

    @Test
    void a_row_that_lost_all_its_labels_is_told_by_its_values() {
        ReadDocument document = CardFixture.targets(CARD.replace("\t资金支出计划（%）\t3月底\t6月底\t10月底\t12月底\n", ""));

        assertThat(document.tables().get(0).content().plan())
                .extracting(step -> step.percent().intValueExact())
                .containsExactly(10, 40, 80, 100);
        assertThat(rules(document)).contains("card.row.missing");
    }

    @Test
    void an_empty_value_is_null_and_reported() {
        ReadDocument document = CardFixture.targets(CARD.replace("项目名称\t图书采购经费", "项目名称\t"));

        assertThat(document.tables().get(0).content().project().name()).isEqualTo("图书采购经费");
        assertThat(document.findings()).contains(Finding.warning("line 1, column 1", "card.name.ofTitle", "图书采购经费"));
        assertThat(rules(CardFixture.targets(CARD.replace("\t13030421AAAA00000001B\t", "\t\t"))))
                .contains("card.value.missing");
    }

    @Test
    void a_label_and_its_value_may_share_a_cell() {
        ReadDocument document =
                CardFixture.targets(CARD.replace("项目编码\t1303", "项目编码：1303").replace("项目名称\t图书", "项目名称：图书"));

        assertThat(contents(document)).isEqualTo(contents(CardFixture.targets(CARD)));
    }

    @Test
    void a_row_of_indicators_shifted_is_put_back_and_reported() {
        ReadDocument document = CardFixture.targets(CARD.replace("\t\t时效指标\t上架时间", "\t时效指标\t上架时间"));

        assertThat(contents(document)).isEqualTo(contents(CardFixture.targets(CARD)));
        assertThat(document.findings()).contains(Finding.warning("line 12, column 3", "row.shifted", "-1"));
    }

    @Test
    void a_dropped_value_leaves_the_other_cells_where_they_belong() {
        ReadDocument document = CardFixture.targets(CARD.replace("到馆至上架的天数\t≤30天", "到馆至上架的天数\t"));

        TableContent.Indicator indicator =
                document.tables().get(0).content().indicators().get(2);
        assertThat(indicator.explanation()).isEqualTo("到馆至上架的天数");
        assertThat(indicator.basis()).isEqualTo("馆内规定");
        assertThat(indicator.target().raw()).isNull();
        assertThat(document.findings()).contains(Finding.warning("line 12, column 4", "row.value.missing"));
    }

    @Test
    void indicators_without_a_head_are_read_in_the_order_of_the_form() {
        String headless = CARD.replaceAll("(?m)^\t一级指标.*\n", "");

        ReadDocument document = CardFixture.targets(headless);

        assertThat(indicators(document))
                .extracting(TableContent.Indicator::name)
                .contains("新增藏书", "读者满意度");
        assertThat(rules(document)).contains("card.head.missing");
    }

    @Test
    void the_title_that_names_another_project_is_reported() {
        ReadDocument document = CardFixture.targets(CARD.replace("2.图书采购", "2.设备采购"));

        assertThat(document.findings())
                .contains(Finding.warning("line 1, column 1", "card.title.differs", "设备采购经费", "图书采购经费"));
    }

    @Test
    void a_department_sheet_alone_is_a_document() {
        List<CellRow> sheet = Converted.rows(CardFixture.sample("beidaihe")).stream()
                .filter(row -> row.line() < 35)
                .toList();

        ReadDocument document = CardFixture.targets(sheet);

        assertDepartment(Objects.requireNonNull(document.department()));
        assertThat(document.tables()).isEmpty();
    }

    @Test
    void a_file_in_another_form_is_refused_with_the_labels_it_lacks() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CardFixture.targets("甲\t乙\t丙\n1\t2\t3\n"))
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).extracting(Reason::rule).containsExactly("document.notInForm"));
    }

    @Test
    void labels_without_a_project_are_refused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CardFixture.targets("\t项目编码\t\t项目名称\t\n\t资金支出计划（%）\t3月底\t6月底\n"))
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).extracting(Reason::rule).containsExactly("document.noProject"));
    }
}
