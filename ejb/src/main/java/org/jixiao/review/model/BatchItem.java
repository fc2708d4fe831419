package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** One table in a batch: what was to be done to it, and how it ended. */
@Embeddable
public class BatchItem {

    /** How it ended for one table. */
    public enum Outcome {
        /** Not yet reached. */
        PENDING,
        /** Done. */
        DONE,
        /** A rule said no; the reason tells which. */
        REFUSED
    }

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private Outcome outcome;

    @Column(name = "reason")
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected BatchItem() {}

    public BatchItem(long tableId, String hash) {
        this.tableId = tableId;
        this.hash = hash;
        this.outcome = Outcome.PENDING;
    }

    public void done() {
        outcome = Outcome.DONE;
    }

    /** @param rule the key of the rule that said no */
    public void refused(String rule) {
        outcome = Outcome.REFUSED;
        reason = rule;
    }

    public long tableId() {
        return tableId;
    }

    public String hash() {
        return hash;
    }

    public Outcome outcome() {
        return outcome;
    }

    public @Nullable String reason() {
        return reason;
    }
}
