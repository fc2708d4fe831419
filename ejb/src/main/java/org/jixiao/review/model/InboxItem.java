package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jixiao.organization.model.Place;
import org.jixiao.organization.model.Post;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TargetTable;

/** What waits in the inbox (待办) of whoever holds the post in the place: written and removed as the process moves. */
@Entity
@Table(name = "inbox_item")
public class InboxItem {

    /** The due time of what is not due: after everything else. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_seq")
    @SequenceGenerator(name = "review_seq", sequenceName = "review_seq", allocationSize = 50)
    private long id;

    @Column(name = "task_id", nullable = false, unique = true)
    private String taskId;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "table_id", nullable = false)
    private TargetTable table;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "post", nullable = false)
    private Post post;

    @Column(name = "region", nullable = false)
    private String region;

    @Column(name = "department_id", nullable = false)
    private long departmentId;

    @Column(name = "unit_id", nullable = false)
    private long unitId;

    @Column(name = "since", nullable = false)
    private Instant since;

    @Column(name = "due", nullable = false)
    private Instant due;

    @SuppressWarnings("NullAway.Init")
    protected InboxItem() {}

    public InboxItem(TargetTable table, Stage stage, Post post, String taskId, Instant since) {
        Place place = table.place();
        this.table = table;
        this.stage = stage;
        this.post = post;
        this.taskId = taskId;
        this.region = place.region();
        this.departmentId = place.departmentId();
        this.unitId = place.unitId();
        this.since = since;
        this.due = NEVER;
    }

    public long id() {
        return id;
    }

    public String taskId() {
        return taskId;
    }

    public TargetTable table() {
        return table;
    }

    public Stage stage() {
        return stage;
    }

    public Instant since() {
        return since;
    }

    public Instant due() {
        return due;
    }
}
