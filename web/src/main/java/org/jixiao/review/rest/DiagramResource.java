package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.ShowDiagram;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.rest.TableJson;

/** A table's way, drawn. */
@Path("tables/{id}/diagram")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tables")
public class DiagramResource {

    @Inject
    private ShowDiagram showDiagram;

    @GET
    @Operation(summary = "The diagram, where the table stands in it, and who had it how long with which opinion")
    public JsonObject diagram(@PathParam("id") String id) {
        ShowDiagram.Drawn drawn = showDiagram.of(Parameters.pathId(id));
        JsonArrayBuilder steps = Json.createArrayBuilder();
        drawn.steps().forEach(step -> steps.add(step(step)));
        return Json.createObjectBuilder()
                .add("bpmn", drawn.bpmn())
                .add("current", Json.createArrayBuilder(drawn.current()))
                .add("passed", Json.createArrayBuilder(drawn.passed()))
                .add("steps", steps)
                .build();
    }

    private static JsonObjectBuilder step(ShowDiagram.DrawnStep step) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        TableJson.add(json, "activity", step.activity());
        json.add("stage", step.stage().name());
        TableJson.add(json, "account", step.account());
        TableJson.add(json, "onBehalfOf", step.onBehalfOf());
        json.add("post", step.post().name()).add("since", step.since().toString());
        TableJson.add(json, "until", step.until());
        TableJson.add(json, "verb", step.verb());
        TableJson.add(json, "opinion", step.opinion());
        return json;
    }
}
