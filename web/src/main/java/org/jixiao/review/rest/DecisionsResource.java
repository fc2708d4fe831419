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
import org.jixiao.review.application.DecideMany;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.ChangedMeanwhile;
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
    private DecideMany decideMany;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(
            summary =
                    "Submits, claims, releases or passes many tables; an outcome per table, and for one that has changed"
                            + " since it was seen its hash now and the cells that differ")
    public JsonObject decide(@Nullable Decisions sent) {
        Decisions body = Parameters.required("", sent);
        Verb verb = DecideMany.VERBS.stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(body.verb()))
                .findFirst()
                .orElseThrow(() -> Refusal.malformed("parameter.unknown", "verb", String.valueOf(body.verb())));
        List<DecideMany.Seen> tables = body.tables() == null
                ? List.of()
                : body.tables().stream()
                        .map(table -> Parameters.required("tables", table))
                        .map(table -> new DecideMany.Seen(table.id(), table.hash()))
                        .toList();
        JsonArrayBuilder outcomes = Json.createArrayBuilder();
        decideMany.decide(verb, tables, body.opinion()).forEach(outcome -> outcomes.add(outcome(outcome)));
        return Json.createObjectBuilder().add("tables", outcomes).build();
    }

    private JsonObjectBuilder outcome(DecideMany.Outcome outcome) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("id", outcome.id());
        if (outcome.isDone()) {
            return json.add("outcome", "DONE");
        }
        Locale locale = headers.getAcceptableLanguages().get(0);
        json.add("outcome", "REFUSED").add("reasons", Problem.reasons(locale, outcome.reasons()));
        ChangedMeanwhile changed = outcome.changed();
        if (changed != null) {
            json.add("hash", changed.hash()).add("changes", Problem.changes(changed.changes()));
        }
        return json;
    }

    /** Which tables, and what is decided on all of them. */
    public record Decisions(
            @Nullable String verb,
            @Nullable List<Seen> tables,
            @Nullable String opinion) {}

    /** A table and the hash of what was seen of it. */
    public record Seen(long id, @Nullable String hash) {}
}
