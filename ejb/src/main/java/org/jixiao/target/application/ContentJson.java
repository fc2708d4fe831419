package org.jixiao.target.application;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/** A table's content as the JSON in which versions are kept. */
public final class ContentJson {

    private static final Jsonb BINDING = JsonbBuilder.create(new JsonbConfig().withAdapters(new ValueAdapter()));

    private ContentJson() {}

    public static String write(TableContent content) {
        return BINDING.toJson(new ContentParts(
                content.project(),
                content.funding(),
                content.plan(),
                content.goals(),
                content.indicators(),
                content.department()));
    }

    public static TableContent read(String json) {
        ContentParts parts = BINDING.fromJson(json, ContentParts.class);
        return new TableContent(
                parts.project(), parts.funding(), parts.plan(), parts.goals(), parts.indicators(), parts.department());
    }

    /** The cells that stand beside a content, in their order; null when there are none. */
    static @Nullable String writeCells(Map<String, String> cells) {
        return cells.isEmpty() ? null : BINDING.toJson(cells);
    }

    static Map<String, String> readCells(@Nullable String json) {
        if (json == null) {
            return Map.of();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.keySet().forEach(cell -> cells.put(cell, object.getString(cell)));
        }
        return cells;
    }

    /** The parts of a content by name: a record with more than one constructor could not be bound. */
    public record ContentParts(
            TableContent.Project project,
            List<TableContent.Funding> funding,
            List<TableContent.PlanStep> plan,
            TableContent.Goals goals,
            List<TableContent.Indicator> indicators,
            @Nullable DepartmentGoals department) {}

    /** The parts of a target value by name. */
    public record ValueParts(
            @Nullable String raw,
            @Nullable Comparator comparator,
            @Nullable BigDecimal number,
            @Nullable String unit,
            @Nullable Reading reading) {}

    /** Values have no setters to bind to, so they travel as their parts. */
    public static final class ValueAdapter implements JsonbAdapter<TargetValue, ValueParts> {

        @Override
        public ValueParts adaptToJson(TargetValue value) {
            return new ValueParts(value.raw(), value.comparator(), value.number(), value.unit(), value.reading());
        }

        @Override
        public TargetValue adaptFromJson(ValueParts parts) {
            Reading reading = parts.reading() == null ? Reading.TEXT : parts.reading();
            return new TargetValue(parts.raw(), parts.comparator(), parts.number(), parts.unit(), reading);
        }
    }
}
