package org.jixiao.audit.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.audit.application.ShowTrail;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** The trail, for auditors within their region and for the audit administrator. */
@Path("audit")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class TrailResource {

    @Inject
    private ShowTrail showTrail;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "What was done, newest first")
    public JsonObject trail(
            @QueryParam("table") @Nullable String table,
            @QueryParam("account") @Nullable String account,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        ShowTrail.Page page = showTrail.list(
                new ShowTrail.Wanted(
                        Parameters.id("table", table),
                        account,
                        kind,
                        Parameters.moment("from", from, false, clock.getZone()),
                        Parameters.moment("to", to, true, clock.getZone())),
                Parameters.id("after", after),
                Parameters.limit(limit));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(entry -> items.add(entry(entry)));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        Long next = page.next();
        if (next == null) {
            answer.addNull("next");
        } else {
            answer.add("next", next.toString());
        }
        return answer.build();
    }

    private static JsonObjectBuilder entry(ShowTrail.EntryView entry) {
        JsonArrayBuilder cells = Json.createArrayBuilder();
        entry.cells()
                .forEach(cell -> cells.add(Json.createObjectBuilder()
                        .add("path", cell.path())
                        .add("old", cell.before())
                        .add("new", cell.after())));
        Long table = entry.table();
        return Json.createObjectBuilder()
                .add("id", entry.id())
                .add("at", entry.at().toString())
                .add("account", entry.account())
                .add("onBehalfOf", text(entry.onBehalfOf()))
                .add("post", text(entry.post()))
                .add("table", table == null ? JsonValue.NULL : Json.createValue(table))
                .add("kind", entry.kind())
                .add("document", text(entry.document()))
                .add("cells", cells);
    }

    private static JsonValue text(@Nullable String text) {
        return text == null ? JsonValue.NULL : Json.createValue(text);
    }
}
