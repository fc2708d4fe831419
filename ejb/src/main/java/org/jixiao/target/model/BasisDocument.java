package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/**
 * A basis document (依据文件) attached to a table: why a target is what it is. Never changed; it can be taken away by who
 * added it as long as the step lasts in which that was.
 */
@Entity
@Table(name = "basis_document")
public class BasisDocument {

    /** The largest file, in bytes. */
    public static final int MOST_BYTES = 20 * 1024 * 1024;

    /** How many a table may have. */
    public static final int MOST = 20;

    private static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "basis_document_seq")
    @SequenceGenerator(name = "basis_document_seq", sequenceName = "basis_document_seq", allocationSize = 50)
    private long id;

    @Column(name = "table_id", nullable = false)
    private long tableId;

    @Column(name = "name", nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "file_type", nullable = false)
    private FileType type;

    @Column(name = "size", nullable = false)
    private int size;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @Column(name = "version", nullable = false)
    private int version;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "account_name", nullable = false)
    private String accountName;

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    protected BasisDocument() {}

    /**
     * A document for the table as it stands.
     *
     * @throws Refusal RULE when the name has no ending that is known, the bytes are something else than the name says, or
     *     there are none or too many
     */
    public BasisDocument(TargetTable table, Actor actor, Instant addedAt, String name, byte[] content) {
        this.name = fileName(name);
        List<Reason> reasons = new ArrayList<>();
        FileType named = FileType.named(this.name).orElse(null);
        if (content.length == 0) {
            reasons.add(Reason.of("document.empty", "file", this.name));
        } else if (content.length > MOST_BYTES) {
            reasons.add(Reason.of("document.tooLarge", "file", this.name, Integer.toString(MOST_BYTES / 1024 / 1024)));
        } else if (named == null) {
            reasons.add(Reason.of("document.unknownKind", "file", this.name));
        } else if (!named.fits(content)) {
            reasons.add(Reason.of("document.otherContent", "file", this.name, named.name()));
        }
        if (named == null || !reasons.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE, reasons);
        }
        this.type = named;
        this.size = content.length;
        this.tableId = table.id();
        this.stage = table.stage();
        this.version = table.version();
        this.accountId = actor.accountId();
        this.accountName = actor.name();
        this.addedAt = addedAt;
    }

    /** The name without a folder and without what no name needs; its ending stays. */
    private static String fileName(String written) {
        String plain = written.substring(Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "")
                .strip();
        if (plain.length() <= LONGEST_NAME) {
            return plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 || plain.length() - dot > 10 ? "" : plain.substring(dot);
        return plain.substring(0, LONGEST_NAME - ending.length()) + ending;
    }

    /** Whether the actor added it and the step lasts in which that was. */
    public boolean mayBeRemovedBy(Actor actor, TargetTable table) {
        return actor.is(accountId) && stage == table.stage() && version == table.version();
    }

    public long id() {
        return id;
    }

    public long tableId() {
        return tableId;
    }

    public String name() {
        return name;
    }

    public FileType type() {
        return type;
    }

    /** In bytes. */
    public int size() {
        return size;
    }

    /** The stage at which it was added. */
    public Stage stage() {
        return stage;
    }

    public String accountName() {
        return accountName;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
