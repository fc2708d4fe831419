package org.jixiao.notice.model;

import java.util.Arrays;
import java.util.Optional;
import org.jixiao.review.model.Verb;

/** What a notice is of. Work that simply comes along is in the inbox and needs none. */
public enum NoticeKind {
    /** 转办: the work is the reader's now. */
    TRANSFER,
    /** 加签: the reader's opinion is wanted. */
    ADD_REVIEWER,
    /** 抄送: the reader is to know of a table. */
    CIRCULATE,
    /** 退回. */
    RETURN,
    /** 催办. */
    URGE,
    /** 开启填报: the table may be filled again. */
    REOPEN,
    /** 批复. */
    APPROVE,
    /** 撤销批复. */
    VOID,
    /** 调整生效: the table has the content of its adjustment from now on. */
    TAKE_EFFECT,
    /** 停用. */
    STOP,
    /** 恢复. */
    RESUME,
    /** 逾期上报: somebody's work is overdue. */
    ESCALATE,
    /** 催报: a unit has no table of a year yet. */
    FILL,
    /** 运行监控: a round was opened, and the unit has a sheet to fill. */
    MONITOR,
    /** 监控表退回. */
    MONITOR_RETURN;

    /** What a verb is told as; empty when it is not. */
    public static Optional<NoticeKind> of(Verb verb) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(verb.name()))
                .findFirst();
    }
}
