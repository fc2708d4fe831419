package org.jixiao.evaluation.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.model.PrintedCheck;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.organization.application.Regions;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.application.ContentChanges;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;

/** How the self-evaluations that documents print are taken over; the trail is told. */
@ApplicationScoped
public class PrintedEvaluations {

    @Inject
    private Evaluations evaluations;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private Acts acts;

    /** Texts that are longer and numbers that are larger than an evaluation can keep, with their place. */
    public static List<Reason> unkeepable(PrintedEvaluation printed) {
        List<Reason> reasons = new ArrayList<>();
        PrintedEvaluation.Money year = printed.sum();
        ContentCheck.limit(reasons, "execution.initial", year.initial(), 16);
        ContentCheck.limit(reasons, "execution.full", year.full(), 16);
        ContentCheck.limit(reasons, "execution.executed", year.executed(), 16);
        ContentCheck.limit(reasons, "achievement", printed.achievement(), 8000);
        for (int i = 0; i < printed.rows().size(); i++) {
            PrintedEvaluation.Row row = printed.rows().get(i);
            String at = "indicators[" + i + "]";
            ContentCheck.limit(reasons, at + ".actual", row.actual(), 4000);
            ContentCheck.limit(reasons, at + ".reason", row.reason(), 4000);
            ContentCheck.limit(reasons, at + ".weight", row.weight(), 3);
            ContentCheck.limit(reasons, at + ".score", row.score(), 3);
        }
        return reasons;
    }

    /**
     * Where the document does not agree with itself or with the scores by the region's scheme, each with the path of its
     * cell.
     */
    public List<Finding> findings(String region, int year, TableContent content, PrintedEvaluation printed) {
        return PrintedCheck.findings(printed, content, forms.scheme(regions.scheme(region, year)));
    }

    /**
     * A table that a file brought along gets its self-evaluation.
     *
     * @param table written already, so that its indicators have their ids
     * @param document the file
     */
    public void open(TargetTable table, PrintedEvaluation printed, String document) {
        ScoringScheme scheme = forms.scheme(regions.scheme(table.region(), table.year()));
        Evaluation evaluation = new Evaluation(table, scheme);
        evaluation.takeOver(printed, table, scheme);
        evaluations.add(evaluation);
        table.evaluationFilled(evaluation.seal());
        List<CellChange> changes = new ArrayList<>(ContentChanges.between(null, table.content()));
        changes.addAll(EvaluationCells.NONE.changesTo(EvaluationCells.of(evaluation)));
        acts.current().did(new Act.Deed(table.region(), table.id(), document, changes));
    }

    /** Whether the table's self-evaluation is what the document prints, taken over before and not changed since. */
    public boolean agree(TargetTable table, PrintedEvaluation printed) {
        return evaluations
                .of(table.id())
                .filter(evaluation -> evaluation.agreesWith(printed))
                .isPresent();
    }

    /**
     * A table's self-evaluation is brought up to date with a document.
     *
     * @param table at its self-evaluation, to be changed
     * @param content what the document says of its targets; differs only where a file had brought the table along
     * @param document the file
     * @return whether the targets are others now
     */
    public boolean renew(TargetTable table, TableContent content, PrintedEvaluation printed, String document) {
        Evaluation evaluation = evaluations
                .of(table.id())
                .orElseThrow(() -> new IllegalStateException("table " + table.id() + " has no evaluation to fill"));
        ScoringScheme scheme = forms.scheme(evaluation.scheme());
        EvaluationCells before = EvaluationCells.of(evaluation);
        List<CellChange> changes = new ArrayList<>(ContentChanges.between(table.content(), content));
        boolean otherTargets = !changes.isEmpty();
        if (otherTargets) {
            evaluation.clear();
            evaluations.flush();
            table.takeOverAnew(content);
            evaluations.flush();
            evaluation.reopen(table, scheme);
        }
        evaluation.takeOver(printed, table, scheme);
        table.evaluationFilled(evaluation.seal());
        changes.addAll(before.changesTo(EvaluationCells.of(evaluation)));
        acts.current().did(new Act.Deed(table.region(), table.id(), document, changes));
        return otherTargets;
    }
}
