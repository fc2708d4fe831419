package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jspecify.annotations.Nullable;

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

    /** Those of the items that are still to be done, in the order of the scope. */
    public List<BatchItem> stillPending(Collection<Long> itemIds) {
        return entities.createQuery(
                        "select i from BatchItem i where i.id in :ids and i.outcome = :pending order by i.id",
                        BatchItem.class)
                .setParameter("ids", itemIds)
                .setParameter("pending", BatchItem.Outcome.PENDING)
                .getResultList();
    }

    /** The tables of items, without the items themselves. */
    public List<Long> tables(Collection<Long> itemIds) {
        return entities.createQuery("select i.tableId from BatchItem i where i.id in :ids", Long.class)
                .setParameter("ids", itemIds)
                .getResultList();
    }

    /** How many tables of each batch have which outcome. */
    public Map<Long, Map<BatchItem.Outcome, Integer>> counts(Collection<Long> batchIds) {
        Map<Long, Map<BatchItem.Outcome, Integer>> counts = new HashMap<>();
        if (!batchIds.isEmpty()) {
            entities.createQuery(
                            "select i.batchId, i.outcome, count(i) from BatchItem i where i.batchId in :ids"
                                    + " group by i.batchId, i.outcome",
                            Object[].class)
                    .setParameter("ids", batchIds)
                    .getResultList()
                    .forEach(row -> counts.computeIfAbsent((Long) row[0], id -> new EnumMap<>(BatchItem.Outcome.class))
                            .put((BatchItem.Outcome) row[1], ((Long) row[2]).intValue()));
        }
        return counts;
    }

    /** All tables of a batch with one outcome, in the order of its scope. */
    public List<BatchItem> items(long batchId, BatchItem.Outcome outcome) {
        return entities.createQuery(
                        "select i from BatchItem i where i.batchId = :batch and i.outcome = :outcome order by i.id",
                        BatchItem.class)
                .setParameter("batch", batchId)
                .setParameter("outcome", outcome)
                .getResultList();
    }

    /**
     * A page of a batch's tables in the order of its scope.
     *
     * @param outcome null for any
     */
    public List<BatchItem> page(long batchId, BatchItem.@Nullable Outcome outcome, int from, int most) {
        TypedQuery<BatchItem> query = entities.createQuery(
                "select i from BatchItem i where i.batchId = :batch"
                        + (outcome == null ? "" : " and i.outcome = :outcome") + " order by i.id",
                BatchItem.class);
        if (outcome != null) {
            query.setParameter("outcome", outcome);
        }
        return query.setParameter("batch", batchId)
                .setFirstResult(from)
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
