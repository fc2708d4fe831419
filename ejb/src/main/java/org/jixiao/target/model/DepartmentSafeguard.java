package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A safeguard of a department's goals as a target table keeps it. */
@Embeddable
class DepartmentSafeguard {

    @Column(name = "title")
    private @Nullable String title;

    @Column(name = "text", nullable = false)
    private String text;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentSafeguard() {}

    DepartmentSafeguard(DepartmentGoals.Safeguard content) {
        title = content.title();
        text = content.text();
    }

    DepartmentGoals.Safeguard content() {
        return new DepartmentGoals.Safeguard(title, text);
    }
}
