package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The filling deadline (填报期限): by which day the units of a department are to have submitted a year's tables. */
@Entity
@Table(name = "filling_deadline")
public class FillingDeadline {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Column(name = "department_id", nullable = false)
    private long departmentId;

    @Column(name = "fiscal_year", nullable = false)
    private int year;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @SuppressWarnings("NullAway.Init")
    protected FillingDeadline() {}

    public FillingDeadline(long departmentId, int year, LocalDate lastDay) {
        this.departmentId = departmentId;
        this.year = year;
        this.lastDay = lastDay;
    }

    /** Another day counts from now on. */
    public void moveTo(LocalDate day) {
        lastDay = day;
    }

    public long departmentId() {
        return departmentId;
    }

    public int year() {
        return year;
    }

    /** The last day on which a table is in time. */
    public LocalDate lastDay() {
        return lastDay;
    }
}
