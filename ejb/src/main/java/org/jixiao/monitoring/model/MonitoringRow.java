package org.jixiao.monitoring.model;

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
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.target.model.Indicator;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * How far one indicator is. It keeps the target beside which it was held, so that an adjustment of the table changes no
 * light that was given before.
 */
@Entity
@Table(name = "monitoring_row")
public class MonitoringRow {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "monitoring_seq")
    @SequenceGenerator(name = "monitoring_seq", sequenceName = "monitoring_seq", allocationSize = 50)
    private long id;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "indicator_id", nullable = false)
    private long indicatorId;

    @Column(name = "level1")
    private @Nullable String level1;

    @Column(name = "level2")
    private @Nullable String level2;

    @Column(name = "name")
    private @Nullable String name;

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

    @Column(name = "done")
    private @Nullable String done;

    @Column(name = "forecast")
    private @Nullable String forecast;

    @Enumerated(EnumType.STRING)
    @Column(name = "degree")
    private @Nullable Degree degree;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause")
    private @Nullable DeviationCause cause;

    @Column(name = "cause_text")
    private @Nullable String causeText;

    @Enumerated(EnumType.STRING)
    @Column(name = "likelihood")
    private @Nullable Likelihood likelihood;

    @Enumerated(EnumType.STRING)
    @Column(name = "rule", nullable = false)
    private Lights.Rule rule;

    @Enumerated(EnumType.STRING)
    @Column(name = "light")
    private @Nullable Light light;

    @Column(name = "arithmetic", nullable = false)
    private String arithmetic;

    @SuppressWarnings("NullAway.Init")
    protected MonitoringRow() {}

    MonitoringRow(int position, Indicator indicator) {
        TableContent.Indicator content = indicator.content();
        this.position = position;
        indicatorId = indicator.id();
        level1 = content.level1();
        level2 = content.level2();
        name = content.name();
        polarity = content.polarity();
        target = content.target();
        rule = Lights.Rule.OPEN;
        arithmetic = "";
    }

    void fill(SheetContent.Row content) {
        done = content.done();
        forecast = content.forecast();
        degree = content.degree();
        cause = content.cause();
        causeText = content.causeText();
        likelihood = content.likelihood();
    }

    void shine(Lights lights) {
        Lights.Shown shown = lights.indicator(polarity, target(), TargetValueReading.of(done), degree);
        rule = shown.rule();
        light = shown.light();
        arithmetic = shown.arithmetic();
    }

    public int position() {
        return position;
    }

    /** The indicator of the table as it was when the round was opened. */
    public long indicatorId() {
        return indicatorId;
    }

    public @Nullable String level1() {
        return level1;
    }

    public @Nullable String level2() {
        return level2;
    }

    public @Nullable String name() {
        return name;
    }

    public @Nullable Polarity polarity() {
        return polarity;
    }

    public TargetValue target() {
        return target == null ? new TargetValue(null, null, null, null, Reading.TEXT) : target;
    }

    /** The value to date as written. */
    public @Nullable String done() {
        return done;
    }

    /** The value expected until the year's end as written. */
    public @Nullable String forecast() {
        return forecast;
    }

    public @Nullable Degree degree() {
        return degree;
    }

    public @Nullable DeviationCause cause() {
        return cause;
    }

    public @Nullable String causeText() {
        return causeText;
    }

    public @Nullable Likelihood likelihood() {
        return likelihood;
    }

    public Lights.Rule rule() {
        return rule;
    }

    public @Nullable Light light() {
        return light;
    }

    public String arithmetic() {
        return arithmetic;
    }
}
