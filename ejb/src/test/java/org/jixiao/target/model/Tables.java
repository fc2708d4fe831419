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
