package org.jixiao.approval.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jixiao.approval.model.Approval;
import org.jixiao.review.model.BatchItem;

/** The approval documents that are kept. */
@ApplicationScoped
public class Approvals {

    @PersistenceContext
    private EntityManager entities;

    public void add(Approval approval) {
        entities.persist(approval);
        entities.flush();
    }

    public Optional<Approval> find(long id) {
        return Optional.ofNullable(entities.find(Approval.class, id));
    }

    public Optional<Approval> find(String bureau, String number) {
        return entities.createQuery(
                        "select a from Approval a where a.bureau = :bureau and a.number = :number", Approval.class)
                .setParameter("bureau", bureau)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The documents of a region, newest first. */
    public List<Approval> of(String region) {
        return entities.createQuery(
                        "select a from Approval a where a.region = :region order by a.id desc", Approval.class)
                .setParameter("region", region)
                .getResultList();
    }

    /** The document under which a table was approved, if it was. */
    public Optional<Approval> over(long tableId) {
        return entities.createQuery(
                        "select a from Approval a, BatchItem i where i.batchId = a.id and i.tableId = :table"
                                + " and i.outcome = :done order by a.id desc",
                        Approval.class)
                .setParameter("table", tableId)
                .setParameter("done", BatchItem.Outcome.DONE)
                .getResultStream()
                .findFirst();
    }
}
