package org.jixiao.monitoring.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Represented;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Indicator;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * The monitoring sheet (监控表) of one table in one round: what was spent and reached until the end of a month, and the
 * lights that follow. The unit fills it (填报), the department reviews it (审核), the performance division takes note (审阅).
 * Its light is the worst of its indicators' and the money's; a red one needs a rectification (整改).
 */
@Entity
@Table(name = "monitoring_sheet")
public class MonitoringSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "monitoring_seq")
    @SequenceGenerator(name = "monitoring_seq", sequenceName = "monitoring_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "revision", nullable = false)
    private long revision;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "round_id", nullable = false)
    private MonitoringRound round;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Enumerated(EnumType.STRING)
    @Column(name = "step", nullable = false)
    private SheetStep step;

    @Column(name = "task_id")
    private @Nullable String taskId;

    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "budget", nullable = false, precision = 18, scale = 2)
    private BigDecimal budget;

    @Column(name = "spent", precision = 18, scale = 2)
    private @Nullable BigDecimal spent;

    @Column(name = "spent_forecast", precision = 18, scale = 2)
    private @Nullable BigDecimal forecast;

    @Enumerated(EnumType.STRING)
    @Column(name = "money_rule", nullable = false)
    private Lights.Rule moneyRule = Lights.Rule.OPEN;

    @Enumerated(EnumType.STRING)
    @Column(name = "money_light")
    private @Nullable Light moneyLight;

    @Column(name = "money_arithmetic", nullable = false)
    private String moneyArithmetic = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "light")
    private @Nullable Light light;

    @Column(name = "submitted_by")
    private @Nullable Long submittedBy;

    @Column(name = "submitted_for")
    private @Nullable Long submittedFor;

    @Column(name = "opinion")
    private @Nullable String opinion;

    @Column(name = "returned", nullable = false)
    private boolean returned;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "sheet_id", nullable = false)
    @OrderBy("position")
    private List<MonitoringRow> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected MonitoringSheet() {}

    /** The sheet of an approved table, empty, with the targets and the budget as they are now. */
    public MonitoringSheet(MonitoringRound round, TargetTable table) {
        this.round = round;
        this.tableId = table.id();
        this.step = SheetStep.FILLING;
        this.budget = table.total();
        List<Indicator> indicators = table.indicators();
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(new MonitoringRow(i, indicators.get(i)));
        }
    }

    /**
     * The unit fills it; every light is computed anew.
     *
     * @throws Refusal RULE when something cannot be kept, with all reasons
     */
    public void fill(SheetContent content, Lights lights) {
        List<Reason> against = SheetCheck.against(content, budget, rows);
        if (!against.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, against);
        }
        spent = content.spent() == null ? null : Decimals.money(content.spent());
        forecast = content.forecast() == null ? null : Decimals.money(content.forecast());
        Map<Long, SheetContent.Row> written = new HashMap<>();
        content.rows().forEach(row -> written.put(row.indicatorId(), row));
        for (MonitoringRow row : rows) {
            SheetContent.Row filled = written.get(row.indicatorId());
            if (filled != null) {
                row.fill(filled);
            }
            row.shine(lights);
        }
        Lights.Shown money = lights.money(budget, spent);
        moneyRule = money.rule();
        moneyLight = money.light();
        moneyArithmetic = money.arithmetic();
        light = Light.worst(
                        Stream.concat(Stream.of(money.light()), rows.stream().map(MonitoringRow::light)))
                .orElse(null);
        version++;
    }

    /** What a decision is about has changed: its rectification was written. */
    public void rectificationWritten() {
        version++;
    }

    /**
     * What still stands in the way of submitting it, all at once.
     *
     * @param rectified whether there is a rectification
     */
    public List<Reason> open(boolean rectified) {
        List<Reason> reasons = new ArrayList<>();
        if (moneyRule == Lights.Rule.OPEN && budget.signum() > 0) {
            reasons.add(Reason.of("monitoring.money.missing", "money.toDate"));
        }
        for (MonitoringRow row : rows) {
            String at = "indicators[" + row.position() + "]";
            String number = Integer.toString(row.position() + 1);
            Light shown = row.light();
            if (row.rule() == Lights.Rule.OPEN) {
                boolean words = row.target().number() == null;
                reasons.add(
                        words
                                ? Reason.of("monitoring.degree.missing", at + ".degree", number)
                                : Reason.of("monitoring.value.missing", at + ".toDate", number));
            } else if (shown != null && shown.isBehind()) {
                if (row.cause() == null
                        || row.causeText() == null
                        || row.causeText().isBlank()) {
                    reasons.add(Reason.of("monitoring.cause.missing", at + ".cause", number));
                }
                if (row.likelihood() == null) {
                    reasons.add(Reason.of("monitoring.likelihood.missing", at + ".likelihood", number));
                }
            }
        }
        if (light == Light.RED && !rectified) {
            reasons.add(Reason.of("monitoring.rectification.missing", "rectification"));
        }
        return reasons;
    }

    /** The unit hands it in. */
    public void submit(Actor actor) {
        submittedBy = actor.accountId();
        Represented behind = actor.behind();
        submittedFor = behind == null ? null : behind.accountId();
        returned = false;
        opinion = null;
    }

    /** A reviewer has said something with the decision. */
    public void decided(@Nullable String said, boolean goesBack) {
        opinion = said;
        returned = goesBack;
    }

    /**
     * The work stands there now.
     *
     * @param task the engine's task that waits for somebody; null where nobody has to act
     */
    public void arriveAt(SheetStep next, @Nullable String task) {
        step = next;
        taskId = task;
    }

    /** Whether it was submitted by the actor or by the one whom the actor represents. */
    public boolean isOwnOf(Actor actor) {
        Represented behind = actor.behind();
        return wasSubmittedBy(actor.accountId()) || (behind != null && wasSubmittedBy(behind.accountId()));
    }

    private boolean wasSubmittedBy(long account) {
        return Objects.equals(submittedBy, account) || Objects.equals(submittedFor, account);
    }

    public long id() {
        return id;
    }

    public MonitoringRound round() {
        return round;
    }

    public long tableId() {
        return tableId;
    }

    public SheetStep step() {
        return step;
    }

    /** The engine's task that waits. */
    public Optional<String> taskId() {
        return Optional.ofNullable(taskId);
    }

    /** What a person has seen: it is another after each change of what is written. */
    public String hash() {
        return id + "-" + version;
    }

    /** The year's budget in 元 when the round was opened. */
    public BigDecimal budget() {
        return budget;
    }

    /** Money to date in 元. */
    public @Nullable BigDecimal spent() {
        return spent;
    }

    /** Money until the year's end in 元. */
    public @Nullable BigDecimal forecast() {
        return forecast;
    }

    public Lights.Shown money() {
        return new Lights.Shown(moneyRule, moneyLight, moneyArithmetic);
    }

    /** The worst of all its lights; null while none shines. */
    public @Nullable Light light() {
        return light;
    }

    /** What was said with the last decision. */
    public @Nullable String opinion() {
        return opinion;
    }

    /** Whether it has come back to the unit. */
    public boolean isReturned() {
        return returned;
    }

    public List<MonitoringRow> rows() {
        return List.copyOf(rows);
    }
}
