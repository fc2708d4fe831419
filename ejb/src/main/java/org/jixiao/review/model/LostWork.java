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

/** Work that the check found lost (流程异常): kept since it was first found, and until a check does not find it any more. */
@Entity
@Table(name = "lost_work")
public class LostWork {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private LostWorkKind kind;

    @Column(name = "reference", nullable = false)
    private String reference;

    @Column(name = "process")
    private @Nullable String process;

    @Column(name = "table_id")
    private @Nullable Long tableId;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "found_at", nullable = false)
    private Instant since;

    @SuppressWarnings("NullAway.Init")
    protected LostWork() {}

    /**
     * Found for the first time.
     *
     * @param reference what is lost, among all of its kind: the id of a process, a job, a task, a table or a batch
     * @param process the key of the diagram; null when there is none
     */
    public LostWork(
            LostWorkKind kind,
            String reference,
            @Nullable String process,
            @Nullable Long tableId,
            @Nullable String region,
            Instant since) {
        this.kind = kind;
        this.reference = reference;
        this.process = process;
        this.tableId = tableId;
        this.region = region;
        this.since = since;
    }

    public long id() {
        return id;
    }

    public LostWorkKind kind() {
        return kind;
    }

    /** What is lost, among all of its kind. */
    public String reference() {
        return reference;
    }

    /** The key of the diagram; null when there is none. */
    public @Nullable String process() {
        return process;
    }

    /** The table; null when it belongs to none. */
    public @Nullable Long tableId() {
        return tableId;
    }

    /** The region; null when it belongs to none. */
    public @Nullable String region() {
        return region;
    }

    /** When a check found it first. */
    public Instant since() {
        return since;
    }
}
