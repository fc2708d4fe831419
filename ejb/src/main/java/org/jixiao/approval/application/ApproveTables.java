package org.jixiao.approval.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.model.BatchKind;
import org.jixiao.shared.model.Refusal;

/**
 * The work behind an approval document: each table in its scope is approved under it, or says why not.
 *
 * <p>Tables are approved in portions, each in a transaction of its own beside that of the engine's job. When a portion
 * fails, its tables are approved one by one, so that one that cannot be approved keeps nobody else from it. Killed in
 * between, the job finds the outcomes that were written and goes on with the others.
 */
@ApplicationScoped
public class ApproveTables implements BatchWork {

    /** Far less than what a job may take before another node takes it for dead, and much more than a job costs. */
    private static final Duration JOB = Duration.ofSeconds(15);

    private static final Logger LOG = Logger.getLogger(ApproveTables.class.getName());

    @Inject
    private ApprovePortion portion;

    @Inject
    private PrintApproval print;

    @Inject
    private Clock clock;

    @Override
    public BatchKind kind() {
        return BatchKind.APPROVAL;
    }

    /** {@inheritDoc} One portion after the other, until a job has lasted long enough. */
    @Override
    public boolean nextChunk(long batchId) {
        Instant end = clock.instant().plus(JOB);
        List<Long> items = portion.next(batchId);
        while (!items.isEmpty()) {
            approve(batchId, items);
            if (clock.instant().isAfter(end)) {
                return true;
            }
            items = portion.next(batchId);
        }
        return false;
    }

    private void approve(long batchId, List<Long> items) {
        try {
            portion.approve(batchId, items);
        } catch (RuntimeException failure) {
            LOG.log(Level.INFO, failure, () -> "A portion of batch " + batchId + " failed and goes table by table");
            items.forEach(item -> alone(batchId, item));
        }
    }

    private void alone(long batchId, long item) {
        try {
            portion.approve(batchId, List.of(item));
        } catch (Refusal refusal) {
            portion.failed(item, refusal.reasons().get(0).rule());
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Item " + item + " of batch " + batchId + " cannot be approved");
            portion.failed(item, ApprovePortion.FAILED);
        }
    }

    /** The document is printed, then the batch is done; it is done, too, when the document cannot be printed now. */
    @Override
    public void finish(long batchId) {
        try {
            while (print.next(batchId)) {
                LOG.log(Level.FINE, "A volume of the document of batch {0} is printed", batchId);
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "The document of batch " + batchId + " cannot be printed");
        }
        portion.finish(batchId);
    }
}
