package org.jixiao.evaluation.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.evaluation.application.EvaluationView;
import org.jixiao.evaluation.application.FillEvaluation;
import org.jixiao.evaluation.application.ShowEvaluation;
import org.jixiao.evaluation.model.EvaluationContent;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** The unit's self-evaluation of one table. */
@Path("tables/{id}/evaluation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "evaluation")
public class EvaluationResource {

    @Inject
    private FillEvaluation fillEvaluation;

    @Inject
    private ShowEvaluation showEvaluation;

    @Inject
    private ShowTables showTables;

    @Inject
    private TableJson json;

    @Context
    private HttpHeaders headers;

    @PUT
    @Operation(summary = "Fills the self-evaluation; the answer explains every score")
    public Response fill(
            @PathParam("id") String id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Body sent) {
        Body body = Parameters.required("", sent);
        long tableId = Parameters.pathId(id);
        TableView before = showTables.show(tableId);
        String seen = Parameters.hash(ifMatch);
        fillEvaluation.fill(tableId, seen == null ? before.hash() : seen, content(tableId, before, body));
        TableView table = showTables.show(tableId);
        JsonObject answer = json.whole(table, headers.getAcceptableLanguages().get(0));
        return Response.ok(answer)
                .header(HttpHeaders.ETAG, "\"" + table.hash() + "\"")
                .build();
    }

    private EvaluationContent content(long tableId, TableView table, Body body) {
        EvaluationView kept = showEvaluation.of(tableId).orElse(null);
        BigDecimal initial = kept == null ? table.total() : kept.initial();
        BigDecimal full = kept == null ? table.total() : kept.full();
        BigDecimal executed = kept == null ? null : kept.executed();
        Execution execution = body.execution();
        if (execution != null) {
            initial = execution.initial() == null ? initial : execution.initial();
            full = execution.full() == null ? full : execution.full();
            executed = execution.executed();
        }
        List<EvaluationContent.Row> rows = new ArrayList<>();
        for (Row each : body.indicators() == null ? List.<Row>of() : body.indicators()) {
            String at = "indicators[" + rows.size() + "]";
            Row row = Parameters.required(at, each);
            Long indicator = Parameters.required(at + ".id", row.id());
            Degree degree = Parameters.constant(at + ".degree", row.degree(), Degree.class);
            rows.add(new EvaluationContent.Row(
                    indicator, row.actual(), degree, row.ownScore(), row.reason(), row.weight()));
        }
        return new EvaluationContent(initial, full, executed, body.achievement(), rows);
    }

    /** What the unit says. */
    public record Body(
            @Nullable Execution execution,
            @Nullable String achievement,
            @Nullable List<Row> indicators) {}

    /** Budget execution in 元; what is left out of the budgets stays as it was. */
    public record Execution(
            @Nullable BigDecimal initial,
            @Nullable BigDecimal full,
            @Nullable BigDecimal executed) {}

    /** What was reached of one indicator. */
    public record Row(
            @Nullable Long id,
            @Nullable String actual,
            @Nullable String degree,
            @Nullable BigDecimal ownScore,
            @Nullable String reason,
            @Nullable BigDecimal weight) {}
}
