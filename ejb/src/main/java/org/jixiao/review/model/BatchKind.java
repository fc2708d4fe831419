package org.jixiao.review.model;

/** What a batch does to its tables. */
public enum BatchKind {
    /** 批复: approves them under one document. */
    APPROVAL,
    /** 年末自评开放: opens their self-evaluation. */
    YEAR_END_OPENING
}
