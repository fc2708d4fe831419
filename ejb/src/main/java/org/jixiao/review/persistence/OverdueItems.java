package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jixiao.review.model.InboxItem;

/** The work that is overdue and has not been escalated. */
@Transactional
@ApplicationScoped
public class OverdueItems {

    @PersistenceContext
    private EntityManager entities;

    /**
     * The ids of the next ones.
     *
     * @param after the id after which to go on
     */
    public List<Long> items(Instant now, long after, int limit) {
        return entities.createQuery(
                        "select i.id from InboxItem i where i.due < :now and i.escalated = :no and i.forOpinion = :no"
                                + " and i.id > :after order by i.id",
                        Long.class)
                .setParameter("now", now)
                .setParameter("no", false)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<InboxItem> find(long id) {
        return Optional.ofNullable(entities.find(InboxItem.class, id));
    }

    /** The item as it is now, perhaps changed since it was read; empty when it is gone. */
    public Optional<InboxItem> again(InboxItem item) {
        try {
            entities.refresh(item);
            return Optional.of(item);
        } catch (EntityNotFoundException e) {
            return Optional.empty();
        }
    }
}
