package org.jixiao.exchange.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A document taken over from a file (导入记录): its head and statement, what became of its tables, what was found. */
@Entity
@Table(name = "import_record")
public class ImportRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_seq")
    @SequenceGenerator(name = "import_seq", sequenceName = "import_seq", allocationSize = 50)
    private long id;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(name = "form", nullable = false)
    private String form;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    @Column(name = "title")
    private @Nullable String title;

    @Column(name = "statement")
    private @Nullable String statement;

    @Column(name = "outcome", nullable = false)
    private String outcome;

    @Column(name = "findings", nullable = false)
    private String findings;

    @SuppressWarnings("NullAway.Init")
    protected ImportRecord() {}

    /**
     * @param outcome what became of each table, as JSON
     * @param findings what was found, as JSON
     */
    public ImportRecord(
            String fileName,
            String form,
            String region,
            long accountId,
            Instant importedAt,
            ReadDocument document,
            String outcome,
            String findings) {
        this.fileName = fileName;
        this.form = form;
        this.region = region;
        this.accountId = accountId;
        this.importedAt = importedAt;
        this.title = document.head().title();
        this.statement = document.head().statement();
        this.outcome = outcome;
        this.findings = findings;
    }

    public long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public String form() {
        return form;
    }

    public String region() {
        return region;
    }

    public long accountId() {
        return accountId;
    }

    public Instant importedAt() {
        return importedAt;
    }

    public @Nullable String title() {
        return title;
    }

    public @Nullable String statement() {
        return statement;
    }

    public String outcome() {
        return outcome;
    }

    public String findings() {
        return findings;
    }
}
