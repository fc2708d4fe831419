package org.jixiao.notice.model;

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
import java.time.LocalDate;
import org.jixiao.organization.model.Actor;
import org.jixiao.organization.model.Represented;
import org.jixiao.review.model.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A notice (消息): something that has happened, told to all who look after a queue. It is one row, however many they are; a
 * {@link NoticeMark} says for each how far was read. It keeps names and no sentence, which the screen makes in the reader's
 * language.
 */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notice_seq")
    @SequenceGenerator(name = "notice_seq", sequenceName = "notice_seq", allocationSize = 50)
    private long id;

    @Column(name = "told_at", nullable = false)
    private Instant at;

    @Column(name = "queue", nullable = false)
    private String queue;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private NoticeKind kind;

    @Column(name = "table_id")
    private @Nullable Long tableId;

    @Column(name = "subject", nullable = false)
    private String subject;

    @Column(name = "actor_name")
    private @Nullable String actorName;

    @Column(name = "on_behalf_name")
    private @Nullable String onBehalfName;

    @Column(name = "document")
    private @Nullable String document;

    @Column(name = "due_day")
    private @Nullable LocalDate due;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    /**
     * Something that a person has done.
     *
     * @param queue whom it is told to
     * @param actor who did it; null when the system did
     * @param tableId the table it is about; null when it is about none
     * @param subject the name of the project or unit
     */
    public Notice(
            Instant at, Queue queue, NoticeKind kind, @Nullable Actor actor, @Nullable Long tableId, String subject) {
        this.at = at;
        this.queue = queue.key();
        this.kind = kind;
        this.tableId = tableId;
        this.subject = subject;
        if (actor != null) {
            Represented behind = actor.behind();
            this.actorName = actor.name();
            this.onBehalfName = behind == null ? null : behind.name();
        }
    }

    /** The same, under a document. */
    public Notice under(@Nullable String number) {
        document = number;
        return this;
    }

    /** The same, with the day by which something is or was to be done. */
    public Notice due(@Nullable LocalDate day) {
        due = day;
        return this;
    }

    public long id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    public NoticeKind kind() {
        return kind;
    }

    public @Nullable Long tableId() {
        return tableId;
    }

    /** The name of the project or unit it is about. */
    public String subject() {
        return subject;
    }

    public @Nullable String actorName() {
        return actorName;
    }

    /** The name of the one who was represented, if anybody was. */
    public @Nullable String onBehalfName() {
        return onBehalfName;
    }

    public @Nullable String document() {
        return document;
    }

    public @Nullable LocalDate due() {
        return due;
    }
}
