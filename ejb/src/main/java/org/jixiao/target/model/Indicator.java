package org.jixiao.target.model;

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
import org.jspecify.annotations.Nullable;

/**
 * One indicator (指标) as a target table keeps it. It lives and dies with its table, and keeps its id as long as its
 * place in the table is kept, so that an actual value finds its target.
 */
@Entity
@Table(name = "indicator")
public class Indicator {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "indicator_seq")
    @SequenceGenerator(name = "indicator_seq", sequenceName = "indicator_seq", allocationSize = 50)
    private long id;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "level1")
    private @Nullable String level1;

    @Column(name = "level2")
    private @Nullable String level2;

    @Column(name = "name")
    private @Nullable String name;

    @Column(name = "code")
    private @Nullable String code;

    @Enumerated(EnumType.STRING)
    @Column(name = "scope")
    private @Nullable IndicatorScope scope;

    @Column(name = "explanation")
    private @Nullable String explanation;

    @Column(name = "supplement")
    private @Nullable String supplement;

    @Enumerated(EnumType.STRING)
    @Column(name = "polarity")
    private @Nullable Polarity polarity;

    @Embedded
    @AttributeOverride(name = "raw", column = @Column(name = "target_raw"))
    @AttributeOverride(name = "comparator", column = @Column(name = "target_comparator"))
    @AttributeOverride(name = "number", column = @Column(name = "target_number", precision = 24, scale = 6))
    @AttributeOverride(name = "unit", column = @Column(name = "target_unit"))
    @AttributeOverride(name = "reading", column = @Column(name = "target_reading"))
    private @Nullable TargetValue target;

    @Embedded
    @AttributeOverride(name = "raw", column = @Column(name = "period_raw"))
    @AttributeOverride(name = "comparator", column = @Column(name = "period_comparator"))
    @AttributeOverride(name = "number", column = @Column(name = "period_number", precision = 24, scale = 6))
    @AttributeOverride(name = "unit", column = @Column(name = "period_unit"))
    @AttributeOverride(name = "reading", column = @Column(name = "period_reading"))
    private @Nullable TargetValue periodTarget;

    @Column(name = "basis")
    private @Nullable String basis;

    @Column(name = "weight", precision = 9, scale = 4)
    private @Nullable BigDecimal weight;

    protected Indicator() {}

    Indicator(int position, TableContent.Indicator content) {
        this.position = position;
        fill(content);
    }

    final void fill(TableContent.Indicator content) {
        level1 = content.level1();
        level2 = content.level2();
        name = content.name();
        code = content.code();
        scope = content.scope();
        explanation = content.explanation();
        supplement = content.supplement();
        polarity = content.polarity();
        target = content.target();
        periodTarget = content.periodTarget();
        basis = content.basis();
        weight = content.weight();
    }

    public long id() {
        return id;
    }

    int position() {
        return position;
    }

    public TableContent.Indicator content() {
        TargetValue value = target == null ? new TargetValue(null, null, null, null, Reading.TEXT) : target;
        // An embedded value whose columns are all null may come back as an empty object instead of none.
        boolean hasPeriod = periodTarget != null && !periodTarget.equals(new TargetValue());
        return new TableContent.Indicator(
                level1,
                level2,
                name,
                code,
                scope,
                explanation,
                supplement,
                polarity,
                value,
                hasPeriod ? periodTarget : null,
                basis,
                weight);
    }
}
