package org.jixiao.target.model;

/** Whether an indicator is prescribed for all projects of a kind or the project's own. */
public enum IndicatorScope {
    /** 共性指标. */
    COMMON,
    /** 个性指标. */
    SPECIFIC
}
