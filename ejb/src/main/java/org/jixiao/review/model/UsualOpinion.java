package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An opinion that somebody uses often and has kept (常用意见). */
@Entity
@Table(name = "usual_opinion")
public class UsualOpinion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "text", nullable = false)
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected UsualOpinion() {}

    public UsualOpinion(long accountId, String text) {
        this.accountId = accountId;
        this.text = text;
    }

    public long id() {
        return id;
    }

    /** Whose it is. */
    public long accountId() {
        return accountId;
    }

    public String text() {
        return text;
    }
}
