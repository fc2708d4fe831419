package org.jixiao.target.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.Tables;
import org.junit.jupiter.api.Test;

/** How a content is kept as a version and compared with another. */
class ContentTest {

    private static final TableContent SHEET = TableContent.ofDepartment("部门整体绩效目标", Tables.goodGoals());

    @Test
    void a_version_gives_back_what_was_kept() {
        assertThat(ContentJson.read(ContentJson.write(Tables.goodContent()))).isEqualTo(Tables.goodContent());
        assertThat(ContentJson.read(ContentJson.write(SHEET))).isEqualTo(SHEET);
    }

    @Test
    void a_version_kept_before_departments_had_tables_is_a_project_s() {
        assertThat(ContentJson.write(Tables.goodContent())).doesNotContain("department");
    }

    @Test
    void department_sheets_differ_cell_by_cell() {
        DepartmentGoals goals = Tables.goodGoals();
        DepartmentGoals.Item last = goals.items().get(1);
        DepartmentGoals other = new DepartmentGoals(
                goals.overall(),
                List.of("事项一次告知"),
                List.of(
                        goals.items().get(0),
                        new DepartmentGoals.Item(last.duty(), "开放日秩序井然，有人值守。", last.indicators())),
                goals.safeguards());
        assertThat(ContentChanges.between(SHEET, TableContent.ofDepartment("部门整体绩效目标", other)))
                .containsExactly(
                        new CellChange("department.tasks[1]", "材料一次收齐", ""),
                        new CellChange("department.items[1].goal", "开放日秩序井然。", "开放日秩序井然，有人值守。"));
    }
}
