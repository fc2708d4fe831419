package org.jixiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.model.PrintedEvaluation.LevelPoints;
import org.jixiao.exchange.AnyEvaluations.Evaluated;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableContent.Funding;
import org.jixiao.target.model.TableContent.Goals;
import org.jixiao.target.model.TableContent.Indicator;
import org.jixiao.target.model.TableContent.Project;
import org.jixiao.target.model.TargetValueReading;
import org.junit.jupiter.api.Test;

/** What people write may be a word that the form prints as a label. */
class LabelsAsTextsTest {

    private static final Funding MONEY = new Funding("当年财政拨款", new BigDecimal("100.00"));

    @Test
    void a_project_called_like_a_label_keeps_its_name() {
        assertComesBack(table("总分", "按期完成。", "完成率"));
    }

    @Test
    void an_indicator_called_like_a_label_stays_an_indicator() {
        assertComesBack(table("大厅", "按期完成。", "完成率", "其他资金", "总分"));
    }

    @Test
    void a_goal_that_is_a_label_stays_a_goal() {
        assertComesBack(table("大厅", "总分", "完成率"));
    }

    @Test
    void the_points_of_a_second_level_come_back_and_those_of_a_level_printed_twice_once() {
        Evaluated table = table("大厅", "按期完成。", "完成率");
        List<Indicator> rows = List.of(
                indicator("产出指标", "数量指标", "一"), indicator("效益指标", "经济效益指标", "二"), indicator("产出指标", "数量指标", "三"));
        TableContent content = table.content().withIndicators(rows);
        assertComesBack(new Evaluated(
                content,
                evaluation(
                        3,
                        new LevelPoints("产出指标", BigDecimal.valueOf(50)),
                        new LevelPoints("数量指标", BigDecimal.valueOf(20)))));
    }

    @Test
    void a_duty_called_like_a_heading_stays_an_item() {
        DepartmentGoals goals = new DepartmentGoals(
                "总的要求。",
                List.of(),
                List.of(
                        new DepartmentGoals.Item("分项绩效目标", "逐项分解。", null),
                        new DepartmentGoals.Item("工作保障措施", "保障到位。", null),
                        new DepartmentGoals.Item("", "还没有写明职责。", null)),
                List.of());
        assertComesBack(goals);
    }

    @Test
    void an_overall_goal_that_is_a_label_leaves_the_sheet_whole() {
        assertComesBack(new DepartmentGoals(
                "其他资金", List.of("整理档案。"), List.of(), List.of(DepartmentGoals.Safeguard.of("专人负责。"))));
    }

    @Test
    void an_explanation_that_speaks_of_indicators_stays_one() {
        TableContent table = PrintedFixture.content(LedgerFixture.form("shaoxing"), 1, "大厅", 3);
        List<Indicator> rows = table.indicators().stream()
                .map(row -> new Indicator(
                        row.level1(),
                        row.level2(),
                        row.name(),
                        row.code(),
                        row.scope(),
                        "数量指标完成率\n满意度",
                        row.supplement(),
                        row.polarity(),
                        row.target(),
                        row.periodTarget(),
                        row.basis(),
                        row.weight()))
                .toList();
        List<TableContent> tables = List.of(table.withIndicators(rows));
        for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.DOCX)) {
            assertThat(RoundTrip.readInForm("shaoxing", RoundTrip.printed("shaoxing", tables, format)))
                    .as(format.name())
                    .flatExtracting(TableContent::indicators)
                    .extracting(Indicator::explanation)
                    .hasSize(3)
                    .containsOnly("数量指标完成率\n满意度");
        }
    }

    private static void assertComesBack(DepartmentGoals goals) {
        List<TableContent> tables = List.of(PrintedFixture.content(LedgerFixture.form("beidaihe"), 1, "运行维护", 3));
        for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.DOCX)) {
            byte[] file = RoundTrip.printed("beidaihe", tables, goals, format);
            assertThat(RoundTrip.documentInForm("beidaihe", file).department())
                    .as(format.name())
                    .isEqualTo(goals);
        }
    }

    private static void assertComesBack(Evaluated table) {
        for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.DOCX)) {
            byte[] file = RoundTrip.printedEvaluations("futian", List.of(table), format);
            assertThat(RoundTrip.keptEvaluated(RoundTrip.evaluatedInForm("futian", file)))
                    .as(format.name())
                    .containsExactlyElementsOf(RoundTrip.keptEvaluated(List.of(table)));
        }
    }

    private static Evaluated table(String project, String goal, String... names) {
        List<Indicator> rows = List.of(names).stream()
                .map(name -> indicator("产出指标", "数量指标", name))
                .toList();
        TableContent content = new TableContent(
                new Project(null, null, project, null, null, new BigDecimal("100.00")),
                List.of(MONEY),
                List.of(),
                new Goals(null, null, goal),
                rows);
        return new Evaluated(content, evaluation(names.length));
    }

    private static Indicator indicator(String first, String second, String name) {
        return new Indicator(
                first,
                second,
                name,
                null,
                null,
                null,
                null,
                null,
                TargetValueReading.of("95%"),
                null,
                null,
                BigDecimal.TEN);
    }

    private static PrintedEvaluation evaluation(int rows, LevelPoints... levels) {
        BigDecimal hundred = new BigDecimal("100.00");
        return new PrintedEvaluation(
                List.of(
                        new PrintedEvaluation.Money(null, hundred, hundred, hundred, hundred),
                        new PrintedEvaluation.Money(MONEY.source(), hundred, hundred, hundred, hundred)),
                BigDecimal.TEN,
                BigDecimal.TEN,
                "已完成。",
                List.of(levels),
                Collections.nCopies(rows, new PrintedEvaluation.Row("98%", BigDecimal.TEN, BigDecimal.ONE, null)),
                BigDecimal.TEN,
                BigDecimal.TEN);
    }
}
