package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.CoReviewer;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.CoReviewers;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked for an opinion before the step is decided (加签). The step cannot be passed until it is given, and the
 * same person is asked again whenever the table comes back to this stage.
 */
@Stateless
@UseCase
public class AddReviewer {

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Candidates candidates;

    @Inject
    private CoReviewers coReviewers;

    @Inject
    private Inbox inbox;

    @Inject
    private TableProcess process;

    @Inject
    private Decisions decisions;

    @Inject
    private Clock clock;

    /**
     * Asks for an opinion.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @param login the login of the one who is asked
     * @param opinion what is said to that person
     * @throws Refusal CONFLICT when it is not the person's turn, RULE when the other one cannot be asked
     */
    @UseCase("REVIEWER_ADDED")
    public void add(long id, @Nullable String seen, @Nullable String login, @Nullable String opinion) {
        StepWork work = reviewer.takeLoosely(id, seen, StepRules.DECIDING);
        Actor actor = rules.addReviewer(work);
        Account other = candidates.one(Verb.ADD_REVIEWER, work, actor, "reviewer", login);
        InboxItem step = work.item();
        coReviewers.add(new CoReviewer(work.table(), other));
        inbox.add(InboxItem.ofOpinion(step, other, process.ask(step.taskId(), other.id()), clock.instant()));
        decisions.remark(
                work.table(),
                Verb.ADD_REVIEWER,
                actor,
                opinion,
                other,
                List.of(Queue.of(other.id())),
                List.of(new CellChange("reviewers", "", other.name())));
    }
}
