package org.jixiao.evaluation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.evaluation.application.DrawSpotCheck;
import org.jixiao.evaluation.application.ShowSpotChecks;
import org.jixiao.evaluation.application.SpotCheckView;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** Spot checks (抽查) of submitted self-evaluations. */
@Path("evaluations/spot-checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation")
public class SpotCheckResource {

    @Inject
    private DrawSpotCheck drawSpotCheck;

    @Inject
    private ShowSpotChecks showSpotChecks;

    @POST
    @Operation(
            summary = "Draws some of the submitted self-evaluations: in the order of the SHA-256 of seed/id, the first"
                    + " percent of them, rounded up")
    public Response draw(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        return Response.status(Response.Status.CREATED)
                .entity(json(drawSpotCheck.draw(order.region(), order.year(), order.percent(), order.seed())))
                .build();
    }

    @GET
    @Operation(summary = "The spot checks of a region and year, the newest first")
    public JsonObject list(@QueryParam("region") @Nullable String region, @QueryParam("year") @Nullable String year) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        showSpotChecks
                .of(
                        Parameters.required("region", region),
                        Parameters.required("year", Parameters.integer("year", year)))
                .forEach(check -> items.add(json(check)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    private static JsonObject json(SpotCheckView check) {
        return Json.createObjectBuilder()
                .add("id", check.id())
                .add("region", check.region())
                .add("year", check.year())
                .add("percent", check.percent())
                .add("seed", check.seed())
                .add("order", Json.createArrayBuilder(check.order()))
                .add("drawn", Json.createArrayBuilder(check.drawn()))
                .add("at", check.at().toString())
                .add("by", check.by())
                .build();
    }

    /** What is to be drawn. */
    public record Order(
            @Nullable String region,
            @Nullable Integer year,
            @Nullable BigDecimal percent,
            @Nullable String seed) {}
}
