package org.jixiao.approval.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.approval.application.AdjustTable;
import org.jixiao.approval.application.DiscardAdjustment;
import org.jixiao.approval.application.ResumeTable;
import org.jixiao.approval.application.StopTable;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** What becomes of an approved target in its year. {@code If-Match} carries the hash of what the person saw. */
@Path("tables/{id}/{verb: stop|resume|adjust|discard}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "decisions")
public class ChangeResource {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    private StopTable stopTable;

    @Inject
    private ResumeTable resumeTable;

    @Inject
    private AdjustTable adjustTable;

    @Inject
    private DiscardAdjustment discardAdjustment;

    @Inject
    private ShowTables showTables;

    @Inject
    private TableJson json;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(summary = "Stops or resumes an approved table, opens an adjustment of it (201) or discards one")
    public Response change(
            @PathParam("id") String id,
            @PathParam("verb") String verb,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Change.class))) @Nullable String body) {
        long tableId = Parameters.pathId(id);
        String seen = Parameters.hash(ifMatch);
        // A text, because a change may come without a body, which a bound record would refuse.
        Change change = body == null || body.isBlank() ? Change.EMPTY : BINDING.fromJson(body, Change.class);
        switch (verb) {
            case "stop" -> stopTable.stop(tableId, seen, change.opinion());
            case "resume" -> resumeTable.resume(tableId, seen, change.opinion());
            case "discard" -> discardAdjustment.discard(tableId, seen, change.opinion());
            default -> {
                long adjustment = adjustTable.adjust(tableId, seen, change.document(), change.opinion());
                return answer(Response.created(URI.create("tables/" + adjustment)), adjustment);
            }
        }
        return answer(Response.ok(), tableId);
    }

    private Response answer(Response.ResponseBuilder response, long tableId) {
        TableView table = showTables.show(tableId);
        return response.entity(
                        json.whole(table, headers.getAcceptableLanguages().get(0)))
                .header(HttpHeaders.ETAG, "\"" + table.hash() + "\"")
                .build();
    }

    /**
     * What is said with it.
     *
     * @param opinion why; compulsory for stop and resume
     * @param document the number of the budget-change document; compulsory for adjust
     */
    public record Change(@Nullable String opinion, @Nullable String document) {

        static final Change EMPTY = new Change(null, null);
    }
}
