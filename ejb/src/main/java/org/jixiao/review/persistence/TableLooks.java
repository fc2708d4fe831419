package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.jixiao.review.model.TableLook;

/** What people have looked at last. */
@ApplicationScoped
public class TableLooks {

    @PersistenceContext
    private EntityManager entities;

    public Optional<TableLook> of(long tableId, long accountId) {
        return Optional.ofNullable(entities.find(TableLook.class, new TableLook.Key(tableId, accountId)));
    }

    public void add(TableLook look) {
        entities.persist(look);
    }
}
