package org.jixiao.audit.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.audit.model.AuditEntry;
import org.jspecify.annotations.Nullable;

/** The trail that is kept. */
@ApplicationScoped
public class AuditEntries {

    @PersistenceContext
    private EntityManager entities;

    public void add(AuditEntry entry) {
        entities.persist(entry);
    }

    /**
     * Entries, newest first.
     *
     * @param before the id where the page before ended; null for the first page
     */
    public List<AuditEntry> search(Filter filter, @Nullable Long before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> where = new ArrayList<>();
        where.add("1 = 1");
        Set<String> regions = filter.regions();
        if (regions != null) {
            if (regions.isEmpty()) {
                return List.of();
            }
            add(where, parameters, "e.region in :regions", "regions", regions);
        }
        add(where, parameters, "e.tableId = :table", "table", filter.tableId());
        add(where, parameters, "e.account = :account", "account", filter.account());
        add(where, parameters, "e.kind = :kind", "kind", filter.kind());
        add(where, parameters, "e.madeAt >= :from", "from", filter.from());
        add(where, parameters, "e.madeAt < :to", "to", filter.to());
        add(where, parameters, "e.id < :before", "before", before);
        TypedQuery<AuditEntry> query = entities.createQuery(
                "select e from AuditEntry e where " + String.join(" and ", where) + " order by e.id desc",
                AuditEntry.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void add(
            List<String> where, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
            parameters.put(name, value);
        }
    }

    /**
     * Which entries are wanted; null means any.
     *
     * @param regions the regions the caller may look into; null for all
     * @param from the first moment
     * @param to the moment before which
     */
    public record Filter(
            @Nullable Set<String> regions,
            @Nullable Long tableId,
            @Nullable String account,
            @Nullable String kind,
            @Nullable Instant from,
            @Nullable Instant to) {}
}
