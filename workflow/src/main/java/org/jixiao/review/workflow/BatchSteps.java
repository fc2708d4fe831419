package org.jixiao.review.workflow;

import org.jixiao.review.application.BatchWork;
import org.jixiao.review.model.BatchKind;

/**
 * What the diagrams of the batches call, by the name {@code batch}: it hands the step to the work of the batch's kind.
 * An error of the work fails the engine's job, which is tried again.
 */
public final class BatchSteps {

    private final Iterable<BatchWork> works;

    /** @param works one for each kind; asked at each step, so that they need not be there when the engine starts */
    BatchSteps(Iterable<BatchWork> works) {
        this.works = works;
    }

    /** Whether more is left after the next chunk. */
    public boolean nextChunk(BatchKind kind, long batchId) {
        return work(kind).nextChunk(batchId);
    }

    public void finish(BatchKind kind, long batchId) {
        work(kind).finish(batchId);
    }

    private BatchWork work(BatchKind kind) {
        for (BatchWork work : works) {
            if (work.kind() == kind) {
                return work;
            }
        }
        throw new IllegalStateException(
                "Nobody does the work of " + kind + ". Way out: a bean that implements BatchWork for this kind");
    }
}
