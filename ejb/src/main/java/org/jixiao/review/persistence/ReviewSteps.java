package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.review.model.ReviewStep;
import org.jixiao.review.model.Verb;

/** The steps that are kept. */
@ApplicationScoped
public class ReviewSteps {

    @PersistenceContext
    private EntityManager entities;

    public void add(ReviewStep step) {
        entities.persist(step);
        // A second decision on the same task must be refused here and not at commit.
        entities.flush();
    }

    /** Steps that were made together. */
    public void add(List<ReviewStep> together) {
        together.forEach(entities::persist);
        entities.flush();
    }

    /** The steps of a table, decisions and remarks, oldest first. */
    public List<ReviewStep> of(long tableId) {
        return entities.createQuery(
                        "select s from ReviewStep s where s.tableId = :id order by s.decidedAt, s.id", ReviewStep.class)
                .setParameter("id", tableId)
                .getResultList();
    }

    /** The newest decision on a table. */
    public Optional<ReviewStep> last(long tableId) {
        return entities.createQuery(
                        "select s from ReviewStep s where s.tableId = :id and s.taskId is not null order by s.decidedAt desc, s.id desc",
                        ReviewStep.class)
                .setParameter("id", tableId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The newest time that the account did that with the table. */
    public Optional<ReviewStep> last(long tableId, Verb verb, long accountId) {
        return entities.createQuery(
                        "select s from ReviewStep s where s.tableId = :id and s.verb = :verb and s.accountId = :account"
                                + " order by s.decidedAt desc, s.id desc",
                        ReviewStep.class)
                .setParameter("id", tableId)
                .setParameter("verb", verb)
                .setParameter("account", accountId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Steps by their ids. */
    public List<ReviewStep> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select s from ReviewStep s where s.id in :ids", ReviewStep.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** The newest decision on each of the tables, by the table's id. */
    public Map<Long, ReviewStep> last(Collection<Long> tableIds) {
        if (tableIds.isEmpty()) {
            return Map.of();
        }
        Map<Long, ReviewStep> last = new HashMap<>();
        entities.createQuery(
                        "select s from ReviewStep s where s.tableId in :ids and s.taskId is not null"
                                + " order by s.decidedAt, s.id",
                        ReviewStep.class)
                .setParameter("ids", tableIds)
                .getResultList()
                .forEach(step -> last.put(step.tableId(), step));
        return last;
    }
}
