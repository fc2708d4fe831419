package org.jixiao.exchange.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jixiao.exchange.model.ImportRecord;

/** The documents that were taken over. */
@ApplicationScoped
public class ImportRecords {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps a record; it has an id afterwards. */
    public void add(ImportRecord imported) {
        entities.persist(imported);
        entities.flush();
    }
}
