package org.jixiao.target.model;

/** Whether an indicator is prescribed for all projects of a kind or the project's own. */
public enum IndicatorScope {
    /** 共性指标. */
    COMMON("共性"),
    /** 个性指标. */
    SPECIFIC("个性");

    private final String label;

    IndicatorScope(String label) {
        this.label = label;
    }

    /** Its word, as forms print it. */
    public String label() {
        return label;
    }
}
