package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jixiao.review.model.Circulation;

/** What was sent to whom to know of. */
@ApplicationScoped
public class Circulations {

    @PersistenceContext
    private EntityManager entities;

    public void add(Circulation circulation) {
        entities.persist(circulation);
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
