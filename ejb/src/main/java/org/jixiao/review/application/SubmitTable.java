package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.Versions;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The unit submits what it has filled (提交): the draft becomes a version and goes to the unit's head. */
@Stateless
@UseCase
public class SubmitTable {

    @Inject
    private Desk desk;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    @Inject
    private Versions versions;

    @Inject
    private Event<Submitting> submitting;

    /**
     * Submits a draft or a self-evaluation.
     *
     * @param seen the hash of what the person saw
     * @throws Refusal CHANGED, CONFLICT when it is not the unit's turn, RULE with all that is still wrong
     */
    @UseCase("SUBMITTED")
    public void submit(long id, @Nullable String seen, @Nullable String opinion) {
        TargetTable table = desk.take(id, Post.SUBMITTER);
        desk.unchanged(table, seen);
        StepWork work = rules.work(table);
        Actor actor = rules.submit(work);
        List<Reason> errors = ContentCheck.errors(table.content());
        if (!errors.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, errors);
        }
        submitting.fire(new Submitting(id, table.stage()));
        table.submit(actor);
        versions.keep(table, actor.accountId());
        decisions.forward(work, Verb.SUBMIT, actor, opinion, null);
    }
}
