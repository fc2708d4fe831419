package org.jixiao.target.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Direction;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.shared.web.Written;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.IndicatorScope;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * A table's content as people write it in the grid: every cell a text, amounts in the form's unit, comparators in the
 * form's words.
 *
 * <p>A target value whose three cells nobody has touched keeps its reading, so that opening and saving a table changes
 * nothing.
 */
final class WrittenContent {

    private final FormDefinition form;

    WrittenContent(FormDefinition form) {
        this.form = form;
    }

    String write(TableContent content) {
        TableContent.Project project = content.project();
        JsonObjectBuilder head = Json.createObjectBuilder();
        put(
                head,
                "sequence",
                project.sequence() == null ? null : project.sequence().toString());
        put(head, "code", project.code());
        put(head, "name", project.name());
        put(head, "type", project.type());
        put(head, "purpose", project.purpose());
        put(head, "projectAmount", MoneyOnScreen.plain(project.projectAmount(), form.moneyUnit()));
        JsonObjectBuilder goals = Json.createObjectBuilder();
        put(goals, "overall", content.goals().overall());
        put(goals, "period", content.goals().period());
        put(goals, "annual", content.goals().annual());
        JsonArrayBuilder indicators = Json.createArrayBuilder();
        for (int i = 0; i < content.indicators().size(); i++) {
            indicators.add(write(content.indicators().get(i), i));
        }
        return Json.createObjectBuilder()
                .add("project", head)
                .add("funding", fundingLines(content))
                .add("plan", planLines(content))
                .add("goals", goals)
                .add("indicators", indicators)
                .build()
                .toString();
    }

    /** One line per source that the form knows, and those that the content has beside. */
    private JsonArrayBuilder fundingLines(TableContent content) {
        Map<String, String> lines = new LinkedHashMap<>();
        form.fundSources().forEach(source -> lines.put(source, ""));
        content.funding()
                .forEach(line -> lines.put(line.source(), MoneyOnScreen.plain(line.amount(), form.moneyUnit())));
        JsonArrayBuilder funding = Json.createArrayBuilder();
        lines.forEach((source, amount) ->
                funding.add(Json.createObjectBuilder().add("source", source).add("amount", amount)));
        return funding;
    }

    private JsonArrayBuilder planLines(TableContent content) {
        Map<String, String> lines = new LinkedHashMap<>();
        dues(form, content).forEach(by -> lines.put(by, ""));
        content.plan().forEach(step -> lines.put(step.by(), step.percent().toPlainString()));
        JsonArrayBuilder plan = Json.createArrayBuilder();
        lines.forEach((by, percent) ->
                plan.add(Json.createObjectBuilder().add("by", by).add("percent", percent)));
        return plan;
    }

    /** The times of the spending plan: those of the form, and those the content has beside. */
    static List<String> dues(FormDefinition form, TableContent content) {
        return Stream.concat(
                        form.columns().stream()
                                .filter(column -> column.field() == Field.PLAN)
                                .map(column -> String.valueOf(column.by())),
                        content.plan().stream().map(TableContent.PlanStep::by))
                .distinct()
                .toList();
    }

    private JsonObjectBuilder write(TableContent.Indicator row, int position) {
        JsonObjectBuilder cells = Json.createObjectBuilder().add("was", position);
        put(cells, "level1", row.level1());
        put(cells, "level2", row.level2());
        put(cells, "name", row.name());
        put(cells, "code", row.code());
        put(cells, "scope", row.scope() == null ? null : row.scope().label());
        put(cells, "explanation", row.explanation());
        put(cells, "supplement", row.supplement());
        put(cells, "polarity", row.polarity() == null ? null : row.polarity().label(form));
        put(cells, "direction", direction(row.target().comparator()));
        put(cells, "target", row.target().raw());
        put(cells, "unit", row.target().unit());
        put(
                cells,
                "periodTarget",
                row.periodTarget() == null ? null : row.periodTarget().raw());
        put(cells, "basis", row.basis());
        put(cells, "weight", row.weight() == null ? null : row.weight().toPlainString());
        return cells;
    }

    private static void put(JsonObjectBuilder object, String name, @Nullable String text) {
        object.add(name, text == null ? "" : text);
    }

    /**
     * The content that was written.
     *
     * @param kept the content as it is kept
     * @throws org.jixiao.shared.model.Refusal RULE when an amount or weight is no number
     */
    TableContent read(@Nullable String json, TableContent kept) {
        Written written = Written.read(json);
        Written head = written.part("project");
        BigDecimal amount = head.number("projectAmount");
        TableContent.Project project = new TableContent.Project(
                head.integer("sequence"),
                head.text("code"),
                head.text("name"),
                head.text("type"),
                head.text("purpose"),
                amount == null ? null : yuan(amount));
        List<TableContent.Funding> funding = new ArrayList<>();
        for (Written line : written.list("funding")) {
            BigDecimal money = line.number("amount");
            String source = line.text("source");
            if (money != null && source != null) {
                funding.add(new TableContent.Funding(source, yuan(money)));
            }
        }
        List<TableContent.PlanStep> plan = new ArrayList<>();
        for (Written line : written.list("plan")) {
            BigDecimal percent = line.number("percent");
            String by = line.text("by");
            if (percent != null && by != null) {
                plan.add(new TableContent.PlanStep(by, percent));
            }
        }
        Written goals = written.part("goals");
        List<TableContent.Indicator> indicators = new ArrayList<>();
        for (Written row : written.list("indicators")) {
            read(row, kept).ifPresent(indicators::add);
        }
        written.refuseUnreadable();
        return new TableContent(
                project,
                funding,
                plan,
                new TableContent.Goals(goals.text("overall"), goals.text("period"), goals.text("annual")),
                indicators);
    }

    private BigDecimal yuan(BigDecimal amount) {
        return Decimals.money(amount.multiply(form.moneyUnit().yuan()));
    }

    private Optional<TableContent.Indicator> read(Written row, TableContent kept) {
        Integer was = row.integer("was");
        TableContent.Indicator before =
                was != null && was >= 0 && was < kept.indicators().size()
                        ? kept.indicators().get(was)
                        : null;
        TargetValue target = target(row, before);
        BigDecimal weight = row.number("weight");
        boolean empty = weight == null
                && target.raw() == null
                && Stream.of("level1", "level2", "name", "code", "explanation", "supplement", "periodTarget", "basis")
                        .map(row::text)
                        .allMatch(Objects::isNull);
        return empty
                ? Optional.empty()
                : Optional.of(new TableContent.Indicator(
                        row.text("level1"),
                        row.text("level2"),
                        row.text("name"),
                        row.text("code"),
                        scope(row.text("scope")),
                        row.text("explanation"),
                        row.text("supplement"),
                        polarity(row.text("polarity")),
                        target,
                        periodTarget(row.text("periodTarget"), before),
                        row.text("basis"),
                        weight));
    }

    private TargetValue target(Written row, TableContent.@Nullable Indicator before) {
        String raw = row.text("target");
        String direction = row.text("direction");
        String unit = row.text("unit");
        if (before != null) {
            TargetValue kept = before.target();
            String keptDirection = direction(kept.comparator());
            if (Objects.equals(raw, kept.raw())
                    && Objects.equals(unit, kept.unit())
                    && Objects.equals(direction, keptDirection.isEmpty() ? null : keptDirection)) {
                return kept;
            }
        }
        if (form.has(Field.DIRECTION)) {
            return TargetValueReading.directed(comparator(direction), raw, unit);
        }
        return form.has(Field.UNIT) ? TargetValueReading.of(null, raw, unit) : TargetValueReading.of(raw);
    }

    private String direction(@Nullable Comparator comparator) {
        return comparator == null ? "" : comparator.label(form);
    }

    private @Nullable Comparator comparator(@Nullable String direction) {
        if (direction == null) {
            return null;
        }
        for (Direction known : form.directions()) {
            if (known.label().equals(direction)) {
                return Comparator.valueOf(known.comparator());
            }
        }
        return TargetValueReading.comparator(direction).orElse(null);
    }

    private static @Nullable TargetValue periodTarget(@Nullable String raw, TableContent.@Nullable Indicator before) {
        if (before != null
                && before.periodTarget() != null
                && Objects.equals(raw, before.periodTarget().raw())) {
            return before.periodTarget();
        }
        return raw == null ? null : TargetValueReading.of(raw);
    }

    private static @Nullable Polarity polarity(@Nullable String label) {
        if (label == null) {
            return null;
        }
        return label.startsWith("反") ? Polarity.REVERSE : label.startsWith("正") ? Polarity.FORWARD : null;
    }

    private static @Nullable IndicatorScope scope(@Nullable String label) {
        for (IndicatorScope scope : IndicatorScope.values()) {
            // People may paste the longer word, such as 个性指标.
            if (label != null && label.startsWith(scope.label())) {
                return scope;
            }
        }
        return null;
    }
}
