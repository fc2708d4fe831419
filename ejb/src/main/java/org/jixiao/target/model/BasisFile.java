package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The bytes of a basis document (依据文件的内容), beside it because lists do not need them. */
@Entity
@Table(name = "basis_file")
public class BasisFile {

    @Id
    @Column(name = "document_id")
    private long documentId;

    @Column(name = "content", nullable = false)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected BasisFile() {}

    public BasisFile(BasisDocument document, byte[] content) {
        this.documentId = document.id();
        this.content = content.clone();
    }

    public long documentId() {
        return documentId;
    }

    public byte[] content() {
        return content.clone();
    }
}
