package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jixiao.review.model.CoReviewer;
import org.jixiao.target.model.Stage;

/** Who is asked for an opinion on which tables, and at which stage. */
@ApplicationScoped
public class CoReviewers {

    @PersistenceContext
    private EntityManager entities;

    public void add(CoReviewer reviewer) {
        entities.persist(reviewer);
    }

    public void remove(CoReviewer reviewer) {
        entities.remove(reviewer);
    }

    /** Those who are asked when the table comes to the stage, in the order in which they were added. */
    public List<CoReviewer> of(long tableId, Stage stage) {
        return entities.createQuery(
                        "select r from CoReviewer r where r.tableId = :table and r.stage = :stage order by r.id",
                        CoReviewer.class)
                .setParameter("table", tableId)
                .setParameter("stage", stage)
                .getResultList();
    }
}
