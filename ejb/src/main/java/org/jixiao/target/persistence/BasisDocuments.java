package org.jixiao.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jixiao.target.model.BasisDocument;
import org.jixiao.target.model.BasisFile;

/** The basis documents that are kept, and their files. */
@ApplicationScoped
public class BasisDocuments {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps a document with its file; it has an id afterwards. */
    public void add(BasisDocument document, byte[] content) {
        entities.persist(document);
        entities.flush();
        entities.persist(new BasisFile(document, content));
    }

    public void remove(BasisDocument document) {
        file(document.id()).ifPresent(entities::remove);
        entities.flush();
        entities.remove(document);
    }

    /** The documents of a table, oldest first. */
    public List<BasisDocument> of(long tableId) {
        return entities.createQuery(
                        "select d from BasisDocument d where d.tableId = :id order by d.id", BasisDocument.class)
                .setParameter("id", tableId)
                .getResultList();
    }

    public Optional<BasisDocument> find(long tableId, long id) {
        return Optional.ofNullable(entities.find(BasisDocument.class, id))
                .filter(document -> document.tableId() == tableId);
    }

    public Optional<BasisFile> file(long id) {
        return Optional.ofNullable(entities.find(BasisFile.class, id));
    }
}
