package org.jixiao.whole.atomicity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.flowable.engine.ProcessEngine;
import org.jixiao.organization.model.Department;

/** Writes a mark by JPA, a department of that code, and finds what was written under a mark. */
@Stateless
public class Marks {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ProcessEngine engine;

    /** Writes by JPA, in the caller's transaction if there is one, and fails as wanted. */
    public void write(String mark, Failure failure) {
        entities.persist(new Department("atomicity", mark, "部门"));
        if (failure == Failure.AT_COMMIT) {
            entities.persist(new Department("atomicity", mark + "-long", "长".repeat(2_000)));
            return;
        }
        // At once, so that a failure that follows has something to undo.
        entities.flush();
        if (failure == Failure.AFTERWARDS) {
            throw new WantedFailure();
        }
    }

    public Found find(String mark) {
        long departments = entities.createQuery("select count(d) from Department d where d.code = :code", Long.class)
                .setParameter("code", mark)
                .getSingleResult();
        // What the engine writes further, at the same step, bears the mark too.
        long processes = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey("waits")
                .processInstanceBusinessKey(mark)
                .count();
        return new Found(departments, processes);
    }

    /** How many uncommitted rows of the engine the entities' connection sees within this transaction. */
    public long rowsOfTheEngine(String mark) {
        engine.getRuntimeService().startProcessInstanceByKey("waits", mark);
        Number rows =
                (Number) entities.createNativeQuery("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?1")
                        .setParameter(1, mark)
                        .getSingleResult();
        return rows.longValue();
    }

    /** What was written under a mark. */
    public record Found(long byEntities, long byEngine) {

        static final Found BOTH = new Found(1, 1);
        static final Found NEITHER = new Found(0, 0);
    }
}
