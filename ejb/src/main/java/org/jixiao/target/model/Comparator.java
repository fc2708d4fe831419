package org.jixiao.target.model;

/** How an actual value is held against the target value (方向). */
public enum Comparator {
    /** ＝ 等于. */
    EQUAL,
    /** ≥ 大于等于, 不低于, 以上. */
    AT_LEAST,
    /** ≤ 小于等于, 不超过, 以内. */
    AT_MOST,
    /** ＞ 大于. */
    MORE_THAN,
    /** ＜ 小于. */
    LESS_THAN,
    /** 定性: words, reached or not. */
    QUALITATIVE,
    /** 不适用. */
    NOT_APPLICABLE
}
