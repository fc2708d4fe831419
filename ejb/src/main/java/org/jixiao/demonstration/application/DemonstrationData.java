package org.jixiao.demonstration.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.demonstration.application.DemonstrationFile.RegionEntry;
import org.jixiao.review.application.BatchFinished;
import org.jixiao.review.model.BatchKind;
import org.jixiao.shared.application.YamlRecord;
import org.jixiao.shared.persistence.Migrations;

/**
 * Loads the demonstration data when {@code jixiao.demo} says so and nobody has an account yet. The regions' years are
 * played by the use cases in the background; the application is ready when they have been.
 */
@Singleton
@Startup
// Nothing is loaded into a server that will not start.
@DependsOn("ConfigurationAtStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationData {

    private static final Logger LOG = Logger.getLogger(DemonstrationData.class.getName());
    private static final String FILE = "demonstration/organizations.yaml";

    @Inject
    @ConfigProperty(name = "jixiao.demo", defaultValue = "false")
    private boolean wanted;

    @Inject
    @ConfigProperty(name = "jixiao.demo.password")
    private Optional<String> password;

    @Inject
    private Migrations migrations;

    @Inject
    private DemonstrationAccounts accounts;

    @Inject
    private DemonstrationYear year;

    @Inject
    private DemonstrationBatches batches;

    @Resource
    private ManagedExecutorService executor;

    private volatile boolean loaded;

    @PostConstruct
    void load() {
        migrations.ready();
        if (!wanted) {
            loaded = true;
            return;
        }
        DemonstrationFile read = read();
        String given = password.orElseThrow(() ->
                new IllegalStateException("Demonstration data need a password. Way out: set JIXIAO_DEMO_PASSWORD"));
        executor.submit(() -> {
            try {
                play(read, given);
                loaded = true;
            } catch (RuntimeException e) {
                LOG.log(Level.SEVERE, "The demonstration data could not be loaded", e);
            }
        });
    }

    /** Whether all that was to be loaded is there. */
    public boolean isLoaded() {
        return loaded;
    }

    private void play(DemonstrationFile read, String given) {
        if (!accounts.isNew()) {
            accounts.usePassword(read, given);
            return;
        }
        accounts.found(read, given);
        Map<String, RegionEntry> playing = new HashMap<>();
        for (RegionEntry region : read.regions()) {
            playing.put(region.region(), region);
            year.begin(read, region);
        }
        Set<String> opened = new HashSet<>();
        while (!playing.isEmpty()) {
            BatchFinished batch = batches.next();
            RegionEntry region = playing.get(batch.region());
            if (region != null && batch.kind() == BatchKind.YEAR_END_OPENING) {
                year.evaluate(read, region);
                playing.remove(batch.region());
            } else if (region != null && !opened.contains(batch.region()) && year.openYearEnd(read, region)) {
                opened.add(batch.region());
            }
        }
    }

    private static DemonstrationFile read() {
        try (InputStream in = DemonstrationData.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The archive lacks " + FILE);
            }
            return YamlRecord.read(FILE, in.readAllBytes(), DemonstrationFile.class);
        } catch (IOException e) {
            throw new IllegalStateException("The file " + FILE + " cannot be read", e);
        }
    }
}
