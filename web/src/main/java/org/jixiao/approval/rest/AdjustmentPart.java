package org.jixiao.approval.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import org.jixiao.approval.application.ShowAdjustments;
import org.jixiao.shared.rest.Problem;
import org.jixiao.target.rest.TableJson;
import org.jixiao.target.rest.TablePart;

/** Adds its adjustments to a table's answer, and to an adjustment's what it changes. */
@ApplicationScoped
public class AdjustmentPart implements TablePart {

    @Inject
    private ShowAdjustments showAdjustments;

    @Override
    public void addTo(long tableId, JsonObjectBuilder table, Map<Long, JsonObjectBuilder> indicators) {
        JsonArrayBuilder adjustments = Json.createArrayBuilder();
        for (ShowAdjustments.AdjustmentView adjustment : showAdjustments.of(tableId)) {
            JsonObjectBuilder each = Json.createObjectBuilder()
                    .add("id", adjustment.id())
                    .add("document", adjustment.document())
                    .add("stage", adjustment.stage().name());
            TableJson.add(each, "version", adjustment.version());
            TableJson.add(each, "approval", adjustment.approval());
            adjustments.add(each);
        }
        table.add("adjustments", adjustments);
        showAdjustments.changes(tableId).ifPresent(changes -> {
            JsonArrayBuilder cells = Json.createArrayBuilder();
            changes.cells().forEach(cell -> cells.add(Problem.change(cell, "old", "new")));
            table.add("changes", cells);
        });
    }
}
