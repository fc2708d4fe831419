package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A task under a department's overall goal, as a target table keeps it.
 *
 * <p>Design notice: an ordered collection of plain texts would do, but a change in its middle inserts before it deletes.
 */
@Embeddable
public class DepartmentTask {

    @Column(name = "text", nullable = false)
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentTask() {}

    DepartmentTask(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
