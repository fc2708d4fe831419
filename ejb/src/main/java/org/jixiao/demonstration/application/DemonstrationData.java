package org.jixiao.demonstration.application;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.demonstration.application.DemonstrationFile.RegionEntry;
import org.jixiao.review.application.BatchFinished;
import org.jixiao.review.model.BatchKind;
import org.jixiao.shared.application.YamlRecord;
import org.jixiao.shared.persistence.Migrations;
import org.jspecify.annotations.Nullable;

/**
 * Loads the demonstration data when {@code jixiao.demo} says so and nobody has an account yet. The regions' years are
 * played by the use cases in the background; the application is ready when they have been.
 */
@Singleton
@Startup
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

    @Resource
    private ManagedExecutorService executor;

    private final Set<String> playing = ConcurrentHashMap.newKeySet();
    private final Set<String> opened = new HashSet<>();
    private volatile boolean founded;
    private volatile @Nullable DemonstrationFile file;
    private volatile @Nullable Throwable failure;

    @PostConstruct
    void load() {
        migrations.ready();
        if (!wanted) {
            founded = true;
            return;
        }
        DemonstrationFile read = read();
        file = read;
        String given = password.orElseThrow(() ->
                new IllegalStateException("Demonstration data need a password. Way out: set JIXIAO_DEMO_PASSWORD"));
        executor.submit(guarded(() -> found(read, given)));
    }

    /** Whether all that was to be loaded is there. */
    public boolean isLoaded() {
        return founded && playing.isEmpty() && failure == null;
    }

    private void found(DemonstrationFile read, String given) {
        if (accounts.isNew()) {
            accounts.found(read, given);
            read.regions().forEach(region -> playing.add(region.region()));
            read.regions().forEach(region -> year.begin(read, region));
        } else {
            accounts.usePassword(read, given);
        }
        founded = true;
    }

    /** Called when a batch of the demonstration has finished. */
    public void goOn(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchFinished finished) {
        DemonstrationFile read = file;
        if (read == null || !playing.contains(finished.region())) {
            return;
        }
        read.regions().stream()
                .filter(region -> region.region().equals(finished.region()))
                .forEach(region -> executor.submit(guarded(() -> goOn(read, region, finished.kind()))));
    }

    private void goOn(DemonstrationFile read, RegionEntry region, BatchKind kind) {
        if (kind == BatchKind.APPROVAL) {
            // Two documents finish in any order, perhaps at once; the second one finds the year end open.
            synchronized (opened) {
                if (!opened.contains(region.region()) && year.openYearEnd(read, region)) {
                    opened.add(region.region());
                }
            }
        } else {
            year.evaluate(read, region);
            playing.remove(region.region());
        }
    }

    private Runnable guarded(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                failure = e;
                LOG.log(Level.SEVERE, "The demonstration data could not be loaded", e);
            }
        };
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
