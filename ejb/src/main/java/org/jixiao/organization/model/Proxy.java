package org.jixiao.organization.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;

/**
 * A proxy (代理): while one person is away, from a day to a day, another one acts with the rights of the one represented.
 * Ending it early sets its last day.
 */
@Entity
@Table(name = "proxy")
public class Proxy {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "organization_seq")
    @SequenceGenerator(name = "organization_seq", sequenceName = "organization_seq", allocationSize = 50)
    private long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "principal_id", nullable = false)
    private Account principal;

    @ManyToOne(optional = false)
    @JoinColumn(name = "deputy_id", nullable = false)
    private Account deputy;

    @Column(name = "first_day", nullable = false)
    private LocalDate firstDay;

    @Column(name = "last_day", nullable = false)
    private LocalDate lastDay;

    @SuppressWarnings("NullAway.Init")
    protected Proxy() {}

    /**
     * @param principal who is away
     * @param deputy who acts meanwhile
     * @param firstDay the first day on which it holds
     * @param lastDay the last one
     */
    public Proxy(Account principal, Account deputy, LocalDate firstDay, LocalDate lastDay) {
        this.principal = principal;
        this.deputy = deputy;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    /** It ends with that day, or before it began when that day lies earlier. */
    public void endWith(LocalDate day) {
        lastDay = day;
    }

    /** Whether its last day has passed, or it was ended before it began. */
    public boolean isOver(LocalDate today) {
        return lastDay.isBefore(today) || lastDay.isBefore(firstDay);
    }

    public long id() {
        return id;
    }

    public Account principal() {
        return principal;
    }

    public Account deputy() {
        return deputy;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }
}
