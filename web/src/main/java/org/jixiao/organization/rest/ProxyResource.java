package org.jixiao.organization.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.organization.application.AppointDeputy;
import org.jixiao.organization.application.EndProxy;
import org.jixiao.organization.application.ShowProxies;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** The caller's proxies (代理). */
@Path("proxies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "proxies")
public class ProxyResource {

    @Inject
    private AppointDeputy appointDeputy;

    @Inject
    private EndProxy endProxy;

    @Inject
    private ShowProxies showProxies;

    @GET
    @Operation(summary = "Who acts for the caller and for whom the caller acts, today or later")
    public JsonObject list() {
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (ShowProxies.ProxyView proxy : showProxies.mine()) {
            items.add(Json.createObjectBuilder()
                    .add("id", proxy.id())
                    .add("principal", person(proxy.principal()))
                    .add("deputy", person(proxy.deputy()))
                    .add("from", proxy.from().toString())
                    .add("to", proxy.to().toString())
                    .add("running", proxy.running())
                    .add("mine", proxy.mine()));
        }
        return Json.createObjectBuilder().add("items", items).build();
    }

    @GET
    @Path("deputies")
    @Operation(summary = "Whom the caller may appoint: people of the same region")
    public JsonObject deputies(@QueryParam("q") @Nullable String text) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        showProxies.deputies(text == null ? "" : text).forEach(each -> items.add(person(each)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    @POST
    @Operation(summary = "Appoints a deputy for the caller, from a day to a day")
    public Response appoint(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        long id = appointDeputy.appoint(
                order.deputy(), Parameters.date("from", order.from()), Parameters.date("to", order.to()));
        return Response.status(Response.Status.CREATED)
                .entity(Json.createObjectBuilder().add("id", id).build())
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Ends a proxy of the caller's at once")
    public Response end(@PathParam("id") String id) {
        endProxy.end(Parameters.pathId(id));
        return Response.noContent().build();
    }

    private static JsonObjectBuilder person(ShowProxies.Person person) {
        return Json.createObjectBuilder().add("login", person.login()).add("name", person.name());
    }

    /**
     * Who is to act for the caller.
     *
     * @param deputy the deputy's login
     * @param from the first day
     * @param to the last day
     */
    public record Order(
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String to) {}
}
