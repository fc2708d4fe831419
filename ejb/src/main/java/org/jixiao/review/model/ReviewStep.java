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
import java.util.Optional;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.model.Represented;
import org.jixiao.shared.model.Reason;
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

    /** An opinion is a few sentences. */
    private static final int LONGEST_OPINION = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Column(name = "task_id", unique = true)
    private @Nullable String taskId;

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

    @Column(name = "on_behalf_id")
    private @Nullable Long onBehalfId;

    @Column(name = "on_behalf_name")
    private @Nullable String onBehalfName;

    @Column(name = "other_id")
    private @Nullable Long otherId;

    @Column(name = "other_name")
    private @Nullable String otherName;

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
     * A decision.
     *
     * @param table as it was when decided upon
     * @param taskId the task that is decided by it
     * @param stage where it stood then
     * @param toStage where the decision led it
     */
    public ReviewStep(
            TargetTable table,
            @Nullable String taskId,
            Stage stage,
            Verb verb,
            Stage toStage,
            Actor actor,
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
        this.accountId = actor.accountId();
        this.accountName = actor.name();
        this.post = actor.post();
        Represented behind = actor.behind();
        this.onBehalfId = behind == null ? null : behind.accountId();
        this.onBehalfName = behind == null ? null : behind.name();
        this.decidedAt = decidedAt;
        this.opinion = opinion;
        this.grade = grade;
    }

    /**
     * Something that happened on the way and decided nothing: a transfer, a reminder.
     *
     * @param opinion what was said with it
     * @param other to whom it went; null when to nobody
     */
    public static ReviewStep remark(
            TargetTable table, Verb verb, Actor actor, Instant at, @Nullable String opinion, @Nullable Account other) {
        ReviewStep remark = new ReviewStep(table, null, table.stage(), verb, table.stage(), actor, at, opinion, null);
        if (other != null) {
            remark.otherId = other.id();
            remark.otherName = other.name();
        }
        return remark;
    }

    /** Why an opinion cannot be kept; empty when it can. */
    public static Optional<Reason> reasonAgainst(@Nullable String opinion) {
        return Reason.tooLong("opinion", opinion, LONGEST_OPINION);
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

    /** The one who was represented, if anybody was. */
    public @Nullable Long onBehalfId() {
        return onBehalfId;
    }

    public @Nullable String onBehalfName() {
        return onBehalfName;
    }

    /** The names as they are told: the person's, and that of the one who was represented, such as 张三（代李四）. */
    public String names() {
        return onBehalfName == null ? accountName : accountName + "（代" + onBehalfName + "）";
    }

    /** To whom it went, if to anybody: who shall do the work, give an opinion, or know of it. */
    public @Nullable Long otherId() {
        return otherId;
    }

    public @Nullable String otherName() {
        return otherName;
    }

    /** Whether it decided a task; otherwise it is a remark on the way. */
    public boolean isDecision() {
        return taskId != null;
    }

    /** The task that it decided; null for a remark. */
    public @Nullable String taskId() {
        return taskId;
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
