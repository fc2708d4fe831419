package org.jixiao.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.evaluation.model.EvaluationFields;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Level;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableContent.Funding;
import org.jixiao.target.model.TableContent.Goals;
import org.jixiao.target.model.TableContent.Indicator;
import org.jixiao.target.model.TableContent.PlanStep;
import org.jixiao.target.model.TableContent.Project;
import org.jixiao.target.model.TargetFields;
import org.jixiao.target.model.TargetFields.Around;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.Arguments;

/** Tables to print, in every form: what the form has a place for is there. */
public final class PrintedFixture {

    public static final List<String> FORMS = List.of("gulou", "shaoxing", "huadu", "beidaihe", "futian");

    private static final String[] NAMES = {
        "目标完成率", "系统故障修复响应时间", "预算执行率", "平均日维护数", "异常处理能力", "电子档案查阅率", "服务群体满意度", "签订合同（协议）数量"
    };
    private static final String[] TARGETS = {"100%", "≤24小时", "≥95%", "2.00次/天", "及时", "95%以上", "≤460.75万元", "不适用"};

    private PrintedFixture() {}

    /** A table with as many indicators as are wanted, whose levels follow each other in runs. */
    public static TargetFields table(FormDefinition form, int ordinal, String project, int indicators) {
        return new TargetFields(form, content(form, ordinal, project, indicators), around(ordinal, "001", "行政服务中心"));
    }

    public static Around around(int ordinal, String unit, String unitName) {
        return new Around(
                2025, ordinal, "112" + unit, unitName, "112", "政务服务办公室", "财政局", null, LocalDate.of(2025, 1, 30));
    }

    public static TableContent content(FormDefinition form, int ordinal, String project, int indicators) {
        return new TableContent(
                new Project(
                        ordinal,
                        "13030421516VGXXZYNQI" + ordinal,
                        project,
                        null,
                        "保障大厅日常运转，按合同支付维护费用。",
                        new BigDecimal("60000")),
                funding(form),
                plan(form),
                new Goals("信息设备全年可用，\n窗口办事不因故障中断。", "三年内完成更新。", "1.按时完成维护\n2.数据不丢失"),
                IntStream.range(0, indicators)
                        .mapToObj(i -> indicator(form, i, indicators))
                        .toList());
    }

    private static List<Funding> funding(FormDefinition form) {
        List<Funding> funding = new ArrayList<>();
        for (int i = 0; i < form.fundSources().size(); i++) {
            String amount = i == 0 ? "281000.00" : i == 1 ? "0" : "12345.67";
            funding.add(new Funding(form.fundSources().get(i), new BigDecimal(amount)));
        }
        return funding;
    }

    private static List<PlanStep> plan(FormDefinition form) {
        return form.columns().stream()
                .filter(column -> column.field() == Field.PLAN)
                .map(column -> Objects.requireNonNull(column.by()))
                .map(by -> new PlanStep(by, new BigDecimal(by.startsWith("12") ? "100" : "33.333")))
                .toList();
    }

    private static Indicator indicator(FormDefinition form, int i, int of) {
        Level level = form.levels().get(i * form.levels().size() / of);
        String level2 = level.levels().isEmpty()
                ? null
                : level.levels().get(i / 2 % level.levels().size()).name();
        boolean directed = form.has(Field.DIRECTION);
        String written = TARGETS[i % TARGETS.length];
        TargetValue target = directed
                ? TargetValueReading.directed(Comparator.AT_LEAST, "95.00", "%")
                : TargetValueReading.of(written);
        boolean scoped = form.columns().stream().anyMatch(column -> column.scope() != null);
        boolean specific = scoped && i % 3 == 2;
        boolean supplemented = scoped && i % 3 == 1;
        return new Indicator(
                level.name(),
                level2,
                NAMES[i % NAMES.length],
                null,
                scoped ? specific ? IndicatorScope.SPECIFIC : IndicatorScope.COMMON : null,
                i % 4 == 0 ? null : "接到报修到恢复使用所用的时间，逐月统计",
                supplemented ? "台式机10台、打印机1台" : null,
                form.has(Field.POLARITY) ? i % 2 == 0 ? Polarity.FORWARD : Polarity.REVERSE : null,
                target,
                form.has(Field.PERIOD_TARGET) ? TargetValueReading.of(written) : null,
                form.has(Field.BASIS) ? "部门工作计划" : null,
                form.has(Field.WEIGHT) ? BigDecimal.valueOf(i % 5) : null);
    }

    /** The same table with an evaluation. */
    public static EvaluationFields evaluated(TargetFields table) {
        List<PrintedEvaluation.Money> money = new ArrayList<>();
        money.add(money(null));
        table.form().fundSources().forEach(source -> money.add(money(source)));
        List<PrintedEvaluation.Row> rows = table.content().indicators().stream()
                .map(row -> new PrintedEvaluation.Row("100%", row.weight(), new BigDecimal("5.2"), "无偏差"))
                .toList();
        return new EvaluationFields(
                table,
                new PrintedEvaluation(
                        money,
                        BigDecimal.TEN,
                        new BigDecimal("9.86"),
                        "全年维护按时完成。",
                        List.of(new PrintedEvaluation.LevelPoints("产出指标", new BigDecimal("50"))),
                        rows,
                        new BigDecimal("100"),
                        new BigDecimal("99.86")));
    }

    private static PrintedEvaluation.Money money(@Nullable String source) {
        return new PrintedEvaluation.Money(
                source,
                new BigDecimal("10965761.00"),
                new BigDecimal("10525876.51"),
                new BigDecimal("10380629.85"),
                new BigDecimal("98.62"));
    }

    public static DepartmentGoals department() {
        return new DepartmentGoals(
                "以方便企业和群众办事为中心，全年做好政务服务。",
                List.of("推进事项划转。", "提高办事速度。"),
                List.of(
                        new DepartmentGoals.Item("协调日常工作", "日常事务高效运转。", "活动完成率，群众满意率"),
                        new DepartmentGoals.Item("人事代理", "待遇按时落实。", null)),
                List.of(
                        new DepartmentGoals.Safeguard(null, "对各项审批工作进行协调、指导和监督。"),
                        new DepartmentGoals.Safeguard("完善制度建设", "制定预算绩效管理制度。")));
    }

    /** Every form with every kind of sheet that has a grid. */
    public static Stream<Arguments> sheets() {
        return FORMS.stream()
                .flatMap(key -> LedgerFixture.form(key).sheets().stream()
                        .filter(sheet -> sheet.kind() != SheetKind.DEPARTMENT)
                        .map(sheet -> Arguments.of(key, sheet.kind())));
    }
}
