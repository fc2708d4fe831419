package org.jixiao.review.model;

/** The department's grade for a target (审核等级). */
public enum Grade {
    /** 优: passes. */
    EXCELLENT("优"),
    /** 良: passes, and the department may edit in its own step. */
    GOOD("良"),
    /** 中: goes back. */
    FAIR("中"),
    /** 差: goes back. */
    POOR("差");

    private final String label;

    Grade(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it goes with passing the table on; the others go with a return. */
    public boolean passes() {
        return this == EXCELLENT || this == GOOD;
    }
}
