package org.jixiao.organization.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jixiao.organization.model.Region;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.model.Refusal;

/** The regions in force, from {@code config/regions/}. */
@ApplicationScoped
public class Regions {

    @Inject
    private ConfigurationFolder folder;

    private Map<String, Region> regions = Map.of();

    @PostConstruct
    void load() {
        regions = folder.read("regions", Region.class, Region::key);
    }

    public Collection<Region> all() {
        return regions.values();
    }

    public Optional<Region> find(String key) {
        return Optional.ofNullable(regions.get(key));
    }

    /** @throws Refusal NOT_FOUND when there is no such region */
    public Region get(String key) {
        return find(key).orElseThrow(Refusal::notFound);
    }
}
