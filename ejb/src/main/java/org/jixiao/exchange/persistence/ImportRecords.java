package org.jixiao.exchange.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jixiao.exchange.model.ImportRecord;
import org.jixiao.exchange.model.ImportRecord.State;
import org.jixiao.exchange.model.ImportedFile;
import org.jspecify.annotations.Nullable;

/** The documents that were taken over or are previewed, and their files. */
@ApplicationScoped
public class ImportRecords {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps a record; it has an id afterwards. */
    public void add(ImportRecord imported) {
        entities.persist(imported);
        entities.flush();
    }

    public void add(ImportedFile file) {
        entities.persist(file);
    }

    public Optional<ImportRecord> find(long id) {
        return Optional.ofNullable(entities.find(ImportRecord.class, id));
    }

    /** The record for a change: others who want to change it wait until this transaction ends. */
    public Optional<ImportRecord> findForChange(long id) {
        return Optional.ofNullable(entities.find(ImportRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The file of a record. */
    public Optional<ImportedFile> file(long recordId) {
        return Optional.ofNullable(entities.find(ImportedFile.class, recordId));
    }

    /**
     * The newest document that was taken over for a year: its title, statement and order are those of an export.
     *
     * @param unitId a unit that has tables in it; null for any of the region
     */
    public Optional<ImportRecord> latestOf(String region, int year, @Nullable Long unitId) {
        String ofUnit = unitId == null ? "" : " and :unit member of r.units";
        var query = entities.createQuery(
                        "select r from ImportRecord r where r.region = :region and r.year = :year and r.state = :state"
                                + ofUnit + " order by r.id desc",
                        ImportRecord.class)
                .setParameter("region", region)
                .setParameter("year", year)
                .setParameter("state", State.TAKEN_OVER)
                .setMaxResults(1);
        if (unitId != null) {
            query.setParameter("unit", unitId);
        }
        return query.getResultStream().findFirst();
    }

    public void remove(ImportRecord imported) {
        removeFiles(List.of(imported.id()));
        entities.remove(imported);
    }

    /** Removes what was previewed before a moment and never taken over. */
    public void removePreviews(Instant before) {
        List<ImportRecord> old = entities.createQuery(
                        "select r from ImportRecord r where r.state = :state and r.importedAt < :before",
                        ImportRecord.class)
                .setParameter("state", State.PREVIEW)
                .setParameter("before", before)
                .getResultList();
        if (!old.isEmpty()) {
            removeFiles(old.stream().map(ImportRecord::id).toList());
            old.forEach(entities::remove);
        }
    }

    private void removeFiles(List<Long> recordIds) {
        entities.createQuery("delete from ImportedFile f where f.recordId in :ids")
                .setParameter("ids", recordIds)
                .executeUpdate();
    }
}
