package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.ForgetOpinion;
import org.jixiao.review.application.KeepOpinion;
import org.jixiao.review.application.ShowOpinions;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** The opinions that the caller has kept to use them again. */
@Path("opinions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "decisions")
public class OpinionResource {

    @Inject
    private ShowOpinions showOpinions;

    @Inject
    private KeepOpinion keepOpinion;

    @Inject
    private ForgetOpinion forgetOpinion;

    @GET
    @Operation(summary = "The caller's usual opinions")
    public JsonObject opinions() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        showOpinions.opinions().forEach(opinion -> items.add(opinion(opinion.id(), opinion.text())));
        return Json.createObjectBuilder().add("items", items).build();
    }

    @POST
    @Operation(summary = "Keeps a usual opinion")
    public Response keep(@Nullable Text sent) {
        Text body = Parameters.required("", sent);
        long id = keepOpinion.keep(body.text());
        return Response.created(URI.create("opinions/" + id))
                .entity(Json.createObjectBuilder().add("id", id).build())
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forgets a usual opinion")
    public void forget(@PathParam("id") String id) {
        forgetOpinion.forget(Parameters.pathId(id));
    }

    private static JsonObjectBuilder opinion(long id, String text) {
        return Json.createObjectBuilder().add("id", id).add("text", text);
    }

    /** An opinion in words. */
    public record Text(@Nullable String text) {}
}
