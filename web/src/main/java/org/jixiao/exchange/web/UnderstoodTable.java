package org.jixiao.exchange.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.evaluation.model.EvaluationFields;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.target.model.TargetFields;
import org.jixiao.target.web.Remark;
import org.jixiao.target.web.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One table of a file as it was understood, on its form's sheet; and what is written into one of its cells, as a
 * correction of what was read: amounts in 元, words of the form as what they mean.
 *
 * @param around what is printed around it; its year is 0 while nobody knows it
 */
record UnderstoodTable(FormDefinition form, ReadTable read, TargetFields.Around around) {

    private static final Pattern RESULT = Pattern.compile("(indicators)\\[(\\d+)]\\.(actual|score|reason|weight)");
    private static final Pattern MONEY = Pattern.compile("execution\\.(initial|full|executed|rate)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private static final Map<String, String> EVALUATION = Map.of(
            "execution.score", "evaluation.executionScore",
            "achievement", "evaluation.achievement",
            "total", "evaluation.total");

    private FormDefinition.Sheet printed() {
        return read.evaluation() == null
                ? form.target()
                : form.sheet(SheetKind.EVALUATION).orElseGet(form::target);
    }

    private FieldValues values() {
        TargetFields target = new TargetFields(form, read.content(), around);
        PrintedEvaluation evaluation = read.evaluation();
        FieldValues values = evaluation == null ? target : new EvaluationFields(target, evaluation);
        return around.year() == 0 ? new WithoutYear(values) : values;
    }

    Sheet sheet(List<Remark> remarks) {
        return Sheet.of(form, printed(), values(), remarks);
    }

    /** The indicators each in a row of its own, where the form packs all of them into one cell; null elsewhere. */
    @Nullable
    Sheet unpacked(List<Remark> remarks) {
        FormDefinition.Sheet sheet = printed();
        if (sheet.layout() != Layout.PACKED) {
            return null;
        }
        List<Column> columns = sheet.columns().stream()
                .filter(column -> !column.field().isOfProject())
                .toList();
        FormDefinition.Sheet rows = new FormDefinition.Sheet(
                sheet.kind(),
                Layout.LEDGER,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                null,
                columns,
                List.of(),
                false,
                List.of(),
                null,
                null,
                sheet.page());
        return Sheet.of(form, rows, values(), remarks);
    }

    /** What each cell of the sheet shows, by its path. */
    static Map<String, String> texts(Sheet sheet) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (List<Sheet.Cell> row : sheet.rows()) {
            for (Sheet.Cell cell : row) {
                if (!cell.head() && !cell.place().isEmpty() && cell.parts().size() == 1) {
                    texts.putIfAbsent(cell.place(), cell.parts().get(0).text());
                }
            }
        }
        return texts;
    }

    /** The path under which what stands at a place of the sheet is corrected; null where nothing can be written. */
    @Nullable
    String path(String place) {
        if (place.isEmpty()
                || place.equals("funding")
                || place.equals("plan")
                || place.matches("indicators(\\[\\d+])?")) {
            return null;
        }
        PrintedEvaluation evaluation = read.evaluation();
        Matcher money = MONEY.matcher(place);
        if (money.matches() && evaluation != null) {
            int line = evaluation.money().stream()
                    .map(PrintedEvaluation.Money::source)
                    .map(Objects::isNull)
                    .toList()
                    .indexOf(true);
            return line < 0 ? null : "evaluation.money[" + line + "]." + money.group(1);
        }
        if (evaluation == null || money.matches()) {
            return money.matches() || EVALUATION.containsKey(place) ? null : place;
        }
        Matcher result = RESULT.matcher(place);
        if (result.matches()) {
            boolean there =
                    Integer.parseInt(result.group(2)) < evaluation.rows().size();
            return there ? "evaluation.rows[" + result.group(2) + "]." + result.group(3) : null;
        }
        return EVALUATION.getOrDefault(place, place);
    }

    /** What is written at a place of the sheet, as a correction; null where nothing can be written. */
    @Nullable
    Correction correction(int table, String place, String text) {
        String path = path(place);
        return path == null ? null : new Correction(table, path, meant(path, text.strip()));
    }

    private String meant(String path, String text) {
        if (path.endsWith(".polarity")) {
            return text.startsWith("反") ? "REVERSE" : text.startsWith("正") ? "FORWARD" : text;
        }
        if (path.endsWith(".comparator")) {
            return form.directions().stream()
                    .filter(known -> known.label().equals(text))
                    .map(FormDefinition.Direction::comparator)
                    .findFirst()
                    .orElse(text);
        }
        String number = text.replaceAll("[,，\\s]", "");
        if (path.endsWith(".percent") || path.endsWith("].rate")) {
            return number.replaceAll("[%％]$", "");
        }
        boolean amount = path.endsWith("].amount")
                || path.equals("project.projectAmount")
                || (path.startsWith("evaluation.money[") && !path.endsWith(".rate"));
        return amount && NUMBER.matcher(number).matches()
                ? new BigDecimal(number).multiply(form.moneyUnit().yuan()).toPlainString()
                : text;
    }

    /** A table of which nobody knows the year yet. */
    private record WithoutYear(FieldValues values) implements FieldValues {

        @Override
        public Value project(Column column) {
            return values.project(column);
        }

        @Override
        public int indicators() {
            return values.indicators();
        }

        @Override
        public Value indicator(Column column, int index) {
            return values.indicator(column, index);
        }

        @Override
        public String filledIn(String name) {
            return name.equals("year") ? "____" : values.filledIn(name);
        }
    }
}
