package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One decision on many tables: each has an outcome of its own, and one that is refused holds up no other. What nothing is
 * opposed to goes on in portions of one transaction, all else table by table. Not a session bean, because whoever calls
 * this must have no transaction.
 */
@ApplicationScoped
public class DecideMany {

    /** What can be done with many at once. */
    public static final Set<Verb> VERBS = Set.copyOf(EnumSet.of(Verb.SUBMIT, Verb.CLAIM, Verb.RELEASE, Verb.PASS));

    /** Small enough to be repeated and to keep nobody waiting, large enough to share one commit. */
    private static final int PORTION = 50;

    private static final Logger LOG = Logger.getLogger(DecideMany.class.getName());

    @Inject
    private DecideTogether together;

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
        for (int begin = 0; begin < tables.size(); begin += PORTION) {
            List<Seen> portion = tables.subList(begin, Math.min(tables.size(), begin + PORTION));
            Set<Long> done = portion.size() == 1 ? new HashSet<>() : together(verb, portion, opinion);
            // Named twice, the second one is told that the first has done it.
            portion.forEach(table -> outcomes.add(
                    done.remove(table.id()) ? new Outcome(table.id(), List.of()) : alone(verb, table, opinion)));
        }
        return outcomes;
    }

    /** Those that went on together; none, when something came in between that is no rule's answer. */
    private Set<Long> together(Verb verb, List<Seen> tables, @Nullable String opinion) {
        try {
            return switch (verb) {
                case SUBMIT -> new HashSet<>(together.submit(tables, opinion));
                case PASS -> new HashSet<>(together.pass(tables, opinion));
                default -> new HashSet<>();
            };
        } catch (RuntimeException failure) {
            LOG.log(Level.INFO, failure, () -> verb + " for many failed and goes table by table");
            return new HashSet<>();
        }
    }

    private Outcome alone(Verb verb, Seen table, @Nullable String opinion) {
        try {
            decide(verb, table, opinion);
            return new Outcome(table.id(), List.of());
        } catch (Refusal refusal) {
            return new Outcome(table.id(), refusal.reasons());
        }
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
