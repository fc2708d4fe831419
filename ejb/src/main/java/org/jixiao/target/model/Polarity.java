package org.jixiao.target.model;

/** Whether more is better (指标性质). */
public enum Polarity {
    /** 正向指标: more is better. */
    FORWARD,
    /** 反向指标: less is better. */
    REVERSE
}
