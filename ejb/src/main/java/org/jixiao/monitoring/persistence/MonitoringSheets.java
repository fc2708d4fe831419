package org.jixiao.monitoring.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.monitoring.model.Rectification;
import org.jixiao.monitoring.model.SheetBrief;

/** The sheets of monitoring and their rectifications that are kept. */
@ApplicationScoped
public class MonitoringSheets {

    private static final int IN_A_QUESTION = 500;

    @PersistenceContext
    private EntityManager entities;

    public void add(MonitoringSheet sheet) {
        entities.persist(sheet);
    }

    public void add(Rectification rectification) {
        entities.persist(rectification);
    }

    /** Writes what is pending, so that a collision is told here. */
    public void flush() {
        entities.flush();
    }

    public Optional<MonitoringSheet> find(long tableId, long roundId) {
        return entities.createQuery(
                        "select s from MonitoringSheet s where s.tableId = :table and s.round.id = :round",
                        MonitoringSheet.class)
                .setParameter("table", tableId)
                .setParameter("round", roundId)
                .getResultStream()
                .findFirst();
    }

    /** All sheets of a table, the latest period first. */
    public List<MonitoringSheet> of(long tableId) {
        return entities.createQuery(
                        "select s from MonitoringSheet s where s.tableId = :table order by s.round.month desc",
                        MonitoringSheet.class)
                .setParameter("table", tableId)
                .getResultList();
    }

    /** All sheets of rounds, in the order of their tables. */
    public List<SheetBrief> briefs(Collection<Long> roundIds) {
        if (roundIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select new org.jixiao.monitoring.model.SheetBrief(s.id, s.round.id, s.tableId, s.step, s.light,"
                                + " s.returned) from MonitoringSheet s where s.round.id in :rounds order by s.tableId",
                        SheetBrief.class)
                .setParameter("rounds", roundIds)
                .getResultList();
    }

    public Optional<Rectification> rectification(long sheetId) {
        return entities.createQuery("select r from Rectification r where r.sheetId = :sheet", Rectification.class)
                .setParameter("sheet", sheetId)
                .getResultStream()
                .findFirst();
    }

    /** The rectifications of sheets that are open, the first due first. */
    public List<Rectification> openRectifications(List<Long> sheetIds) {
        List<Rectification> found = new ArrayList<>();
        for (int begin = 0; begin < sheetIds.size(); begin += IN_A_QUESTION) {
            found.addAll(entities.createQuery(
                            "select r from Rectification r where r.sheetId in :sheets and r.closedAt is null"
                                    + " order by r.due, r.id",
                            Rectification.class)
                    .setParameter("sheets", sheetIds.subList(begin, Math.min(sheetIds.size(), begin + IN_A_QUESTION)))
                    .getResultList());
        }
        return found;
    }
}
