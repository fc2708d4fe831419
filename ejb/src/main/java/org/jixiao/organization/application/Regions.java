package org.jixiao.organization.application;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jixiao.organization.model.Region;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.application.ConfigurationKind;
import org.jixiao.shared.application.ConfiguredFiles.ConfiguredFile;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The regions in force, from {@code config/regions/}. */
@ApplicationScoped
public class Regions {

    public static final ConfigurationKind<Region> FILES =
            new ConfigurationKind<>("regions", "region.schema.json", Region.class, Region::key, Region::flaws);

    @Inject
    private ConfigurationFolder folder;

    private Map<String, ConfiguredFile<Region>> regions = Map.of();

    @PostConstruct
    void load() {
        regions = folder.read(FILES).usable();
    }

    public Collection<Region> all() {
        return regions.values().stream().map(ConfiguredFile::object).toList();
    }

    /** The files of regions in force, by key. */
    public Map<String, ConfiguredFile<Region>> files() {
        return regions;
    }

    public Optional<Region> find(String key) {
        return Optional.ofNullable(regions.get(key)).map(ConfiguredFile::object);
    }

    /**
     * The region that an order names.
     *
     * @throws Refusal MALFORMED when it names none
     */
    public String named(@Nullable String key) {
        if (key == null || find(key).isEmpty()) {
            throw Refusal.malformed("region.unknown", "region", String.valueOf(key));
        }
        return key;
    }

    /** @throws Refusal NOT_FOUND when there is no such region */
    public Region get(String key) {
        return find(key).orElseThrow(Refusal::notFound);
    }

    /**
     * The key of the form in which the region writes new tables of a year; a table keeps the one it was created with.
     *
     * @throws Refusal NOT_FOUND when there is no such region
     */
    public String form(String region, int year) {
        return get(region).in(year).form();
    }

    /**
     * The key of the rules by which the region's monitoring has its lights.
     *
     * @throws Refusal NOT_FOUND when there is no such region
     */
    public String lights(String region) {
        return get(region).lights();
    }

    /**
     * The key of the scheme by which the region scores a year.
     *
     * @throws Refusal NOT_FOUND when there is no such region
     */
    public String scheme(String region, int year) {
        return get(region).in(year).scheme();
    }
}
