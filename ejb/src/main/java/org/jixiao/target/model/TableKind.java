package org.jixiao.target.model;

/** What a target table is about. */
public enum TableKind {
    /** One project of a unit (项目绩效目标表). */
    PROJECT,
    /** A department as a whole (部门整体绩效目标): no money and no indicators, but goals in words. */
    DEPARTMENT
}
