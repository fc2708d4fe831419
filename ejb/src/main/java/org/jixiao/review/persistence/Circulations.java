package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jixiao.review.model.Circulation;

/** What was sent to whom to know of. */
@ApplicationScoped
public class Circulations {

    @PersistenceContext
    private EntityManager entities;

    public void add(Circulation circulation) {
        entities.persist(circulation);
    }

    /** How many tables were sent to somebody who has not looked at them yet. */
    public long countUnread(long accountId) {
        return entities.createQuery(
                        "select count(distinct c.table.id) from Circulation c where c.accountId = :account"
                                + " and c.readAt is null",
                        Long.class)
                .setParameter("account", accountId)
                .getSingleResult();
    }

    /** Those of the tables that were sent to somebody who has not looked at them yet. */
    public Set<Long> unread(Collection<Long> tableIds, long accountId) {
        return tableIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select distinct c.table.id from Circulation c where c.table.id in :tables"
                                        + " and c.accountId = :account and c.readAt is null",
                                Long.class)
                        .setParameter("tables", tableIds)
                        .setParameter("account", accountId)
                        .getResultList());
    }

    /** What of a table was sent to somebody who has not looked at it yet. */
    public List<Circulation> unread(long tableId, long accountId) {
        return entities.createQuery(
                        "select c from Circulation c where c.table.id = :table and c.accountId = :account"
                                + " and c.readAt is null",
                        Circulation.class)
                .setParameter("table", tableId)
                .setParameter("account", accountId)
                .getResultList();
    }
}
