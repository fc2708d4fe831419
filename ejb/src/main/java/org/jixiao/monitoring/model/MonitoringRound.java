package org.jixiao.monitoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A round of monitoring (监控轮次): the units of a region say how far their projects of a year are at the end of a month.
 * It keeps the rules of its lights, so that a region may change them for the next round.
 */
@Entity
@Table(name = "monitoring_round")
public class MonitoringRound {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "monitoring_seq")
    @SequenceGenerator(name = "monitoring_seq", sequenceName = "monitoring_seq", allocationSize = 50)
    private long id;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "fiscal_year", nullable = false)
    private int year;

    @Column(name = "through_month", nullable = false)
    private int month;

    @Column(name = "due_day", nullable = false)
    private LocalDate due;

    @Column(name = "lights", nullable = false)
    private String lights;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "opened_by", nullable = false)
    private String openedBy;

    @SuppressWarnings("NullAway.Init")
    protected MonitoringRound() {}

    /**
     * @param month until whose end it is asked, 1 to 12
     * @param due the last day on which sheets are to be submitted
     * @param lights the key of the rules of its lights
     * @param openedBy the name of the person
     */
    public MonitoringRound(
            String region, int year, int month, LocalDate due, String lights, Instant openedAt, String openedBy) {
        this.region = region;
        this.year = year;
        this.month = month;
        this.due = due;
        this.lights = lights;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
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

    /** Until the end of which month it is asked, 1 to 12. */
    public int month() {
        return month;
    }

    /** The period as spending plans name it, such as {@code 6月底}. */
    public String label() {
        return month + "月底";
    }

    public LocalDate due() {
        return due;
    }

    public String lights() {
        return lights;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }
}
