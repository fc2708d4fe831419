package org.jixiao.review.model;

/** What a person does with a table at a step. */
public enum Verb {
    /** 提交. */
    SUBMIT,
    /** 撤回. */
    WITHDRAW,
    /** 通过. */
    PASS,
    /** 退回. */
    RETURN,
    /** 批复. */
    APPROVE,
    /** 年末自评开放. */
    OPEN_YEAR_END
}
