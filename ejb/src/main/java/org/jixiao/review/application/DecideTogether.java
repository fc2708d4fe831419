package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.review.application.Decisions.Going;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.application.Versions;
import org.jixiao.target.model.ContentCheck;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jixiao.target.persistence.TargetTables;
import org.jspecify.annotations.Nullable;

/**
 * One decision on some tables in one transaction, for those to which nothing is opposed: each is asked what a single one
 * is asked, and they are read, led on and written together. Why another one stays where it is, it is asked by itself.
 */
@Stateless
@UseCase
public class DecideTogether {

    @Inject
    private TargetTables tables;

    @Inject
    private Inbox inbox;

    @Inject
    private Desk desk;

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Decisions decisions;

    @Inject
    private Versions versions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Acts acts;

    /**
     * Drafts are submitted.
     *
     * @return the ids of those that were; all others are as they were
     */
    @UseCase("SUBMITTED")
    public List<Long> submit(List<DecideMany.Seen> seen, @Nullable String opinion) {
        return decide(Verb.SUBMIT, seen, opinion, (table, waiting, hash) -> {
            desk.unchanged(desk.handOut(table, Post.SUBMITTER), hash);
            StepWork work = StepWork.of(table, waiting);
            Actor actor = rules.submit(work);
            if (work.stage() != Stage.DRAFT
                    || !ContentCheck.errors(table.content()).isEmpty()) {
                return Optional.empty();
            }
            table.submit(actor);
            versions.keep(table, actor.accountId());
            return Optional.of(new Going(work, actor));
        });
    }

    /**
     * Tables in review are passed on.
     *
     * @return the ids of those that were; all others are as they were
     */
    @UseCase("PASSED")
    public List<Long> pass(List<DecideMany.Seen> seen, @Nullable String opinion) {
        return decide(Verb.PASS, seen, opinion, (table, waiting, hash) -> {
            StepWork work = reviewer.take(table, waiting, hash, StepRules.REVIEWS);
            Actor actor = rules.pass(work);
            return table.isAmended() ? Optional.empty() : Optional.of(new Going(work, actor));
        });
    }

    private List<Long> decide(Verb verb, List<DecideMany.Seen> seen, @Nullable String opinion, Question question) {
        acts.current().didNothing();
        acts.current().authorised(caller.get().login(), null);
        List<Long> ids = seen.stream().map(DecideMany.Seen::id).toList();
        Map<Long, TargetTable> taken = new HashMap<>();
        List<TargetTable> found = verb == Verb.SUBMIT ? tables.findWholeForChange(ids) : tables.findForChange(ids);
        found.forEach(table -> taken.put(table.id(), table));
        Map<Long, List<InboxItem>> waiting = inbox.of(ids).stream().collect(Collectors.groupingBy(InboxItem::tableId));
        List<Going> going = new ArrayList<>();
        for (DecideMany.Seen each : seen) {
            TargetTable table = taken.remove(each.id());
            if (table != null) {
                ask(question, table, waiting.getOrDefault(each.id(), List.of()), each.hash())
                        .ifPresent(going::add);
            }
        }
        decisions.forward(going, verb, opinion, null);
        return going.stream().map(each -> each.work().table().id()).toList();
    }

    private static Optional<Going> ask(
            Question question, TargetTable table, List<InboxItem> waiting, @Nullable String hash) {
        try {
            return question.ask(table, waiting, hash);
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Whether the table may go on, and who acts; it is changed only if it may. */
    @FunctionalInterface
    private interface Question {
        Optional<Going> ask(TargetTable table, List<InboxItem> waiting, @Nullable String hash);
    }
}
