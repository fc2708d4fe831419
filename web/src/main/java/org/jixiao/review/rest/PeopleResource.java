package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.ShowPeople;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** Who may be chosen where a table is given to somebody, or somebody is asked about it. */
@Path("people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions")
public class PeopleResource {

    private static final Map<String, Verb> PURPOSES =
            Map.of("transfer", Verb.TRANSFER, "add-reviewer", Verb.ADD_REVIEWER, "circulate", Verb.CIRCULATE);

    @Inject
    private ShowPeople showPeople;

    @GET
    @Operation(summary = "Whom a table may be transferred to, co-reviewed by, circulated to")
    public JsonObject people(@QueryParam("table") @Nullable String table, @QueryParam("for") @Nullable String purpose) {
        long tableId = Parameters.pathId(Parameters.required("table", table));
        Verb verb = PURPOSES.get(purpose == null ? "circulate" : purpose);
        if (verb == null) {
            throw Refusal.malformed("parameter.unknown", "for", String.valueOf(purpose));
        }
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (ShowPeople.PersonView person : showPeople.people(tableId, verb)) {
            JsonArrayBuilder posts = Json.createArrayBuilder();
            person.posts().forEach(post -> posts.add(post.name()));
            items.add(Json.createObjectBuilder()
                    .add("login", person.login())
                    .add("name", person.name())
                    .add("posts", posts));
        }
        return Json.createObjectBuilder().add("items", items).build();
    }
}
