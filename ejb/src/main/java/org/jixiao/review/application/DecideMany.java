package org.jixiao.review.application;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.review.model.Verb;
import org.jixiao.shared.application.Collision;
import org.jixiao.shared.model.ChangedMeanwhile;
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

    private static final Logger LOG = Logger.getLogger(DecideMany.class.getName());

    /** What can be done with many at once. */
    public static final Set<Verb> VERBS = Set.copyOf(EnumSet.of(Verb.SUBMIT, Verb.CLAIM, Verb.RELEASE, Verb.PASS));

    /** Small enough to be repeated and to keep nobody waiting, large enough to share one commit. */
    private static final int PORTION = 50;

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

    @Inject
    private CurrentCaller caller;

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
                    done.remove(table.id()) ? new Outcome(table.id(), List.of(), null) : alone(verb, table, opinion)));
        }
        return outcomes;
    }

    private Outcome alone(Verb verb, Seen table, @Nullable String opinion) {
        try {
            caller.renewProxies();
            decide(verb, table, opinion);
            return new Outcome(table.id(), List.of(), null);
        } catch (Refusal refusal) {
            return Outcome.of(table.id(), refusal);
        } catch (EJBException e) {
            return failed(table.id(), e);
        }
    }

    /** What nobody foresaw with one table must not hide what has become of the others. */
    private static Outcome failed(long id, EJBException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Outcome.of(id, refusal);
            }
        }
        if (Collision.isBehind(failure)) {
            return new Outcome(id, List.of(Reason.of("request.collided")), null);
        }
        LOG.log(Level.SEVERE, "A decision on table " + id + " failed", failure);
        return new Outcome(id, List.of(Reason.of("problem.500")), null);
    }

    /** Those that went on together; none, when something came in between that is no rule's answer. */
    private Set<Long> together(Verb verb, List<Seen> tables, @Nullable String opinion) {
        // Many take their time, and whoever is represented may be back before the last.
        caller.renewProxies();
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

    /**
     * What became of a table.
     *
     * @param reasons why it was refused; empty when it was done
     * @param changed what is another than was seen, when that is why it was refused; else null
     */
    public record Outcome(
            long id, List<Reason> reasons, @Nullable ChangedMeanwhile changed) {

        public Outcome {
            reasons = List.copyOf(reasons);
        }

        static Outcome of(long id, Refusal refusal) {
            return new Outcome(id, refusal.reasons(), refusal instanceof ChangedMeanwhile changed ? changed : null);
        }

        public boolean isDone() {
            return reasons.isEmpty();
        }
    }
}
