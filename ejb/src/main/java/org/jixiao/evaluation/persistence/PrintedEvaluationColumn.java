package org.jixiao.evaluation.persistence;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jspecify.annotations.Nullable;

/** Keeps a printed self-evaluation as JSON: it is never asked for in parts, and comes back exactly as it was. */
@Converter(autoApply = true)
public class PrintedEvaluationColumn implements AttributeConverter<PrintedEvaluation, String> {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable PrintedEvaluation printed) {
        return printed == null ? null : BINDING.toJson(printed);
    }

    @Override
    public @Nullable PrintedEvaluation convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : BINDING.fromJson(column, PrintedEvaluation.class);
    }
}
