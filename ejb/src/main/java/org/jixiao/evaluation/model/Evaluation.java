package org.jixiao.evaluation.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Indicator;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/**
 * The self-evaluation (绩效自评) of one approved table: what was spent and reached, and the score by the region's scheme.
 * The unit fills it; the points are always computed anew from what was written, and a person decides only where numbers
 * cannot.
 */
@Entity
@Table(name = "evaluation")
public class Evaluation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_seq")
    @SequenceGenerator(name = "evaluation_seq", sequenceName = "evaluation_seq", allocationSize = 50)
    private long id;

    @Version
    @Column(name = "revision", nullable = false)
    private long revision;

    @Column(name = "table_id", nullable = false, unique = true)
    private long tableId;

    @Column(name = "scheme", nullable = false)
    private String scheme;

    @Column(name = "initial_budget", precision = 18, scale = 2)
    private BigDecimal initial;

    @Column(name = "full_budget", precision = 18, scale = 2)
    private BigDecimal full;

    @Column(name = "executed", precision = 18, scale = 2)
    private @Nullable BigDecimal executed;

    @Column(name = "achievement")
    private @Nullable String achievement;

    @Column(name = "execution_score", precision = 9, scale = 2)
    private @Nullable BigDecimal executionScore;

    @Column(name = "indicator_score", precision = 9, scale = 2)
    private @Nullable BigDecimal indicatorScore;

    @Column(name = "total", precision = 9, scale = 2)
    private @Nullable BigDecimal total;

    @Column(name = "grade")
    private @Nullable String grade;

    @Column(name = "evaluated", nullable = false)
    private boolean evaluated;

    @Column(name = "execution_points", precision = 9, scale = 2, nullable = false)
    private BigDecimal executionPoints;

    @Column(name = "execution_arithmetic")
    private @Nullable String executionArithmetic;

    @Column(name = "total_arithmetic")
    private @Nullable String totalArithmetic;

    @Column(name = "scheme_version")
    private @Nullable String schemeVersion;

    @Column(name = "self_total", precision = 9, scale = 2)
    private @Nullable BigDecimal selfTotal;

    // A converter beside the store writes it.
    @Column(name = "printed")
    private @Nullable PrintedEvaluation printed;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "evaluation_id", nullable = false)
    @OrderBy("position")
    private List<EvaluationRow> rows = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    /** Opens the self-evaluation of an approved table, with its budget and, where the form has no weights, proposed ones. */
    public Evaluation(TargetTable table, ScoringScheme scheme) {
        this.tableId = table.id();
        this.scheme = scheme.key();
        this.executionPoints = scheme.executionPoints();
        this.initial = table.total();
        this.full = table.total();
        addRows(table, scheme);
    }

    private void addRows(TargetTable table, ScoringScheme scheme) {
        List<Indicator> indicators = table.indicators();
        List<TableContent.Indicator> contents =
                indicators.stream().map(Indicator::content).toList();
        boolean weighed = contents.stream().map(TableContent.Indicator::weight).allMatch(Objects::nonNull);
        List<BigDecimal> proposed = ProposedWeights.of(scheme, contents);
        for (int i = 0; i < indicators.size(); i++) {
            BigDecimal own = contents.get(i).weight();
            BigDecimal weight = weighed && own != null ? own : proposed.get(i);
            rows.add(new EvaluationRow(i, indicators.get(i).id(), weight, !weighed));
        }
    }

    /** The unit fills it; every score is computed anew. */
    public void fill(EvaluationContent content, TargetTable table, ScoringScheme by) {
        initial = Decimals.money(content.initial());
        full = Decimals.money(content.full());
        executed = content.executed() == null ? null : Decimals.money(content.executed());
        achievement = content.achievement();
        Map<Long, EvaluationContent.Row> written = new HashMap<>();
        content.rows().forEach(row -> written.put(row.indicatorId(), row));
        for (EvaluationRow row : rows) {
            EvaluationContent.Row filled = written.get(row.indicatorId());
            if (filled != null) {
                row.fill(filled);
            }
        }
        score(table, by);
    }

    /**
     * What a document prints is taken over (接入): money, actual values, weights and reasons become the unit's writing, and
     * all of it is kept as printed beside. Scores are computed as ever; where only a person could set one, the printed one
     * stands until somebody does.
     */
    public void takeOver(PrintedEvaluation document, TargetTable table, ScoringScheme by) {
        printed = document;
        PrintedEvaluation.Money year = document.sum();
        initial = Decimals.money(year.initial());
        full = Decimals.money(year.full());
        executed = Decimals.money(year.executed());
        achievement = document.achievement();
        boolean unweighted = document.isUnweighted();
        rows.forEach(row -> row.takeOver(document.row(row.position()), unweighted));
        score(table, by);
    }

    /** The table's indicators are others now: the rows are opened anew. Before this the old ones must be gone. */
    public void reopen(TargetTable table, ScoringScheme by) {
        addRows(table, by);
    }

    /** Lets the rows go, so that the indicators can go. */
    public void clear() {
        rows.clear();
    }

    /** Whether the unit's writing still is what the document prints, and the same was taken over before. */
    public boolean agreesWith(PrintedEvaluation document) {
        PrintedEvaluation.Money year = document.sum();
        boolean unweighted = document.isUnweighted();
        return document.equals(printed)
                && initial.compareTo(Decimals.money(year.initial())) == 0
                && full.compareTo(Decimals.money(year.full())) == 0
                && executed != null
                && executed.compareTo(Decimals.money(year.executed())) == 0
                && Objects.equals(achievement, document.achievement())
                && rows.stream().allMatch(row -> row.agreesWith(document.row(row.position()), unweighted));
    }

    /** What was taken over, exactly as it was printed; empty when nothing was. */
    public Optional<PrintedEvaluation> printed() {
        return Optional.ofNullable(printed);
    }

    private void score(TargetTable table, ScoringScheme by) {
        Scoring scoring = new Scoring(by);
        Map<Long, TableContent.Indicator> targets = new HashMap<>();
        table.indicators().forEach(indicator -> targets.put(indicator.id(), indicator.content()));
        for (EvaluationRow row : rows) {
            TableContent.Indicator target = targets.get(row.indicatorId());
            if (target == null) {
                throw new IllegalStateException("indicator " + row.indicatorId() + " is gone from table " + tableId);
            }
            Scoring.Score outcome = scoring.score(row.weight(), target, row.actual(), row.degree(), row.ownScore());
            if (printed != null) {
                outcome = printed.row(row.position()).orComputed(row.actual(), outcome);
            }
            row.scored(outcome);
        }
        add(scoring);
        selfTotal = total;
        scheme = by.key();
        schemeVersion = SchemeVersion.hash(by);
        executionPoints = by.executionPoints();
    }

    /** Adds up the scores as they stand, those of the re-check before the unit's. */
    private void add(Scoring scoring) {
        Scoring.Totals totals = scoring.totals(
                full,
                executed,
                rows.stream()
                        .map(row -> new Scoring.WeighedScore(
                                row.weight(), new Scoring.Score(row.rule(), row.score(), row.arithmetic())))
                        .toList());
        Scoring.Score execution = totals.execution();
        executionScore = execution == null ? null : execution.points();
        executionArithmetic = execution == null ? null : execution.arithmetic();
        indicatorScore = totals.indicators().setScale(2, RoundingMode.HALF_UP);
        total = totals.total();
        totalArithmetic = totals.arithmetic();
        grade = totals.grade();
        evaluated = totals.evaluated();
    }

    /**
     * The bureau checks again (复核): some scores are others now, each with a reason; the unit's stay beside them. What was
     * cut before and is not named stands again as the unit has it.
     *
     * @param by the scheme by which it is scored
     * @throws Refusal RULE with all that is wrong: an indicator that is none of this table, a score that is negative, above
     *     the weight or no other than the unit's, a reason that is missing or too long
     */
    public void recheck(List<RecheckCut> cuts, ScoringScheme by) {
        Map<Long, EvaluationRow> known = new HashMap<>();
        rows.forEach(row -> known.put(row.indicatorId(), row));
        Set<Long> named = new HashSet<>();
        List<Reason> reasons = new ArrayList<>();
        for (int i = 0; i < cuts.size(); i++) {
            RecheckCut cut = cuts.get(i);
            String at = "cuts[" + i + "]";
            EvaluationRow row = known.get(cut.indicatorId());
            if (row == null || !named.add(cut.indicatorId())) {
                reasons.add(
                        Reason.of("evaluation.indicator.unknown", at + ".indicator", Long.toString(cut.indicatorId())));
            } else {
                reasons.addAll(row.against(cut, at));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        rows.forEach(EvaluationRow::uncut);
        cuts.forEach(cut -> Objects.requireNonNull(known.get(cut.indicatorId())).cut(cut));
        add(new Scoring(by));
    }

    /** Whether the re-check has changed a score. */
    public boolean isCut() {
        return rows.stream().anyMatch(row -> row.recheckScore() != null);
    }

    /** The total before the re-check; null until everything has a score. */
    public @Nullable BigDecimal selfTotal() {
        return selfTotal;
    }

    /** The points of execution by which it was scored. */
    public BigDecimal executionPoints() {
        return executionPoints;
    }

    /** How the execution score came about; empty until there is one. */
    public String executionArithmetic() {
        return executionArithmetic == null ? "" : executionArithmetic;
    }

    /** How the total came about; empty until there is one. */
    public String totalArithmetic() {
        return totalArithmetic == null ? "" : totalArithmetic;
    }

    /** Which version of the scheme it was scored by; null as long as nothing is scored. */
    public @Nullable String schemeVersion() {
        return schemeVersion;
    }

    /** What still stands in the way of submitting it, all at once. */
    public List<Reason> open(TargetTable table, ScoringScheme by) {
        List<Reason> reasons = new ArrayList<>();
        Scoring scoring = new Scoring(by);
        Map<Long, TableContent.Indicator> targets = new HashMap<>();
        table.indicators().forEach(indicator -> targets.put(indicator.id(), indicator.content()));
        if (executed == null) {
            reasons.add(Reason.of("evaluation.executed.missing", "execution.executed"));
        }
        BigDecimal weights = by.executionPoints();
        for (EvaluationRow row : rows) {
            String at = "indicators[" + row.position() + "]";
            String number = Integer.toString(row.position() + 1);
            weights = weights.add(row.weight());
            BigDecimal points = row.selfScore();
            if (row.actual().raw() == null) {
                reasons.add(Reason.of("evaluation.actual.missing", at + ".actual", number));
            } else if (points == null) {
                reasons.add(Reason.of("evaluation.score.missing", at + ".score", number));
            }
            TableContent.Indicator target = targets.get(row.indicatorId());
            boolean unexplained = row.reason() == null || row.reason().isBlank();
            boolean decided = row.rule() == Scoring.Rule.NOT_COMPARABLE && row.ownScore() != null;
            boolean lost =
                    points != null && row.rule() != Scoring.Rule.NOT_APPLICABLE && points.compareTo(row.weight()) < 0;
            boolean above = target != null && scoring.isFarAbove(target.target(), row.actual());
            if (unexplained && (lost || above || decided)) {
                String rule = lost ? "short" : above ? "above" : "decided";
                reasons.add(Reason.of("evaluation.reason." + rule, at + ".reason", number));
            }
        }
        if (weights.compareTo(HUNDRED) != 0) {
            reasons.add(Reason.of("evaluation.weights", "indicators", weights.toPlainString()));
        }
        return reasons;
    }

    public long tableId() {
        return tableId;
    }

    /** The key of the scheme by which it is scored. */
    public String scheme() {
        return scheme;
    }

    public BigDecimal initial() {
        return initial;
    }

    public BigDecimal full() {
        return full;
    }

    public @Nullable BigDecimal executed() {
        return executed;
    }

    public @Nullable String achievement() {
        return achievement;
    }

    public @Nullable BigDecimal executionScore() {
        return executionScore;
    }

    public @Nullable BigDecimal indicatorScore() {
        return indicatorScore;
    }

    public @Nullable BigDecimal total() {
        return total;
    }

    public @Nullable String grade() {
        return grade;
    }

    /** Whether there is anything to evaluate; a project whose actuals are all 不适用 is 不参评. */
    public boolean isEvaluated() {
        return evaluated;
    }

    public List<EvaluationRow> rows() {
        return List.copyOf(rows);
    }

    /** The unit's writing as text, for the hash of what a decision is about. */
    public String seal() {
        StringBuilder text = new StringBuilder();
        text.append(initial)
                .append('|')
                .append(full)
                .append('|')
                .append(executed)
                .append('|')
                .append(achievement);
        for (EvaluationRow row : rows) {
            text.append('|')
                    .append(row.actual().raw())
                    .append('|')
                    .append(row.degree())
                    .append('|');
            text.append(row.ownScore()).append('|').append(row.weight());
            text.append('|').append(row.reason());
            if (row.recheckScore() != null) {
                text.append('|').append(row.recheckScore()).append('|').append(row.recheckReason());
            }
        }
        return text.toString();
    }
}
