package org.jixiao.review.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jixiao.review.application.BatchWork;
import org.jixiao.review.model.BatchKind;

/** The work of a batch that only counts. */
final class CountedWork implements BatchWork {

    private final BatchKind kind;
    private final Map<Long, Batch> batches = new ConcurrentHashMap<>();

    CountedWork(BatchKind kind) {
        this.kind = kind;
    }

    /** What is left of a batch and what was done. */
    static final class Batch {
        final List<String> done = new ArrayList<>();
        final CountDownLatch finished = new CountDownLatch(1);
        private int left;
        private int failures;

        Batch(int left) {
            this.left = left;
        }

        Batch failingFirst(int times) {
            failures = times;
            return this;
        }
    }

    Batch batch(long batchId, int chunks) {
        Batch batch = new Batch(chunks);
        batches.put(batchId, batch);
        return batch;
    }

    @Override
    public BatchKind kind() {
        return kind;
    }

    @Override
    public boolean nextChunk(long batchId) {
        Batch batch = Objects.requireNonNull(batches.get(batchId));
        if (batch.failures > 0) {
            batch.failures--;
            throw new IllegalStateException("The chunk fails");
        }
        batch.done.add("chunk");
        batch.left--;
        return batch.left > 0;
    }

    @Override
    public void finish(long batchId) {
        Batch batch = Objects.requireNonNull(batches.get(batchId));
        batch.done.add("finish");
        batch.finished.countDown();
    }
}
