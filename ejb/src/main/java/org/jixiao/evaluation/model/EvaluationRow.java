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
import java.util.Objects;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.target.model.Decimals;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/** What was reached of one indicator, and its score with the arithmetic that led to it. */
@Entity
@Table(name = "evaluation_row")
public class EvaluationRow {

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

    /** In points; null until it can be told. */
    public @Nullable BigDecimal score() {
        return score == null ? null : Decimals.normal(score);
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
