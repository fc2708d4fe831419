package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.PassTable;
import org.jixiao.review.application.SubmitTable;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.shared.rest.Problem;
import org.jspecify.annotations.Nullable;

/** One decision on many tables, each in a transaction of its own and with an outcome of its own. */
@Path("tables/decisions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
public class DecisionsResource {

    @Inject
    private SubmitTable submitTable;

    @Inject
    private PassTable passTable;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(summary = "Submits or passes many tables; an outcome per table")
    public JsonObject decide(@Nullable Decisions sent) {
        Decisions body = Parameters.required("", sent);
        String verb = body.verb();
        if (verb == null || !List.of("submit", "pass").contains(verb)) {
            throw Refusal.malformed("parameter.unknown", "verb", String.valueOf(verb));
        }
        JsonArrayBuilder outcomes = Json.createArrayBuilder();
        for (Seen table : body.tables() == null ? List.<Seen>of() : body.tables()) {
            outcomes.add(outcome(verb, Parameters.required("tables", table), body.opinion()));
        }
        return Json.createObjectBuilder().add("tables", outcomes).build();
    }

    private JsonObjectBuilder outcome(String verb, Seen table, @Nullable String opinion) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", table.id());
        try {
            if (verb.equals("submit")) {
                submitTable.submit(table.id(), table.hash(), opinion);
            } else {
                passTable.pass(table.id(), table.hash(), opinion, null);
            }
            return json.add("outcome", "DONE");
        } catch (Refusal refusal) {
            Locale locale = headers.getAcceptableLanguages().get(0);
            return json.add("outcome", "REFUSED").add("reasons", Problem.reasons(locale, refusal.reasons()));
        }
    }

    /** Which tables, and what is decided on all of them. */
    public record Decisions(
            @Nullable String verb,
            @Nullable List<Seen> tables,
            @Nullable String opinion) {}

    /** A table and the hash of what was seen of it. */
    public record Seen(long id, @Nullable String hash) {}
}
