package org.jixiao.audit.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the trail (审计记录): one effective action, never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    @SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
    private long id;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "account", nullable = false)
    private String account;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column(name = "post")
    private @Nullable String post;

    @Column(name = "region")
    private @Nullable String region;

    @Column(name = "table_id")
    private @Nullable Long tableId;

    @Column(name = "kind", nullable = false)
    private String kind;

    @Column(name = "document")
    private @Nullable String document;

    @Column(name = "cells", nullable = false)
    private String cells;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    /** @param cells the cells it changed, as JSON */
    public AuditEntry(
            Instant madeAt,
            String account,
            @Nullable String onBehalfOf,
            @Nullable String post,
            @Nullable String region,
            @Nullable Long tableId,
            String kind,
            @Nullable String document,
            String cells) {
        this.madeAt = madeAt;
        this.account = account;
        this.onBehalfOf = onBehalfOf;
        this.post = post;
        this.region = region;
        this.tableId = tableId;
        this.kind = kind;
        this.document = document;
        this.cells = cells;
    }

    public long id() {
        return id;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public String account() {
        return account;
    }

    public @Nullable String onBehalfOf() {
        return onBehalfOf;
    }

    public @Nullable String post() {
        return post;
    }

    public @Nullable String region() {
        return region;
    }

    public @Nullable Long tableId() {
        return tableId;
    }

    public String kind() {
        return kind;
    }

    public @Nullable String document() {
        return document;
    }

    public String cells() {
        return cells;
    }
}
