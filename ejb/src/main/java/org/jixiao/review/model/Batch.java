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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch (批次): one order of one person about many tables. Its scope is frozen when it begins, each table with the hash
 * of what was ordered upon; each table has an outcome of its own.
 */
@Entity
@Table(name = "batch")
public class Batch {

    /** How far a batch is. */
    public enum State {
        RUNNING,
        DONE,
        VOID
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private BatchKind kind;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    public Batch(BatchKind kind, String region, long accountId, Instant startedAt) {
        this.kind = kind;
        this.region = region;
        this.accountId = accountId;
        this.startedAt = startedAt;
        this.state = State.RUNNING;
    }

    public void finish(Instant at) {
        state = State.DONE;
        finishedAt = at;
    }

    /** What failed is tried again, now for that person. */
    public void resume(long account) {
        accountId = account;
        state = State.RUNNING;
        finishedAt = null;
    }

    /** What it did does not hold any more. */
    public void revoke() {
        state = State.VOID;
    }

    public long id() {
        return id;
    }

    public BatchKind kind() {
        return kind;
    }

    public String region() {
        return region;
    }

    /** Who ordered it. */
    public long accountId() {
        return accountId;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }
}
