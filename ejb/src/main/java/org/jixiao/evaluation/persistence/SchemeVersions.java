package org.jixiao.evaluation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.jixiao.evaluation.model.SchemeVersion;
import org.jixiao.form.model.ScoringScheme;

/** The scoring schemes by which something was scored, as they stood then. */
@ApplicationScoped
public class SchemeVersions {

    @PersistenceContext
    private EntityManager entities;

    /** Keeps the scheme as it stands, if that is not kept yet. */
    public void keep(ScoringScheme scheme, Instant at) {
        if (find(SchemeVersion.hash(scheme)).isEmpty()) {
            entities.persist(new SchemeVersion(scheme, at));
        }
    }

    public Optional<SchemeVersion> find(String hash) {
        return Optional.ofNullable(entities.find(SchemeVersion.class, hash));
    }
}
