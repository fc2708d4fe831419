package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jixiao.shared.model.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DepartmentCheckTest {

    private static final Set<String> UNTELLABLE =
            Set.of("department.task.numbered", "department.safeguard.title", "department.safeguard.untitled");

    private static final DepartmentGoals.Item GOOD = new DepartmentGoals.Item("窗口受理", "当日受理。", "受理及时率");

    @Test
    void a_good_sheet_has_nothing_to_be_found() {
        assertThat(ContentCheck.findings(TableContent.ofDepartment("部门整体绩效目标", Tables.goodGoals())))
                .isEmpty();
    }

    @Test
    void only_an_empty_sheet_cannot_be_submitted() {
        assertThat(ContentCheck.errors(sheet(" ", List.of())))
                .extracting(Reason::rule, Reason::field)
                .containsExactly(tuple("department.empty", "department.overall"));
        assertThat(ContentCheck.errors(sheet("总的要求。", List.of()))).isEmpty();
        assertThat(ContentCheck.errors(sheet(null, List.of(GOOD)))).isEmpty();
    }

    @Test
    void what_half_a_sheet_lacks_is_found() {
        assertThat(rules(sheet("总的要求。", List.of()))).contains("department.items.missing");
        assertThat(rules(sheet(null, List.of(GOOD)))).contains("department.overall.missing");
    }

    @Test
    void an_item_without_goal_or_indicators_is_found_at_its_place() {
        TableContent content = sheet("总的要求。", List.of(GOOD, new DepartmentGoals.Item("", null, " ")));
        assertThat(ContentCheck.findings(content))
                .filteredOn(finding -> finding.severity() == Severity.WARNING)
                .extracting(Finding::place, Finding::rule)
                .containsExactly(
                        tuple("department.items[1].duty", "department.duty.missing"),
                        tuple("department.items[1].goal", "department.goal.missing"),
                        tuple("department.items[1].indicators", "department.indicators.missing"));
    }

    @Test
    void a_text_longer_than_a_sheet_keeps_is_told_with_its_place() {
        DepartmentGoals goals = new DepartmentGoals(
                "总".repeat(8001),
                List.of("任".repeat(2001)),
                List.of(new DepartmentGoals.Item("职".repeat(1001), "目".repeat(2001), "指".repeat(2001))),
                List.of(new DepartmentGoals.Safeguard("题".repeat(201), "措".repeat(4001))));
        assertThat(ContentCheck.unkeepable(TableContent.ofDepartment("t", goals)))
                .extracting(Reason::field)
                .containsExactly(
                        "department.overall",
                        "department.tasks[0]",
                        "department.items[0].duty",
                        "department.items[0].goal",
                        "department.items[0].indicators",
                        "department.safeguards[0].title",
                        "department.safeguards[0].text");
    }

    @Test
    void more_rows_than_a_sheet_keeps_are_told() {
        TableContent content = sheet("总的要求。", Collections.nCopies(81, GOOD));
        assertThat(ContentCheck.unkeepable(content))
                .extracting(Reason::rule, Reason::field)
                .containsExactly(tuple("department.rows.tooMany", "department.items"));
        assertThat(ContentCheck.unkeepable(sheet("总的要求。", Collections.nCopies(80, GOOD))))
                .isEmpty();
    }

    @Test
    void a_number_that_would_part_a_task_once_it_is_printed_is_told() {
        assertThat(untellable("总的要求（一）是这样。", List.of(), List.of()))
                .containsExactly(tuple("department.task.numbered", "department.overall"));
        assertThat(untellable("总的要求。", List.of("推进（二）改革。", "提速。"), List.of()))
                .containsExactly(tuple("department.task.numbered", "department.tasks[0]"));
    }

    @Test
    void a_number_that_parts_nothing_may_stand_in_a_text() {
        assertThat(untellable("按（一）号文件。", List.of("推进（三）改革。", "提速。"), List.of()))
                .isEmpty();
    }

    @Test
    void a_title_that_would_not_be_read_as_one_is_told() {
        assertThat(untellable("总", List.of(), List.of(new DepartmentGoals.Safeguard("健全制度，明确职责", "逐级落实。"))))
                .containsExactly(tuple("department.safeguard.title", "department.safeguards[0].title"));
    }

    @Test
    void a_text_that_would_be_read_as_title_and_text_is_told() {
        assertThat(untellable("总", List.of(), List.of(new DepartmentGoals.Safeguard(null, "健全制度。逐级落实。"))))
                .containsExactly(tuple("department.safeguard.untitled", "department.safeguards[0].text"));
    }

    private static List<Tuple> untellable(
            String overall, List<String> tasks, List<DepartmentGoals.Safeguard> safeguards) {
        DepartmentGoals goals = new DepartmentGoals(overall, tasks, List.of(), safeguards);
        return ContentCheck.findings(TableContent.ofDepartment("t", goals)).stream()
                .filter(finding -> UNTELLABLE.contains(finding.rule()))
                .map(finding -> tuple(finding.rule(), finding.place()))
                .toList();
    }

    private static TableContent sheet(@Nullable String overall, List<DepartmentGoals.Item> items) {
        return TableContent.ofDepartment("部门整体绩效目标", new DepartmentGoals(overall, List.of(), items, List.of()));
    }

    private static List<String> rules(TableContent content) {
        return ContentCheck.findings(content).stream().map(Finding::rule).toList();
    }
}
