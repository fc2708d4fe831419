package org.jixiao.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jixiao.review.model.UsualOpinion;

/** The opinions that people have kept to use them again. */
@ApplicationScoped
public class UsualOpinions {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps one; it has an id afterwards. */
    public void add(UsualOpinion opinion) {
        entities.persist(opinion);
        entities.flush();
    }

    public void remove(UsualOpinion opinion) {
        entities.remove(opinion);
    }

    public Optional<UsualOpinion> find(long id) {
        return Optional.ofNullable(entities.find(UsualOpinion.class, id));
    }

    /** Those of one person, in the order in which they were kept. */
    public List<UsualOpinion> of(long accountId) {
        return entities.createQuery(
                        "select o from UsualOpinion o where o.accountId = :account order by o.id", UsualOpinion.class)
                .setParameter("account", accountId)
                .getResultList();
    }
}
