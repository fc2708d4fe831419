package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jixiao.organization.model.Account;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/**
 * A co-reviewer (加签人): somebody who is asked for an opinion each time the table comes to the stage, until removed. The
 * task itself lives only while the table stands there.
 */
@Entity
@Table(name = "co_reviewer")
public class CoReviewer {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "account_id", nullable = false)
    private Account account;

    @SuppressWarnings("NullAway.Init")
    protected CoReviewer() {}

    /** Asked for at the stage where the table stands. */
    public CoReviewer(TargetTable table, Account account) {
        this.tableId = table.id();
        this.stage = table.stage();
        this.account = account;
    }

    public Account account() {
        return account;
    }
}
