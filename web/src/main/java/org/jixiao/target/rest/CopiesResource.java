package org.jixiao.target.rest;

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
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.shared.rest.Problem;
import org.jixiao.target.application.CopyLastYear;
import org.jspecify.annotations.Nullable;

/** Last year's tables as drafts of the new year, each in a transaction of its own and with an outcome of its own. */
@Path("tables/copies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tables")
public class CopiesResource {

    @Inject
    private CopyLastYear copyLastYear;

    @Context
    private HttpHeaders headers;

    @POST
    @Operation(
            summary =
                    "Takes last year's tables over as drafts of the new year; an outcome per table, with what its form has no place for")
    public JsonObject copy(@Nullable Copies sent) {
        Copies body = Parameters.required("", sent);
        JsonArrayBuilder outcomes = Json.createArrayBuilder();
        for (Long from : Parameters.required("from", body.from())) {
            outcomes.add(outcome(Parameters.required("from", from), body.year()));
        }
        return Json.createObjectBuilder().add("tables", outcomes).build();
    }

    private JsonObjectBuilder outcome(long from, @Nullable Integer year) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("from", from);
        Locale locale = headers.getAcceptableLanguages().get(0);
        try {
            CopyLastYear.Copied copied = copyLastYear.copy(from, year);
            return json.add("id", copied.table().id())
                    .add("outcome", "created")
                    .add("findings", TableJson.findings(copied.findings(), locale));
        } catch (Refusal refusal) {
            return json.addNull("id")
                    .add("outcome", "refused")
                    .add("reasons", Problem.reasons(locale, refusal.reasons()));
        }
    }

    /**
     * Which tables.
     *
     * @param from last year's tables
     * @param year the new year; null for the one after each table's
     */
    public record Copies(
            @Nullable List<Long> from, @Nullable Integer year) {}
}
