package org.jixiao.target.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Direction;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Level;
import org.jixiao.form.model.FormDefinition.SecondLevel;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;

/** How a form's block of indicators is set up as a grid: its columns, what each proposes, how wide each is. */
final class GridSetup {

    private static final List<String> LEVEL1 = List.of("产出指标", "效益指标", "满意度指标", "成本指标");

    private static final Map<String, List<String>> LEVEL2 = Map.of(
            "产出", List.of("数量指标", "质量指标", "时效指标", "成本指标"),
            "效益", List.of("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"),
            "满意", List.of("服务对象满意度指标"),
            "成本", List.of("经济成本指标", "社会成本指标", "生态环境成本指标"));

    private static final List<String> UNITS =
            List.of("%", "个", "人", "次", "家", "项", "份", "天", "小时", "件", "场", "平方米", "万元", "元");

    /** The heads of the columns that a form prints as columns of their own; in its language, as all its labels. */
    private static final String SCOPE = "共性或个性";

    private static final String SUPPLEMENT = "个性说明";

    private static final Map<String, List<String>> SIGNS = Map.of(
            "EQUAL", List.of("=", "＝"),
            "AT_LEAST", List.of("≥", ">=", "≧", "不低于", "不少于"),
            "AT_MOST", List.of("≤", "<=", "≦", "不超过", "不高于"),
            "MORE_THAN", List.of(">", "＞"),
            "LESS_THAN", List.of("<", "＜"));

    private GridSetup() {}

    static String of(FormDefinition form) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        List<Column> fields = fields(form);
        fields.stream().map(column -> column(column, form)).forEach(columns::add);
        if (fields.stream().anyMatch(column -> column.scope() != null)) {
            columns.add(scopes());
            columns.add(cell(Json.createObjectBuilder().add("title", SUPPLEMENT), "supplement", 160)
                    .add("grow", 2));
        }
        JsonObjectBuilder level2 = Json.createObjectBuilder();
        LEVEL2.forEach((level1, values) -> level2.add(level1, array(values)));
        form.levels().stream()
                .filter(level -> !level.levels().isEmpty())
                .forEach(level -> level2.add(
                        level.name(),
                        array(level.levels().stream().map(SecondLevel::name).toList())));
        return Json.createObjectBuilder()
                .add("columns", columns)
                .add("level2", level2)
                .build()
                .toString();
    }

    /**
     * The columns of the grid: what a form prints side by side for common and for specific indicators is written in one,
     * and a column of its own says which of them an indicator is.
     */
    private static List<Column> fields(FormDefinition form) {
        Set<Field> known = EnumSet.noneOf(Field.class);
        return form.columns().stream()
                .filter(column -> !column.field().isOfProject())
                .filter(column -> known.add(column.field()))
                .toList();
    }

    private static JsonObjectBuilder scopes() {
        return cell(Json.createObjectBuilder().add("title", SCOPE), "scope", 82)
                .add(
                        "choice",
                        array(Arrays.stream(IndicatorScope.values())
                                .map(IndicatorScope::label)
                                .toList()));
    }

    private static JsonObjectBuilder column(Column column, FormDefinition form) {
        JsonObjectBuilder cell = Json.createObjectBuilder().add("title", column.label());
        String group = column.group();
        if (group != null) {
            cell.add("group", group);
        }
        return switch (column.field()) {
            case LEVEL1 -> cell(cell, "level1", 92).add("free", array(levels(form)));
            case LEVEL2 -> cell(cell, "level2", 112).add("free", array(List.of()));
            case INDICATOR_NAME -> cell(cell, "name", 190).add("grow", 2);
            case INDICATOR_CODE -> cell(cell, "code", 70);
            case EXPLANATION -> cell(cell, "explanation", 230).add("grow", 3);
            case SUPPLEMENT -> cell(cell, "supplement", 160).add("grow", 2);
            case POLARITY ->
                cell(cell, "polarity", 86)
                        .add(
                                "choice",
                                array(Arrays.stream(Polarity.values())
                                        .map(word -> word.label(form))
                                        .toList()));
            case DIRECTION ->
                cell(cell, "direction", 82)
                        .add("choice", array(directions(form)))
                        .add("aliases", signs(form));
            case TARGET ->
                form.has(Field.UNIT)
                        ? cell(cell, "target", 96).add("align", "right")
                        : cell(cell, "target", 170).add("grow", 1);
            case PERIOD_TARGET -> cell(cell, "periodTarget", 130).add("grow", 1);
            case UNIT -> cell(cell, "unit", 80).add("free", array(UNITS));
            case BASIS -> cell(cell, "basis", 170).add("grow", 2);
            case WEIGHT -> cell(cell, "weight", 66).add("align", "right");
            default -> throw new IllegalStateException(column.field() + " is no field of an indicator");
        };
    }

    private static List<String> levels(FormDefinition form) {
        return form.levels().isEmpty()
                ? LEVEL1
                : form.levels().stream().map(Level::name).toList();
    }

    private static JsonObjectBuilder cell(JsonObjectBuilder cell, String field, int width) {
        return cell.add("field", field).add("width", width);
    }

    private static List<String> directions(FormDefinition form) {
        return form.directions().stream().map(Direction::label).toList();
    }

    /** What people may also type or paste for a direction: its sign. */
    private static JsonObjectBuilder signs(FormDefinition form) {
        JsonObjectBuilder signs = Json.createObjectBuilder();
        for (Direction direction : form.directions()) {
            SIGNS.getOrDefault(direction.comparator(), List.of()).forEach(sign -> signs.add(sign, direction.label()));
        }
        return signs;
    }

    private static JsonArrayBuilder array(List<String> values) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        values.forEach(array::add);
        return array;
    }
}
