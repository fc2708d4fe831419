package org.jixiao.whole.atomicity;

import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.flowable.engine.ProcessEngine;
import org.jixiao.organization.model.Account;
import org.jixiao.organization.model.Appointment;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Department;
import org.jixiao.organization.model.Post;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TablesCreated;

/** A unit with its submitter, and the tables that it has. */
@Stateless
public class Founding {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ProcessEngine engine;

    public Unit found(String code) {
        Department department = new Department("gulou", code, "部门");
        entities.persist(department);
        BudgetUnit unit = new BudgetUnit(department, code, "单位");
        entities.persist(unit);
        entities.flush();
        Account account = new Account(code, "经办", "no password matches this");
        account.appoint(Appointment.inUnit(Post.SUBMITTER, unit));
        entities.persist(account);
        entities.flush();
        return new Unit(unit.id(), account.id());
    }

    /** The tables of all units, and the processes that lead tables. */
    public Tables tables() {
        long tables = entities.createQuery("select count(t) from TargetTable t", Long.class)
                .getSingleResult();
        long entries = entities.createQuery("select count(e) from AuditEntry e", Long.class)
                .getSingleResult();
        long processes = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("target-lifecycle")
                .count();
        return new Tables(tables, processes, entries);
    }

    /** The unit and the account of its submitter. */
    public record Unit(long id, long accountId) {}

    /** How many there are of each. */
    public record Tables(long tables, long processes, long entries) {

        Tables oneMore() {
            return new Tables(tables + 1, processes + 1, entries + 1);
        }
    }

    /** Comes last after a table was created, and fails if its project is named so. */
    @Dependent
    public static class Last {

        @Inject
        private ShowTables showTables;

        void fail(@Observes @Priority(100_000) TablesCreated created) {
            String project = showTables
                    .show(created.tableIds().get(0))
                    .content()
                    .project()
                    .name();
            if (String.valueOf(project).startsWith("fails")) {
                throw new WantedFailure();
            }
        }
    }
}
