package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A version (版本): a table's content as it was when the unit submitted it, never changed afterwards. */
@Entity
@Table(name = "table_version")
public class TableVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "table_version_seq")
    @SequenceGenerator(name = "table_version_seq", sequenceName = "table_version_seq", allocationSize = 50)
    private long id;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Column(name = "number", nullable = false)
    private int number;

    @Column(name = "kept_at", nullable = false)
    private Instant keptAt;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "content", nullable = false)
    private String content;

    @SuppressWarnings("NullAway.Init")
    protected TableVersion() {}

    /** @param content the table's content as JSON */
    public TableVersion(TargetTable table, long accountId, Instant keptAt, String content) {
        this.tableId = table.id();
        this.number = table.version();
        this.hash = table.hash();
        this.accountId = accountId;
        this.keptAt = keptAt;
        this.content = content;
    }

    public int number() {
        return number;
    }

    public Instant keptAt() {
        return keptAt;
    }

    public long accountId() {
        return accountId;
    }

    public String hash() {
        return hash;
    }

    public String content() {
        return content;
    }
}
