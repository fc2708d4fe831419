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
import org.jixiao.organization.model.Caller;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * One step of a table's way (审核步骤): who decided what on which version, and the opinion (意见). Never changed; one per
 * task, so that a task is decided once.
 */
@Entity
@Table(name = "review_step")
public class ReviewStep {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Column(name = "task_id", nullable = false, unique = true)
    private String taskId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "verb", nullable = false)
    private Verb verb;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_stage", nullable = false)
    private Stage toStage;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "account_name", nullable = false)
    private String accountName;

    @Enumerated(EnumType.STRING)
    @Column(name = "post", nullable = false)
    private Post post;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Column(name = "opinion")
    private @Nullable String opinion;

    @Enumerated(EnumType.STRING)
    @Column(name = "grade")
    private @Nullable Grade grade;

    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "hash", nullable = false)
    private String hash;

    @SuppressWarnings("NullAway.Init")
    protected ReviewStep() {}

    /**
     * @param table as it was when decided upon
     * @param stage where it stood then
     * @param toStage where the decision led it
     */
    public ReviewStep(
            TargetTable table,
            String taskId,
            Stage stage,
            Verb verb,
            Stage toStage,
            Caller caller,
            Post post,
            Instant decidedAt,
            @Nullable String opinion,
            @Nullable Grade grade) {
        this.tableId = table.id();
        this.version = table.version();
        this.hash = table.hash();
        this.taskId = taskId;
        this.stage = stage;
        this.verb = verb;
        this.toStage = toStage;
        this.accountId = caller.accountId();
        this.accountName = caller.name();
        this.post = post;
        this.decidedAt = decidedAt;
        this.opinion = opinion;
        this.grade = grade;
    }

    public long id() {
        return id;
    }

    public long tableId() {
        return tableId;
    }

    public Stage stage() {
        return stage;
    }

    public Verb verb() {
        return verb;
    }

    public Stage toStage() {
        return toStage;
    }

    public long accountId() {
        return accountId;
    }

    public String accountName() {
        return accountName;
    }

    public Post post() {
        return post;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String opinion() {
        return opinion;
    }

    public @Nullable Grade grade() {
        return grade;
    }

    public int version() {
        return version;
    }

    public String hash() {
        return hash;
    }
}
