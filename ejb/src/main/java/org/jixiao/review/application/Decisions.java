package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Represented;
import org.jixiao.review.model.Grade;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
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
    private Event<TableMoved> moved;

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
                        last.names(),
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
        move(work(table), verb, post, opinion, grade, null, null);
    }

    /** The work goes to the next stage under a document. */
    public void forward(
            TargetTable table, Verb verb, Post post, @Nullable String opinion, @Nullable Grade grade, String document) {
        move(work(table), verb, post, opinion, grade, null, document);
    }

    /**
     * The work of many tables goes to the next stage under a document: each is asked what a single one is asked, and those
     * that may go on go together. When the engine cannot lead one of them on, none goes.
     *
     * @param tables taken for a change
     * @return why not, for each that stays where it is
     */
    public Map<Long, Reason> forward(
            List<TargetTable> tables, Verb verb, Post post, @Nullable String opinion, String document) {
        refuseLong(opinion);
        Map<Long, List<InboxItem>> waiting = inbox
                .of(tables.stream().map(TargetTable::id).toList())
                .stream()
                .collect(Collectors.groupingBy(InboxItem::tableId));
        Map<Long, Reason> refused = new HashMap<>();
        List<Going> going = new ArrayList<>();
        for (TargetTable table : tables) {
            StepWork work = StepWork.of(table, waiting.getOrDefault(table.id(), List.of()));
            try {
                going.add(new Going(work, permitted(work, verb, post, null)));
            } catch (Refusal refusal) {
                refused.put(table.id(), refusal.reasons().get(0));
            }
        }
        forward(going, verb, opinion, document);
        return refused;
    }

    /** Tables go on together; the rules have said who acts on each. */
    void forward(List<Going> going, Verb verb, @Nullable String opinion, @Nullable String document) {
        refuseLong(opinion);
        process.forward(going.stream().map(each -> each.work().item().taskId()).toList());
        Instant now = clock.instant();
        steps.add(going.stream()
                .map(each -> new ReviewStep(
                        each.work().table(),
                        each.work().item().taskId(),
                        each.from(),
                        verb,
                        each.work().table().stage(),
                        each.actor(),
                        now,
                        opinion,
                        null))
                .toList());
        Actor before = null;
        for (Going each : going) {
            if (before != null && !before.equals(each.actor())) {
                // Another one of those who are represented is behind it.
                acts.handOver();
            }
            before = each.actor();
            tell(each.work().table(), verb, each.actor(), each.from(), opinion, document);
        }
    }

    /** A table that goes on with others. */
    record Going(StepWork work, Actor actor, Stage from) {

        Going(StepWork work, Actor actor) {
            this(work, actor, work.stage());
        }
    }

    /** The work goes to the next stage; the rules have said who acts. */
    void forward(StepWork work, Verb verb, Actor actor, @Nullable String opinion, @Nullable Grade grade) {
        move(work, verb, actor, opinion, grade, null, null);
    }

    /** The work goes back to an earlier stage. */
    public void back(
            TargetTable table, Verb verb, Post post, @Nullable String opinion, @Nullable Grade grade, Stage earlier) {
        move(work(table), verb, post, opinion, grade, earlier, null);
    }

    /** The work goes back to an earlier stage; the rules have said who acts. */
    void back(StepWork work, Verb verb, Actor actor, @Nullable String opinion, @Nullable Grade grade, Stage earlier) {
        move(work, verb, actor, opinion, grade, earlier, null);
    }

    private StepWork work(TargetTable table) {
        return StepWork.of(table, inbox.of(table.id()));
    }

    private void move(
            StepWork work,
            Verb verb,
            Post post,
            @Nullable String opinion,
            @Nullable Grade grade,
            @Nullable Stage earlier,
            @Nullable String document) {
        move(work, verb, permitted(work, verb, post, earlier), opinion, grade, earlier, document);
    }

    /** Who acts, when nothing speaks against it. */
    private Actor permitted(StepWork work, Verb verb, Post post, @Nullable Stage earlier) {
        Actor actor = actor(work.table(), post, work.claimedBy());
        if (verb == Verb.APPROVE) {
            refuseOwn(work.table(), actor);
        }
        if (verb != Verb.WITHDRAW) {
            refuseClaimed(work, actor);
        }
        if (earlier == null) {
            work.table().refuseLocked();
            StepRules.refuseMissing(work);
        }
        return actor;
    }

    private void move(
            StepWork work,
            Verb verb,
            Actor actor,
            @Nullable String opinion,
            @Nullable Grade grade,
            @Nullable Stage earlier,
            @Nullable String document) {
        refuseLong(opinion);
        TargetTable table = work.table();
        Stage from = table.stage();
        String taskId = work.item().taskId();
        if (earlier == null) {
            process.forward(taskId);
        } else {
            process.back(taskId, earlier);
        }
        steps.add(new ReviewStep(table, taskId, from, verb, table.stage(), actor, clock.instant(), opinion, grade));
        tell(table, verb, actor, from, opinion, document);
    }

    private void tell(
            TargetTable table,
            Verb verb,
            Actor actor,
            Stage from,
            @Nullable String opinion,
            @Nullable String document) {
        entitle(actor);
        acts.current().did(new Act.Deed(table.region(), table.id(), document, List.of()));
        moved.fire(new TableMoved(
                table.id(), verb, actor, from, table.stage(), concerned(table, from), opinion, document));
    }

    /** Whoever has to act now; where nobody has to, the unit that wrote the table. */
    private List<Queue> concerned(TargetTable table, Stage from) {
        Stage turn = table.stage().post().isPresent() ? table.stage() : from.unitsStage();
        Set<Queue> told = new LinkedHashSet<>(List.of(Queue.at(turn, table.place())));
        if (table.isLocked()) {
            told.add(Queue.at(Stage.BUSINESS_REVIEW, table.place()));
        }
        if (table.hasComeBack()) {
            work(table).opinions().forEach(opinion -> told.add(new Queue(opinion.queue())));
        }
        return List.copyOf(told);
    }

    /**
     * A document over approved tables is void: they wait for the approver again, all of them.
     *
     * @param tables taken for a change, each approved
     */
    public void reconsider(List<TargetTable> tables, Actor actor, String opinion, String document) {
        refuseLong(opinion);
        process.reconsider(tables.stream().map(TargetTable::id).toList());
        Instant now = clock.instant();
        steps.add(tables.stream()
                .map(table -> new ReviewStep(
                        table, null, Stage.APPROVED, Verb.VOID, table.stage(), actor, now, opinion, null))
                .toList());
        tables.forEach(table -> tell(table, Verb.VOID, actor, Stage.APPROVED, opinion, document));
    }

    /** It is kept with the table's steps that the actor did this; what it did to the table is told by the use case. */
    void keep(TargetTable table, Verb verb, Actor actor) {
        steps.add(ReviewStep.remark(table, verb, actor, clock.instant(), null, null));
        entitle(actor);
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
        moved.fire(new TableMoved(
                table.id(), verb, actor, from, table.stage(), concerned(table, from), opinion, deed.document()));
    }

    /** Something happened on the way that decides nothing: it is kept with the table's steps, and the trail is told. */
    public void remark(TargetTable table, Verb verb, Actor actor, @Nullable String opinion, @Nullable Account other) {
        List<Queue> told = other == null ? List.of() : List.of(Queue.of(other.id()));
        remark(table, verb, actor, opinion, other, told, List.of());
    }

    /**
     * Something happened on the way that decides nothing: it is kept with the table's steps, the trail is told, and so are
     * those whom it concerns.
     *
     * @param cells what it changed, as the trail writes it
     */
    public void remark(
            TargetTable table,
            Verb verb,
            Actor actor,
            @Nullable String opinion,
            @Nullable Account other,
            List<Queue> told,
            List<Act.CellChange> cells) {
        refuseLong(opinion);
        steps.add(ReviewStep.remark(table, verb, actor, clock.instant(), opinion, other));
        entitle(actor);
        acts.current().did(new Act.Deed(table.region(), table.id(), null, cells));
        moved.fire(new TableMoved(table.id(), verb, actor, table.stage(), table.stage(), told, opinion, null));
    }

    /**
     * Who acts on the table when the caller acts by that post: for the one who has claimed the work, if the caller is or
     * represents that person.
     *
     * @throws Refusal FORBIDDEN when the caller neither holds the post there nor represents somebody who does
     */
    public Actor actor(TargetTable table, Post post) {
        Caller person = caller.get();
        Long claimant = person.represented().isEmpty()
                ? null
                : inbox.step(table.id()).map(InboxItem::claimedBy).orElse(null);
        return actor(table, post, claimant);
    }

    /** As before, where it is known already who has claimed the work. */
    Actor actor(TargetTable table, Post post, @Nullable Long claimant) {
        Caller person = caller.get();
        return Optional.ofNullable(claimant)
                .flatMap(account -> person.as(post, table.place(), account))
                .or(() -> person.as(post, table.place()))
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
    }

    /** @throws Refusal CONFLICT when somebody else has claimed the work */
    void refuseClaimed(StepWork work, Actor actor) {
        if (work.item().isClaimedByOtherThan(actor)) {
            throw claimed(work);
        }
    }

    /** Who has it. */
    static Refusal claimed(StepWork work) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                Reason.of(
                        "task.claimed", "claimedBy", String.valueOf(work.item().claimedName())));
    }

    /** The post that acts where the table stands. */
    static Post postAt(TargetTable table) {
        return table.stage().post().orElseThrow(() -> new IllegalStateException("nobody acts at " + table.stage()));
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
        Refusal.on(ReviewStep.reasonAgainst(opinion));
    }
}
