package org.jixiao.target.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a unit writes in a target table: what is filled in, hashed, kept as a version and compared.
 *
 * <p>Where the table belongs (region, year, unit, form) and where it stands (stage) is not content.
 *
 * @param project what the money is for
 * @param funding the money by source (资金来源), in the order of the form
 * @param plan the spending plan (资金支出计划); empty where the form has none
 * @param goals the goals in words
 * @param indicators the indicators in the order of the form
 * @param department what a department as a whole is to achieve; null in a project's table. A department sheet has
 *     nothing but this and, as the name of its project, its title
 */
public record TableContent(
        Project project,
        List<Funding> funding,
        List<PlanStep> plan,
        Goals goals,
        List<Indicator> indicators,
        @Nullable DepartmentGoals department) {

    public TableContent {
        funding = List.copyOf(funding);
        plan = List.copyOf(plan);
        indicators = List.copyOf(indicators);
        if (department != null && !(funding.isEmpty() && plan.isEmpty() && indicators.isEmpty())) {
            throw new IllegalArgumentException("A department sheet has neither money nor plan nor indicators");
        }
    }

    /** What is written in a project's table. */
    public TableContent(
            Project project, List<Funding> funding, List<PlanStep> plan, Goals goals, List<Indicator> indicators) {
        this(project, funding, plan, goals, indicators, null);
    }

    /**
     * What is written in a department sheet.
     *
     * @param title the title that stands where a project's table has the project's name; null when it is not known yet
     */
    public static TableContent ofDepartment(@Nullable String title, DepartmentGoals department) {
        return new TableContent(Project.named(title), List.of(), List.of(), Goals.NONE, List.of(), department);
    }

    public TableKind kind() {
        return department == null ? TableKind.PROJECT : TableKind.DEPARTMENT;
    }

    /** The year's budget of the project in 元: the sum over its fund sources. */
    public BigDecimal total() {
        return funding.stream().map(Funding::amount).reduce(Decimals.money(BigDecimal.ZERO), BigDecimal::add);
    }

    /** The same content with other indicators. */
    public TableContent withIndicators(List<Indicator> others) {
        return new TableContent(project, funding, plan, goals, others, department);
    }

    /**
     * The project (项目).
     *
     * @param sequence the number printed before it (序号); null when there is none
     * @param code 21 characters: region 6, year 2, 13 more; null where the form has none
     * @param name the project's name
     * @param type 部门业务费, 专项资金 and the like; null where the form has none
     * @param purpose purpose of the money (资金用途)
     * @param projectAmount 项目金额 in 元, beside the year's budget; null where the form has none
     */
    public record Project(
            @Nullable Integer sequence,
            @Nullable String code,
            @Nullable String name,
            @Nullable String type,
            @Nullable String purpose,
            @Nullable BigDecimal projectAmount) {

        public Project {
            projectAmount = projectAmount == null ? null : Decimals.money(projectAmount);
        }

        /** A project of which only the name is known. */
        public static Project named(@Nullable String name) {
            return new Project(null, null, name, null, null, null);
        }
    }

    /**
     * Money from one source.
     *
     * @param source the fund source as the form prints it, such as {@code 一般公共预算}
     * @param amount in 元, two decimals
     */
    public record Funding(String source, BigDecimal amount) {

        public Funding {
            amount = Decimals.money(amount);
        }
    }

    /**
     * How much of the money is to be spent by a time.
     *
     * @param by the time as the form prints it, such as {@code 6月底}
     * @param percent cumulative, in %
     */
    public record PlanStep(String by, BigDecimal percent) {

        public PlanStep {
            percent = Decimals.normal(percent);
        }
    }

    /**
     * The goals in words (绩效目标).
     *
     * @param overall 总体目标
     * @param period 实施周期目标
     * @param annual 年度目标
     */
    public record Goals(
            @Nullable String overall,
            @Nullable String period,
            @Nullable String annual) {

        public static final Goals NONE = new Goals(null, null, null);
    }

    /**
     * One indicator (三级指标 or 明细指标) with its target.
     *
     * @param level1 一级指标 as printed; null when it could not be read
     * @param level2 二级指标 as printed; null where the form has none
     * @param name the indicator's name; null when the file has none (it was published so)
     * @param code the indicator's code, such as {@code 1.1}
     * @param scope common (共性) or specific (个性); null where the form does not tell
     * @param explanation 指标详细说明 or 指标描述
     * @param supplement what a unit adds to a common indicator
     * @param polarity 正向 or 反向; null where the form does not tell
     * @param target the annual target value
     * @param periodTarget the target value of the whole period (实施周期); null where the form has none
     * @param basis 指标值确定依据
     * @param weight points (权重, 分值); null where the form has none
     */
    public record Indicator(
            @Nullable String level1,
            @Nullable String level2,
            @Nullable String name,
            @Nullable String code,
            @Nullable IndicatorScope scope,
            @Nullable String explanation,
            @Nullable String supplement,
            @Nullable Polarity polarity,
            TargetValue target,
            @Nullable TargetValue periodTarget,
            @Nullable String basis,
            @Nullable BigDecimal weight) {

        public Indicator {
            weight = weight == null ? null : Decimals.normal(weight);
        }
    }
}
