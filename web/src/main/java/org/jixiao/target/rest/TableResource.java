package org.jixiao.target.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.CreateTable;
import org.jixiao.target.application.FillTable;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/** Target tables: list, look at, create, fill. */
@Path("tables")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tables")
public class TableResource {

    @Inject
    private ShowTables showTables;

    @Inject
    private CreateTable createTable;

    @Inject
    private FillTable fillTable;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private TableJson json;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "The tables within the caller's rights")
    public JsonObject list(
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable String year,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable String text,
            @QueryParam("adjustments") @Nullable String adjustments,
            @QueryParam("addition") @Nullable String addition,
            @QueryParam("secret") @Nullable String secret,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        TargetTables.Filter filter = new TargetTables.Filter(
                region,
                Parameters.integer("year", year),
                unit,
                Parameters.constants("stage", stage, Stage.class),
                text == null || text.isBlank() ? null : text.strip(),
                Parameters.constant("kind", kind, TableKind.class),
                marks(adjustments, addition, secret));
        ShowTables.Page page = showTables.list(filter, Parameters.id("after", after), Parameters.limit(limit));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(table -> items.add(TableJson.summary(table)));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        Long next = page.next();
        TableJson.add(answer, "next", next == null ? null : next.toString());
        return answer.build();
    }

    private static TargetTables.Marks marks(
            @Nullable String adjustments, @Nullable String addition, @Nullable String secret) {
        TargetTables.Adjustments wanted =
                Parameters.constant("adjustments", adjustments, TargetTables.Adjustments.class);
        return new TargetTables.Marks(
                wanted == null ? TargetTables.Adjustments.LEFT_OUT : wanted,
                Parameters.flag("addition", addition),
                Parameters.flag("secret", secret));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One whole table; the ETag is its content's hash")
    public Response show(@PathParam("id") String id) {
        return answer(Response.ok(), showTables.show(Parameters.pathId(id)));
    }

    @GET
    @Path("{id}/carried")
    @Operation(summary = "The table in another form, and what that form has no place for")
    public JsonObject carried(@PathParam("id") String id, @QueryParam("form") @Nullable String form) {
        Locale locale = headers.getAcceptableLanguages().get(0);
        ShowTables.Carried carried = showTables.carried(Parameters.pathId(id), Parameters.required("form", form));
        return Json.createObjectBuilder()
                .add("form", carried.table().form())
                .add("table", json.whole(carried.table(), locale))
                .add("findings", TableJson.findings(carried.findings(), locale))
                .build();
    }

    @POST
    @Operation(summary = "Creates a draft")
    public Response create(@Nullable TableBody sent) {
        TableBody body = Parameters.required("", sent);
        long unitId = showUnits.unit(body.region(), body.unit()).id();
        TableContent content = body.content(TableKind.PROJECT);
        TableBody.Addition addition = body.addition();
        TableView table = addition == null
                ? createTable.create(unitId, body.year(), content, false)
                : createTable.createAddition(unitId, body.year(), content, false, addition.document());
        return answer(Response.created(URI.create("tables/" + table.id())), table);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Fills a draft; with If-Match only if nobody has changed it since")
    public Response fill(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable TableBody sent) {
        TableBody body = Parameters.required("", sent);
        long tableId = Parameters.pathId(id);
        String seen = Parameters.hash(ifMatch);
        // A save need not be conditional; what nobody asked to protect is taken as it stands now.
        TableView now = showTables.show(tableId);
        String hash = seen == null ? now.hash() : seen;
        return answer(Response.ok(), fillTable.fill(tableId, hash, body.content(now.kind())));
    }

    private Response answer(Response.ResponseBuilder response, TableView table) {
        return response.entity(
                        json.whole(table, headers.getAcceptableLanguages().get(0)))
                .header(HttpHeaders.ETAG, "\"" + table.hash() + "\"")
                .build();
    }
}
