package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Represented;
import org.jixiao.review.model.Grade;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.shared.application.Act;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** How every decision on a table is carried out: the step is kept, the work moves on, the trail is told. */
@ApplicationScoped
public class Decisions {

    /** An opinion is a few sentences. */
    private static final int LONGEST_OPINION = 4000;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Inbox inbox;

    @Inject
    private ReviewSteps steps;

    @Inject
    private TableProcess process;

    @Inject
    private Acts acts;

    @Inject
    private Clock clock;

    /**
     * The table must stand at one of the stages.
     *
     * @throws Refusal CONFLICT otherwise, telling who decided last and when
     */
    public void standsAt(TargetTable table, Set<Stage> stages) {
        if (!stages.contains(table.stage())) {
            throw new Refusal(Refusal.Kind.CONFLICT, elsewhere(table));
        }
    }

    /** Why it is too late: who decided last, and when; or only where the table stands. */
    public Reason elsewhere(TargetTable table) {
        return steps.last(table.id())
                .map(last -> Reason.of(
                        "table.decided",
                        "stage",
                        last.accountName(),
                        last.decidedAt()
                                .atZone(clock.getZone())
                                .toLocalDateTime()
                                .withNano(0)
                                .toString()
                                .replace('T', ' '),
                        "@verb." + last.verb().name(),
                        "@stage." + table.stage().name()))
                .orElseGet(() -> Reason.of(
                        "table.wrongStage", "stage", "@stage." + table.stage().name()));
    }

    /** The work goes to the next stage. */
    public void forward(TargetTable table, Verb verb, Post post, @Nullable String opinion, @Nullable Grade grade) {
        move(table, verb, post, opinion, grade, null, null);
    }

    /** The work goes to the next stage under a document. */
    public void forward(
            TargetTable table, Verb verb, Post post, @Nullable String opinion, @Nullable Grade grade, String document) {
        move(table, verb, post, opinion, grade, null, document);
    }

    /** The work goes back to an earlier stage. */
    public void back(
            TargetTable table, Verb verb, Post post, @Nullable String opinion, @Nullable Grade grade, Stage earlier) {
        move(table, verb, post, opinion, grade, earlier, null);
    }

    private void move(
            TargetTable table,
            Verb verb,
            Post post,
            @Nullable String opinion,
            @Nullable Grade grade,
            @Nullable Stage earlier,
            @Nullable String document) {
        refuseLong(opinion);
        Stage from = table.stage();
        Actor actor = actor(table, post);
        InboxItem item = inbox.step(table.id())
                .orElseThrow(() -> new IllegalStateException("table " + table.id() + " waits for nobody at " + from));
        if (verb != Verb.WITHDRAW && item.isClaimedByOtherThan(actor)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, Reason.of("task.claimed", "claimedBy", String.valueOf(item.claimedName())));
        }
        String taskId = item.taskId();
        if (earlier == null) {
            process.forward(taskId);
        } else {
            process.back(taskId, earlier);
        }
        steps.add(new ReviewStep(table, taskId, from, verb, table.stage(), actor, clock.instant(), opinion, grade));
        entitle(actor);
        acts.current().did(new Act.Deed(table.region(), table.id(), document, List.of()));
    }

    /**
     * The table was led on, or changed, where nobody has a task: that is kept with its steps, and the trail is told.
     *
     * @param from where it stood before
     */
    public void keep(TargetTable table, Stage from, Verb verb, Post post, @Nullable String opinion, Act.Deed deed) {
        refuseLong(opinion);
        Actor actor = actor(table, post);
        steps.add(new ReviewStep(table, null, from, verb, table.stage(), actor, clock.instant(), opinion, null));
        entitle(actor);
        acts.current().did(deed);
    }

    /** Something happened on the way that decides nothing: it is kept with the table's steps, and the trail is told. */
    public void remark(TargetTable table, Verb verb, Actor actor, @Nullable String opinion, @Nullable Account other) {
        refuseLong(opinion);
        steps.add(ReviewStep.remark(table, verb, actor, clock.instant(), opinion, other));
        entitle(actor);
        acts.current().did(Act.Deed.toTable(table.region(), table.id()));
    }

    /**
     * Who acts on the table when the caller acts by that post.
     *
     * @throws Refusal FORBIDDEN when the caller neither holds the post there nor represents somebody who does
     */
    public Actor actor(TargetTable table, Post post) {
        return caller.get()
                .as(post, table.place())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
    }

    /**
     * Nobody reviews what they submitted, nor what somebody submitted whom they represent.
     *
     * @throws Refusal FORBIDDEN when it is the actor's own table
     */
    public void refuseOwn(TargetTable table, Actor actor) {
        if (table.isOwnOf(actor)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("review.ownTable"));
        }
    }

    private void entitle(Actor actor) {
        Represented behind = actor.behind();
        acts.current()
                .authorised(
                        actor.login(),
                        behind == null ? null : behind.login(),
                        actor.post().name());
    }

    private static void refuseLong(@Nullable String opinion) {
        if (opinion != null && opinion.length() > LONGEST_OPINION) {
            throw Refusal.rule(Reason.of(
                    "text.tooLong", "opinion", Integer.toString(opinion.length()), Integer.toString(LONGEST_OPINION)));
        }
    }
}
