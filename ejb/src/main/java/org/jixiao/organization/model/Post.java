package org.jixiao.organization.model;

import java.util.Set;

/** A post (岗位): what a person may do; the appointment says where. */
public enum Post {
    /** 单位经办: fills the tables of the unit. */
    SUBMITTER(Reach.UNIT),
    /** 单位负责人: releases the unit's tables to the department. */
    UNIT_HEAD(Reach.UNIT),
    /** 主管部门审核: reviews the tables of the department's units. */
    DEPARTMENT_REVIEWER(Reach.DEPARTMENT),
    /** 业务科: the finance bureau's division in charge of the department. */
    BUSINESS_DIVISION(Reach.REGION),
    /** 绩效科: the finance bureau's performance division. */
    PERFORMANCE_DIVISION(Reach.REGION),
    /** 批复人: approves for the finance bureau. */
    APPROVER(Reach.REGION),
    /** 审计: reads everything of the region and changes nothing. */
    AUDITOR(Reach.REGION),
    /** 系统管理员: organisations, years, forms. */
    SYSTEM_ADMINISTRATOR(Reach.NO_TABLES),
    /** 安全管理员: accounts and posts. */
    SECURITY_ADMINISTRATOR(Reach.NO_TABLES),
    /** 审计管理员: the audit trail. */
    AUDIT_ADMINISTRATOR(Reach.NO_TABLES);

    /** How far an appointment to the post reaches. */
    public enum Reach {
        UNIT,
        DEPARTMENT,
        REGION,
        NO_TABLES
    }

    private static final Set<Post> ADMINISTRATORS =
            Set.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    private final Reach reach;

    Post(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether it does something with tables, and does not only read them. */
    public boolean worksOnTables() {
        return reach != Reach.NO_TABLES && this != AUDITOR;
    }

    /** Whether it is one of the three separate administrators (三员分立), of which nobody holds two. */
    public boolean isAdministrator() {
        return ADMINISTRATORS.contains(this);
    }
}
