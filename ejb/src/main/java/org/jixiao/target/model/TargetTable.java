package org.jixiao.target.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Represented;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A target table (绩效目标表): what one project of one budget unit is to achieve with its money in one fiscal year.
 *
 * <p>The unit fills it as a draft (填报) and submits it (提交); from then on it only moves. The unit's head, the
 * department and the bureau's two divisions review it (审核) and pass it on or return it (退回) to be filled again; the
 * bureau approves it (批复), and from then on it is the yardstick for the year. At the year's end it is evaluated
 * (绩效自评) and closed.
 *
 * <p>Once approved, its content changes only by an adjustment (调整): a table of its own that starts as a copy, walks the
 * same path, and whose content the adjusted table takes when it is approved. An approved table can be stopped (停用).
 *
 * <p>The engine moves the work, and the table itself says whether such a move is possible. Its key is region, year,
 * unit and project code; without a code, the project's name and an ordinal among equal names.
 *
 * <p>A department's goals as a whole (部门整体绩效目标) are such a table, too, of a kind of its own: one per department and
 * year, written by one of its units. It walks the same path up to the approval.
 */
@Entity
@Table(name = "target_table")
public class TargetTable {

    private static final String DEPARTMENT_KEY = "department";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "target_table_seq")
    @SequenceGenerator(name = "target_table_seq", sequenceName = "target_table_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "revision", nullable = false)
    private long revision;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "fiscal_year", nullable = false)
    private int year;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "unit_id", nullable = false)
    private BudgetUnit unit;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private TableKind kind;

    /** The department whose goals these are; null in a project's table. */
    @Column(name = "department_id")
    private @Nullable Long departmentId;

    @Column(name = "form", nullable = false)
    private String form;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "submitted_by")
    private @Nullable Long submittedBy;

    @Column(name = "submitted_for")
    private @Nullable Long submittedFor;

    @Column(name = "locked", nullable = false)
    private boolean locked;

    @Column(name = "amended", nullable = false)
    private boolean amended;

    @Column(name = "came_back", nullable = false)
    private boolean cameBack;

    @Column(name = "taken_over", nullable = false)
    private boolean takenOver;

    /** The table that this one adjusts; null in every other table. */
    @Column(name = "adjusts_id")
    private @Nullable Long adjustsId;

    /** As which version of the adjusted table this adjustment took effect. */
    @Column(name = "took_effect_as")
    private @Nullable Integer tookEffectAs;

    /** The number of the budget-change document behind an adjustment or an addition. */
    @Column(name = "budget_document")
    private @Nullable String budgetDocument;

    @Column(name = "addition", nullable = false)
    private boolean addition;

    @Column(name = "secret", nullable = false)
    private boolean secret;

    @Column(name = "project_sequence")
    private @Nullable Integer projectSequence;

    @Column(name = "project_code")
    private @Nullable String projectCode;

    @Column(name = "project_name")
    private @Nullable String projectName;

    @Column(name = "project_key", nullable = false)
    private String projectKey;

    @Column(name = "ordinal", nullable = false)
    private int ordinal;

    @Column(name = "project_type")
    private @Nullable String projectType;

    @Column(name = "purpose")
    private @Nullable String purpose;

    @Column(name = "project_amount", precision = 18, scale = 2)
    private @Nullable BigDecimal projectAmount;

    @Column(name = "total", nullable = false, precision = 18, scale = 2)
    private BigDecimal total;

    @Column(name = "overall_goal")
    private @Nullable String overallGoal;

    @Column(name = "period_goal")
    private @Nullable String periodGoal;

    @Column(name = "annual_goal")
    private @Nullable String annualGoal;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "funding", joinColumns = @JoinColumn(name = "table_id"))
    @OrderColumn(name = "position")
    private List<FundingLine> funding = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "spending_plan", joinColumns = @JoinColumn(name = "table_id"))
    @OrderColumn(name = "position")
    private List<PlanLine> plan = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "table_id", nullable = false)
    @OrderBy("position")
    private List<Indicator> indicators = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "department_task", joinColumns = @JoinColumn(name = "table_id"))
    @OrderColumn(name = "position")
    private List<DepartmentTask> departmentTasks = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "department_item", joinColumns = @JoinColumn(name = "table_id"))
    @OrderColumn(name = "position")
    private List<DepartmentItem> departmentItems = new ArrayList<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "department_safeguard", joinColumns = @JoinColumn(name = "table_id"))
    @OrderColumn(name = "position")
    private List<DepartmentSafeguard> departmentSafeguards = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected TargetTable() {}

    /**
     * A new draft.
     *
     * @param ordinal its number among the unit's projects of the same name and year that have no code, from 1
     */
    public TargetTable(BudgetUnit unit, int year, String form, int ordinal, TableContent content) {
        this.region = unit.place().region();
        this.unit = unit;
        this.year = year;
        this.kind = content.kind();
        this.departmentId = kind == TableKind.DEPARTMENT ? unit.department().id() : null;
        this.form = form;
        this.ordinal = ordinal;
        this.stage = Stage.DRAFT;
        this.hash = "";
        this.projectKey = "";
        this.total = BigDecimal.ZERO;
        fill(content);
    }

    /**
     * A draft in which this approved table is to be adjusted (调整), with its content as it is now.
     *
     * @param number its number among the table's adjustments, from 1
     * @param document the number of the budget-change document
     * @throws Refusal CONFLICT when the table is not approved
     */
    public TargetTable adjust(int number, String document) {
        if (stage != Stage.APPROVED) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("table.wrongStage", "stage", "@stage." + stage.name()));
        }
        TargetTable adjustment = new TargetTable(unit, year, form, ordinal, content());
        adjustment.adjustsId = id;
        adjustment.departmentId = null;
        adjustment.projectKey = adjustmentKey(id, number);
        adjustment.budgetDocument = document;
        adjustment.addition = addition;
        adjustment.secret = secret;
        return adjustment;
    }

    /**
     * An adjustment is approved: this table has its content from now on, as a new version.
     *
     * @throws Refusal CONFLICT when this table is not approved any more
     */
    public void takeAdjustment(TargetTable adjustment) {
        if (stage != Stage.APPROVED) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("adjust.notLive", "stage", "@stage." + stage.name()));
        }
        write(adjustment.content());
        version++;
        adjustment.tookEffectAs = version;
    }

    /**
     * The project came in during the year (追加).
     *
     * @param document the number of the budget-change document
     */
    public void addInYear(String document) {
        addition = true;
        budgetDocument = document;
    }

    /** Whether it is kept out of what is published (涉密). That is not content: it changes no hash. */
    public void markSecret(boolean yes) {
        secret = yes;
    }

    /** The unit fills the draft (填报). What was there before is replaced; indicators keep their ids by their place. */
    public final void fill(TableContent content) {
        refuseUneditable(Stage.DRAFT, content);
        write(content);
    }

    /**
     * The department amends the table in its own step, and with that grades it 良. The unit's version stays as it was; what
     * stands there now is the next one.
     */
    public void amend(TableContent content) {
        refuseUneditable(Stage.DEPARTMENT_REVIEW, content);
        write(content);
        version++;
        amended = true;
    }

    private void refuseUneditable(Stage where, TableContent content) {
        if (stage != where) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("table.notEditable", "stage", "@stage." + stage.name()));
        }
        refuseLocked();
        if (content.kind() != kind) {
            throw Refusal.rule(Reason.of("table.otherKind", "kind"));
        }
    }

    /** The department has graded it 差: it can neither be filled nor go on until it is reopened. */
    public void lock() {
        locked = true;
    }

    /**
     * The business division lets a table that was graded 差 be filled again (开启填报).
     *
     * @throws Refusal CONFLICT when it is not locked
     */
    public void reopen() {
        if (!locked) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("table.notLocked", "stage", "@stage." + stage.name()));
        }
        locked = false;
    }

    /** @throws Refusal CONFLICT while it is locked */
    public void refuseLocked() {
        if (locked) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("table.locked", "stage"));
        }
    }

    private void write(TableContent content) {
        projectSequence = content.project().sequence();
        projectCode = content.project().code();
        projectName = content.project().name();
        projectKey = adjustsId == null ? keyOf(content, ordinal) : projectKey;
        projectType = content.project().type();
        purpose = content.project().purpose();
        projectAmount = content.project().projectAmount();
        DepartmentGoals department = content.department();
        overallGoal = department == null ? content.goals().overall() : department.overall();
        periodGoal = content.goals().period();
        annualGoal = content.goals().annual();
        total = content.total();
        funding.clear();
        content.funding().forEach(line -> funding.add(new FundingLine(line)));
        plan.clear();
        content.plan().forEach(line -> plan.add(new PlanLine(line)));
        List<TableContent.Indicator> rows = content.indicators();
        for (int i = 0; i < rows.size(); i++) {
            if (i < indicators.size()) {
                indicators.get(i).fill(rows.get(i));
            } else {
                indicators.add(new Indicator(i, rows.get(i)));
            }
        }
        indicators.subList(rows.size(), indicators.size()).clear();
        departmentTasks.clear();
        departmentItems.clear();
        departmentSafeguards.clear();
        if (department != null) {
            department.tasks().forEach(task -> departmentTasks.add(new DepartmentTask(task)));
            department.items().forEach(item -> departmentItems.add(new DepartmentItem(item)));
            department.safeguards().forEach(each -> departmentSafeguards.add(new DepartmentSafeguard(each)));
        }
        hash = ContentHash.of(content);
    }

    /**
     * The unit submits its draft or its self-evaluation (提交): what it has written becomes a version, and who submitted it
     * may not review it.
     */
    public void submit(Actor actor) {
        submittedBy = actor.accountId();
        Represented behind = actor.behind();
        submittedFor = behind == null ? null : behind.accountId();
        version++;
    }

    /**
     * A file has brought the table along with the stage where its year begins (接入): nobody here has submitted or
     * approved it, and what the file says is its first version.
     */
    public void takeOver() {
        takenOver = true;
        version++;
    }

    /**
     * The file that brought the table along says it anew, while the unit still has its self-evaluation.
     *
     * @throws Refusal CONFLICT when the table is not from a file or has gone on
     */
    public void takeOverAnew(TableContent content) {
        if (!takenOver || stage != Stage.SELF_EVALUATION) {
            throw new Refusal(Refusal.Kind.CONFLICT, Reason.of("table.notEditable", "stage", "@stage." + stage.name()));
        }
        write(content);
        version++;
    }

    /**
     * The unit has filled its self-evaluation (自评): from now on a decision is about that, too.
     *
     * @param evaluationHash the hash of the evaluation's own content
     */
    public void evaluationFilled(String evaluationHash) {
        hash = ContentHash.of(content(), evaluationHash);
    }

    /** The process has led the table to a stage. */
    public void arriveAt(Stage next) {
        if (!stage.mayBeFollowedBy(next)) {
            throw new IllegalStateException("table " + id + " cannot go from " + stage + " to " + next
                    + ". Way out: mend the diagram, or let Stage allow the step");
        }
        cameBack = cameBack || next.compareTo(stage) < 0;
        amended = false;
        stage = next;
    }

    /**
     * What tells a project from the unit's others of the year: its code, or without one its name and an ordinal.
     *
     * @param ordinal the number among projects of equal name, from 1
     */
    public static String keyOf(TableContent.Project project, int ordinal) {
        return project.code() != null ? project.code() : project.name() + "#" + ordinal;
    }

    /** What tells a table from the unit's others of the year: its project's key, or that it is the department's. */
    public static String keyOf(TableContent content, int ordinal) {
        return content.kind() == TableKind.DEPARTMENT ? DEPARTMENT_KEY : keyOf(content.project(), ordinal);
    }

    /** So that an adjustment is never taken for the table that it adjusts. */
    private static String adjustmentKey(long adjustedId, int number) {
        return "adjustment/" + adjustedId + "/" + number;
    }

    /** What tells it from the unit's other tables of the year. */
    public String key() {
        return projectKey;
    }

    /** What its key would be with another content. */
    public String keyFor(TableContent content) {
        return keyOf(content, ordinal);
    }

    /** The content as a value. */
    public TableContent content() {
        if (kind == TableKind.DEPARTMENT) {
            return TableContent.ofDepartment(
                    projectName,
                    new DepartmentGoals(
                            overallGoal,
                            departmentTasks.stream().map(DepartmentTask::text).toList(),
                            departmentItems.stream()
                                    .map(DepartmentItem::content)
                                    .toList(),
                            departmentSafeguards.stream()
                                    .map(DepartmentSafeguard::content)
                                    .toList()));
        }
        return new TableContent(
                new TableContent.Project(
                        projectSequence, projectCode, projectName, projectType, purpose, projectAmount),
                funding.stream().map(FundingLine::content).toList(),
                plan.stream().map(PlanLine::content).toList(),
                new TableContent.Goals(overallGoal, periodGoal, annualGoal),
                indicators.stream().map(Indicator::content).toList());
    }

    /** Whether it waits for the business division since the department graded it 差. */
    public boolean isLocked() {
        return locked;
    }

    /** Whether the department has amended it in the step that it is in. */
    public boolean isAmended() {
        return amended;
    }

    /** Whether it has ever gone back on its way, so that it may come to a stage where it has been. */
    public boolean hasComeBack() {
        return cameBack;
    }

    /** Whether a file brought it along with a later stage than the draft's. */
    public boolean isTakenOver() {
        return takenOver;
    }

    /** The table that this one adjusts (调整); null in every other table. */
    public @Nullable Long adjustsId() {
        return adjustsId;
    }

    public boolean isAdjustment() {
        return adjustsId != null;
    }

    /** As which version of the adjusted table an adjustment took effect; null as long as it has not. */
    public @Nullable Integer tookEffectAs() {
        return tookEffectAs;
    }

    /** The number of the budget-change document behind an adjustment or an addition. */
    public @Nullable String budgetDocument() {
        return budgetDocument;
    }

    /** Whether the project came in during the year (追加). */
    public boolean isAddition() {
        return addition;
    }

    /** Whether it is kept out of what is published (涉密). */
    public boolean isSecret() {
        return secret;
    }

    /** Whether the person, or somebody who acted for the person, submitted it. */
    public boolean wasSubmittedBy(long accountId) {
        return Objects.equals(submittedBy, accountId) || Objects.equals(submittedFor, accountId);
    }

    /** Whether it is the actor's own: submitted by the person or by the one represented. */
    public boolean isOwnOf(Actor actor) {
        Represented behind = actor.behind();
        return wasSubmittedBy(actor.accountId()) || (behind != null && wasSubmittedBy(behind.accountId()));
    }

    public long id() {
        return id;
    }

    public String region() {
        return region;
    }

    public int year() {
        return year;
    }

    public BudgetUnit unit() {
        return unit;
    }

    public Place place() {
        return unit.place();
    }

    /** What it is about. */
    public TableKind kind() {
        return kind;
    }

    /** Its number among the unit's projects of equal name and year without a code, from 1. */
    public int ordinal() {
        return ordinal;
    }

    public String form() {
        return form;
    }

    public Stage stage() {
        return stage;
    }

    /** The number of its newest version: how often it was submitted, amended or taken over. */
    public int version() {
        return version;
    }

    /** How often it was written; another one means that it has changed since. */
    public long revision() {
        return revision;
    }

    /** The hash of the content: what a person saw. */
    public String hash() {
        return hash;
    }

    public @Nullable String projectCode() {
        return projectCode;
    }

    public @Nullable String projectName() {
        return projectName;
    }

    /** The year's budget in 元. */
    public BigDecimal total() {
        return total;
    }

    public List<Indicator> indicators() {
        return List.copyOf(indicators);
    }
}
