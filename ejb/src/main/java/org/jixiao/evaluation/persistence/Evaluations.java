package org.jixiao.evaluation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.evaluation.model.Evaluation;

/** The self-evaluations that are kept. */
@ApplicationScoped
public class Evaluations {

    @PersistenceContext
    private EntityManager entities;

    public void add(Evaluation evaluation) {
        entities.persist(evaluation);
    }

    /** Writes what is pending, so that what was let go is gone. */
    public void flush() {
        entities.flush();
    }

    /** The self-evaluations of many tables with their rows, in as many queries as for one; only to be looked at. */
    public List<Evaluation> of(Collection<Long> tableIds) {
        return entities.createQuery("select e from Evaluation e where e.tableId in :tables", Evaluation.class)
                .setParameter("tables", tableIds)
                .setHint("eclipselink.read-only", "true")
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "e.rows")
                .getResultList();
    }

    /** Those of the tables that have one; few enough for one question. */
    public Set<Long> begun(Collection<Long> tableIds) {
        return tableIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select e.tableId from Evaluation e where e.tableId in :tables", Long.class)
                        .setParameter("tables", tableIds)
                        .getResultList());
    }

    public Optional<Evaluation> of(long tableId) {
        return entities.createQuery("select e from Evaluation e where e.tableId = :table", Evaluation.class)
                .setParameter("table", tableId)
                .getResultStream()
                .findFirst();
    }
}
