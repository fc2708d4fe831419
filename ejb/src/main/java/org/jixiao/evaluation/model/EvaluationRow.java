package org.jixiao.evaluation.model;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** What was reached of one indicator, and its score with the arithmetic that led to it. */
@Entity
@Table(name = "evaluation_row")
public class EvaluationRow {

    private static final int MOST_REASON = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "evaluation_seq")
    @SequenceGenerator(name = "evaluation_seq", sequenceName = "evaluation_seq", allocationSize = 50)
    private long id;

    @Column(name = "indicator_id", nullable = false)
    private long indicatorId;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "weight", nullable = false, precision = 9, scale = 4)
    private BigDecimal weight;

    @Column(name = "weight_proposed", nullable = false)
    private boolean weightProposed;

    @Embedded
    @AttributeOverride(name = "raw", column = @Column(name = "actual_raw"))
    @AttributeOverride(name = "comparator", column = @Column(name = "actual_comparator"))
    @AttributeOverride(name = "number", column = @Column(name = "actual_number", precision = 24, scale = 6))
    @AttributeOverride(name = "unit", column = @Column(name = "actual_unit"))
    @AttributeOverride(name = "reading", column = @Column(name = "actual_reading"))
    private @Nullable TargetValue actual;

    @Enumerated(EnumType.STRING)
    @Column(name = "degree")
    private @Nullable Degree degree;

    @Column(name = "own_score", precision = 9, scale = 4)
    private @Nullable BigDecimal ownScore;

    @Column(name = "score", precision = 9, scale = 4)
    private @Nullable BigDecimal score;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule")
    private Scoring.@Nullable Rule rule;

    @Column(name = "arithmetic")
    private @Nullable String arithmetic;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "recheck_score", precision = 9, scale = 4)
    private @Nullable BigDecimal recheckScore;

    @Column(name = "recheck_reason")
    private @Nullable String recheckReason;

    @SuppressWarnings("NullAway.Init")
    protected EvaluationRow() {}

    EvaluationRow(int position, long indicatorId, BigDecimal weight, boolean weightProposed) {
        this.position = position;
        this.indicatorId = indicatorId;
        this.weight = weight;
        this.weightProposed = weightProposed;
    }

    void fill(EvaluationContent.Row content) {
        actual = content.actual() == null ? null : TargetValueReading.of(content.actual());
        degree = content.degree();
        ownScore = content.ownScore();
        reason = content.reason();
        BigDecimal wanted = content.weight();
        if (wanted != null && wanted.compareTo(weight) != 0) {
            weight = wanted;
            weightProposed = false;
        }
    }

    /**
     * What a file prints is taken over.
     *
     * @param unweighted whether the file gives no weights at all, so that those of the table stay
     */
    void takeOver(PrintedEvaluation.Row printed, boolean unweighted) {
        actual = printed.actual() == null ? null : TargetValueReading.of(printed.actual());
        degree = null;
        ownScore = null;
        reason = printed.reason();
        if (!unweighted) {
            weight = printed.points();
            weightProposed = false;
        }
    }

    /** Whether the unit's writing still is what the file prints. */
    boolean agreesWith(PrintedEvaluation.Row printed, boolean unweighted) {
        return Objects.equals(actual().raw(), printed.actual())
                && Objects.equals(reason, printed.reason())
                && degree == null
                && ownScore == null
                && (unweighted || weight.compareTo(printed.points()) == 0);
    }

    void scored(Scoring.Score outcome) {
        rule = outcome.rule();
        score = outcome.points();
        arithmetic = outcome.arithmetic();
        uncut();
    }

    /** What stands in the way of a score of the re-check. */
    List<Reason> against(RecheckCut cut, String at) {
        List<Reason> reasons = new ArrayList<>();
        BigDecimal self = selfScore();
        String number = Integer.toString(position + 1);
        if (cut.score().signum() < 0 || cut.score().compareTo(weight) > 0) {
            reasons.add(Reason.of("evaluation.cut.range", at + ".score", number, weight().toPlainString()));
        } else if (self == null || rule() == Scoring.Rule.NOT_APPLICABLE) {
            reasons.add(Reason.of("evaluation.cut.unscored", at + ".indicator", number));
        } else if (cut.score().compareTo(self) == 0) {
            reasons.add(Reason.of("evaluation.cut.same", at + ".score", number, self.toPlainString()));
        }
        if (cut.reason() == null || cut.reason().isBlank()) {
            reasons.add(Reason.of("evaluation.cut.reason", at + ".reason", number));
        } else {
            Reason.tooLong(at + ".reason", cut.reason(), MOST_REASON).ifPresent(reasons::add);
        }
        return reasons;
    }

    void cut(RecheckCut cut) {
        recheckScore = cut.score();
        recheckReason = cut.reason();
    }

    void uncut() {
        recheckScore = null;
        recheckReason = null;
    }

    /** The score of the re-check (复核), in points; null where it has not changed the unit's. */
    public @Nullable BigDecimal recheckScore() {
        return recheckScore == null ? null : Decimals.normal(recheckScore);
    }

    public @Nullable String recheckReason() {
        return recheckReason;
    }

    /** The score that follows from what the unit has written, in points; null until it can be told. */
    public @Nullable BigDecimal selfScore() {
        return score == null ? null : Decimals.normal(score);
    }

    public long indicatorId() {
        return indicatorId;
    }

    public int position() {
        return position;
    }

    public BigDecimal weight() {
        return Decimals.normal(weight);
    }

    /** Whether the weight is the one proposed and nobody has changed it. */
    public boolean isWeightProposed() {
        return weightProposed;
    }

    /** What was reached, as written and read; its raw text is null while nothing is written. */
    public TargetValue actual() {
        return actual == null ? new TargetValue(null, null, null, null, Reading.TEXT) : actual;
    }

    public @Nullable Degree degree() {
        return degree;
    }

    public @Nullable BigDecimal ownScore() {
        return ownScore;
    }

    /** The score that counts, in points: the re-check's, or else the unit's; null until it can be told. */
    public @Nullable BigDecimal score() {
        return recheckScore == null ? selfScore() : recheckScore();
    }

    public Scoring.Rule rule() {
        return rule == null ? Scoring.Rule.OPEN : rule;
    }

    public String arithmetic() {
        return arithmetic == null ? "" : arithmetic;
    }

    public @Nullable String reason() {
        return reason;
    }
}
