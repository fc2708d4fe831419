package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.persistence.Evaluations;
import org.jixiao.form.application.Forms;
import org.jixiao.organization.application.Regions;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.BatchRun;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.application.Decisions;
import org.jixiao.review.application.TableProcess;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.model.BatchKind;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/** The work behind the opening of a year end: each approved table gets its self-evaluation and its unit a task. */
@Stateless
@UseCase
public class OpenEvaluations implements BatchWork {

    @Inject
    private BatchRun run;

    @Inject
    private Desk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TargetTables tables;

    @Inject
    private Evaluations evaluations;

    @Inject
    private Forms forms;

    @Inject
    private Regions regions;

    @Inject
    private TableProcess process;

    @Inject
    private Acts acts;

    @Override
    public BatchKind kind() {
        return BatchKind.YEAR_END_OPENING;
    }

    @Override
    @UseCase("YEAR_END_OPENED")
    public boolean nextChunk(long batchId) {
        Batch batch = run.resume(batchId);
        return run.nextChunk(batch, Post.PERFORMANCE_DIVISION, this::open);
    }

    private void open(BatchItem item) {
        TargetTable table = desk.take(item.tableId(), Post.PERFORMANCE_DIVISION);
        decisions.standsAt(table, EnumSet.of(Stage.APPROVED));
        if (tables.hasOpenAdjustment(table.id())) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("adjust.openAtYearEnd"));
        }
        if (evaluations.of(table.id()).isEmpty()) {
            String scheme = regions.scheme(table.region(), table.year());
            evaluations.add(new Evaluation(table, forms.scheme(scheme)));
        }
        process.openYearEnd(table.id());
        acts.current().did(new Act.Deed(table.region(), table.id(), null, List.of()));
    }

    @Override
    public void finish(long batchId) {
        run.finish(batchId);
    }
}
