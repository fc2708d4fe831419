package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One table in a batch: what was to be done to it, and how it ended. */
@Entity
@Table(name = "batch_item")
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

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Column(name = "batch_id", nullable = false)
    private long batchId;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private Outcome outcome;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "part", nullable = false)
    private int part;

    @Column(name = "volume", nullable = false)
    private int volume;

    @SuppressWarnings("NullAway.Init")
    protected BatchItem() {}

    /** @param hash what the order was about: a table changed since is refused */
    public BatchItem(Batch batch, long tableId, String hash) {
        this.batchId = batch.id();
        this.tableId = tableId;
        this.hash = hash;
        this.outcome = Outcome.PENDING;
    }

    public void done() {
        outcome = Outcome.DONE;
        reason = null;
    }

    /** It failed and is tried again. */
    public void retry() {
        outcome = Outcome.PENDING;
        reason = null;
    }

    /** It is printed in that volume of that part of the batch's document, both from 1. */
    public void printedIn(int numberOfPart, int numberOfVolume) {
        part = numberOfPart;
        volume = numberOfVolume;
    }

    /** @param rule the key of the rule that said no */
    public void refused(String rule) {
        outcome = Outcome.REFUSED;
        reason = rule;
    }

    public long id() {
        return id;
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

    /** The part of the batch's document in which it is printed; 0 as long as it is in none. */
    public int part() {
        return part;
    }

    /** The volume of that part; 0 as long as it is in none. */
    public int volume() {
        return volume;
    }

    public @Nullable String reason() {
        return reason;
    }
}
