package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;

/** The batches that are kept, with the outcome of each table. */
@ApplicationScoped
public class Batches {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps a batch; it has an id afterwards. */
    public void add(Batch batch) {
        entities.persist(batch);
        entities.flush();
    }

    public void add(BatchItem item) {
        entities.persist(item);
    }

    /** Writes what is pending and forgets it, so that a long batch need not stay in memory. */
    public void forget() {
        entities.flush();
        entities.clear();
    }

    public Optional<Batch> find(long id) {
        return Optional.ofNullable(entities.find(Batch.class, id));
    }

    /** The next tables that are still to be done, in the order of the scope. */
    public List<BatchItem> pending(long batchId, int most) {
        return entities.createQuery(
                        "select i from BatchItem i where i.batchId = :batch and i.outcome = :pending order by i.id",
                        BatchItem.class)
                .setParameter("batch", batchId)
                .setParameter("pending", BatchItem.Outcome.PENDING)
                .setMaxResults(most)
                .getResultList();
    }

    /** All tables of a batch in the order of its scope. */
    public List<BatchItem> items(long batchId) {
        return entities.createQuery("select i from BatchItem i where i.batchId = :batch order by i.id", BatchItem.class)
                .setParameter("batch", batchId)
                .getResultList();
    }
}
