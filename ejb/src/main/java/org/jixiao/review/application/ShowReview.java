package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/** Looking at a table's way: its steps with their opinions, the diagram, and what the caller may do next. */
@Stateless
public class ShowReview {

    @Inject
    private Desk desk;

    @Inject
    private ReviewSteps steps;

    @Inject
    private TableProcess process;

    @Inject
    private CurrentCaller caller;

    /** The steps of a table, oldest first. */
    public List<StepView> steps(long tableId) {
        desk.show(tableId);
        return steps.of(tableId).stream().map(StepView::of).toList();
    }

    public TableProcess.Diagram diagram(long tableId) {
        desk.show(tableId);
        return process.diagram(tableId);
    }

    /** The verbs that the caller may use on the table now. */
    public Set<Verb> verbs(long tableId) {
        TargetTable table = desk.show(tableId);
        Caller person = caller.get();
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        Stage stage = table.stage();
        boolean mine =
                stage.post().filter(post -> person.holds(post, table.place())).isPresent();
        boolean own = stage.post()
                .flatMap(post -> person.as(post, table.place()))
                .filter(table::isOwnOf)
                .isPresent();
        if (mine && stage.isUnitsWork()) {
            verbs.add(Verb.SUBMIT);
        }
        if (mine && !own && stage.isReview()) {
            verbs.add(Verb.PASS);
            verbs.add(Verb.RETURN);
        }
        if (mine && !own && stage == Stage.AWAITING_APPROVAL) {
            verbs.add(Verb.APPROVE);
            verbs.add(Verb.RETURN);
        }
        boolean untouched = steps.last(tableId)
                .filter(step -> step.verb() == Verb.SUBMIT && step.accountId() == person.accountId())
                .isPresent();
        if (untouched && !stage.isUnitsWork()) {
            verbs.add(Verb.WITHDRAW);
        }
        return verbs;
    }

    /** The stages to which a table may be returned from where it stands, the unit's first. */
    public List<Stage> returnStages(long tableId) {
        TargetTable table = desk.show(tableId);
        return Arrays.stream(Stage.values()).filter(table.stage()::mayReturnTo).toList();
    }
}
