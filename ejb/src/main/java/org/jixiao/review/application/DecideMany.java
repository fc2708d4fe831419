package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One decision on many tables: each has a transaction of its own and an outcome of its own, so that one that is refused
 * holds up no other. Not a session bean, because whoever calls this must have no transaction.
 */
@ApplicationScoped
public class DecideMany {

    /** What can be done with many at once. */
    public static final Set<Verb> VERBS = Set.copyOf(EnumSet.of(Verb.SUBMIT, Verb.CLAIM, Verb.RELEASE, Verb.PASS));

    @Inject
    private SubmitTable submitTable;

    @Inject
    private ClaimTable claimTable;

    @Inject
    private ReleaseTable releaseTable;

    @Inject
    private PassOrAgree passOrAgree;

    /**
     * Does the same with each table.
     *
     * @param verb one of {@link #VERBS}
     * @param tables the tables with what was seen of them
     * @return the outcomes in the order of the tables
     */
    public List<Outcome> decide(Verb verb, List<Seen> tables, @Nullable String opinion) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Seen table : tables) {
            try {
                decide(verb, table, opinion);
                outcomes.add(new Outcome(table.id(), List.of()));
            } catch (Refusal refusal) {
                outcomes.add(new Outcome(table.id(), refusal.reasons()));
            }
        }
        return outcomes;
    }

    private void decide(Verb verb, Seen table, @Nullable String opinion) {
        switch (verb) {
            case SUBMIT -> submitTable.submit(table.id(), table.hash(), opinion);
            case CLAIM -> claimTable.claim(table.id(), table.hash());
            case RELEASE -> releaseTable.release(table.id(), table.hash());
            case PASS -> passOrAgree.pass(table.id(), table.hash(), opinion, null);
            default -> throw new IllegalArgumentException("not with many: " + verb);
        }
    }

    /** A table and the hash of what was seen of it. */
    public record Seen(long id, @Nullable String hash) {}

    /** @param reasons why it was refused; empty when it was done */
    public record Outcome(long id, List<Reason> reasons) {

        public Outcome {
            reasons = List.copyOf(reasons);
        }

        public boolean isDone() {
            return reasons.isEmpty();
        }
    }
}
