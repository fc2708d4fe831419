package org.jixiao.monitoring.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.monitoring.application.OpenRound;
import org.jixiao.monitoring.application.RoundView;
import org.jixiao.monitoring.application.ShowMonitoring;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** The rounds of monitoring (监控轮次). */
@Path("monitoring/rounds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "monitoring")
public class RoundResource {

    @Inject
    private OpenRound openRound;

    @Inject
    private ShowMonitoring showMonitoring;

    @POST
    @Operation(summary = "Opens a round: every approved table of the region and year gets a sheet to be filled")
    public Response open(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        long id = openRound.open(order.region(), order.year(), order.month(), Parameters.date("due", order.due()));
        return Response.status(Response.Status.CREATED)
                .header("Location", "monitoring/rounds/" + id)
                .entity(Json.createObjectBuilder().add("id", id).build())
                .build();
    }

    @GET
    @Operation(summary = "The rounds with their progress and lights, the newest period first")
    public JsonObject list(@QueryParam("region") @Nullable String region, @QueryParam("year") @Nullable String year) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        showMonitoring.rounds(region, Parameters.integer("year", year)).stream()
                .map(MonitoringJson::round)
                .forEach(items::add);
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A round with its tables and their lights")
    public JsonObject show(@PathParam("id") String id) {
        long roundId = Parameters.pathId(id);
        RoundView round = showMonitoring.round(roundId);
        JsonArrayBuilder tables = Json.createArrayBuilder();
        showMonitoring.lines(roundId).stream().map(MonitoringJson::line).forEach(tables::add);
        return MonitoringJson.round(round).add("tables", tables).build();
    }

    /** Which round. */
    public record Order(
            @Nullable String region,
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable String due) {}
}
