package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.review.model.CoReviewer;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.CoReviewers;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/** Looking at a table's way: its steps with their opinions, and what the caller may do next. */
@Stateless
public class ShowReview {

    @Inject
    private Desk desk;

    @Inject
    private ReviewSteps steps;

    @Inject
    private ChangeRules changeRules;

    @Inject
    private StepRules rules;

    @Inject
    private CoReviewers coReviewers;

    @Inject
    private Inbox inbox;

    @Inject
    private Clock clock;

    /** The steps of a table, oldest first. */
    public List<StepView> steps(long tableId) {
        desk.show(tableId);
        return steps.of(tableId).stream().map(StepView::of).toList();
    }

    /** By when the step at the table is to be done; empty when nobody has to do anything or it is never due. */
    public Optional<DueView> due(long tableId) {
        desk.show(tableId);
        return inbox.step(tableId)
                .filter(item -> item.due().isBefore(InboxItem.NEVER))
                .map(item -> new DueView(item.due(), item.due().isBefore(clock.instant()), item.isEscalated()));
    }

    /** The verbs that the caller may use on the table now. */
    public Set<Verb> verbs(long tableId) {
        TargetTable table = desk.show(tableId);
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        verbs.addAll(rules.verbs(table));
        verbs.addAll(changeRules.verbs(table));
        return verbs;
    }

    /** Who has claimed the step, until when it is to be done, and who is asked for an opinion on it. */
    public WaitingView waiting(long tableId) {
        StepWork work = rules.work(desk.show(tableId));
        InboxItem step = work.step();
        List<WaitingView.CoReviewerView> asked = step == null
                ? List.of()
                : coReviewers.of(tableId, work.stage()).stream()
                        .map(CoReviewer::account)
                        .map(account -> new WaitingView.CoReviewerView(
                                account.login(), account.name(), work.wantedOf(account) != null))
                        .toList();
        boolean due = step != null && !step.due().equals(InboxItem.NEVER);
        return new WaitingView(
                step == null ? null : step.claimedName(),
                step == null || !due ? null : step.due(),
                asked,
                work.table().isAmended(),
                work.table().isLocked());
    }

    /**
     * By when a step is to be done.
     *
     * @param overdue whether that has passed
     * @param escalated whether the next higher post has been told so
     */
    public record DueView(Instant due, boolean overdue, boolean escalated) {}

    /** The stages to which a table may be returned from where it stands, the unit's first. */
    public List<Stage> returnStages(long tableId) {
        TargetTable table = desk.show(tableId);
        return Arrays.stream(Stage.values()).filter(table.stage()::mayReturnTo).toList();
    }
}
