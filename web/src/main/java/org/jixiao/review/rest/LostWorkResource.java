package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.SeekLostWork;
import org.jixiao.review.application.ShowLostWork;
import org.jixiao.review.application.ShowLostWork.LostView;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.shared.web.Texts;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** Work that is lost (流程巡检): for the system administrator, and within a region for its performance division and auditors. */
@Path("lost-work")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "lost-work")
public class LostWorkResource {

    @Inject
    private ShowLostWork showLostWork;

    @Inject
    private SeekLostWork seekLostWork;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "What the last check found, newest first, and when that was")
    public JsonObject list(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit) {
        ShowLostWork.Page page = showLostWork.page(Parameters.id("after", after), Parameters.limit(limit));
        Locale locale = Texts.language(headers.getAcceptableLanguages().get(0));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(lost -> items.add(item(lost, locale)));
        Instant checked = page.checkedAt();
        Long next = page.next();
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        TableJson.add(answer, "checkedAt", checked == null ? null : checked.toString());
        TableJson.add(answer, "next", next == null ? null : next.toString());
        return answer.build();
    }

    @POST
    @Path("check")
    @Operation(summary = "Checks now; the system administrator's")
    public JsonObject check() {
        seekLostWork.seek();
        return list(null, null);
    }

    private static JsonObjectBuilder item(LostView lost, Locale locale) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", lost.id())
                .add("kind", lost.kind().name())
                .add(
                        "message",
                        Texts.text(locale, "lostWork.kind." + lost.kind().name()))
                .add("reference", lost.reference())
                .add("since", lost.since().toString());
        TableJson.add(json, "process", lost.process());
        TableJson.add(json, "table", lost.table());
        TableJson.add(json, "region", lost.region());
        return json;
    }
}
