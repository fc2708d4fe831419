package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version (版本): a table's content as it was when the unit submitted it or somebody amended it, never changed afterwards.
 * What a person looks at or decides upon in a review is always such a content.
 *
 * <p>The same content is kept once: a version that says what an earlier one says refers to that one.
 */
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

    /** Null where an earlier version has it. */
    @Column(name = "content")
    private @Nullable String content;

    @Column(name = "content_of")
    private @Nullable Integer contentOf;

    @Column(name = "beside")
    private @Nullable String beside;

    @SuppressWarnings("NullAway.Init")
    protected TableVersion() {}

    /**
     * The table as it stands.
     *
     * @param content its content as JSON
     * @param earlier the version that has the same content; null when none has
     * @param beside what stood beside the content, cell by cell, as JSON; null when nothing did
     */
    public TableVersion(
            TargetTable table,
            long accountId,
            Instant keptAt,
            String content,
            @Nullable TableVersion earlier,
            @Nullable String beside) {
        this.tableId = table.id();
        this.number = table.version();
        this.hash = table.hash();
        this.accountId = accountId;
        this.keptAt = keptAt;
        this.content = earlier == null ? content : null;
        this.contentOf = earlier == null ? null : earlier.number();
        this.beside = beside;
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

    /** The content as JSON; null where {@link #contentOf} names the version that has it. */
    public @Nullable String content() {
        return content;
    }

    /** The number of the earlier version that has the content; null where this one has it. */
    public @Nullable Integer contentOf() {
        return contentOf;
    }

    /** What stood beside the content, cell by cell, as JSON; null when nothing did. */
    public @Nullable String beside() {
        return beside;
    }
}
