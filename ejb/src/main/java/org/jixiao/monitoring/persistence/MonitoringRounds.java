package org.jixiao.monitoring.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jixiao.monitoring.model.MonitoringRound;
import org.jspecify.annotations.Nullable;

/** The rounds of monitoring that are kept. */
@ApplicationScoped
public class MonitoringRounds {

    @PersistenceContext
    private EntityManager entities;

    public void add(MonitoringRound round) {
        entities.persist(round);
    }

    public Optional<MonitoringRound> find(long id) {
        return Optional.ofNullable(entities.find(MonitoringRound.class, id));
    }

    public Optional<MonitoringRound> find(String region, int year, int month) {
        return entities.createQuery(
                        "select r from MonitoringRound r where r.region = :region and r.year = :year and r.month = :month",
                        MonitoringRound.class)
                .setParameter("region", region)
                .setParameter("year", year)
                .setParameter("month", month)
                .getResultStream()
                .findFirst();
    }

    /** Those of regions, the newest period first; null for every year. */
    public List<MonitoringRound> of(List<String> regions, @Nullable Integer year) {
        if (regions.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from MonitoringRound r where r.region in :regions and (:every = true or r.year = :year)"
                                + " order by r.year desc, r.month desc, r.region",
                        MonitoringRound.class)
                .setParameter("regions", regions)
                .setParameter("every", year == null)
                .setParameter("year", year == null ? 0 : year)
                .getResultList();
    }
}
