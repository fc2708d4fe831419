package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.TableContent.Funding;
import org.jixiao.target.model.TableContent.Goals;
import org.jixiao.target.model.TableContent.Indicator;
import org.jixiao.target.model.TableContent.Project;
import org.junit.jupiter.api.Test;

class FormCheckTest {

    private static final FormDefinition BEIDAIHE = LedgerFixture.form("beidaihe");
    private static final FormDefinition SHAOXING = LedgerFixture.form("shaoxing");

    private static final TableContent BARE = new TableContent(
            Project.named("刻章费"),
            List.of(new Funding("财政资金", BigDecimal.TEN)),
            List.of(),
            Goals.NONE,
            List.of(new Indicator(
                    "产出指标", null, "数量", null, null, null, null, null, TargetValueReading.of("10枚"), null, null, null)));

    @Test
    void what_the_form_demands_and_the_table_lacks_is_named_by_the_forms_own_label() {
        assertThat(FormCheck.findings(BEIDAIHE, BARE))
                .containsExactly(
                        Finding.warning("project.code", "field.required", "项目编码"),
                        Finding.warning("project.purpose", "field.required", "资金用途"),
                        Finding.warning("plan", "field.required", "@place.plan"),
                        Finding.warning("goals.annual", "field.required", "绩效目标"),
                        Finding.warning("indicators[0].level2", "field.required", "二级指标"));
    }

    @Test
    void a_department_sheet_is_not_asked_for_what_a_project_must_have() {
        TableContent sheet = TableContent.ofDepartment("部门整体绩效目标", Tables.goodGoals());
        assertThat(FormCheck.findings(BEIDAIHE, sheet)).isEmpty();
    }

    @Test
    void another_form_demands_other_fields() {
        assertThat(FormCheck.findings(SHAOXING, BARE)).isEmpty();
    }

    @Test
    void no_form_stops_a_submission_by_what_it_demands() {
        assertThat(FormCheck.findings(BEIDAIHE, BARE))
                .extracting(Finding::severity)
                .containsOnly(Severity.WARNING);
    }
}
