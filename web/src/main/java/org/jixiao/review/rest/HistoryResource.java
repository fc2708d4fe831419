package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.ShowReview;
import org.jixiao.review.application.StepView;
import org.jixiao.review.application.WaitingView;
import org.jixiao.review.model.Grade;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.ContentChanges;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.VersionView;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** A table's history: its steps with their opinions, its versions, the differences of two of them. */
@Path("tables/{id}/history")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tables")
public class HistoryResource {

    @Inject
    private ShowReview showReview;

    @Inject
    private ShowTables showTables;

    @GET
    @Operation(
            summary =
                    "Steps, opinions, versions, what waits and which verbs are the caller's now; with from and to the cell differences of two versions")
    public JsonObject history(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        long tableId = Parameters.pathId(id);
        JsonArrayBuilder steps = Json.createArrayBuilder();
        showReview.steps(tableId).forEach(step -> steps.add(step(step)));
        List<VersionView> kept = showTables.versions(tableId);
        JsonArrayBuilder versions = Json.createArrayBuilder();
        kept.forEach(version -> versions.add(Json.createObjectBuilder()
                .add("number", version.number())
                .add("at", version.keptAt().toString())
                .add("hash", version.hash())));
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("steps", steps).add("versions", versions);
        answer.add("waiting", waiting(showReview.waiting(tableId)));
        JsonArrayBuilder verbs = Json.createArrayBuilder();
        showReview
                .verbs(tableId)
                .forEach(verb -> verbs.add(verb.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        answer.add("verbs", verbs);
        Integer first = Parameters.integer("from", from);
        Integer second = Parameters.integer("to", to);
        if (first != null && second != null) {
            JsonArrayBuilder cells = Json.createArrayBuilder();
            for (CellChange change : ContentChanges.between(
                    version(kept, "from", first).content(),
                    version(kept, "to", second).content())) {
                cells.add(Json.createObjectBuilder()
                        .add("path", change.path())
                        .add("old", change.before())
                        .add("new", change.after()));
            }
            answer.add("cells", cells);
        }
        return answer.build();
    }

    /** What waits at the table now: whose it is, until when, and whose opinion is missing. */
    private static JsonObjectBuilder waiting(WaitingView waiting) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        TableJson.add(json, "claimedBy", waiting.claimedBy());
        TableJson.add(json, "due", waiting.due());
        JsonArrayBuilder reviewers = Json.createArrayBuilder();
        waiting.reviewers()
                .forEach(reviewer -> reviewers.add(Json.createObjectBuilder()
                        .add("login", reviewer.login())
                        .add("name", reviewer.name())
                        .add("wanted", reviewer.wanted())));
        return json.add("reviewers", reviewers).add("locked", waiting.locked());
    }

    private static VersionView version(List<VersionView> kept, String field, int number) {
        return kept.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> Refusal.rule(Reason.of("version.unknown", field, Integer.toString(number))));
    }

    static JsonObjectBuilder step(StepView step) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("stage", step.stage().name())
                .add("verb", step.verb().name())
                .add("to", step.to().name())
                .add("account", step.account())
                .add("post", step.post().name())
                .add("at", step.at().toString());
        Grade grade = step.grade();
        TableJson.add(json, "opinion", step.opinion());
        TableJson.add(json, "grade", grade == null ? null : grade.label());
        TableJson.add(json, "onBehalfOf", step.onBehalfOf());
        TableJson.add(json, "other", step.other());
        return json.add("version", step.version());
    }
}
