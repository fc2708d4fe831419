package org.jixiao.monitoring.model;

/** Whether the target will be reached by the year's end (完成目标可能性). */
public enum Likelihood {
    /** 确定能. */
    CERTAIN,
    /** 有可能. */
    POSSIBLE,
    /** 完全不可能. */
    IMPOSSIBLE
}
