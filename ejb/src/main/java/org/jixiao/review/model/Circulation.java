package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Actor;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** A table that was sent to somebody who is to know of it (抄送): nothing is to be done, and it is read or not yet. */
@Entity
@Table(name = "circulation")
public class Circulation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "table_id", nullable = false)
    private TargetTable table;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "from_id", nullable = false)
    private long fromId;

    @Column(name = "from_name", nullable = false)
    private String fromName;

    @Column(name = "opinion")
    private @Nullable String opinion;

    @Column(name = "sent_at", nullable = false)
    private Instant sentAt;

    @Column(name = "read_at")
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Circulation() {}

    public Circulation(TargetTable table, Account to, Actor from, Instant sentAt, @Nullable String opinion) {
        this.table = table;
        this.accountId = to.id();
        this.fromId = from.accountId();
        this.fromName = from.name();
        this.opinion = opinion;
        this.sentAt = sentAt;
    }

    /** The person has looked at the table; the first time counts. */
    public void read(Instant at) {
        if (readAt == null) {
            readAt = at;
        }
    }

    public long id() {
        return id;
    }

    public TargetTable table() {
        return table;
    }

    /** Who is to know of it. */
    public long accountId() {
        return accountId;
    }

    /** Who sent it. */
    public String fromName() {
        return fromName;
    }

    /** What was said with it. */
    public @Nullable String opinion() {
        return opinion;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}
