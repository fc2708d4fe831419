package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.evaluation.model.ActualCheck;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.model.EvaluationContent;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.form.application.Forms;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.application.Submitting;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.Filling;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Indicator;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The unit fills its self-evaluation (自评): actual values, money spent, reasons. It may be saved unfinished. */
@Stateless
@UseCase
public class FillEvaluation {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Forms forms;

    @Inject
    private Acts acts;

    @Inject
    private Event<Filling> filling;

    /**
     * Fills the self-evaluation anew.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal CHANGED, CONFLICT when it is not the unit's turn or a colleague has claimed it, RULE when money is negative, a text too long or
     *     an indicator not of this table
     */
    @UseCase("EVALUATED")
    public EvaluationView fill(long tableId, @Nullable String seen, EvaluationContent content) {
        TargetTable table = desk.take(tableId, Post.SUBMITTER);
        desk.unchanged(table, seen);
        decisions.standsAt(table, EnumSet.of(Stage.SELF_EVALUATION));
        Evaluation evaluation = evaluations
                .of(tableId)
                .orElseThrow(() -> new IllegalStateException("table " + tableId + " has no evaluation to fill"));
        refuseUnkeepable(table, evaluation, content);
        EvaluationCells before = EvaluationCells.of(evaluation);
        evaluation.fill(content, table, forms.scheme(evaluation.scheme()));
        table.evaluationFilled(evaluation.seal());
        List<CellChange> changes = before.changesTo(EvaluationCells.of(evaluation));
        if (changes.isEmpty()) {
            acts.current().didNothing();
        } else {
            filling.fire(new Filling(tableId));
            acts.current().did(new Act.Deed(table.region(), table.id(), null, changes));
        }
        return EvaluationView.of(evaluation);
    }

    /** A self-evaluation is submitted only when nothing is open. */
    public void complete(@Observes Submitting submitting) {
        if (submitting.stage() != Stage.SELF_EVALUATION) {
            return;
        }
        TargetTable table = desk.show(submitting.tableId());
        Evaluation evaluation = evaluations
                .of(table.id())
                .orElseThrow(() -> new IllegalStateException("table " + table.id() + " has no evaluation to submit"));
        List<Reason> open = evaluation.open(table, forms.scheme(evaluation.scheme()));
        if (!open.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, open);
        }
    }

    private static void refuseUnkeepable(TargetTable table, Evaluation evaluation, EvaluationContent content) {
        List<Reason> reasons = new ArrayList<>();
        negative(reasons, "execution.initial", content.initial());
        negative(reasons, "execution.full", content.full());
        negative(reasons, "execution.executed", content.executed());
        if (ActualCheck.isThousandfold(table.total(), content.full())) {
            reasons.add(Reason.of("evaluation.money.thousandfold", "execution.full"));
        } else if (ActualCheck.isThousandfold(content.full(), content.executed())) {
            reasons.add(Reason.of("evaluation.money.thousandfold", "execution.executed"));
        }
        ContentCheck.limit(reasons, "achievement", content.achievement(), 8000);
        Map<Long, Indicator> known = new HashMap<>();
        table.indicators().forEach(indicator -> known.put(indicator.id(), indicator));
        Map<Long, String> kept = new HashMap<>();
        evaluation
                .rows()
                .forEach(row ->
                        kept.put(row.indicatorId(), String.valueOf(row.actual().raw())));
        for (int i = 0; i < content.rows().size(); i++) {
            EvaluationContent.Row row = content.rows().get(i);
            String at = "indicators[" + i + "]";
            Indicator indicator = known.get(row.indicatorId());
            if (indicator == null) {
                reasons.add(Reason.of("evaluation.indicator.unknown", at + ".id", Long.toString(row.indicatorId())));
            } else if (!String.valueOf(row.actual()).equals(kept.get(row.indicatorId()))) {
                // What a file has brought stays as it is until somebody writes something else.
                ActualCheck.against(
                                indicator.content().target(),
                                row.actual(),
                                row.reason(),
                                at + ".actual",
                                Integer.toString(i + 1))
                        .ifPresent(reasons::add);
            }
            ContentCheck.limit(reasons, at + ".actual", row.actual(), 4000);
            ContentCheck.limit(reasons, at + ".reason", row.reason(), 4000);
            BigDecimal weight = row.weight();
            if (weight != null && (weight.signum() < 0 || weight.compareTo(BigDecimal.valueOf(100)) > 0)) {
                reasons.add(Reason.of("evaluation.weight.outOfRange", at + ".weight", weight.toPlainString()));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
    }

    private static void negative(List<Reason> reasons, String field, @Nullable BigDecimal amount) {
        if (amount != null && amount.signum() < 0) {
            reasons.add(Reason.of("money.negative", field, amount.toPlainString()));
        }
    }
}
