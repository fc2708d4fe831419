package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** Looking at a table's way drawn: where it stands, who had it how long, and the opinion at each step. */
@Stateless
public class ShowDiagram {

    @Inject
    private Desk desk;

    @Inject
    private TableProcess process;

    @Inject
    private ReviewSteps steps;

    @Inject
    private Inbox inbox;

    public Drawn of(long tableId) {
        desk.show(tableId);
        TableProcess.Diagram diagram = process.diagram(tableId);
        Map<String, ReviewStep> decisions = new HashMap<>();
        for (ReviewStep step : steps.of(tableId)) {
            String task = step.taskId();
            if (task != null) {
                decisions.put(task, step);
            }
        }
        InboxItem waiting = inbox.step(tableId).orElse(null);
        List<DrawnStep> drawn = new ArrayList<>();
        for (TableProcess.Visit visit : diagram.visits()) {
            ReviewStep decision = decisions.get(visit.taskId());
            if (decision != null) {
                drawn.add(DrawnStep.of(visit, decision));
            } else if (waiting != null && waiting.taskId().equals(visit.taskId())) {
                drawn.add(DrawnStep.of(visit, waiting));
            }
        }
        return new Drawn(diagram.bpmn(), diagram.current(), diagram.passed(), drawn);
    }

    /**
     * The diagram with the table's way in it.
     *
     * @param bpmn the diagram's BPMN 2.0 XML with its layout
     * @param current the ids of the activities where the table stands now
     * @param passed the ids of the activities it has completed, each once
     * @param steps who had it, oldest first; the last one may have it still
     */
    public record Drawn(String bpmn, List<String> current, List<String> passed, List<DrawnStep> steps) {

        public Drawn {
            current = List.copyOf(current);
            passed = List.copyOf(passed);
            steps = List.copyOf(steps);
        }
    }

    /**
     * A step of the way as it is drawn.
     *
     * @param activity where it is in the diagram; null when it was in another one
     * @param account who decided, or has claimed it; null while nobody has
     * @param until when it was decided; null while it waits
     * @param verb what was decided; null while it waits
     */
    public record DrawnStep(
            @Nullable String activity,
            Stage stage,
            @Nullable String account,
            @Nullable String onBehalfOf,
            Post post,
            Instant since,
            @Nullable Instant until,
            @Nullable Verb verb,
            @Nullable String opinion) {

        static DrawnStep of(TableProcess.Visit visit, ReviewStep step) {
            return new DrawnStep(
                    visit.activity(),
                    step.stage(),
                    step.accountName(),
                    step.onBehalfName(),
                    step.post(),
                    visit.since(),
                    step.decidedAt(),
                    step.verb(),
                    step.opinion());
        }

        static DrawnStep of(TableProcess.Visit visit, InboxItem waiting) {
            return new DrawnStep(
                    visit.activity(),
                    waiting.stage(),
                    waiting.claimedName(),
                    null,
                    waiting.post(),
                    visit.since(),
                    null,
                    null,
                    null);
        }
    }
}
