package org.jixiao.review.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.Circulation;
import org.jixiao.review.model.Verb;
import org.jixiao.review.persistence.Circulations;
import org.jixiao.shared.application.UseCase;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** A table is sent to people who are to know of it (抄送); they need not do anything, and the work stays where it is. */
@Stateless
@UseCase
public class CirculateTable {

    @Inject
    private Desk desk;

    @Inject
    private Reviewer reviewer;

    @Inject
    private StepRules rules;

    @Inject
    private Candidates candidates;

    @Inject
    private Circulations circulations;

    @Inject
    private Decisions decisions;

    @Inject
    private Clock clock;

    /**
     * Sends a table to people who may see it.
     *
     * @param seen the hash of what the person saw; null when that does not matter
     * @param to their logins
     * @throws Refusal RULE with all who cannot be sent it, or when there is nobody
     */
    @UseCase("CIRCULATED")
    public void circulate(long id, @Nullable String seen, List<String> to, @Nullable String opinion) {
        TargetTable table = desk.take(id, ReleaseTable.WORKING);
        reviewer.unchangedIfSaid(table, seen);
        StepWork work = rules.work(table);
        Actor actor = rules.circulate(work);
        for (Account other : all(work, actor, to)) {
            circulations.add(new Circulation(table, other, actor, clock.instant(), opinion));
            decisions.remark(table, Verb.CIRCULATE, actor, opinion, other);
        }
    }

    private List<Account> all(StepWork work, Actor actor, List<String> to) {
        Set<String> logins = new LinkedHashSet<>(to);
        if (logins.isEmpty()) {
            throw Refusal.rule(Reason.of("person.missing", "to"));
        }
        List<Account> found = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (String login : logins) {
            try {
                found.add(candidates.one(Verb.CIRCULATE, work, actor, "to", login));
            } catch (Refusal refusal) {
                reasons.addAll(refusal.reasons());
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        return found;
    }
}
