package org.jixiao.approval.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A file of an approval document (批复文件), byte for byte: made once when the batch has ended, or scanned with seal and
 * signature. It is never written again; what a later attempt approves is printed in a part of its own.
 */
@Entity
@Table(name = "approval_file")
public class ApprovalFile {

    /** What kind of file it is. */
    public enum Kind {
        DOCX,
        PDF,
        /** 扫描件: with seal and signature. */
        SCAN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seq")
    @SequenceGenerator(name = "approval_seq", sequenceName = "approval_seq", allocationSize = 50)
    private long id;

    @Column(name = "approval_id", nullable = false)
    private long approvalId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private Kind kind;

    @Column(name = "part", nullable = false)
    private int part;

    @Column(name = "volume", nullable = false)
    private int volume;

    @Column(name = "file_name", nullable = false)
    private String fileName;

    @Column(name = "media_type", nullable = false)
    private String mediaType;

    @Column(name = "sha256", nullable = false)
    private String sha256;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "account_name")
    private @Nullable String accountName;

    @Column(name = "content", nullable = false)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected ApprovalFile() {}

    /**
     * A file as it stays.
     *
     * @param part from 1
     * @param volume of that part, from 1
     * @param accountName who attached it; null when it was made by the batch
     */
    public ApprovalFile(
            Approval approval,
            Kind kind,
            int part,
            int volume,
            String fileName,
            String mediaType,
            byte[] content,
            @Nullable String accountName,
            Instant madeAt) {
        this.approvalId = approval.id();
        this.kind = kind;
        this.part = part;
        this.volume = volume;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.content = content.clone();
        this.sha256 = sha256(content);
        this.accountName = accountName;
        this.madeAt = madeAt;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public Kind kind() {
        return kind;
    }

    public int part() {
        return part;
    }

    public int volume() {
        return volume;
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the bytes, so that anybody can tell whether a copy is the original. */
    public String sha256() {
        return sha256;
    }

    public byte[] content() {
        return content.clone();
    }

    /** Whether the bytes are still those that were written. */
    public boolean isWhole() {
        return sha256.equals(sha256(content));
    }
}
