package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.model.Stage;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** The inbox: what waits for the caller. */
@Path("inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class InboxResource {

    @Inject
    private ShowInbox showInbox;

    @GET
    @Operation(summary = "What waits for the caller: earliest due first, then longest waiting")
    public JsonObject inbox(
            @QueryParam("after") @Nullable String after,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable String text,
            @QueryParam("limit") @Nullable String limit) {
        ShowInbox.Page page = showInbox.page(filter(kind, text), key(after), Parameters.limit(limit));
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (ShowInbox.Item item : page.items()) {
            JsonObjectBuilder json = Json.createObjectBuilder()
                    .add("id", item.id())
                    .add("kind", item.stage().name())
                    .add("since", item.since().toString());
            TableJson.add(json, "due", item.due());
            items.add(json.add("table", TableJson.summary(item.table())));
        }
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        TableJson.add(answer, "next", text(page.next()));
        return answer.build();
    }

    @GET
    @Path("count")
    @Operation(summary = "How many wait for the caller")
    public JsonObject count(@QueryParam("kind") @Nullable String kind, @QueryParam("q") @Nullable String text) {
        return Json.createObjectBuilder()
                .add("count", showInbox.count(filter(kind, text)))
                .build();
    }

    private static Inbox.Filter filter(@Nullable String kind, @Nullable String text) {
        return new Inbox.Filter(
                Parameters.constant("kind", kind, Stage.class), text == null || text.isBlank() ? null : text.strip());
    }

    private static @Nullable String text(Inbox.@Nullable Key key) {
        return key == null
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                (key.due() + " " + key.since() + " " + key.id()).getBytes(StandardCharsets.UTF_8));
    }

    private static Inbox.@Nullable Key key(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8).split(" ", -1);
            if (parts.length == 3) {
                return new Inbox.Key(Instant.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Refusal.malformed("parameter.unknown", "after", after);
        }
        throw Refusal.malformed("parameter.unknown", "after", after);
    }
}
