package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jixiao.organization.application.Calendars;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.CoReviewers;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.persistence.ReviewSteps;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/**
 * Who may do what with the work that waits at a table. A rule answers with who acts, or says no; what a person may do now
 * is found by asking all of them, so that a button is there exactly when the use case behind it would not refuse the
 * person.
 */
@ApplicationScoped
class StepRules {

    /** The stages at which somebody has to act. */
    static final Set<Stage> WAITING = stages(stage -> stage.post().isPresent());

    /** The stages at which a table is reviewed. */
    static final Set<Stage> REVIEWS = stages(Stage::isReview);

    /** The stages at which somebody decides about the unit's work: the reviews, and before the approval. */
    static final Set<Stage> DECIDING = stages(stage -> stage.isReview() || stage == Stage.AWAITING_APPROVAL);

    /** The stages at which the unit writes. */
    static final Set<Stage> UNITS_WORK = stages(Stage::isUnitsWork);

    /** The bureau may urge anybody. */
    private static final Set<Post> BUREAU =
            EnumSet.of(Post.BUSINESS_DIVISION, Post.PERFORMANCE_DIVISION, Post.APPROVER);

    private final Map<Verb, Consumer<StepWork>> rules = new EnumMap<>(Verb.class);

    @Inject
    private CurrentCaller caller;

    @Inject
    private Inbox inbox;

    @Inject
    private ReviewSteps steps;

    @Inject
    private CoReviewers coReviewers;

    @Inject
    private Decisions decisions;

    @Inject
    private Calendars calendars;

    @Inject
    private Clock clock;

    StepRules() {
        rules.put(Verb.SUBMIT, this::submit);
        rules.put(Verb.WITHDRAW, this::withdraw);
        rules.put(Verb.CLAIM, this::claimAnew);
        rules.put(Verb.RELEASE, this::release);
        rules.put(Verb.PASS, this::pass);
        rules.put(Verb.APPROVE, this::approve);
        rules.put(Verb.RETURN, this::giveBack);
        rules.put(Verb.AMEND, this::amend);
        rules.put(Verb.TRANSFER, this::transfer);
        rules.put(Verb.ADD_REVIEWER, this::addReviewer);
        rules.put(Verb.REMOVE_REVIEWER, this::removeAnyReviewer);
        rules.put(Verb.GIVE_OPINION, this::giveOpinion);
        rules.put(Verb.CIRCULATE, this::circulate);
        rules.put(Verb.URGE, this::urge);
        rules.put(Verb.REOPEN, this::reopen);
    }

    StepWork work(TargetTable table) {
        return StepWork.of(table, inbox.of(table.id()));
    }

    /** All that the person may do with the table now. */
    Set<Verb> verbs(TargetTable table) {
        StepWork work = work(table);
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        rules.forEach((verb, rule) -> {
            try {
                rule.accept(work);
                verbs.add(verb);
            } catch (Refusal refusal) {
                // The rule's answer: not now, or not by this person.
            }
        });
        return verbs;
    }

    Actor submit(StepWork work) {
        Actor actor = turn(work, UNITS_WORK);
        work.table().refuseLocked();
        return actor;
    }

    Actor withdraw(StepWork work) {
        TargetTable table = work.table();
        Actor actor = decisions.actor(table, Post.SUBMITTER);
        boolean mineAndUntouched = steps.last(table.id())
                .filter(step -> step.verb() == Verb.SUBMIT)
                .map(ReviewStep::accountId)
                .filter(account -> account == caller.get().accountId())
                .isPresent();
        if (!mineAndUntouched || !table.stage().mayReturnTo(table.stage().unitsStage())) {
            throw new Refusal(Refusal.Kind.CONFLICT, decisions.elsewhere(table));
        }
        return actor;
    }

    /** Whose turn it is may claim; who has claimed it already keeps it. */
    Actor claim(StepWork work) {
        return turn(work, WAITING);
    }

    private Actor claimAnew(StepWork work) {
        Actor actor = claim(work);
        if (work.isClaimed()) {
            throw Decisions.claimed(work);
        }
        return actor;
    }

    /** Who has claimed it gives it back, or that person's deputy, or the performance division. */
    Actor release(StepWork work) {
        TargetTable table = work.table();
        decisions.standsAt(table, WAITING);
        Long claimant = work.claimedBy();
        if (claimant == null) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("task.notClaimed"));
        }
        Caller person = caller.get();
        return person.as(Decisions.postAt(table), table.place(), claimant)
                .or(() -> person.as(Post.PERFORMANCE_DIVISION, table.place()))
                .orElseThrow(() -> Decisions.claimed(work));
    }

    Actor pass(StepWork work) {
        Actor actor = turn(work, REVIEWS);
        work.table().refuseLocked();
        refuseMissing(work);
        return actor;
    }

    private Actor approve(StepWork work) {
        Actor actor = turn(work, EnumSet.of(Stage.AWAITING_APPROVAL));
        refuseMissing(work);
        return actor;
    }

    Actor giveBack(StepWork work) {
        return turn(work, DECIDING);
    }

    Actor amend(StepWork work) {
        Actor actor = turn(work, EnumSet.of(Stage.DEPARTMENT_REVIEW));
        work.table().refuseLocked();
        return actor;
    }

    Actor transfer(StepWork work) {
        return turn(work, WAITING);
    }

    Actor addReviewer(StepWork work) {
        return turn(work, DECIDING);
    }

    Actor removeReviewer(StepWork work) {
        return turn(work, DECIDING);
    }

    private Actor removeAnyReviewer(StepWork work) {
        Actor actor = removeReviewer(work);
        if (coReviewers.of(work.table().id(), work.stage()).isEmpty()) {
            throw Refusal.rule(Reason.of("reviewer.none", "reviewer"));
        }
        return actor;
    }

    /** Whoever was asked, or that person's deputy. */
    Actor giveOpinion(StepWork work) {
        TargetTable table = work.table();
        InboxItem wanted = work.wantedOf(caller.get());
        Long asked = wanted == null ? null : wanted.claimedBy();
        if (asked == null) {
            decisions.standsAt(table, DECIDING);
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("opinion.notAsked"));
        }
        Actor actor = caller.get()
                .as(table.place(), asked)
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
        decisions.refuseOwn(table, actor);
        return actor;
    }

    /** Whoever works on the table, wherever it stands. */
    Actor circulate(StepWork work) {
        return caller.get()
                .as(work.table().place())
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
    }

    /** Whoever has had the table before or has it now, and the bureau; once per working day. */
    Actor urge(StepWork work) {
        TargetTable table = work.table();
        decisions.standsAt(table, WAITING);
        Actor actor = urging(table);
        if (isUrgedBy(actor, table)) {
            throw Refusal.rule(Reason.of("urge.once", "due"));
        }
        return actor;
    }

    /** Whether the actor has urged the table on this working day already. */
    boolean isUrgedBy(Actor actor, TargetTable table) {
        return steps.last(table.id(), Verb.URGE, actor.accountId())
                .filter(last ->
                        !LocalDate.ofInstant(last.decidedAt(), clock.getZone()).isBefore(workingDay()))
                .isPresent();
    }

    private Actor urging(TargetTable table) {
        Caller person = caller.get();
        Stage stage = table.stage();
        return Arrays.stream(Post.values())
                .filter(post -> BUREAU.contains(post) || actsUntil(post, stage))
                .flatMap(post -> person.as(post, table.place()).stream())
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost")));
    }

    private static boolean actsUntil(Post post, Stage stage) {
        return Arrays.stream(Stage.values())
                .filter(earlier -> earlier == stage || stage.mayReturnTo(earlier))
                .anyMatch(earlier -> earlier.post().filter(post::equals).isPresent());
    }

    /** Today, or the working day before it. */
    private LocalDate workingDay() {
        LocalDate day = LocalDate.now(clock);
        while (!calendars.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    Actor reopen(StepWork work) {
        TargetTable table = work.table();
        Actor actor = decisions.actor(table, Post.BUSINESS_DIVISION);
        if (!table.isLocked()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    Reason.of(
                            "table.notLocked",
                            "stage",
                            "@stage." + table.stage().name()));
        }
        return actor;
    }

    /** Whose turn it is at one of the stages: holds the post, has not submitted the table, and nobody else has claimed it. */
    private Actor turn(StepWork work, Set<Stage> stages) {
        TargetTable table = work.table();
        decisions.standsAt(table, stages);
        Actor actor = decisions.actor(table, Decisions.postAt(table), work.claimedBy());
        if (!table.stage().isUnitsWork()) {
            decisions.refuseOwn(table, actor);
        }
        decisions.refuseClaimed(work, actor);
        return actor;
    }

    /** @throws Refusal RULE while an opinion is missing */
    static void refuseMissing(StepWork work) {
        if (!work.opinions().isEmpty()) {
            throw Refusal.rule(Reason.of("opinion.missing", "opinion", work.missing()));
        }
    }

    private static Set<Stage> stages(Predicate<Stage> wanted) {
        return Arrays.stream(Stage.values())
                .filter(wanted)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(() -> EnumSet.noneOf(Stage.class)), Set::copyOf));
    }
}
