package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Set;
import org.jixiao.review.model.LostWork;
import org.jixiao.review.model.LostWorkCheck;
import org.jspecify.annotations.Nullable;

/** The work that the last check found lost. */
@ApplicationScoped
public class LostWorks {

    @PersistenceContext
    private EntityManager entities;

    public void add(LostWork lost) {
        entities.persist(lost);
    }

    public void remove(LostWork lost) {
        entities.remove(lost);
    }

    /** All of it. */
    public List<LostWork> all() {
        return entities.createQuery("select w from LostWork w", LostWork.class).getResultList();
    }

    /**
     * The newest first.
     *
     * @param regions of which regions; null for all, and for what belongs to none
     * @param after the id where the page before ended; null for the first page
     */
    public List<LostWork> page(@Nullable Set<String> regions, @Nullable Long after, int limit) {
        if (regions != null && regions.isEmpty()) {
            return List.of();
        }
        TypedQuery<LostWork> query = entities.createQuery(
                        "select w from LostWork w where w.id < :after"
                                + (regions == null ? "" : " and w.region in :regions") + " order by w.id desc",
                        LostWork.class)
                .setParameter("after", after == null ? Long.MAX_VALUE : after);
        if (regions != null) {
            query.setParameter("regions", regions);
        }
        return query.setMaxResults(limit).getResultList();
    }

    public LostWorkCheck lastCheck() {
        return entities.find(LostWorkCheck.class, LostWorkCheck.ONLY);
    }

    /** The same for whoever checks: who wants to check, too, waits. */
    public LostWorkCheck lastCheckForChange() {
        return entities.find(LostWorkCheck.class, LostWorkCheck.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
