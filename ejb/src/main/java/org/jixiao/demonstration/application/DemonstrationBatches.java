package org.jixiao.demonstration.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jixiao.review.application.BatchFinished;

/** The batches that have been committed, in their order, for the thread that plays the demonstration and waits for them. */
@ApplicationScoped
class DemonstrationBatches {

    private static final long MOST_SECONDS = 120;

    private final BlockingQueue<BatchFinished> finished = new LinkedBlockingQueue<>();

    void finished(@Observes(during = TransactionPhase.AFTER_SUCCESS) BatchFinished batch) {
        finished.add(batch);
    }

    /** Waits for the next one. */
    BatchFinished next() {
        try {
            BatchFinished batch = finished.poll(MOST_SECONDS, TimeUnit.SECONDS);
            if (batch == null) {
                throw new IllegalStateException("No batch has finished for " + MOST_SECONDS + " seconds");
            }
            return batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The application is stopping", e);
        }
    }
}
