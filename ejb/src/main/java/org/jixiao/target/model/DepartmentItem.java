package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What one duty of a department is to achieve, as a target table keeps it. */
@Embeddable
class DepartmentItem {

    @Column(name = "duty", nullable = false)
    private String duty;

    @Column(name = "goal")
    private @Nullable String goal;

    @Column(name = "indicators")
    private @Nullable String indicators;

    @SuppressWarnings("NullAway.Init")
    protected DepartmentItem() {}

    DepartmentItem(DepartmentGoals.Item content) {
        duty = content.duty();
        goal = content.goal();
        indicators = content.indicators();
    }

    DepartmentGoals.Item content() {
        return new DepartmentGoals.Item(duty, goal, indicators);
    }
}
