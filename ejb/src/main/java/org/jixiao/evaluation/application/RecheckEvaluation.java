package org.jixiao.evaluation.application;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.model.RecheckCut;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.form.application.Forms;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.application.PassRecheck;
import org.jixiao.review.application.PassTable;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The bureau checks a self-evaluation again (复核): it sets scores in place of the unit's, each with a reason. */
@Stateless
@LocalBean
@Local(PassRecheck.class)
@UseCase
public class RecheckEvaluation implements PassRecheck {

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Forms forms;

    @Inject
    private PassTable passTable;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /**
     * Sets the scores; those set before and not named are the unit's again.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal CHANGED, CONFLICT when the table does not wait for its re-check or a colleague has claimed it, RULE
     *     with all that is wrong in the cuts
     */
    @UseCase("RECHECKED")
    public EvaluationView cut(long tableId, @Nullable String seen, List<RecheckCut> cuts) {
        return EvaluationView.of(set(tableId, seen, cuts));
    }

    @Override
    @UseCase("RECHECKED")
    public void pass(long id, @Nullable String seen, @Nullable String opinion, List<Cut> cuts) {
        set(
                id,
                seen,
                cuts.stream()
                        .map(cut -> new RecheckCut(cut.indicator(), cut.score(), cut.reason()))
                        .toList());
        passTable.pass(id, desk.show(id).hash(), opinion, null);
    }

    private Evaluation set(long tableId, @Nullable String seen, List<RecheckCut> cuts) {
        TargetTable table = desk.take(tableId, Post.PERFORMANCE_DIVISION);
        caller.get().as(Post.PERFORMANCE_DIVISION, table.place()).ifPresent(actor -> decisions.refuseOwn(table, actor));
        desk.unchanged(table, seen);
        decisions.standsAt(table, EnumSet.of(Stage.EVALUATION_RECHECK));
        Evaluation evaluation = evaluations
                .of(tableId)
                .orElseThrow(() -> new IllegalStateException("table " + tableId + " has no evaluation to check again"));
        EvaluationCells before = EvaluationCells.of(evaluation);
        evaluation.recheck(cuts, forms.scheme(evaluation.scheme()));
        table.evaluationFilled(evaluation.seal());
        List<CellChange> changes = before.changesTo(EvaluationCells.of(evaluation));
        if (changes.isEmpty()) {
            acts.current().didNothing();
        } else {
            acts.current().did(new Act.Deed(table.region(), table.id(), null, changes));
        }
        return evaluation;
    }
}
