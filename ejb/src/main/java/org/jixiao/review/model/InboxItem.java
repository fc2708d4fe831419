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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the inbox (待办) for whoever looks after its queue: written and removed as the process moves.
 *
 * <p>The work of a step waits once, in the queue of the stage and the place; whoever claims it keeps it there. Each person
 * who was asked for an opinion on it (加签) has an item of their own beside it, in the personal queue.
 *
 * <p>An item carries what a list shows of its table, so that a list is read from one place.
 */
@Entity
@Table(name = "inbox_item")
public class InboxItem {

    /** The due time of what is not due: after everything else. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    /** Two people who claim at once: the second one's write fails. */
    @Version
    @Column(name = "revision", nullable = false)
    private long revision;

    @Column(name = "task_id", nullable = false, unique = true)
    private String taskId;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "post", nullable = false)
    private Post post;

    @Column(name = "queue", nullable = false)
    private String queue;

    @Column(name = "for_opinion", nullable = false)
    private boolean forOpinion;

    @Column(name = "returned", nullable = false)
    private boolean returned;

    @Column(name = "claimed_by")
    private @Nullable Long claimedBy;

    @Column(name = "claimed_name")
    private @Nullable String claimedName;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "department_id", nullable = false)
    private long departmentId;

    @Column(name = "unit_id", nullable = false)
    private long unitId;

    @Column(name = "fiscal_year", nullable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(name = "table_kind", nullable = false)
    private TableKind tableKind;

    @Column(name = "form", nullable = false)
    private String form;

    @Column(name = "project_code")
    private @Nullable String projectCode;

    @Column(name = "project_name")
    private @Nullable String projectName;

    @Column(name = "unit_code", nullable = false)
    private String unitCode;

    @Column(name = "unit_name", nullable = false)
    private String unitName;

    @Column(name = "department_code", nullable = false)
    private String departmentCode;

    @Column(name = "department_name", nullable = false)
    private String departmentName;

    @Column(name = "total", nullable = false, precision = 18, scale = 2)
    private BigDecimal total;

    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "adjusts_id")
    private @Nullable Long adjustsId;

    @Column(name = "budget_document")
    private @Nullable String budgetDocument;

    @Column(name = "addition", nullable = false)
    private boolean addition;

    @Column(name = "secret", nullable = false)
    private boolean secret;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Column(name = "due", nullable = false)
    private Instant due;

    @Column(name = "escalated", nullable = false)
    private boolean escalated;

    @SuppressWarnings("NullAway.Init")
    protected InboxItem() {}

    private InboxItem(TargetTable table, Stage stage, Post post, String taskId, Queue queue, Instant since) {
        Place place = table.place();
        this.tableId = table.id();
        this.stage = stage;
        this.post = post;
        this.taskId = taskId;
        this.queue = queue.key();
        this.region = place.region();
        this.departmentId = place.departmentId();
        this.unitId = place.unitId();
        this.year = table.year();
        this.since = since;
        this.due = NEVER;
        this.tableKind = table.kind();
        this.form = table.form();
        BudgetUnit unit = table.unit();
        this.unitCode = unit.code();
        this.unitName = unit.name();
        this.departmentCode = unit.department().code();
        this.departmentName = unit.department().name();
        this.projectCode = table.projectCode();
        this.projectName = table.projectName();
        this.total = table.total();
        this.version = table.version();
        this.hash = table.hash();
        this.adjustsId = table.adjustsId();
        this.budgetDocument = table.budgetDocument();
        this.addition = table.isAddition();
        this.secret = table.isSecret();
    }

    private InboxItem(InboxItem step, Queue queue, String taskId, Instant since) {
        this.tableId = step.tableId;
        this.stage = step.stage;
        this.post = step.post;
        this.taskId = taskId;
        this.queue = queue.key();
        this.region = step.region;
        this.departmentId = step.departmentId;
        this.unitId = step.unitId;
        this.year = step.year;
        this.since = since;
        this.due = NEVER;
        this.tableKind = step.tableKind;
        this.form = step.form;
        this.unitCode = step.unitCode;
        this.unitName = step.unitName;
        this.departmentCode = step.departmentCode;
        this.departmentName = step.departmentName;
        this.projectCode = step.projectCode;
        this.projectName = step.projectName;
        this.total = step.total;
        this.version = step.version;
        this.hash = step.hash;
        this.adjustsId = step.adjustsId;
        this.budgetDocument = step.budgetDocument;
        this.addition = step.addition;
        this.secret = step.secret;
    }

    /**
     * The work of a step.
     *
     * @param returned whether it has come back from a later step
     */
    public static InboxItem ofStep(TargetTable table, Stage stage, String taskId, Instant since, boolean returned) {
        Post post = stage.post().orElseThrow(() -> new IllegalStateException("nobody's post acts at " + stage));
        InboxItem item = new InboxItem(table, stage, post, taskId, Queue.at(stage, table.place()), since);
        item.returned = returned;
        return item;
    }

    /** An opinion that is wanted of one person while the step waits. */
    public static InboxItem ofOpinion(InboxItem step, Account reviewer, String taskId, Instant since) {
        InboxItem item = new InboxItem(step, Queue.of(reviewer.id()), taskId, since);
        item.forOpinion = true;
        item.claimedBy = reviewer.id();
        item.claimedName = reviewer.name();
        return item;
    }

    /** The work is that person's now (签收, 转办). */
    public void claim(long accountId, String name) {
        claimedBy = accountId;
        claimedName = name;
    }

    /** The work is everybody's again who holds the post (释放). */
    public void release() {
        claimedBy = null;
        claimedName = null;
    }

    /** It is to be done by then. */
    public void dueBy(Instant time) {
        due = time;
        escalated = false;
    }

    /** The filling deadline of a draft is then; what has come back from a review keeps a later time. */
    public void deadlineAt(Instant time) {
        if (!returned || due.isBefore(time)) {
            dueBy(time);
        }
    }

    /** The next higher post has been told that it is overdue (逾期上报). */
    public void escalate() {
        escalated = true;
    }

    /** Whether it is overdue, and nobody higher has been told so since it became due. */
    public boolean isToEscalate(Instant now) {
        return !escalated && !forOpinion && due.isBefore(now);
    }

    /** The table's content is another now, and so is what a list shows of it. */
    public void show(TargetTable table) {
        projectCode = table.projectCode();
        projectName = table.projectName();
        total = table.total();
        version = table.version();
        hash = table.hash();
        budgetDocument = table.budgetDocument();
        addition = table.isAddition();
        secret = table.isSecret();
    }

    /** Whether somebody else than the actor, or the one the actor represents, has claimed it. */
    public boolean isClaimedByOtherThan(Actor actor) {
        return claimedBy != null && !actor.is(claimedBy);
    }

    public long id() {
        return id;
    }

    public String taskId() {
        return taskId;
    }

    public long tableId() {
        return tableId;
    }

    public Stage stage() {
        return stage;
    }

    /** The post that acts at the step. */
    public Post post() {
        return post;
    }

    /** The key of the queue where it waits. */
    public String queue() {
        return queue;
    }

    /** Whether only an opinion is wanted, of one person. */
    public boolean isForOpinion() {
        return forOpinion;
    }

    /** Whether it has come back from a later step. */
    public boolean isReturned() {
        return returned;
    }

    /** Whose work it is, when somebody has claimed it. */
    public @Nullable Long claimedBy() {
        return claimedBy;
    }

    public @Nullable String claimedName() {
        return claimedName;
    }

    /** Whether the next higher post has been told that it is overdue. */
    public boolean isEscalated() {
        return escalated;
    }

    public Instant since() {
        return since;
    }

    public Instant due() {
        return due;
    }
}
