package org.jixiao.result.rest;

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
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.result.application.ShowResults;
import org.jixiao.result.model.Figures;
import org.jixiao.result.model.RegionResult;
import org.jixiao.result.model.Standing;
import org.jixiao.result.model.TableResult;
import org.jixiao.result.model.Tally;
import org.jixiao.result.persistence.Results;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.model.Stage;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** What a year came to (结果总览): figures by department and unit, and the tables behind each. */
@Path("results")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "results")
public class ResultResource {

    @Inject
    private ShowResults showResults;

    @GET
    @Operation(summary = "The figures of a region and year within the caller's rights, beside those of the year before")
    public JsonObject results(
            @QueryParam("region") @Nullable String region, @QueryParam("year") @Nullable String year) {
        RegionResult result = showResults.of(region, Parameters.required("year", Parameters.integer("year", year)));
        JsonArrayBuilder departments = Json.createArrayBuilder();
        for (RegionResult.DepartmentResult department : result.departments()) {
            JsonArrayBuilder units = Json.createArrayBuilder();
            department.units().forEach(unit -> units.add(body(unit.unit(), unit.now(), unit.before())));
            departments.add(body(department.department(), department.now(), department.before())
                    .add("units", units));
        }
        return figures(result.now())
                .add("region", result.region())
                .add("year", result.year())
                .add("before", figures(result.before()))
                .add("departments", departments)
                .build();
    }

    @GET
    @Path("tables")
    @Operation(summary = "The tables behind a figure; standing=EVALUATED|NOT_EVALUATED|UNFINISHED")
    public JsonObject tables(
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable String year,
            @QueryParam("department") @Nullable String department,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("standing") @Nullable String standing,
            @QueryParam("grade") @Nullable String grade,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable String limit) {
        ShowResults.Page page = showResults.tables(
                new Results.Filter(
                        showResults.region(region),
                        Parameters.required("year", Parameters.integer("year", year)),
                        department,
                        unit,
                        Parameters.constant("stage", stage, Stage.class),
                        Parameters.constant("standing", standing, Standing.class),
                        grade),
                Parameters.id("after", after),
                Parameters.limit(limit));
        JsonArrayBuilder items = Json.createArrayBuilder();
        page.items().forEach(table -> items.add(line(table)));
        JsonObjectBuilder answer = Json.createObjectBuilder().add("items", items);
        Long next = page.next();
        TableJson.add(answer, "next", next == null ? null : next.toString());
        return answer.build();
    }

    private static JsonObjectBuilder body(Tally.Body body, Figures now, Figures before) {
        return figures(now).add("code", body.code()).add("name", body.name()).add("before", figures(before));
    }

    private static JsonObjectBuilder figures(Figures figures) {
        JsonObjectBuilder stages = Json.createObjectBuilder();
        figures.stages().forEach((stage, count) -> stages.add(stage.name(), count));
        JsonObjectBuilder grades = Json.createObjectBuilder();
        figures.grades().forEach(grades::add);
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("tables", figures.tables())
                .add("stages", stages)
                .add("evaluated", figures.evaluated())
                .add("notEvaluated", figures.notEvaluated())
                .add("unfinished", figures.unfinished())
                .add("grades", grades)
                .add("budget", figures.budget().toPlainString())
                .add("reported", figures.reported().toPlainString())
                .add("executed", figures.executed().toPlainString());
        TableJson.add(json, "average", text(figures.average()));
        TableJson.add(json, "rate", text(figures.rate()));
        return json;
    }

    private static JsonObjectBuilder line(TableResult table) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", table.id())
                .add("unit", table.unit())
                .add("stage", table.stage().name())
                .add("budget", table.budget().toPlainString());
        TableJson.add(json, "project", table.project());
        TableJson.add(json, "code", table.code());
        TableJson.add(json, "executed", text(table.executed()));
        TableJson.add(json, "total", text(table.total()));
        TableJson.add(json, "grade", table.grade());
        return json;
    }

    private static @Nullable String text(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
