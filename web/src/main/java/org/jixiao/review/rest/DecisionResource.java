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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.PassOrAgree;
import org.jixiao.review.application.PassRecheck;
import org.jixiao.review.application.ReturnTable;
import org.jixiao.review.application.SubmitTable;
import org.jixiao.review.application.WithdrawTable;
import org.jixiao.review.model.Grade;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Stage;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** A decision on one table. {@code If-Match} carries the hash of what the person saw. */
@Path("tables/{id}/{verb: submit|withdraw|pass|return|evaluation/submit}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "decisions")
public class DecisionResource {

    private static final Jsonb BINDING = JsonbBuilder.create();

    @Inject
    private SubmitTable submitTable;

    @Inject
    private WithdrawTable withdrawTable;

    @Inject
    private PassOrAgree passOrAgree;

    @Inject
    private PassRecheck passRecheck;

    @Inject
    private ReturnTable returnTable;

    @Inject
    private ShowTables showTables;

    @Inject
    private TableJson json;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(summary = "Decides on a table: submit, withdraw, pass, return, evaluation/submit")
    public Response decide(
            @PathParam("id") String id,
            @PathParam("verb") String verb,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = Decision.class))) @Nullable String body) {
        long tableId = Parameters.pathId(id);
        String seen = Parameters.hash(ifMatch);
        // A text, because a decision may come without a body, which a bound record would refuse.
        Decision decision = body == null || body.isBlank() ? Decision.EMPTY : BINDING.fromJson(body, Decision.class);
        switch (verb) {
            case "withdraw" -> withdrawTable.withdraw(tableId, seen, decision.opinion());
            case "pass" -> pass(tableId, seen, decision);
            case "return" ->
                returnTable.giveBack(tableId, seen, decision.opinion(), decision.gradeOrNull(), decision.toOrNull());
            default -> submitTable.submit(tableId, seen, decision.opinion());
        }
        TableView table = showTables.show(tableId);
        JsonObject answer = json.whole(table, headers.getAcceptableLanguages().get(0));
        return Response.ok(answer)
                .header(HttpHeaders.ETAG, "\"" + table.hash() + "\"")
                .build();
    }

    private void pass(long tableId, @Nullable String seen, Decision decision) {
        if (decision.cuts() == null || decision.cuts().isEmpty()) {
            passOrAgree.pass(tableId, seen, decision.opinion(), decision.gradeOrNull());
            return;
        }
        List<PassRecheck.Cut> cuts = new ArrayList<>();
        for (Cut each : decision.cuts()) {
            String at = "cuts[" + cuts.size() + "]";
            Cut cut = Parameters.required(at, each);
            cuts.add(new PassRecheck.Cut(
                    Parameters.required(at + ".indicator", cut.indicator()),
                    Parameters.required(at + ".score", cut.score()),
                    cut.reason()));
        }
        passRecheck.pass(tableId, seen, decision.opinion(), cuts);
    }

    /**
     * A score of the re-check in place of the unit's.
     *
     * @param indicator its id
     * @param score in points
     */
    public record Cut(
            @Nullable Long indicator,
            @Nullable BigDecimal score,
            @Nullable String reason) {}

    /**
     * What a decision says.
     *
     * @param grade 优, 良, 中, 差 or the constant's name; only in the department's review
     * @param to the stage to return to
     * @param cuts only in the re-check: scores in place of the unit's
     */
    public record Decision(
            @Nullable String opinion,
            @Nullable String grade,
            @Nullable String to,
            @Nullable List<Cut> cuts) {

        static final Decision EMPTY = new Decision(null, null, null, null);

        @Nullable
        Grade gradeOrNull() {
            for (Grade known : Grade.values()) {
                if (known.label().equals(grade)) {
                    return known;
                }
            }
            return Parameters.constant("grade", grade, Grade.class);
        }

        @Nullable
        Stage toOrNull() {
            return Parameters.constant("to", to, Stage.class);
        }
    }
}
