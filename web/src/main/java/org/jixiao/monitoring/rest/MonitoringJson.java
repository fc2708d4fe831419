package org.jixiao.monitoring.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.jixiao.monitoring.application.RoundView;
import org.jixiao.monitoring.application.SheetView;
import org.jixiao.monitoring.model.Lights;
import org.jixiao.target.rest.TableJson;

/** Rounds and sheets of monitoring as JSON. */
final class MonitoringJson {

    private MonitoringJson() {}

    static JsonObjectBuilder round(RoundView round) {
        JsonObjectBuilder lights = Json.createObjectBuilder();
        round.lights().forEach((light, count) -> lights.add(light.name(), count));
        return Json.createObjectBuilder()
                .add("id", round.id())
                .add("region", round.region())
                .add("year", round.year())
                .add("month", round.month())
                .add("label", round.label())
                .add("due", round.due().toString())
                .add("openedBy", round.openedBy())
                .add("of", round.of())
                .add("submitted", round.submitted())
                .add("done", round.noted())
                .add("waiting", round.waiting())
                .add("lights", lights)
                .add("withoutLight", round.lightless());
    }

    static JsonObject line(RoundView.Line line) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", line.table().id())
                .add("unit", line.table().unitCode())
                .add("unitName", line.table().unitName());
        TableJson.add(json, "project", line.table().projectName());
        json.add("step", line.sheet().step().name());
        TableJson.add(json, "light", line.light());
        return json.add("waiting", line.waiting())
                .add("returned", line.sheet().returned())
                .build();
    }

    static JsonObject sheet(SheetView sheet) {
        JsonObjectBuilder money = Json.createObjectBuilder();
        TableJson.add(money, "budget", sheet.budget());
        TableJson.add(money, "toDate", sheet.spent());
        TableJson.add(money, "forecast", sheet.forecast());
        TableJson.add(money, "rate", sheet.rate());
        explain(money, sheet.money());
        JsonArrayBuilder indicators = Json.createArrayBuilder();
        for (SheetView.Row row : sheet.rows()) {
            JsonObjectBuilder indicator = Json.createObjectBuilder().add("id", row.indicatorId());
            TableJson.add(indicator, "level1", row.level1());
            TableJson.add(indicator, "level2", row.level2());
            TableJson.add(indicator, "name", row.name());
            TableJson.add(indicator, "target", row.target());
            TableJson.add(indicator, "toDate", row.done());
            TableJson.add(indicator, "forecast", row.forecast());
            TableJson.add(indicator, "degree", row.degree());
            TableJson.add(indicator, "cause", row.cause());
            TableJson.add(indicator, "causeText", row.causeText());
            TableJson.add(indicator, "likelihood", row.likelihood());
            explain(indicator, row.shown());
            indicators.add(indicator);
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("round", sheet.roundId())
                .add("table", sheet.tableId())
                .add("year", sheet.year())
                .add("month", sheet.month())
                .add("label", sheet.label())
                .add("due", sheet.due().toString())
                .add("step", sheet.step().name())
                .add("hash", sheet.hash());
        TableJson.add(json, "light", sheet.light());
        TableJson.add(json, "opinion", sheet.opinion());
        json.add("returned", sheet.returned()).add("money", money).add("indicators", indicators);
        SheetView.Rectifying rectification = sheet.rectification();
        if (rectification == null) {
            json.addNull("rectification");
        } else {
            json.add("rectification", rectification(rectification));
        }
        return json.build();
    }

    private static JsonObjectBuilder rectification(SheetView.Rectifying rectification) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("open", rectification.closedAt() == null)
                .add("measure", rectification.measure())
                .add("person", rectification.person())
                .add("due", rectification.due().toString());
        TableJson.add(json, "openedBy", rectification.openedBy());
        TableJson.add(json, "closedAt", rectification.closedAt());
        TableJson.add(json, "closedBy", rectification.closedBy());
        TableJson.add(json, "remark", rectification.remark());
        return json;
    }

    private static void explain(JsonObjectBuilder json, Lights.Shown shown) {
        TableJson.add(json, "light", shown.light());
        json.add(
                "lighting",
                Json.createObjectBuilder().add("rule", shown.rule().name()).add("arithmetic", shown.arithmetic()));
    }
}
