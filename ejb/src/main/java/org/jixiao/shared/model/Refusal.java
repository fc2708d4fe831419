package org.jixiao.shared.model;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A use case says no: nothing was changed, and all reasons are given at once.
 *
 * <p>The kinds stand in the order in which they are checked, so that nobody learns from a later answer what an earlier
 * one hides.
 */
@ApplicationException(rollback = true, inherited = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of no it is. */
    public enum Kind {
        /** There is nothing here, or nothing that this person may see. */
        NOT_FOUND,
        /** The person sees it but holds no post that may do this. */
        FORBIDDEN,
        /** The request cannot be read. */
        MALFORMED,
        /** A decision came without the hash of what the person saw. */
        HASH_MISSING,
        /** The content has changed since the person saw it. */
        CHANGED,
        /** The table stands at another stage, or somebody has decided already. */
        CONFLICT,
        /** A rule of the domain says no. */
        RULE
    }

    private final Kind kind;
    private final transient List<Reason> reasons;

    public Refusal(Kind kind, List<Reason> reasons) {
        super(kind + ": " + reasons.stream().map(Reason::rule).collect(Collectors.joining(", ")));
        this.kind = kind;
        this.reasons = List.copyOf(reasons);
    }

    public Refusal(Kind kind, Reason reason) {
        this(kind, List.of(reason));
    }

    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, Reason.of("refusal.notFound"));
    }

    public static Refusal rule(Reason reason) {
        return new Refusal(Kind.RULE, reason);
    }

    /**
     * Refuses when there is a reason.
     *
     * @throws Refusal RULE
     */
    public static void on(Optional<Reason> reason) {
        if (reason.isPresent()) {
            throw rule(reason.get());
        }
    }

    public static Refusal malformed(String rule, String field, String... arguments) {
        return new Refusal(Kind.MALFORMED, Reason.of(rule, field, arguments));
    }

    public Kind kind() {
        return kind;
    }

    public List<Reason> reasons() {
        return reasons;
    }
}
