package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;

/** Looking at a table's way: its steps with their opinions, the diagram, and what the caller may do next. */
@Stateless
public class ShowReview {

    @Inject
    private Desk desk;

    @Inject
    private ReviewSteps steps;

    @Inject
    private TargetTables tables;

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
        verbs.addAll(changes(table, person));
        return verbs;
    }

    /** What the caller may do with a target that is approved, or with an adjustment of one. */
    private Set<Verb> changes(TargetTable table, Caller person) {
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        boolean unit = person.holds(Post.SUBMITTER, table.place());
        boolean bureau = person.holds(Post.BUSINESS_DIVISION, table.place())
                || person.holds(Post.PERFORMANCE_DIVISION, table.place());
        if (bureau && table.stage() == Stage.APPROVED) {
            verbs.add(Verb.STOP);
        }
        if (bureau && table.stage() == Stage.STOPPED && !table.isAdjustment()) {
            verbs.add(Verb.RESUME);
        }
        if (unit && table.stage() == Stage.APPROVED && !tables.hasOpenAdjustment(table.id())) {
            verbs.add(Verb.ADJUST);
        }
        if (unit && table.stage() == Stage.DRAFT && table.isAdjustment()) {
            verbs.add(Verb.DISCARD);
        }
        return verbs;
    }

    /** The stages to which a table may be returned from where it stands, the unit's first. */
    public List<Stage> returnStages(long tableId) {
        TargetTable table = desk.show(tableId);
        return Arrays.stream(Stage.values()).filter(table.stage()::mayReturnTo).toList();
    }
}
