package org.jixiao.review.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import org.jixiao.review.application.BatchView;
import org.jixiao.target.rest.TableJson;

/** How far a batch is, as the contract writes it. */
public final class BatchJson {

    private BatchJson() {}

    /** Adds {@code state, done, of, tables}. */
    public static void addTo(JsonObjectBuilder json, BatchView batch) {
        JsonArrayBuilder tables = Json.createArrayBuilder();
        for (BatchView.Item item : batch.tables()) {
            JsonObjectBuilder table = Json.createObjectBuilder()
                    .add("id", item.id())
                    .add("outcome", item.outcome().name());
            TableJson.add(table, "reason", item.reason());
            if (item.document() != null) {
                table.add("document", item.document());
            }
            tables.add(table);
        }
        json.add("state", batch.state().name())
                .add("done", batch.done())
                .add("of", batch.of())
                .add("tables", tables);
    }
}
