package org.jixiao.target.application;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import java.math.BigDecimal;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/** A table's content as the JSON in which versions are kept. */
public final class ContentJson {

    private static final Jsonb BINDING = JsonbBuilder.create(new JsonbConfig().withAdapters(new ValueAdapter()));

    private ContentJson() {}

    public static String write(TableContent content) {
        return BINDING.toJson(content);
    }

    public static TableContent read(String json) {
        return BINDING.fromJson(json, TableContent.class);
    }

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
