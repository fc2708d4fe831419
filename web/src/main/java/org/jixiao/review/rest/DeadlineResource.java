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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.review.application.SetFillingDeadline;
import org.jixiao.review.application.ShowFilling;
import org.jixiao.review.application.ShowFilling.DepartmentFilling;
import org.jixiao.review.application.UrgeFilling;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** By when departments submit a year's tables (填报期限), and who has not. */
@Path("deadlines")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlineResource {

    @Inject
    private SetFillingDeadline setFillingDeadline;

    @Inject
    private ShowFilling showFilling;

    @Inject
    private UrgeFilling urgeFilling;

    @GET
    @Operation(summary = "The departments with their filling deadlines of a year, and how many units are not done")
    public JsonObject list(@QueryParam("region") @Nullable String region, @QueryParam("year") @Nullable String year) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        for (DepartmentFilling department : showFilling.departments(region, year(year))) {
            items.add(head(department));
        }
        return Json.createObjectBuilder().add("items", items).build();
    }

    @PUT
    @Operation(summary = "Sets the filling deadline of a department and year")
    public JsonObject set(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        setFillingDeadline.set(order.region(), order.department(), order.year(), Parameters.date("date", order.date()));
        return head(showFilling.department(
                        order.region(), order.department(), Parameters.required("year", order.year())))
                .build();
    }

    @GET
    @Path("missing")
    @Operation(summary = "The units of a department that have not submitted everything")
    public JsonObject missing(
            @QueryParam("region") @Nullable String region,
            @QueryParam("department") @Nullable String department,
            @QueryParam("year") @Nullable String year) {
        DepartmentFilling filling =
                showFilling.department(region, Parameters.required("department", department), year(year));
        JsonArrayBuilder units = Json.createArrayBuilder();
        filling.missing()
                .forEach(unit -> units.add(Json.createObjectBuilder()
                        .add("code", unit.code())
                        .add("name", unit.name())
                        .add("tables", unit.tables())
                        .add("drafts", unit.drafts())));
        return head(filling).add("items", units).build();
    }

    @POST
    @Path("urge")
    @Operation(summary = "Urges all units of a department that have not submitted everything")
    public JsonObject urge(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        UrgeFilling.Urged urged =
                urgeFilling.urge(order.region(), Parameters.required("department", order.department()), order.year());
        return Json.createObjectBuilder()
                .add("tables", urged.tables())
                .add("units", urged.units())
                .build();
    }

    private static int year(@Nullable String year) {
        return Parameters.required("year", Parameters.integer("year", year));
    }

    private static JsonObjectBuilder head(DepartmentFilling department) {
        LocalDate date = department.lastDay();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("region", department.region())
                .add(
                        "department",
                        Json.createObjectBuilder()
                                .add("code", department.code())
                                .add("name", department.name()))
                .add("year", department.year())
                .add("units", department.units().size())
                .add("missing", department.missing().size());
        TableJson.add(json, "date", date == null ? null : date.toString());
        return json;
    }

    /**
     * Which deadline.
     *
     * @param region the region's key; may be left out by who works in one only
     * @param department the department's code
     */
    public record Order(
            @Nullable String region,
            @Nullable String department,
            @Nullable Integer year,
            @Nullable String date) {}
}
