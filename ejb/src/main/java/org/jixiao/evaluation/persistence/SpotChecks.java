package org.jixiao.evaluation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jixiao.evaluation.model.SpotCheck;

/** The spot checks that were drawn. */
@ApplicationScoped
public class SpotChecks {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps a spot check; it has an id afterwards. */
    public void add(SpotCheck check) {
        entities.persist(check);
        entities.flush();
    }

    /** Those of a region and year, the newest first. */
    public List<SpotCheck> of(String region, int year) {
        return entities.createQuery(
                        "select c from SpotCheck c where c.region = :region and c.year = :year order by c.id desc",
                        SpotCheck.class)
                .setParameter("region", region)
                .setParameter("year", year)
                .getResultList();
    }

    /** Whether the table was ever drawn. */
    public boolean isDrawn(long tableId) {
        return entities.createQuery(
                                "select count(t) from SpotCheckTable t where t.tableId = :table and t.drawn = true",
                                Long.class)
                        .setParameter("table", tableId)
                        .getSingleResult()
                > 0;
    }
}
