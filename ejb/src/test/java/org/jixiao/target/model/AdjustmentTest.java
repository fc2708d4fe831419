package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdjustmentTest {

    private static final String DOCUMENT = "财预调〔2025〕3号";

    private final TargetTable table = Tables.draft(Tables.goodContent());

    @Test
    void an_adjustment_begins_as_a_draft_with_the_live_content() {
        table.arriveAt(Stage.APPROVED);
        TargetTable adjustment = table.adjust(1, DOCUMENT);
        assertThat(adjustment.isAdjustment()).isTrue();
        assertThat(adjustment.stage()).isEqualTo(Stage.DRAFT);
        assertThat(adjustment.content()).isEqualTo(table.content());
        assertThat(adjustment.hash()).isEqualTo(table.hash());
        assertThat(adjustment.budgetDocument()).isEqualTo(DOCUMENT);
    }

    @Test
    void an_adjustment_is_never_taken_for_the_table_it_adjusts() {
        table.arriveAt(Stage.APPROVED);
        TargetTable adjustment = table.adjust(1, DOCUMENT);
        adjustment.fill(Tables.content("窗口奖励费", "30000.00"));
        assertThat(adjustment.key()).isNotEqualTo(table.key());
        assertThat(table.adjust(2, DOCUMENT).key()).isNotEqualTo(adjustment.key());
        assertThat(adjustment.keyFor(adjustment.content())).isEqualTo(table.key());
    }

    @Test
    void a_department_has_one_sheet_though_it_is_being_adjusted() {
        TargetTable sheet = Tables.draft(TableContent.ofDepartment("部门整体绩效目标", Tables.goodGoals()));
        sheet.arriveAt(Stage.APPROVED);
        TargetTable adjustment = sheet.adjust(1, DOCUMENT);
        assertThat(adjustment.kind()).isEqualTo(TableKind.DEPARTMENT);
        assertThat(adjustment.content()).isEqualTo(sheet.content());
        assertThat(adjustment.key()).isNotEqualTo(sheet.key());
    }

    @Test
    void the_adjusted_table_takes_the_content_as_a_new_version() {
        table.takeOver();
        table.arriveAt(Stage.APPROVED);
        String before = table.hash();
        TargetTable adjustment = table.adjust(1, DOCUMENT);
        adjustment.fill(Tables.content("窗口奖励费", "30000.00", Tables.indicator("产出指标", "数量指标", "巡查次数", "≥4次")));

        table.takeAdjustment(adjustment);

        assertThat(table.content()).isEqualTo(adjustment.content());
        assertThat(table.hash()).isEqualTo(adjustment.hash()).isNotEqualTo(before);
        assertThat(table.version()).isEqualTo(2);
        assertThat(adjustment.tookEffectAs()).isEqualTo(2);
        assertThat(table.stage()).isEqualTo(Stage.APPROVED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED"})
    void only_an_approved_table_is_adjusted(Stage stage) {
        table.arriveAt(stage);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> table.adjust(1, DOCUMENT))
                .returns(Refusal.Kind.CONFLICT, Refusal::kind);
    }

    @Test
    void a_table_that_was_stopped_meanwhile_does_not_take_an_adjustment() {
        table.arriveAt(Stage.APPROVED);
        TargetTable adjustment = table.adjust(1, DOCUMENT);
        table.arriveAt(Stage.STOPPED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> table.takeAdjustment(adjustment))
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).extracting(Reason::rule).containsExactly("adjust.notLive"));
    }

    @Test
    void a_secret_mark_is_no_content() {
        String before = table.hash();
        table.markSecret(true);
        assertThat(table.isSecret()).isTrue();
        assertThat(table.hash()).isEqualTo(before);
    }

    @Test
    void behind_an_adjustment_stands_a_document() {
        assertThat(BudgetDocument.number(" 财预调〔2025〕3号 ", "document")).isEqualTo(DOCUMENT);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> BudgetDocument.number(" ", "document"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> BudgetDocument.number(null, "document"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> BudgetDocument.number("号".repeat(101), "document"));
    }
}
