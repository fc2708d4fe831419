package org.jixiao.review.model;

/** What a person does with a table on its way. */
public enum Verb {
    /** 提交. */
    SUBMIT,
    /** 撤回: until the next person acts. */
    WITHDRAW,
    /** 签收: the work is this person's now, and no longer everybody's who holds the post. */
    CLAIM,
    /** 释放: it is everybody's again. */
    RELEASE,
    /** 通过. */
    PASS,
    /** 退回. */
    RETURN,
    /** 修改: the department amends the table in its own step, which grades it 良. */
    AMEND,
    /** 转办: the work goes to another person who holds the post. */
    TRANSFER,
    /** 加签: another person is asked for an opinion before the step is decided. */
    ADD_REVIEWER,
    /** 减签. */
    REMOVE_REVIEWER,
    /** 会签意见: the opinion of somebody who was asked for it. */
    GIVE_OPINION,
    /** 抄送: somebody is to know of it. */
    CIRCULATE,
    /** 催办. */
    URGE,
    /** 开启填报: the business division lets a table that was graded 差 be filled again. */
    REOPEN,
    /** 批复. */
    APPROVE,
    /** 撤销批复: the document over it is void, and it waits for approval again. */
    VOID,
    /** 调整: the approved target is to change in the year. */
    ADJUST,
    /** 调整生效: the adjustment is approved, and the target is what it says. */
    TAKE_EFFECT,
    /** 撤销调整: the unit gives the adjustment up before it is submitted. */
    DISCARD,
    /** 停用. */
    STOP,
    /** 恢复. */
    RESUME,
    /** 年末自评开放. */
    OPEN_YEAR_END
}
