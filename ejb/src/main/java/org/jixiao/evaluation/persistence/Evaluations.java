package org.jixiao.evaluation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
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

    public Optional<Evaluation> of(long tableId) {
        return entities.createQuery("select e from Evaluation e where e.tableId = :table", Evaluation.class)
                .setParameter("table", tableId)
                .getResultStream()
                .findFirst();
    }
}
