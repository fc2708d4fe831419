package org.jixiao.exchange.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jixiao.exchange.model.ReadDocument.Head;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jspecify.annotations.Nullable;

/**
 * A document from a file (导入记录): previewed by one person (预览), then taken over (接入), with its head, its tables in
 * their order. The file itself, what became of each table and what was found are kept beside it.
 */
@Entity
@Table(name = "import_record")
public class ImportRecord {

    /** How far a document is. */
    public enum State {
        /** Only the person who uploaded it sees it. */
        PREVIEW,
        TAKEN_OVER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_seq")
    @SequenceGenerator(name = "import_seq", sequenceName = "import_seq", allocationSize = 50)
    private long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Column(name = "form", nullable = false)
    private String form;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private @Nullable SheetKind kind;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "fiscal_year")
    private @Nullable Integer year;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "imported_at", nullable = false)
    private Instant importedAt;

    @Column(name = "title")
    private @Nullable String title;

    @Column(name = "statement")
    private @Nullable String statement;

    // A converter beside the store writes it.
    @Column(name = "head")
    private @Nullable Head head;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "import_record_unit", joinColumns = @JoinColumn(name = "record_id"))
    @Column(name = "unit_id", nullable = false)
    private Set<Long> units = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "import_record_table", joinColumns = @JoinColumn(name = "record_id"))
    @OrderColumn(name = "position")
    @Column(name = "table_id", nullable = false)
    private List<Long> tables = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ImportRecord() {}

    /**
     * A document that somebody previews.
     *
     * @param region the region of whoever previews it
     * @param mediaType what the browser called the file's format; null when it did not say
     */
    public ImportRecord(
            String fileName,
            @Nullable String mediaType,
            String region,
            long accountId,
            Instant at,
            ReadDocument document) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.region = region;
        this.accountId = accountId;
        this.importedAt = at;
        this.state = State.PREVIEW;
        this.form = document.form();
        keep(document);
    }

    /**
     * It is taken over (接入), as it was understood and corrected.
     *
     * @param taken the region, year and units under which it was taken over
     * @param tableIds its tables, in the order of the document
     */
    public void takeOver(ReadDocument document, Scope taken, Collection<Long> tableIds, Instant at) {
        keep(document);
        state = State.TAKEN_OVER;
        region = taken.region();
        year = taken.year();
        units.addAll(taken.unitIds());
        tables.addAll(tableIds);
        importedAt = at;
    }

    private void keep(ReadDocument document) {
        form = document.form();
        kind = document.kind();
        head = document.head();
        title = document.head().title();
        statement = document.head().statement();
    }

    /** Where a document belongs. */
    public record Scope(String region, int year, Set<Long> unitIds) {

        public Scope {
            unitIds = Set.copyOf(unitIds);
        }
    }

    public long id() {
        return id;
    }

    /** Whether only the person of that account is to see it, and does. */
    public boolean isPreviewOf(long account) {
        return state == State.PREVIEW && accountId == account;
    }

    /** Whether the person of that account has taken it over. */
    public boolean isTakenOverBy(long account) {
        return state == State.TAKEN_OVER && accountId == account;
    }

    public String fileName() {
        return fileName;
    }

    public @Nullable String mediaType() {
        return mediaType;
    }

    public String form() {
        return form;
    }

    /** What its tables are about. */
    public SheetKind kind() {
        return kind == null ? SheetKind.TARGET : kind;
    }

    public String region() {
        return region;
    }

    /** The fiscal year under which it was taken over; null before that. */
    public @Nullable Integer year() {
        return year;
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

    /** All that stands before the tables. */
    public Head head() {
        return Objects.requireNonNullElseGet(
                head, () -> new Head(title, null, null, null, null, null, null, null, null, statement, null, null));
    }

    /** The ids of the units whose tables it has. */
    public Set<Long> units() {
        return Set.copyOf(units);
    }

    /** The ids of its tables in the order of the document. */
    public List<Long> tables() {
        return List.copyOf(tables);
    }
}
