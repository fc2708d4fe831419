package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
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
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.AddReviewer;
import org.jixiao.review.application.CirculateTable;
import org.jixiao.review.application.ClaimTable;
import org.jixiao.review.application.GiveOpinion;
import org.jixiao.review.application.ReadCirculation;
import org.jixiao.review.application.ReleaseTable;
import org.jixiao.review.application.RemoveReviewer;
import org.jixiao.review.application.ReopenTable;
import org.jixiao.review.application.TransferTable;
import org.jixiao.review.application.UrgeTable;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the step at which a table stands and does not decide it. {@code If-Match} is not needed, but when it
 * comes it must be the hash of the table as it is.
 */
@Path("tables/{id}/{verb: claim|release|transfer|add-reviewer|remove-reviewer|give-opinion|circulate|urge|reopen|read}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "decisions")
public class StepResource {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    private ClaimTable claimTable;

    @Inject
    private ReleaseTable releaseTable;

    @Inject
    private TransferTable transferTable;

    @Inject
    private AddReviewer addReviewer;

    @Inject
    private RemoveReviewer removeReviewer;

    @Inject
    private GiveOpinion giveOpinion;

    @Inject
    private CirculateTable circulateTable;

    @Inject
    private UrgeTable urgeTable;

    @Inject
    private ReopenTable reopenTable;

    @Inject
    private ReadCirculation readCirculation;

    @Inject
    private ShowTables showTables;

    @Inject
    private TableJson json;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(
            summary =
                    "Claims, releases or transfers the step, asks co-reviewers, gives an opinion, circulates, urges, reopens")
    public Response act(
            @PathParam("id") String id,
            @PathParam("verb") String verb,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Said.class))) @Nullable String body) {
        long tableId = Parameters.pathId(id);
        String seen = Parameters.hash(ifMatch);
        // Recipients are one or many, by the verb.
        if (verb.equals("circulate")) {
            SaidToMany said = body == null || body.isBlank()
                    ? new SaidToMany(null, null)
                    : BINDING.fromJson(body, SaidToMany.class);
            circulateTable.circulate(tableId, seen, said.recipients(), said.opinion());
        } else {
            Said said = body == null || body.isBlank() ? Said.NOTHING : BINDING.fromJson(body, Said.class);
            act(tableId, verb, seen, said);
        }
        TableView table = showTables.show(tableId);
        JsonObject answer = json.whole(table, headers.getAcceptableLanguages().get(0));
        return Response.ok(answer)
                .header(HttpHeaders.ETAG, "\"" + table.hash() + "\"")
                .build();
    }

    private void act(long tableId, String verb, @Nullable String seen, Said said) {
        switch (verb) {
            case "claim" -> claimTable.claim(tableId, seen);
            case "release" -> releaseTable.release(tableId, seen);
            case "transfer" -> transferTable.transfer(tableId, seen, said.to(), said.opinion());
            case "add-reviewer" -> addReviewer.add(tableId, seen, said.reviewer(), said.opinion());
            case "remove-reviewer" -> removeReviewer.remove(tableId, seen, said.reviewer());
            case "give-opinion" -> giveOpinion.give(tableId, seen, said.opinion());
            case "urge" -> urgeTable.urge(tableId, seen, Parameters.date("due", said.due()), said.opinion());
            case "reopen" -> reopenTable.reopen(tableId, seen, said.opinion());
            default -> readCirculation.read(tableId);
        }
    }

    /**
     * What is said with it; each verb takes its own of these.
     *
     * @param to the login of the one to whom the work goes
     * @param reviewer the login of the one who is asked for an opinion
     * @param due the day until whose end it is to be done
     */
    public record Said(
            @Nullable String opinion,
            @Nullable String to,
            @Nullable String reviewer,
            @Nullable String due) {

        static final Said NOTHING = new Said(null, null, null, null);
    }

    /** @param to the logins of those who are to know of it */
    public record SaidToMany(
            @Nullable String opinion, @Nullable List<@Nullable String> to) {

        List<String> recipients() {
            return to == null ? List.of() : to.stream().filter(Objects::nonNull).toList();
        }
    }
}
