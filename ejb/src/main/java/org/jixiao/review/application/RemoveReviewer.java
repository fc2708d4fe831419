package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.CoReviewer;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Queue;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.CoReviewers;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** Somebody is no longer asked for an opinion at this stage (减签). */
@Stateless
@UseCase
public class RemoveReviewer {

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private CoReviewers coReviewers;

    @Inject
    private TableProcess process;

    @Inject
    private Decisions decisions;

    /**
     * Asks no longer; an opinion that was given stays among the steps.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @param login the login of the co-reviewer
     * @throws Refusal CONFLICT when it is not the person's turn, RULE when that is no co-reviewer here
     */
    @UseCase("REVIEWER_REMOVED")
    public void remove(long id, @Nullable String seen, @Nullable String login) {
        StepWork work = reviewer.takeLoosely(id, seen, StepRules.DECIDING);
        Actor actor = rules.removeReviewer(work);
        TargetTable table = work.table();
        CoReviewer gone = coReviewers.of(table.id(), table.stage()).stream()
                .filter(each -> each.account().login().equals(login))
                .findFirst()
                .orElseThrow(() -> Refusal.rule(Reason.of("reviewer.none", "reviewer")));
        Account other = gone.account();
        coReviewers.remove(gone);
        InboxItem wanted = work.wantedOf(other);
        if (wanted != null) {
            process.answered(wanted.taskId());
        }
        decisions.remark(
                table,
                Verb.REMOVE_REVIEWER,
                actor,
                null,
                other,
                List.of(Queue.of(other.id())),
                List.of(new CellChange("reviewers", other.name(), "")));
    }
}
