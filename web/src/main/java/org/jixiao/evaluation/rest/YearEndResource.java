package org.jixiao.evaluation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.evaluation.application.OpenYearEnd;
import org.jixiao.review.application.BatchView;
import org.jixiao.review.rest.BatchJson;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** Opening the year end (年末自评开放) of a region. */
@Path("evaluations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation")
public class YearEndResource {

    @Inject
    private OpenYearEnd openYearEnd;

    @POST
    @Path("open")
    @Operation(summary = "Opens the self-evaluation of every approved table of a region and year")
    public Response open(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        long id = openYearEnd.open(order.region(), order.year());
        return Response.accepted(Json.createObjectBuilder().add("id", id).build())
                .header("Location", "evaluations/open/" + id)
                .build();
    }

    @GET
    @Path("open/{id}")
    @Operation(summary = "How far the opening is")
    public JsonObject show(@PathParam("id") String id) {
        BatchView batch = openYearEnd.show(Parameters.pathId(id));
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", batch.id());
        BatchJson.addTo(json, batch);
        return json.build();
    }

    /** Which year end. */
    public record Order(@Nullable String region, @Nullable Integer year) {}
}
