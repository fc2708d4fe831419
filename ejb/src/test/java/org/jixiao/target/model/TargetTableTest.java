package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;

class TargetTableTest {

    @Test
    void a_table_gives_back_what_was_filled_in() {
        TableContent content = Tables.goodContent();
        assertThat(Tables.draft(content).content()).isEqualTo(content);
    }

    @Test
    void a_department_sheet_gives_back_what_was_filled_in() {
        TableContent content = TableContent.ofDepartment("部门整体绩效目标", Tables.goodGoals());
        TargetTable table = Tables.draft(content);
        assertThat(table.kind()).isEqualTo(TableKind.DEPARTMENT);
        assertThat(table.content()).isEqualTo(content);
        assertThat(table.key()).isEqualTo("department");
        assertThat(table.total()).isZero();
        TableContent less = TableContent.ofDepartment(
                "部门整体绩效目标",
                new DepartmentGoals("少一些。", List.of(), Tables.goodGoals().items(), List.of()));
        table.fill(less);
        assertThat(table.content()).isEqualTo(less);
    }

    @Test
    void a_table_stays_of_its_kind() {
        TableContent department = TableContent.ofDepartment("部门整体绩效目标", Tables.goodGoals());
        assertThatThrownBy(() -> Tables.draft(Tables.goodContent()).fill(department))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE));
        assertThatThrownBy(() -> Tables.draft(department).fill(Tables.goodContent()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_department_sheet_has_no_money_and_no_indicators() {
        TableContent project = Tables.goodContent();
        assertThatThrownBy(() -> new TableContent(
                        project.project(),
                        project.funding(),
                        project.plan(),
                        project.goals(),
                        List.of(),
                        Tables.goodGoals()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_a_draft_can_be_filled() {
        TargetTable table = Tables.draft(Tables.goodContent());
        table.arriveAt(Stage.UNIT_CHECK);
        assertThatThrownBy(() -> table.fill(Tables.goodContent()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
    }

    @Test
    void rows_can_be_taken_away_and_added() {
        TargetTable table = Tables.draft(Tables.goodContent());
        List<TableContent.Indicator> rows = new ArrayList<>(Tables.goodContent().indicators());
        rows.remove(0);
        table.fill(Tables.goodContent().withIndicators(rows));
        assertThat(table.indicators()).hasSize(2);
        rows.add(Tables.indicator("产出指标", "质量指标", "合格率", "100%"));
        rows.add(Tables.indicator("产出指标", "质量指标", "完好率", "100%"));
        table.fill(Tables.goodContent().withIndicators(rows));
        assertThat(table.content().indicators()).isEqualTo(rows);
    }

    @Test
    void each_submission_of_a_draft_and_of_an_evaluation_is_a_version() {
        TargetTable table = Tables.draft(Tables.goodContent());
        table.submit(submitter(7));
        assertThat(table.version()).isEqualTo(1);
        table.arriveAt(Stage.UNIT_CHECK);
        table.arriveAt(Stage.DRAFT);
        table.submit(submitter(7));
        assertThat(table.version()).isEqualTo(2);
        table.arriveAt(Stage.SELF_EVALUATION);
        table.submit(submitter(8));
        assertThat(table.version()).isEqualTo(3);
        assertThat(table.wasSubmittedBy(8)).isTrue();
        assertThat(table.wasSubmittedBy(7)).isFalse();
    }

    @Test
    void a_department_amends_in_its_own_review_alone_and_that_is_a_version() {
        TargetTable table = Tables.draft(Tables.goodContent());
        TableContent amended = Tables.content("购置费", "100", Tables.indicator("产出指标", null, "x", "1"));
        assertConflict(() -> table.amend(amended), "table.notEditable");
        table.submit(submitter(7));
        table.arriveAt(Stage.DEPARTMENT_REVIEW);
        table.amend(amended);
        assertThat(table.content()).isEqualTo(amended);
        assertThat(table.hash()).isEqualTo(ContentHash.of(amended));
        assertThat(table.version()).isEqualTo(2);
        assertThat(table.isAmended()).isTrue();
        table.arriveAt(Stage.BUSINESS_REVIEW);
        assertThat(table.isAmended()).isFalse();
        assertConflict(() -> table.amend(amended), "table.notEditable");
    }

    @Test
    void a_locked_table_is_not_filled_until_it_is_reopened() {
        TargetTable table = Tables.draft(Tables.goodContent());
        assertConflict(table::reopen, "table.notLocked");
        table.lock();
        assertConflict(() -> table.fill(Tables.goodContent()), "table.locked");
        assertConflict(table::refuseLocked, "table.locked");
        table.reopen();
        table.fill(Tables.goodContent());
        assertThat(table.isLocked()).isFalse();
    }

    @Test
    void a_table_knows_that_it_has_gone_back() {
        TargetTable table = Tables.draft(Tables.goodContent());
        table.arriveAt(Stage.UNIT_CHECK);
        table.arriveAt(Stage.DEPARTMENT_REVIEW);
        assertThat(table.hasComeBack()).isFalse();
        table.arriveAt(Stage.DRAFT);
        table.arriveAt(Stage.UNIT_CHECK);
        assertThat(table.hasComeBack()).isTrue();
    }

    private static void assertConflict(ThrowingCallable verb, String rule) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(verb).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.reasons()).extracting(Reason::rule).containsExactly(rule);
        });
    }

    @Test
    void a_closed_table_goes_nowhere() {
        TargetTable table = Tables.draft(Tables.goodContent());
        table.arriveAt(Stage.CLOSED);
        assertThatThrownBy(() -> table.arriveAt(Stage.DRAFT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_approved_table_never_goes_back_to_its_draft() {
        TargetTable table = Tables.draft(Tables.goodContent());
        table.arriveAt(Stage.APPROVED);
        assertThatThrownBy(() -> table.arriveAt(Stage.DRAFT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void without_a_code_a_project_s_key_is_its_name_and_ordinal() {
        assertThat(TargetTable.keyOf(TableContent.Project.named("购置费"), 2)).isEqualTo("购置费#2");
        assertThat(TargetTable.keyOf(new TableContent.Project(1, "130304215160000000001", "购置费", null, null, null), 2))
                .isEqualTo("130304215160000000001");
    }

    @Test
    void equal_contents_have_equal_hashes_however_their_numbers_are_written() {
        TableContent one = Tables.content("购置费", "100", Tables.indicator("产出指标", null, "x", "1"));
        TableContent other = Tables.content("购置费", "100.000", Tables.indicator("产出指标", null, "x", "1"));
        assertThat(ContentHash.of(one)).isEqualTo(ContentHash.of(other)).hasSize(64);
    }

    @Test
    void a_project_s_hash_is_the_one_it_had_before_departments_had_tables() {
        assertThat(ContentHash.of(Tables.goodContent()))
                .isEqualTo("21af1b65d041905f0b79ab2ecd42c112adb891af5eb5566ff436841eb000aed0");
    }

    @Test
    void any_changed_cell_of_a_department_sheet_changes_the_hash() {
        DepartmentGoals goals = Tables.goodGoals();
        DepartmentGoals.Item first = goals.items().get(0);
        List<DepartmentGoals> others = List.of(
                new DepartmentGoals("另一句。", goals.tasks(), goals.items(), goals.safeguards()),
                new DepartmentGoals(goals.overall(), goals.tasks().subList(0, 1), goals.items(), goals.safeguards()),
                new DepartmentGoals(
                        goals.overall(),
                        goals.tasks(),
                        List.of(
                                new DepartmentGoals.Item(first.duty(), first.indicators(), first.goal()),
                                goals.items().get(1)),
                        goals.safeguards()),
                new DepartmentGoals(goals.overall(), goals.tasks(), goals.items(), List.of()));
        String hash = ContentHash.of(TableContent.ofDepartment("t", goals));
        assertThat(others)
                .allSatisfy(other -> assertThat(ContentHash.of(TableContent.ofDepartment("t", other)))
                        .isNotEqualTo(hash));
    }

    @Test
    void any_changed_cell_changes_the_hash() {
        TableContent content = Tables.goodContent();
        String hash = ContentHash.of(content);
        assertThat(ContentHash.of(Tables.content(
                        "窗口奖励费2", "27600.00", content.indicators().toArray(new TableContent.Indicator[0]))))
                .isNotEqualTo(hash);
        assertThat(ContentHash.of(content.withIndicators(content.indicators().subList(0, 2))))
                .isNotEqualTo(hash);
        assertThat(ContentHash.of(new TableContent(
                        content.project(),
                        List.of(new TableContent.Funding("财政拨款", new BigDecimal("27600.01"))),
                        content.plan(),
                        content.goals(),
                        content.indicators())))
                .isNotEqualTo(hash);
    }

    @Test
    void texts_cannot_slide_from_one_cell_into_the_next_unnoticed() {
        TableContent one = new TableContent(
                TableContent.Project.named("x"),
                List.of(),
                List.of(),
                new TableContent.Goals("ab", "c", null),
                List.of());
        TableContent other = new TableContent(
                TableContent.Project.named("x"),
                List.of(),
                List.of(),
                new TableContent.Goals("a", "bc", null),
                List.of());
        assertThat(ContentHash.of(one)).isNotEqualTo(ContentHash.of(other));
    }

    @Test
    void a_filled_evaluation_is_part_of_what_is_decided_upon() {
        TargetTable table = Tables.draft(Tables.goodContent());
        String before = table.hash();
        table.evaluationFilled("actuals");
        assertThat(table.hash()).isNotEqualTo(before);
    }

    @Test
    void a_table_from_a_file_may_be_said_anew_until_its_evaluation_goes_on() {
        TargetTable table = Tables.draft(Tables.goodContent());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> table.takeOverAnew(Tables.goodContent()));
        table.arriveAt(Stage.SELF_EVALUATION);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> table.takeOverAnew(Tables.goodContent()));
        table.takeOver();
        assertThat(table.isTakenOver()).isTrue();
        assertThat(table.version()).isEqualTo(1);

        TableContent other = Tables.content("窗口奖励费", "1.00", Tables.indicator("产出指标", "数量指标", "件数", "≥2件"));
        table.takeOverAnew(other);
        assertThat(table.content()).isEqualTo(other);
        assertThat(table.version()).isEqualTo(2);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> table.fill(other));

        table.arriveAt(Stage.EVALUATION_UNIT_CHECK);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> table.takeOverAnew(other));
    }

    private static Actor submitter(long accountId) {
        return new Actor(accountId, "login", "name", Post.SUBMITTER, null);
    }
}
