package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.LookAtTable;
import org.jixiao.review.application.ShowChanges;
import org.jixiao.review.application.StepView;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.shared.rest.Problem;
import org.jspecify.annotations.Nullable;

/** What has changed in a table since the caller last looked at it. Asking for that is no look; a look is said. */
@Path("tables/{id}/look")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tables")
public class LookResource {

    @Inject
    private ShowChanges showChanges;

    @Inject
    private LookAtTable lookAtTable;

    @GET
    @Operation(summary = "The cells that changed since the caller's last look or decision, and since the last return")
    public JsonObject changes(@PathParam("id") String id) {
        ShowChanges.Changes changes = showChanges.of(Parameters.pathId(id));
        return Json.createObjectBuilder()
                .add("sinceLook", since(changes.sinceLook()))
                .add("sinceReturn", since(changes.sinceReturn()))
                .build();
    }

    @POST
    @Operation(
            summary =
                    "Says that the caller has seen the table as it is; answers with the changes since the look before")
    public JsonObject look(@PathParam("id") String id) {
        JsonObject changes = changes(id);
        lookAtTable.look(Parameters.pathId(id));
        return changes;
    }

    private static JsonValue since(ShowChanges.@Nullable Since since) {
        if (since == null) {
            return JsonValue.NULL;
        }
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("version", since.version())
                .add("at", since.at().toString())
                .add("changes", Problem.changes(since.cells()));
        StepView step = since.step();
        if (step != null) {
            json.add("step", HistoryResource.step(step));
        }
        return json.build();
    }
}
