package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person has looked at last in a table (上次查看): one per person and table, and no deed for the trail. */
@Entity
@Table(name = "table_look")
@IdClass(TableLook.Key.class)
public class TableLook {

    @Id
    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Id
    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "hash", nullable = false)
    private String hash;

    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "looked_at", nullable = false)
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected TableLook() {}

    public TableLook(long tableId, long accountId, String hash, int version, Instant at) {
        this.tableId = tableId;
        this.accountId = accountId;
        this.hash = hash;
        this.version = version;
        this.at = at;
    }

    /** The person looks again. */
    public void again(String seen, int number, Instant now) {
        hash = seen;
        version = number;
        at = now;
    }

    /** The hash of what the person saw. */
    public String hash() {
        return hash;
    }

    /** The number of the version that the person saw. */
    public int version() {
        return version;
    }

    public Instant at() {
        return at;
    }

    /** Whose look at which table. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long tableId;
        private long accountId;

        public Key() {}

        public Key(long tableId, long accountId) {
            this.tableId = tableId;
            this.accountId = accountId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && tableId == that.tableId && accountId == that.accountId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(tableId, accountId);
        }
    }
}
