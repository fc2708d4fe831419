package org.jixiao.monitoring.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.monitoring.application.DecideSheet;
import org.jixiao.monitoring.application.FillSheet;
import org.jixiao.monitoring.application.Rectify;
import org.jixiao.monitoring.application.SheetView;
import org.jixiao.monitoring.application.ShowMonitoring;
import org.jixiao.monitoring.application.SubmitSheet;
import org.jixiao.monitoring.model.DeviationCause;
import org.jixiao.monitoring.model.Likelihood;
import org.jixiao.monitoring.model.SheetContent;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** The monitoring sheets (监控表) of one table. The {@code ETag} is the sheet's own, not the table's. */
@Path("tables/{id}/monitoring")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
@Tag(name = "monitoring")
public class SheetResource {

    @Inject
    private FillSheet fillSheet;

    @Inject
    private SubmitSheet submitSheet;

    @Inject
    private DecideSheet decideSheet;

    @Inject
    private Rectify rectify;

    @Inject
    private ShowMonitoring showMonitoring;

    @GET
    @Operation(summary = "The sheets of a table, the latest period first; each light explains itself")
    public JsonObject list(@PathParam("id") String id) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        showMonitoring.of(Parameters.pathId(id)).stream()
                .map(MonitoringJson::sheet)
                .forEach(items::add);
        return Json.createObjectBuilder().add("items", items).addNull("next").build();
    }

    @GET
    @Path("{round}")
    @Operation(summary = "The sheet of a table in a round")
    public Response show(@PathParam("id") String id, @PathParam("round") String round) {
        return answer(Parameters.pathId(id), Parameters.pathId(round));
    }

    @PUT
    @Path("{round}")
    @Operation(summary = "Fills the sheet; indicators that are not sent stay as they are")
    public Response fill(
            @PathParam("id") String id,
            @PathParam("round") String round,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Body sent) {
        long table = Parameters.pathId(id);
        long of = Parameters.pathId(round);
        fillSheet.fill(table, of, Parameters.hash(ifMatch), content(Parameters.required("", sent)));
        return answer(table, of);
    }

    @POST
    @Path("{round}/{verb: submit|pass|return}")
    @Operation(summary = "Submits the sheet, passes it on, or returns it to the unit")
    public Response decide(
            @PathParam("id") String id,
            @PathParam("round") String round,
            @PathParam("verb") String verb,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Said sent) {
        long table = Parameters.pathId(id);
        long of = Parameters.pathId(round);
        String seen = Parameters.hash(ifMatch);
        String opinion = sent == null ? null : sent.opinion();
        switch (verb) {
            case "submit" -> submitSheet.submit(table, of, seen);
            case "pass" -> decideSheet.pass(table, of, seen, opinion);
            default -> decideSheet.back(table, of, seen, opinion);
        }
        return answer(table, of);
    }

    @POST
    @Path("{round}/rectification")
    @Operation(summary = "The unit says what it does against a red light, who, and until when")
    public Response rectify(
            @PathParam("id") String id,
            @PathParam("round") String round,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Measure sent) {
        long table = Parameters.pathId(id);
        long of = Parameters.pathId(round);
        Measure said = Parameters.required("", sent);
        rectify.write(
                table, of, Parameters.hash(ifMatch), said.measure(), said.person(), Parameters.date("due", said.due()));
        return answer(table, of);
    }

    @POST
    @Path("{round}/rectification/close")
    @Operation(summary = "The department or the performance division closes the rectification with a remark")
    public Response close(
            @PathParam("id") String id,
            @PathParam("round") String round,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable Found sent) {
        long table = Parameters.pathId(id);
        long of = Parameters.pathId(round);
        rectify.close(table, of, Parameters.hash(ifMatch), sent == null ? null : sent.remark());
        return answer(table, of);
    }

    private Response answer(long tableId, long roundId) {
        SheetView sheet = showMonitoring.sheet(tableId, roundId);
        return Response.ok(MonitoringJson.sheet(sheet))
                .header(HttpHeaders.ETAG, "\"" + sheet.hash() + "\"")
                .build();
    }

    private static SheetContent content(Body body) {
        List<SheetContent.Row> rows = new ArrayList<>();
        for (Row each : body.indicators() == null ? List.<Row>of() : body.indicators()) {
            String at = "indicators[" + rows.size() + "]";
            Row row = Parameters.required(at, each);
            rows.add(new SheetContent.Row(
                    Parameters.required(at + ".id", row.id()),
                    row.toDate(),
                    row.forecast(),
                    Parameters.constant(at + ".degree", row.degree(), Degree.class),
                    Parameters.constant(at + ".cause", row.cause(), DeviationCause.class),
                    row.causeText(),
                    Parameters.constant(at + ".likelihood", row.likelihood(), Likelihood.class)));
        }
        Money money = body.money();
        return new SheetContent(
                money == null ? null : money.toDate(),
                money == null ? null : money.forecast(),
                rows,
                Boolean.TRUE.equals(body.confirmed()));
    }

    /** What the unit says; confirmed when it stands by an amount a thousand times the budget. */
    public record Body(
            @Nullable Money money,
            @Nullable List<Row> indicators,
            @Nullable Boolean confirmed) {}

    /** Amounts in 元. */
    public record Money(
            @Nullable BigDecimal toDate, @Nullable BigDecimal forecast) {}

    /** How far one indicator is. */
    public record Row(
            @Nullable Long id,
            @Nullable String toDate,
            @Nullable String forecast,
            @Nullable String degree,
            @Nullable String cause,
            @Nullable String causeText,
            @Nullable String likelihood) {}

    /** What is said with a decision. */
    public record Said(@Nullable String opinion) {}

    /** What is done against a red light. */
    public record Measure(
            @Nullable String measure,
            @Nullable String person,
            @Nullable String due) {}

    /** What was found of it. */
    public record Found(@Nullable String remark) {}
}
