package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.TableContent.Funding;
import org.jixiao.target.model.TableContent.Goals;
import org.jixiao.target.model.TableContent.Indicator;
import org.jixiao.target.model.TableContent.PlanStep;
import org.jixiao.target.model.TableContent.Project;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarriedContentTest {

    private static final FormDefinition GULOU = LedgerFixture.form("gulou");
    private static final FormDefinition SHAOXING = LedgerFixture.form("shaoxing");
    private static final FormDefinition HUADU = LedgerFixture.form("huadu");
    private static final FormDefinition BEIDAIHE = LedgerFixture.form("beidaihe");

    private static TableContent ofGulou() {
        return new TableContent(
                new Project(3, null, "大厅运行经费", null, null, null),
                List.of(new Funding("财政拨款", new BigDecimal("281000"))),
                List.of(),
                new Goals("全年稳定运行。", null, null),
                List.of(
                        indicator("产出指标", "数量指标", "巡检次数", Polarity.FORWARD, value(Comparator.AT_LEAST, "2.00", "次/天")),
                        indicator("产出指标", "时效指标", "响应时间", Polarity.REVERSE, value(Comparator.AT_MOST, "24.00", "小时")),
                        indicator("效益指标", "社会效益指标", "形象", null, value(Comparator.QUALITATIVE, "提升", null))));
    }

    private static TargetValue value(Comparator comparator, String raw, @Nullable String unit) {
        return TargetValueReading.directed(comparator, raw, unit);
    }

    private static Indicator indicator(
            String level1, String level2, String name, @Nullable Polarity polarity, TargetValue target) {
        return new Indicator(level1, level2, name, null, null, "说明", null, polarity, target, null, null, null);
    }

    @Test
    void a_content_carried_into_its_own_form_stays_as_it_is() {
        CarriedContent carried = CarriedContent.into(GULOU, ofGulou());

        assertThat(carried.findings()).isEmpty();
        assertThat(carried.content()).isEqualTo(ofGulou());
    }

    @Test
    void a_department_sheet_is_carried_whole_or_listed_whole() {
        TableContent sheet = TableContent.ofDepartment("部门整体绩效目标", Tables.goodGoals());

        assertThat(CarriedContent.into(BEIDAIHE, sheet)).isEqualTo(new CarriedContent(sheet, List.of()));
        assertThat(CarriedContent.into(GULOU, sheet).findings())
                .extracting(Finding::place)
                .containsExactly(
                        "department.overall",
                        "department.tasks[0]",
                        "department.tasks[1]",
                        "department.items[0].duty",
                        "department.items[0].goal",
                        "department.items[0].indicators",
                        "department.items[1].duty",
                        "department.items[1].goal",
                        "department.items[1].indicators",
                        "department.safeguards[0].text",
                        "department.safeguards[1].title",
                        "department.safeguards[1].text");
        assertThat(CarriedContent.into(GULOU, sheet).findings())
                .extracting(finding -> finding.arguments().get(1))
                .startsWith("@place.department.overall", "@place.department.tasks", "@place.department.tasks")
                .endsWith("@place.department.title", "@place.department.text");
    }

    @Test
    void a_value_of_three_columns_becomes_one_text_that_means_the_same() {
        List<Indicator> rows =
                CarriedContent.into(BEIDAIHE, ofGulou()).content().indicators();

        assertThat(rows).extracting(row -> row.target().raw()).containsExactly("≥2.00次/天", "≤24.00小时", "提升");
        assertThat(rows)
                .extracting(row -> row.target().comparator())
                .containsExactly(Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.QUALITATIVE);
        assertThat(rows).extracting(row -> row.target().unit()).containsExactly("次/天", "小时", null);
    }

    @Test
    void a_value_of_one_text_becomes_three_columns() {
        TableContent content = ofGulou()
                .withIndicators(List.of(
                        indicator("产出指标", "质量指标", "达标率", null, TargetValueReading.of("≥95百分比")),
                        indicator("产出指标", "质量指标", "精准性", null, TargetValueReading.of("≥100按规定时间发放"))));

        List<Indicator> rows = CarriedContent.into(GULOU, content).content().indicators();

        assertThat(rows.get(0).target().raw()).isEqualTo("95");
        assertThat(rows.get(0).target().comparator()).isEqualTo(Comparator.AT_LEAST);
        assertThat(rows.get(0).target().unit()).isEqualTo("百分比");
        assertThat(rows.get(1).target().comparator()).isEqualTo(Comparator.AT_LEAST);
    }

    @Test
    void what_has_no_place_is_listed_with_its_text() {
        CarriedContent carried = CarriedContent.into(BEIDAIHE, ofGulou());

        assertThat(carried.findings())
                .contains(
                        Finding.warning(
                                "indicators[0].polarity", "carry.noPlace", "@polarity.FORWARD", "@place.polarity"),
                        Finding.warning(
                                "indicators[1].polarity", "carry.noPlace", "@polarity.REVERSE", "@place.polarity"));
        assertThat(carried.content().indicators())
                .extracting(Indicator::polarity)
                .containsOnlyNulls();
    }

    @Test
    void a_goal_takes_the_place_that_is_free_and_says_so() {
        CarriedContent carried = CarriedContent.into(BEIDAIHE, ofGulou());

        assertThat(carried.content().goals()).isEqualTo(new Goals(null, null, "全年稳定运行。"));
        assertThat(carried.findings())
                .contains(Finding.hint("goals.overall", "carry.moved", "@place.goals.overall", "绩效目标"));
    }

    @Test
    void a_goal_without_a_free_place_is_listed() {
        TableContent content =
                new TableContent(Project.named("甲"), List.of(), List.of(), new Goals("总体", null, "年度"), List.of());

        assertThat(CarriedContent.into(GULOU, content).findings())
                .contains(Finding.warning("goals.annual", "carry.noPlace", "年度", "@place.goals.annual"));
        assertThat(CarriedContent.into(SHAOXING, content).findings())
                .contains(
                        Finding.warning("goals.overall", "carry.noPlace", "总体", "@place.goals.overall"),
                        Finding.warning("goals.annual", "carry.noPlace", "年度", "@place.goals.annual"));
    }

    @Test
    void money_keeps_its_sum_and_says_under_which_source_it_stands_now() {
        CarriedContent carried = CarriedContent.into(BEIDAIHE, ofGulou());

        assertThat(carried.content().total()).isEqualTo(ofGulou().total());
        assertThat(carried.content().funding())
                .containsExactly(new Funding("财政资金", new BigDecimal("281000")), new Funding("其他资金", BigDecimal.ZERO));
        assertThat(carried.findings()).contains(Finding.hint("funding[0].source", "carry.moved", "财政拨款", "财政资金"));
    }

    @Test
    void levels_take_the_words_of_the_form() {
        CarriedContent carried = CarriedContent.into(HUADU, ofGulou());

        assertThat(carried.content().indicators())
                .extracting(Indicator::level2)
                .containsExactly("数量指标", "时效指标", "社会效益");
        assertThat(CarriedContent.into(SHAOXING, ofGulou()).findings())
                .contains(Finding.warning("indicators[0].level2", "carry.noPlace", "数量指标", "@place.level2"));
    }

    @Test
    void a_step_of_the_plan_needs_a_place_for_its_time() {
        TableContent content = new TableContent(
                Project.named("甲"),
                List.of(),
                List.of(new PlanStep("6月底", BigDecimal.valueOf(50)), new PlanStep("9月底", BigDecimal.valueOf(75))),
                Goals.NONE,
                List.of());

        assertThat(CarriedContent.into(BEIDAIHE, content).content().plan())
                .containsExactly(new PlanStep("6月底", BigDecimal.valueOf(50)));
        assertThat(CarriedContent.into(BEIDAIHE, content).findings())
                .contains(Finding.warning("plan[1]", "carry.noPlace", "9月底 75%", "@place.plan"));
    }
}
