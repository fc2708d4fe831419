package org.jixiao.approval.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.approval.model.Approval;
import org.jixiao.approval.model.ApprovalFile;
import org.jixiao.review.model.BatchItem;
import org.jspecify.annotations.Nullable;

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

    /** The document that takes the place of a void one, if there is one. */
    public Optional<Approval> replacing(long id) {
        return entities.createQuery("select a from Approval a where a.replacesId = :id", Approval.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The document, which nobody else changes until this transaction ends. */
    public Optional<Approval> findForChange(long id) {
        return Optional.ofNullable(entities.find(Approval.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void add(ApprovalFile file) {
        entities.persist(file);
        entities.flush();
    }

    /** A file of a document, with its bytes. */
    public Optional<ApprovalFile> file(long approvalId, ApprovalFile.Kind kind, int part, int volume) {
        return entities.createQuery(
                        "select f from ApprovalFile f where f.approvalId = :id and f.kind = :kind and f.part = :part"
                                + " and f.volume = :volume",
                        ApprovalFile.class)
                .setParameter("id", approvalId)
                .setParameter("kind", kind)
                .setParameter("part", part)
                .setParameter("volume", volume)
                .getResultStream()
                .findFirst();
    }

    /** What is known of a document's files without reading them, in the order in which they were made. */
    public List<FileLine> files(long approvalId) {
        return entities.createQuery(
                        "select new org.jixiao.approval.persistence.Approvals$FileLine(f.kind, f.part, f.volume, f.fileName,"
                                + " f.sha256, f.madeAt, f.accountName) from ApprovalFile f where f.approvalId = :id"
                                + " order by f.id",
                        FileLine.class)
                .setParameter("id", approvalId)
                .getResultList();
    }

    /** @param accountName who attached it; null when it was made by the batch */
    public record FileLine(
            ApprovalFile.Kind kind,
            int part,
            int volume,
            String fileName,
            String sha256,
            Instant madeAt,
            @Nullable String accountName) {}

    /** The document under which a table is approved, if it is; a void one does not count. */
    public Optional<Approval> over(long tableId) {
        return entities.createQuery(
                        "select a from Approval a, BatchItem i where i.batchId = a.id and i.tableId = :table"
                                + " and i.outcome = :done and a.voidAt is null order by a.id desc",
                        Approval.class)
                .setParameter("table", tableId)
                .setParameter("done", BatchItem.Outcome.DONE)
                .getResultStream()
                .findFirst();
    }

    /** Of those tables that were refused in the batch: under which other document each is approved, if it is. */
    public Map<Long, Approval> overRefused(long batchId) {
        Map<Long, Approval> others = new HashMap<>();
        entities.createQuery(
                        "select i.tableId, a from BatchItem r, BatchItem i, Approval a where r.batchId = :batch"
                                + " and r.outcome = :refused and i.tableId = r.tableId and i.outcome = :done"
                                + " and a.id = i.batchId and a.voidAt is null order by a.id",
                        Object[].class)
                .setParameter("batch", batchId)
                .setParameter("refused", BatchItem.Outcome.REFUSED)
                .setParameter("done", BatchItem.Outcome.DONE)
                .getResultList()
                .forEach(row -> others.put((Long) row[0], (Approval) row[1]));
        return others;
    }
}
