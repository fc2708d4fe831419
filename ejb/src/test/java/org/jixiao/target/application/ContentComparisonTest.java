package org.jixiao.target.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jixiao.target.model.Tables.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.shared.model.CellDifference.Row;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.Tables;
import org.junit.jupiter.api.Test;

/** What a reader sees changed between two contents. */
class ContentComparisonTest {

    private static final TableContent BEFORE = Tables.goodContent();

    @Test
    void contents_that_say_the_same_show_no_change() {
        assertThat(changes(BEFORE, Tables.goodContent())).isEmpty();
        assertThat(changes(sheet(Tables.goodGoals()), sheet(Tables.goodGoals())))
                .isEmpty();
    }

    @Test
    void a_changed_cell_is_told_with_what_stood_there() {
        TableContent after = with(rows -> rows.set(1, indicator("效益指标", "社会效益指标", "受益人数", "≥60人")));
        assertThat(changes(BEFORE, after))
                .containsExactly(new CellDifference("indicators[1].target", "≥55人", "≥60人", Row.KEPT, "受益人数"));
    }

    @Test
    void a_row_put_in_between_changes_no_other() {
        TableContent after = with(rows -> rows.add(1, indicator("产出指标", "质量指标", "整改率", "100%")));
        assertThat(changes(BEFORE, after))
                .isNotEmpty()
                .allMatch(change -> change.row() == Row.ADDED)
                .allMatch(change -> change.path().startsWith("indicators[1]."))
                .allMatch(change -> change.before().isEmpty())
                .allMatch(change -> "整改率".equals(change.name()));
    }

    @Test
    void a_row_taken_out_is_told_where_it_stood() {
        TableContent after = with(rows -> rows.remove(0));
        assertThat(changes(BEFORE, after))
                .isNotEmpty()
                .allMatch(change -> change.row() == Row.REMOVED)
                .allMatch(change -> change.path().startsWith("indicators[0]."))
                .allMatch(change -> change.after().isEmpty());
    }

    @Test
    void a_renamed_row_that_keeps_its_target_is_the_same_row() {
        TableContent after = with(rows -> rows.set(0, indicator("产出指标", "数量指标", "巡查频次", "≥2次")));
        assertThat(changes(BEFORE, after))
                .containsExactly(new CellDifference("indicators[0].name", "巡查次数", "巡查频次", Row.KEPT, "巡查频次"));
    }

    @Test
    void a_row_that_says_something_else_altogether_is_another_one() {
        TableContent after = with(rows -> rows.set(0, indicator("产出指标", "数量指标", "印发手册", "3000册")));
        assertThat(changes(BEFORE, after)).extracting(CellDifference::row).containsOnly(Row.REMOVED, Row.ADDED);
    }

    @Test
    void a_row_moved_to_another_kind_is_the_same_row() {
        TableContent after = with(rows -> rows.set(0, indicator("产出指标", "时效指标", "巡查次数", "≥2次")));
        assertThat(changes(BEFORE, after))
                .containsExactly(new CellDifference("indicators[0].level2", "数量指标", "时效指标", Row.KEPT, "巡查次数"));
    }

    @Test
    void a_new_order_is_a_change_of_as_few_rows_as_possible() {
        TableContent after = with(rows -> rows.add(rows.remove(0)));
        assertThat(changes(BEFORE, after))
                .containsExactly(new CellDifference("indicators[2].position", "1", "3", Row.MOVED, "巡查次数"));
    }

    @Test
    void rows_of_one_name_are_told_apart_by_all_that_they_say() {
        List<TableContent.Indicator> same =
                new ArrayList<>(Collections.nCopies(5, indicator("产出指标", null, "培训", "1次")));
        same.set(3, indicator("产出指标", null, "培训", "9次"));
        List<TableContent.Indicator> fewer = new ArrayList<>(same);
        fewer.remove(0);
        List<CellDifference> changes = changes(BEFORE.withIndicators(same), BEFORE.withIndicators(fewer));
        assertThat(changes).extracting(CellDifference::row).containsOnly(Row.REMOVED);
        assertThat(changes).extracting(CellDifference::before).contains("1次").doesNotContain("9次");
    }

    @Test
    void money_is_compared_by_its_source() {
        TableContent before = content(funding("一般公共预算", "10.00"), funding("其他", "5.00"));
        TableContent after = content(funding("上年结转", "1.00"), funding("一般公共预算", "10.00"), funding("其他", "6.00"));
        assertThat(changes(before, after))
                .containsExactly(
                        new CellDifference("funding[0].source", "", "上年结转", Row.ADDED, "上年结转"),
                        new CellDifference("funding[0].amount", "", "1.00", Row.ADDED, "上年结转"),
                        new CellDifference("funding[2].amount", "5.00", "6.00", Row.KEPT, "其他"));
    }

    @Test
    void what_stands_beside_a_row_goes_with_it() {
        KeptContent before = new KeptContent(BEFORE, Map.of("indicators[1].actual", "54人", "achievement", "良好"));
        TableContent more = with(rows -> rows.add(0, indicator("产出指标", "质量指标", "整改率", "100%")));
        KeptContent after = new KeptContent(more, Map.of("indicators[2].actual", "56人", "achievement", "良好"));
        assertThat(ContentComparison.of(before, after))
                .filteredOn(change -> change.row() == Row.KEPT)
                .containsExactly(new CellDifference("indicators[2].actual", "54人", "56人", Row.KEPT, "受益人数"));
    }

    @Test
    void what_was_reached_is_compared_outside_the_rows_too() {
        KeptContent before = new KeptContent(BEFORE, Map.of("execution.executed", "100.00"));
        KeptContent after = new KeptContent(BEFORE, Map.of("execution.executed", "90.00"));
        assertThat(ContentComparison.of(before, after))
                .containsExactly(new CellDifference("execution.executed", "100.00", "90.00", Row.KEPT, null));
    }

    @Test
    void a_task_put_before_the_others_of_a_department_changes_none_of_them() {
        DepartmentGoals goals = Tables.goodGoals();
        List<String> tasks = new ArrayList<>(goals.tasks());
        tasks.add(0, "开门办公");
        assertThat(changes(
                        sheet(goals),
                        sheet(new DepartmentGoals(goals.overall(), tasks, goals.items(), goals.safeguards()))))
                .containsExactly(new CellDifference("department.tasks[0]", "", "开门办公", Row.ADDED, null));
    }

    @Test
    void cells_beside_a_content_are_kept_as_they_were() {
        Map<String, String> cells = Map.of("indicators[1].actual", "“54”人", "achievement", "一\n二");
        assertThat(ContentJson.readCells(ContentJson.writeCells(cells))).isEqualTo(cells);
        assertThat(ContentJson.writeCells(Map.of())).isNull();
        assertThat(ContentJson.readCells(null)).isEmpty();
    }

    private static List<CellDifference> changes(TableContent before, TableContent after) {
        return ContentComparison.of(KeptContent.of(before), KeptContent.of(after));
    }

    private static TableContent with(Consumer<List<TableContent.Indicator>> change) {
        List<TableContent.Indicator> rows = new ArrayList<>(BEFORE.indicators());
        change.accept(rows);
        return BEFORE.withIndicators(rows);
    }

    private static TableContent sheet(DepartmentGoals goals) {
        return TableContent.ofDepartment("部门整体绩效目标", goals);
    }

    private static TableContent.Funding funding(String source, String amount) {
        return new TableContent.Funding(source, new BigDecimal(amount));
    }

    private static TableContent content(TableContent.Funding... funding) {
        return new TableContent(
                BEFORE.project(), List.of(funding), List.of(), TableContent.Goals.NONE, BEFORE.indicators());
    }
}
