package org.jixiao.monitoring.model;

/** Why an indicator deviates (偏差原因). */
public enum DeviationCause {
    /** 经费保障. */
    FUNDS,
    /** 制度保障. */
    RULES,
    /** 人员保障. */
    STAFF,
    /** 硬件条件保障. */
    EQUIPMENT,
    /** 其他. */
    OTHER
}
