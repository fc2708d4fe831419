package org.jixiao.exchange.persistence;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jixiao.exchange.model.ReadDocument.Head;
import org.jspecify.annotations.Nullable;

/** Keeps a document's head as JSON: it is never asked for in parts, and comes back exactly as it was. */
@Converter(autoApply = true)
public class DocumentHeadColumn implements AttributeConverter<Head, String> {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Head head) {
        return head == null ? null : BINDING.toJson(head);
    }

    @Override
    public @Nullable Head convertToEntityAttribute(@Nullable String column) {
        return column == null ? null : BINDING.fromJson(column, Head.class);
    }
}
