package org.jixiao.evaluation.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;
import org.jixiao.evaluation.application.EvaluationView;
import org.jixiao.evaluation.application.ShowEvaluation;
import org.jixiao.evaluation.application.ShowSpotChecks;
import org.jixiao.target.rest.TableJson;
import org.jixiao.target.rest.TablePart;

/** Adds the self-evaluation to a table's answer: actual values and scores beside the targets, and the totals. */
@ApplicationScoped
public class EvaluationPart implements TablePart {

    @Inject
    private ShowEvaluation showEvaluation;

    @Inject
    private ShowSpotChecks showSpotChecks;

    @Override
    public void addTo(long tableId, JsonObjectBuilder table, Map<Long, JsonObjectBuilder> indicators) {
        Optional<EvaluationView> found = showEvaluation.of(tableId);
        if (found.isEmpty()) {
            table.addNull("evaluation");
            return;
        }
        EvaluationView evaluation = found.get();
        for (EvaluationView.Row row : evaluation.rows()) {
            JsonObjectBuilder indicator = indicators.get(row.indicatorId());
            if (indicator == null) {
                continue;
            }
            TableJson.add(indicator, "weight", row.weight());
            indicator.add("weightProposed", row.weightProposed());
            TableJson.add(indicator, "actual", row.actual());
            TableJson.add(indicator, "degree", row.degree());
            TableJson.add(indicator, "ownScore", row.ownScore());
            TableJson.add(indicator, "score", row.score());
            TableJson.add(indicator, "selfScore", row.selfScore());
            TableJson.add(indicator, "recheckReason", row.recheckReason());
            TableJson.add(indicator, "printedScore", row.printedScore());
            indicator.add(
                    "scoring",
                    Json.createObjectBuilder().add("rule", row.rule().name()).add("arithmetic", row.arithmetic()));
            TableJson.add(indicator, "reason", row.reason());
        }
        JsonObjectBuilder execution = Json.createObjectBuilder();
        TableJson.add(execution, "initial", evaluation.initial());
        TableJson.add(execution, "full", evaluation.full());
        TableJson.add(execution, "executed", evaluation.executed());
        TableJson.add(execution, "rate", evaluation.rate());
        TableJson.add(execution, "score", evaluation.executionScore());
        execution.add("arithmetic", evaluation.executionArithmetic());
        TableJson.add(execution, "printedRate", evaluation.printedRate());
        JsonObjectBuilder json = Json.createObjectBuilder().add("scheme", evaluation.scheme());
        json.add("execution", execution);
        TableJson.add(json, "achievement", evaluation.achievement());
        TableJson.add(json, "indicatorScore", evaluation.indicatorScore());
        TableJson.add(json, "total", evaluation.total());
        json.add("arithmetic", evaluation.totalArithmetic());
        TableJson.add(json, "selfTotal", evaluation.selfTotal());
        TableJson.add(json, "printedTotal", evaluation.printedTotal());
        TableJson.add(json, "grade", evaluation.grade());
        json.add("evaluated", evaluation.evaluated());
        json.add("spotCheck", showSpotChecks.isDrawn(tableId));
        table.add("evaluation", json);
    }
}
