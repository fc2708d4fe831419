package org.jixiao.exchange.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The file from which a document was taken over (原文件), byte for byte; beside its record, which is looked at more often. */
@Entity
@Table(name = "imported_file")
public class ImportedFile {

    @Id
    @Column(name = "record_id")
    private long recordId;

    @Column(name = "content", nullable = false)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected ImportedFile() {}

    public ImportedFile(ImportRecord imported, byte[] content) {
        this.recordId = imported.id();
        this.content = content.clone();
    }

    public long recordId() {
        return recordId;
    }

    public byte[] content() {
        return content.clone();
    }
}
