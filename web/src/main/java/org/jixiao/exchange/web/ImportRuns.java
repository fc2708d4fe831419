package org.jixiao.exchange.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.exchange.model.Correction;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The documents that are being taken over on this node, and those that lately were. A long document is taken over beside
 * the request, so that neither a closed page nor a patient proxy ends it half-way; and each only once at a time.
 */
@ApplicationScoped
public class ImportRuns {

    private static final Logger LOG = Logger.getLogger(ImportRuns.class.getName());
    private static final int REMEMBERED = 50;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportRun run;

    private final LinkedHashMap<Long, Run> runs = new LinkedHashMap<>();

    /** Begins to take a preview over; does nothing when that is under way or done. */
    void start(
            long id,
            long account,
            String fileName,
            @Nullable Integer year,
            List<Correction> corrections,
            Options options) {
        if (begin(id, new Run(account, fileName, year, null, List.of()))) {
            executor.submit(() -> work(id, account, corrections, options));
        }
    }

    private synchronized boolean begin(long id, Run begun) {
        Run known = runs.get(id);
        if (known != null && known.reasons().isEmpty()) {
            return false;
        }
        runs.remove(id);
        runs.put(id, begun);
        if (runs.size() > REMEMBERED) {
            runs.entrySet().stream()
                    .filter(entry -> !entry.getValue().isRunning())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(runs::remove);
        }
        return true;
    }

    private void work(long id, long account, List<Correction> corrections, Options options) {
        try {
            end(id, run.takeOver(account, id, corrections, options), List.of());
        } catch (RuntimeException e) {
            Refusal refusal = refusalIn(e);
            if (refusal == null) {
                LOG.log(Level.SEVERE, "A document could not be taken over", e);
            }
            end(id, null, refusal == null ? List.of(Reason.of("import.failed")) : refusal.reasons());
        }
    }

    private static @Nullable Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private synchronized void end(long id, @Nullable Result result, List<Reason> reasons) {
        runs.computeIfPresent(
                id, (same, begun) -> new Run(begun.account(), begun.fileName(), begun.year(), result, reasons));
    }

    /** The run of a person's document; empty when nothing is known of it. */
    synchronized Optional<Run> of(long id, long account) {
        return Optional.ofNullable(runs.get(id)).filter(known -> known.account() == account);
    }

    /**
     * How far a document is.
     *
     * @param account who takes it over
     * @param year the year under which it is; null for the file's own
     * @param result what became of it; null before that
     * @param reasons why it was not taken over
     */
    record Run(
            long account,
            String fileName,
            @Nullable Integer year,
            @Nullable Result result,
            List<Reason> reasons) {

        boolean isRunning() {
            return result == null && reasons.isEmpty();
        }
    }
}
