package org.jixiao.exchange.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * The file of a document (原文件), byte for byte, with what was told when it was taken over. It lies beside the record,
 * which is looked at more often and to which each of its tables refers.
 */
@Entity
@Table(name = "imported_file")
public class ImportedFile {

    @Id
    @Column(name = "record_id")
    private long recordId;

    @Column(name = "content")
    private byte @Nullable [] content;

    @Column(name = "outcome")
    private @Nullable String outcome;

    @Column(name = "findings")
    private @Nullable String findings;

    protected ImportedFile() {}

    public ImportedFile(ImportRecord imported, byte[] content) {
        this.recordId = imported.id();
        this.content = content.clone();
    }

    /**
     * Its document is taken over.
     *
     * @param outcomes what became of each table, as JSON
     * @param found what was found, as JSON
     */
    public void takeOver(String outcomes, String found) {
        outcome = outcomes;
        findings = found;
    }

    public long recordId() {
        return recordId;
    }

    /** The bytes; none for what was taken over before files were kept. */
    public byte[] content() {
        return content == null ? new byte[0] : content.clone();
    }

    /** What became of each table, as JSON; null while it is previewed. */
    public @Nullable String outcome() {
        return outcome;
    }

    /** What was found, as JSON; null while it is previewed. */
    public @Nullable String findings() {
        return findings;
    }
}
