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
import org.jspecify.annotations.Nullable;

/** What is done against a red light (整改): who does what until when. It is open until a reviewer closes it. */
@Entity
@Table(name = "monitoring_rectification")
public class Rectification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "monitoring_seq")
    @SequenceGenerator(name = "monitoring_seq", sequenceName = "monitoring_seq", allocationSize = 50)
    private long id;

    @Column(name = "sheet_id", nullable = false)
    private long sheetId;

    @Column(name = "measure", nullable = false)
    private String measure;

    @Column(name = "person", nullable = false)
    private String person;

    @Column(name = "due_day", nullable = false)
    private LocalDate due;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "opened_by", nullable = false)
    private String openedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "remark")
    private @Nullable String remark;

    @SuppressWarnings("NullAway.Init")
    protected Rectification() {}

    /** @param openedBy the name of the one who wrote it */
    public Rectification(
            long sheetId, String measure, String person, LocalDate due, Instant openedAt, String openedBy) {
        this.sheetId = sheetId;
        this.measure = measure;
        this.person = person;
        this.due = due;
        this.openedAt = openedAt;
        this.openedBy = openedBy;
    }

    /** The unit writes it anew. */
    public void rewrite(String newMeasure, String newPerson, LocalDate newDue) {
        measure = newMeasure;
        person = newPerson;
        due = newDue;
    }

    /** A reviewer finds it done. */
    public void close(String said, Instant at, String by) {
        remark = said;
        closedAt = at;
        closedBy = by;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    public long sheetId() {
        return sheetId;
    }

    public String measure() {
        return measure;
    }

    /** Who is responsible. */
    public String person() {
        return person;
    }

    public LocalDate due() {
        return due;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String openedBy() {
        return openedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }

    public @Nullable String remark() {
        return remark;
    }
}
