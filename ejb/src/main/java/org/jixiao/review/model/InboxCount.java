package org.jixiao.review.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jixiao.target.model.Stage;

/** By how much one transaction has made a queue of the inbox longer or shorter (待办计数); the sum is what waits there. */
@Entity
@Table(name = "inbox_count")
public class InboxCount {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "inbox_count_seq")
    @SequenceGenerator(name = "inbox_count_seq", sequenceName = "inbox_count_seq", allocationSize = 50)
    private long id;

    @Column(name = "queue", nullable = false)
    private String queue;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false)
    private Stage stage;

    @Column(name = "change", nullable = false)
    private int change;

    @SuppressWarnings("NullAway.Init")
    protected InboxCount() {}

    /** @param change how many items more, or fewer when negative */
    public InboxCount(String queue, Stage stage, int change) {
        this.queue = queue;
        this.stage = stage;
        this.change = change;
    }

    /** The same transaction changes the queue once more. */
    public void add(int more) {
        change += more;
    }

    public long id() {
        return id;
    }

    public String queue() {
        return queue;
    }

    public Stage stage() {
        return stage;
    }

    public int change() {
        return change;
    }
}
