package org.jixiao.target.model;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Department;
import org.jspecify.annotations.Nullable;

/** Tables to test with, by what they are. */
public final class Tables {

    private Tables() {}

    public static TargetTable draft(TableContent content) {
        return new TargetTable(unit(), 2025, "gulou", 1, content);
    }

    public static BudgetUnit unit() {
        return new BudgetUnit(new Department("gulou", "112", "主管部门"), "112001", "预算单位");
    }

    /** A project that nobody could object to. */
    public static TableContent goodContent() {
        return content(
                "窗口奖励费",
                "27600.00",
                indicator("产出指标", "数量指标", "巡查次数", "≥2次"),
                indicator("效益指标", "社会效益指标", "受益人数", "≥55人"),
                indicator("满意度指标", "服务对象满意度指标", "群众满意率", "≥98%"));
    }

    public static TableContent content(@Nullable String name, String amount, TableContent.Indicator... indicators) {
        return new TableContent(
                TableContent.Project.named(name),
                List.of(new TableContent.Funding("财政拨款", new BigDecimal(amount))),
                List.of(),
                TableContent.Goals.NONE,
                Arrays.asList(indicators));
    }

    /** A department's goals that nobody could object to. */
    public static DepartmentGoals goodGoals() {
        return new DepartmentGoals(
                "让群众少跑一趟。",
                List.of("事项一次告知", "材料一次收齐"),
                List.of(
                        new DepartmentGoals.Item("窗口受理", "当日受理当日流转。", "受理及时率，群众满意率"),
                        new DepartmentGoals.Item("大厅管理", "开放日秩序井然。", "设施完好率")),
                List.of(
                        new DepartmentGoals.Safeguard(null, "各科室按分工落实。"),
                        new DepartmentGoals.Safeguard("加强培训", "每季度组织一次。")));
    }

    public static TableContent.Indicator indicator(
            @Nullable String level1, @Nullable String level2, @Nullable String name, @Nullable String target) {
        return new TableContent.Indicator(
                level1,
                level2,
                name,
                null,
                null,
                null,
                null,
                Polarity.FORWARD,
                TargetValueReading.of(target),
                null,
                null,
                null);
    }
}
