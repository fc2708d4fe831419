package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jixiao.shared.model.Reason;
import org.junit.jupiter.api.Test;

class ContentCheckTest {

    @Test
    void a_good_table_has_nothing_to_be_found() {
        assertThat(ContentCheck.findings(Tables.goodContent())).isEmpty();
    }

    @Test
    void errors_come_all_at_once_each_at_its_place() {
        TableContent content = Tables.content(" ", "-1");
        assertThat(ContentCheck.errors(content))
                .extracting(Reason::rule, Reason::field)
                .containsExactly(
                        tuple("project.name.missing", "project.name"),
                        tuple("indicators.missing", "indicators"),
                        tuple("money.negative", "funding[0].amount"));
    }

    @Test
    void a_nameless_indicator_warns_and_does_not_stop() {
        TableContent content = Tables.content("x", "1", Tables.indicator("产出指标", "数量指标", null, "100000人"));
        assertThat(rules(content)).contains("indicator.name.missing");
        assertThat(ContentCheck.errors(content)).isEmpty();
    }

    @Test
    void a_number_without_a_unit_is_found() {
        assertThat(rules(Tables.content("x", "1", Tables.indicator("产出指标", "数量指标", "人数", "98"))))
                .contains("indicator.unit.missing");
    }

    @Test
    void a_reverse_indicator_with_a_lower_limit_is_found() {
        TableContent.Indicator forward = Tables.indicator("产出指标", "质量指标", "故障率", "≥10%");
        TableContent.Indicator reverse = new TableContent.Indicator(
                forward.level1(),
                forward.level2(),
                forward.name(),
                null,
                null,
                null,
                null,
                Polarity.REVERSE,
                forward.target(),
                null,
                null,
                null);
        assertThat(rules(Tables.content("x", "1", forward))).doesNotContain("indicator.direction.reverse");
        assertThat(rules(Tables.content("x", "1", reverse))).contains("indicator.direction.reverse");
    }

    @Test
    void a_cost_target_above_the_budget_is_found_in_whatever_unit_of_money() {
        assertThat(rules(Tables.content("x", "300000", Tables.indicator("产出指标", "成本指标", "成本", "≤31万元"))))
                .contains("indicator.cost.aboveBudget");
        assertThat(rules(Tables.content("x", "310000", Tables.indicator("产出指标", "成本指标", "成本", "≤31万元"))))
                .doesNotContain("indicator.cost.aboveBudget");
        assertThat(rules(Tables.content("x", "300000", Tables.indicator("产出指标", "成本指标", "成本", "≤300001元"))))
                .contains("indicator.cost.aboveBudget");
    }

    @Test
    void a_plan_must_rise_to_the_whole() {
        TableContent good = Tables.goodContent();
        assertThat(rules(planned(good, "25", "50", "100"))).isEmpty();
        assertThat(rules(planned(good, "25", "50", "90"))).containsExactly("plan.notWhole");
        assertThat(rules(planned(good, "25", "20", "100"))).containsExactly("plan.falls");
    }

    @Test
    void a_text_longer_than_a_table_keeps_is_told_with_its_place() {
        TableContent content =
                Tables.content("名".repeat(501), "1", Tables.indicator("产出指标", null, "x".repeat(501), "1人"));
        assertThat(ContentCheck.unkeepable(content))
                .extracting(Reason::field)
                .containsExactly("project.name", "indicators[0].name");
        assertThat(ContentCheck.unkeepable(Tables.content("名".repeat(500), "1")))
                .isEmpty();
    }

    private static TableContent planned(TableContent content, String... percents) {
        List<TableContent.PlanStep> plan = Arrays.stream(percents)
                .map(percent -> new TableContent.PlanStep("x", new BigDecimal(percent)))
                .toList();
        return new TableContent(content.project(), content.funding(), plan, content.goals(), content.indicators());
    }

    private static List<String> rules(TableContent content) {
        return ContentCheck.findings(content).stream().map(Finding::rule).toList();
    }

    @Test
    void a_number_too_large_to_be_kept_is_told_by_its_cell() {
        TableContent.Indicator large = new TableContent.Indicator(
                "产出指标",
                "数量指标",
                "件数",
                null,
                null,
                null,
                null,
                null,
                new TargetValue("很多", Comparator.AT_LEAST, BigDecimal.TEN.pow(18), "件", Reading.EXACT),
                null,
                null,
                null);
        assertThat(ContentCheck.unkeepable(Tables.content("项目", "1" + "0".repeat(16), large)))
                .extracting(Reason::field)
                .containsExactlyInAnyOrder("funding", "funding[0].amount", "indicators[0].target");
        assertThat(ContentCheck.unkeepable(Tables.content("项目", "9".repeat(16))))
                .isEmpty();
    }
}
