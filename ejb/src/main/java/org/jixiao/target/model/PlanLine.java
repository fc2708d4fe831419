package org.jixiao.target.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One step of the spending plan as a target table keeps it. */
@Embeddable
class PlanLine {

    @Column(name = "due", nullable = false)
    private String due;

    @Column(name = "percent", nullable = false, precision = 9, scale = 4)
    private BigDecimal percent;

    @SuppressWarnings("NullAway.Init")
    protected PlanLine() {}

    PlanLine(TableContent.PlanStep content) {
        due = content.by();
        percent = content.percent();
    }

    TableContent.PlanStep content() {
        return new TableContent.PlanStep(due, percent);
    }
}
