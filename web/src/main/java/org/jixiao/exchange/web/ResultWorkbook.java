package org.jixiao.exchange.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedList;
import org.jixiao.exchange.model.PrintedList.Column;
import org.jixiao.result.model.Figures;
import org.jixiao.result.model.RegionResult;
import org.jixiao.result.model.RegionResult.DepartmentResult;
import org.jixiao.result.model.RegionResult.UnitResult;
import org.jixiao.shared.web.Texts;
import org.jspecify.annotations.Nullable;

/** The results of a year as a workbook has them: a row for each unit, one for each department, and the sum. */
public final class ResultWorkbook {

    private ResultWorkbook() {}

    /** The figures in a language. */
    public static PrintedDocument of(RegionResult result, Locale language) {
        List<List<Object>> rows = new ArrayList<>();
        for (DepartmentResult department : result.departments()) {
            String name = department.department().name();
            for (UnitResult unit : department.units()) {
                rows.add(row(result, name, unit.unit().name(), unit.now(), unit.before()));
            }
            rows.add(row(result, name, Texts.text(language, "results.sum"), department.now(), department.before()));
        }
        rows.add(row(result, Texts.text(language, "results.all"), "", result.now(), result.before()));
        return PrintedList.of(
                Texts.text(language, "results.fileName", Integer.toString(result.year())),
                Texts.text(language, "results.note"),
                columns(result, language),
                rows);
    }

    private static List<Column> columns(RegionResult result, Locale language) {
        List<Column> columns = new ArrayList<>(List.of(
                column(language, "department", 24),
                column(language, "unit", 24),
                column(language, "tables", 8),
                column(language, "evaluated", 8),
                column(language, "notEvaluated", 8),
                column(language, "unfinished", 8)));
        result.grades().forEach(grade -> columns.add(new Column(grade, 6)));
        columns.addAll(List.of(
                column(language, "average", 10),
                column(language, "averageBefore", 10),
                column(language, "budget", 16),
                column(language, "executed", 16),
                column(language, "rate", 12),
                column(language, "rateBefore", 12)));
        return columns;
    }

    private static Column column(Locale language, String key, int width) {
        return new Column(Texts.text(language, "results.column." + key), width);
    }

    private static List<Object> row(RegionResult result, String department, String unit, Figures now, Figures before) {
        List<Object> row = new ArrayList<>(List.of(
                department,
                unit,
                whole(now.tables()),
                whole(now.evaluated()),
                whole(now.notEvaluated()),
                whole(now.unfinished())));
        result.grades().forEach(grade -> row.add(whole(now.grades().getOrDefault(grade, 0L))));
        row.add(known(now.average()));
        row.add(known(before.average()));
        row.add(now.budget());
        row.add(now.executed());
        row.add(known(now.rate()));
        row.add(known(before.rate()));
        return row;
    }

    private static BigDecimal whole(long count) {
        return BigDecimal.valueOf(count);
    }

    private static Object known(@Nullable BigDecimal number) {
        return number == null ? "" : number;
    }
}
