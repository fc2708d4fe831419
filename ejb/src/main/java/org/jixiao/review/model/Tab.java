package org.jixiao.review.model;

/** The lists of the inbox, each seen by the person alone. */
public enum Tab {
    /** 待办: what waits for the person, earliest due first. */
    PENDING,
    /** 已办: what the person, or a deputy for the person, has decided, newest first. */
    DONE,
    /** 被退回: what waits for the person because somebody returned it. */
    RETURNED,
    /** 我发起: the tables that the person submitted, newest first, and where they are. */
    SUBMITTED,
    /** 抄送: what somebody wanted the person to know of, newest first. */
    CIRCULATED;

    /** Whether its lines wait for the person. */
    public boolean isWaiting() {
        return this == PENDING || this == RETURNED;
    }
}
