package org.jixiao.notice.rest;

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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.notice.application.ReadNotices;
import org.jixiao.notice.application.ShowNotices;
import org.jixiao.notice.application.ShowNotices.NoticeView;
import org.jixiao.notice.persistence.NoticeBoard;
import org.jixiao.notice.web.NoticeSentence;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** Notices (消息) of the caller's posts. */
@Path("notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "notices")
public class NoticeResource {

    private static final String BETWEEN = "~";

    @Inject
    private ShowNotices showNotices;

    @Inject
    private ReadNotices readNotices;

    @Inject
    private Clock clock;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "What the caller is told, newest first, and how many are unread (counted up to 100)")
    public JsonObject list(@QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable String limit) {
        Locale locale = headers.getAcceptableLanguages().get(0);
        ShowNotices.Page page = showNotices.page(key(after), Parameters.limit(limit));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(notice -> items.add(item(notice, locale)));
        JsonObjectBuilder answer =
                Json.createObjectBuilder().add("items", items).add("unread", showNotices.unread());
        NoticeBoard.Key next = page.next();
        TableJson.add(answer, "next", next == null ? null : next.at() + BETWEEN + next.id());
        return answer.build();
    }

    @POST
    @Path("read")
    @Operation(summary = "The caller has read all that was told until a moment; until now when none is said")
    public Response read(@Nullable Order order) {
        readNotices.read(order == null ? null : Parameters.moment("until", order.until(), true, clock.getZone()));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder item(NoticeView notice, Locale locale) {
        LocalDate due = notice.due();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", notice.id())
                .add("at", notice.at().toString())
                .add("kind", notice.kind().name())
                .add("subject", notice.subject())
                .add("message", NoticeSentence.of(locale, notice))
                .add("unread", notice.unread());
        TableJson.add(json, "table", notice.table());
        TableJson.add(json, "account", notice.account());
        TableJson.add(json, "onBehalfOf", notice.onBehalfOf());
        TableJson.add(json, "document", notice.document());
        TableJson.add(json, "due", due == null ? null : due.toString());
        return json;
    }

    private static NoticeBoard.@Nullable Key key(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            String[] parts = after.split(BETWEEN, -1);
            if (parts.length == 2) {
                return new NoticeBoard.Key(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            }
        } catch (DateTimeParseException | NumberFormatException e) {
            throw Refusal.malformed("parameter.unknown", "after", after);
        }
        throw Refusal.malformed("parameter.unknown", "after", after);
    }

    /** @param until when the newest that was read was told */
    public record Order(@Nullable String until) {}
}
