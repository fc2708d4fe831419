package org.jixiao.review.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.ShowInbox;
import org.jixiao.review.application.StepView;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** The inbox: what waits for the caller, and what the caller has done and begun. */
@Path("inbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "inbox")
public class InboxResource {

    @Inject
    private ShowInbox showInbox;

    @GET
    @Operation(
            summary = "What waits for the caller: earliest due first, then longest waiting; with tab=done, returned,"
                    + " submitted or circulated another list, newest first. A page may be shorter than its limit"
                    + " although there is a next one")
    public JsonObject inbox(
            @BeanParam InboxQuery query,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        ShowInbox.Page page = showInbox.page(query.tab(), query.wanted(), key(after), Parameters.limit(limit));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(item -> items.add(json(item)));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        Inbox.Key next = page.next();
        TableJson.add(answer, "next", next == null ? null : next.text());
        return answer.build();
    }

    @GET
    @Path("count")
    @Operation(
            summary = "How many wait for the caller, of which kinds, how many are overdue and how many have come back,"
                    + " and how many tables sent to the caller to know of are unread; a filtered count, overdue and"
                    + " returned are told up to 1000, and 1001 means more")
    public JsonObject count(@BeanParam InboxQuery query) {
        ShowInbox.Counts counts = showInbox.counts();
        JsonObjectBuilder kinds = Json.createObjectBuilder();
        counts.kinds().forEach((kind, count) -> kinds.add(kind.name(), count));
        return Json.createObjectBuilder()
                .add("count", query.wanted().isAll() ? counts.total() : showInbox.count(query.wanted()))
                .add("kinds", kinds)
                .add("overdue", counts.overdue())
                .add("returned", counts.returned())
                .add("unread", counts.unread())
                .build();
    }

    private static JsonObjectBuilder json(ShowInbox.Item item) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", item.id())
                .add("kind", item.stage().name())
                .add("since", item.since().toString());
        TableJson.add(json, "due", item.due());
        json.add("overdue", item.overdue())
                .add("returned", item.returned())
                .add("forOpinion", item.forOpinion())
                .add("mine", item.mine())
                .add("unread", item.unread());
        TableJson.add(json, "claimedBy", item.claimedBy());
        StepView step = item.step();
        if (step != null) {
            json.add("step", HistoryResource.step(step));
        }
        return json.add("table", TableJson.summary(item.table()));
    }

    private static Inbox.@Nullable Key key(@Nullable String after) {
        return after == null || after.isBlank()
                ? null
                : Inbox.Key.read(after).orElseThrow(() -> Refusal.malformed("parameter.unknown", "after", after));
    }
}
