package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** A co-reviewer says what was asked for (会签意见); the step itself stays with the one whose turn it is. */
@Stateless
@UseCase
public class GiveOpinion {

    private static final Post[] WORKING = ReleaseTable.WORKING;

    @Inject
    private Desk desk;

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Inbox inbox;

    @Inject
    private CurrentCaller caller;

    @Inject
    private TableProcess process;

    @Inject
    private Decisions decisions;

    /** Whether an opinion is wanted of the caller. */
    public boolean isWanted(long id) {
        TargetTable table = desk.show(id);
        return StepWork.of(table, inbox.of(id)).wantedOf(caller.get()) != null;
    }

    /**
     * Gives an opinion in words.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @throws Refusal CONFLICT when none is wanted of the person, RULE when it is empty
     */
    @UseCase("OPINION_GIVEN")
    public void give(long id, @Nullable String seen, @Nullable String opinion) {
        TargetTable table = desk.take(id, WORKING);
        reviewer.unchangedIfSaid(table, seen);
        give(table, opinion, true);
    }

    /**
     * Agrees to what was seen, with or without words: what a co-reviewer means by passing.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal HASH_MISSING, CHANGED, CONFLICT when none is wanted of the person
     */
    @UseCase("OPINION_GIVEN")
    public void agree(long id, @Nullable String seen, @Nullable String opinion) {
        TargetTable table = desk.take(id, WORKING);
        desk.unchanged(table, seen);
        give(table, opinion, false);
    }

    private void give(TargetTable table, @Nullable String opinion, boolean inWords) {
        StepWork work = rules.work(table);
        Actor actor = rules.giveOpinion(work);
        if (inWords && (opinion == null || opinion.isBlank())) {
            throw Refusal.rule(Reason.of("opinion.empty", "opinion"));
        }
        InboxItem wanted = work.wantedOf(caller.get());
        if (wanted == null) {
            throw new IllegalStateException("the rule has found that an opinion is wanted");
        }
        process.answered(wanted.taskId());
        decisions.remark(table, Verb.GIVE_OPINION, actor, opinion, null, List.of(holder(work)), List.of());
    }

    /** Whoever waits for the opinion. */
    private static Queue holder(StepWork work) {
        Long claimant = work.claimedBy();
        return claimant == null ? new Queue(work.item().queue()) : Queue.of(claimant);
    }
}
