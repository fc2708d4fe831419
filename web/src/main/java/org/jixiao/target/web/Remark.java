package org.jixiao.target.web;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Severity;

/**
 * Something to look at, beside the cell that it is about.
 *
 * @param severity {@code error}, {@code warning} or {@code hint}
 * @param place the cell's path, such as {@code indicators[3].target}
 * @param where the cell in words, such as 第4行 绩效目标值
 * @param sentence what is the matter, and what would satisfy it
 */
public record Remark(String severity, String place, String where, String sentence) implements Serializable {

    private static final Pattern INDICATOR = Pattern.compile("indicators\\[(\\d+)\\]\\.?(.*)");
    private static final Pattern LINE = Pattern.compile("(funding|plan)\\[(\\d+)\\].*");

    private static final Pattern DEPARTMENT =
            Pattern.compile("department\\.(tasks|items|safeguards)\\[(\\d+)\\]\\.?(.*)");

    private static final Map<String, Field> CELLS = Map.ofEntries(
            Map.entry("level1", Field.LEVEL1),
            Map.entry("level2", Field.LEVEL2),
            Map.entry("name", Field.INDICATOR_NAME),
            Map.entry("code", Field.INDICATOR_CODE),
            Map.entry("explanation", Field.EXPLANATION),
            Map.entry("supplement", Field.SUPPLEMENT),
            Map.entry("polarity", Field.POLARITY),
            Map.entry("target", Field.TARGET),
            Map.entry("target.comparator", Field.DIRECTION),
            Map.entry("target.unit", Field.UNIT),
            Map.entry("periodTarget", Field.PERIOD_TARGET),
            Map.entry("basis", Field.BASIS),
            Map.entry("weight", Field.WEIGHT),
            Map.entry("project.code", Field.PROJECT_CODE),
            Map.entry("project.name", Field.PROJECT_NAME),
            Map.entry("project.type", Field.PROJECT_TYPE),
            Map.entry("project.purpose", Field.PURPOSE),
            Map.entry("goals.overall", Field.OVERALL_GOAL),
            Map.entry("goals.annual", Field.ANNUAL_GOAL));

    public static Remark of(Finding finding, FormDefinition form, PageTexts texts) {
        return new Remark(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.place(),
                where(finding.place(), form, texts),
                texts.of(finding.rule(), finding.arguments()));
    }

    /** A reason that stops a save is shown where it is, like an error of the check. */
    public static Remark of(Reason reason, FormDefinition form, PageTexts texts) {
        return of(new Finding(Severity.ERROR, reason.field(), reason.rule(), reason.arguments()), form, texts);
    }

    /** A cell's path in words. */
    public static String where(String place, FormDefinition form, PageTexts texts) {
        Matcher indicator = INDICATOR.matcher(place);
        if (indicator.matches()) {
            String row = texts.of("place.row", Integer.parseInt(indicator.group(1)) + 1);
            String cell = indicator.group(2);
            return cell.isEmpty() ? row : row + " " + cell(cell, form, texts);
        }
        Matcher line = LINE.matcher(place);
        if (line.matches()) {
            return texts.get("place." + line.group(1));
        }
        Matcher department = DEPARTMENT.matcher(place);
        if (department.matches()) {
            String row = texts.of(
                    "place.department." + department.group(1) + ".row", Integer.parseInt(department.group(2)) + 1);
            String cell = department.group(3);
            return cell.isEmpty() ? row : row + " " + texts.get("place.department." + cell);
        }
        return place.isEmpty() ? "" : cell(place, form, texts);
    }

    private static String cell(String cell, FormDefinition form, PageTexts texts) {
        Field field = CELLS.get(cell);
        if (field != null && form.column(field).isPresent()) {
            return form.column(field).get().label();
        }
        return texts.get("place." + cell);
    }

    /** The same at another cell. */
    Remark at(String cell) {
        return new Remark(severity, cell, where, sentence);
    }

    public boolean isError() {
        return severity.equals("error");
    }
}
