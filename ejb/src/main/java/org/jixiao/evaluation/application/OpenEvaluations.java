package org.jixiao.evaluation.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        return run.nextPortion(batch, Post.PERFORMANCE_DIVISION, this::open);
    }

    /** All that wait for it go on together; why not the others. */
    private Map<Long, Reason> open(List<Long> tableIds) {
        Map<Long, Reason> refused = new HashMap<>();
        tableIds.forEach(id -> refused.put(id, Reason.of("refusal.notFound")));
        // Locked first: from then on nobody begins an adjustment.
        List<TargetTable> taken = tables.findWholeForChange(tableIds);
        Set<Long> adjusting = tables.withOpenAdjustment(tableIds);
        Map<Long, TargetTable> open = new LinkedHashMap<>();
        for (TargetTable table : taken) {
            Optional<Reason> reason = reasonAgainst(table, adjusting);
            if (reason.isPresent()) {
                refused.put(table.id(), reason.get());
            } else {
                refused.remove(table.id());
                open.put(table.id(), table);
            }
        }
        for (Long id : process.openYearEnds(List.copyOf(open.keySet()))) {
            open.remove(id);
            refused.put(id, Reason.of("process.notWaitingForYearEnd"));
        }
        Set<Long> begun = evaluations.begun(open.keySet());
        for (TargetTable table : open.values()) {
            if (!begun.contains(table.id())) {
                String scheme = regions.scheme(table.region(), table.year());
                evaluations.add(new Evaluation(table, forms.scheme(scheme)));
            }
            acts.current().did(new Act.Deed(table.region(), table.id(), null, List.of()));
        }
        return refused;
    }

    private Optional<Reason> reasonAgainst(TargetTable table, Set<Long> adjusting) {
        try {
            desk.handOut(table, Post.PERFORMANCE_DIVISION);
            decisions.standsAt(table, EnumSet.of(Stage.APPROVED));
        } catch (Refusal refusal) {
            return Optional.of(refusal.reasons().get(0));
        }
        return adjusting.contains(table.id()) ? Optional.of(Reason.of("adjust.openAtYearEnd")) : Optional.empty();
    }

    @Override
    public void finish(long batchId) {
        run.finish(batchId);
    }
}
