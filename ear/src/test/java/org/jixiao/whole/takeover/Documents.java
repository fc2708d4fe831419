package org.jixiao.whole.takeover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.model.PrintedEvaluation.LevelPoints;
import org.jixiao.evaluation.model.PrintedEvaluation.Money;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** Documents made by hand. */
final class Documents {

    static final LocalDate APPROVED_ON = LocalDate.of(2019, 1, 30);

    private Documents() {}

    static ReadDocument targets(@Nullable Integer year, ReadTable... tables) {
        return document(SheetKind.TARGET, year, tables);
    }

    static ReadDocument evaluations(@Nullable Integer year, ReadTable... tables) {
        return document(SheetKind.EVALUATION, year, tables);
    }

    private static ReadDocument document(SheetKind kind, @Nullable Integer year, ReadTable... tables) {
        ReadDocument.Head head = new ReadDocument.Head(
                "项目支出绩效目标表",
                year,
                "215",
                "市政务服务办公室",
                null,
                null,
                "福州市鼓楼区财政局",
                null,
                APPROVED_ON,
                "全年共有项目若干。\n另见附表。",
                tables.length,
                new BigDecimal("12345.60"));
        return new ReadDocument("gulou", kind, head, null, Arrays.asList(tables), List.of());
    }

    /** The same, as if it were in another form. */
    static ReadDocument in(String form, ReadDocument document) {
        return new ReadDocument(
                form, document.kind(), document.head(), document.department(), document.tables(), document.findings());
    }

    /** The same with the sheet of its department. */
    static ReadDocument with(DepartmentGoals department, ReadDocument document) {
        return new ReadDocument(
                document.form(), document.kind(), document.head(), department, document.tables(), document.findings());
    }

    static DepartmentGoals goals(String overall) {
        return new DepartmentGoals(overall, List.of("事项一次告知"), List.of(), List.of());
    }

    /** A project of 1 元 and one indicator. */
    static ReadTable project(@Nullable String unitCode, @Nullable String unitName, @Nullable String code, String name) {
        return project(unitCode, unitName, code, name, "≥95%");
    }

    static ReadTable project(
            @Nullable String unitCode, @Nullable String unitName, @Nullable String code, String name, String target) {
        return new ReadTable(
                content(code, name, indicator("办结率", target)),
                null,
                unitCode,
                unitName,
                CellPlace.ofLine(7),
                List.of(CellPlace.of(8, 3)));
    }

    static TableContent content(@Nullable String code, String name, TableContent.Indicator... indicators) {
        return new TableContent(
                new TableContent.Project(null, code, name, null, null, null),
                List.of(new TableContent.Funding("财政拨款", BigDecimal.ONE)),
                List.of(),
                new TableContent.Goals(null, null, "全年照常受理。"),
                Arrays.asList(indicators));
    }

    static TableContent.Indicator indicator(String name, String target) {
        return new TableContent.Indicator(
                "产出指标",
                "数量指标",
                name,
                null,
                null,
                null,
                null,
                null,
                TargetValueReading.of(target),
                null,
                null,
                new BigDecimal("6"));
    }

    /** A self-evaluation with as many indicators as actual values. */
    static ReadTable evaluated(String name, PrintedEvaluation.Row... rows) {
        List<TableContent.Indicator> indicators = new ArrayList<>();
        List<CellPlace> places = new ArrayList<>();
        for (int i = 0; i < rows.length; i++) {
            indicators.add(indicator("指标" + (i + 1), "≥50件"));
            places.add(CellPlace.of(20 + i, 1));
        }
        return new ReadTable(
                content(null, name, indicators.toArray(TableContent.Indicator[]::new)),
                new PrintedEvaluation(
                        List.of(
                                new Money(
                                        null,
                                        new BigDecimal("100.00"),
                                        new BigDecimal("200.00"),
                                        new BigDecimal("150.00"),
                                        new BigDecimal("75.00")),
                                new Money(
                                        "当年财政拨款",
                                        new BigDecimal("100.00"),
                                        new BigDecimal("200.00"),
                                        new BigDecimal("150.00"),
                                        null)),
                        new BigDecimal("10"),
                        new BigDecimal("7.50"),
                        "已完成。",
                        List.of(new LevelPoints("产出指标", new BigDecimal("50"))),
                        Arrays.asList(rows),
                        new BigDecimal("100"),
                        new BigDecimal("92.49")),
                null,
                null,
                CellPlace.ofLine(10),
                places);
    }

    static PrintedEvaluation.Row row(@Nullable String actual, @Nullable String weight, @Nullable String score) {
        return new PrintedEvaluation.Row(
                actual,
                weight == null ? null : new BigDecimal(weight),
                score == null ? null : new BigDecimal(score),
                null);
    }
}
