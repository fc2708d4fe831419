package org.jixiao.review.application;

import org.jixiao.review.model.BatchKind;

/** The work of one kind of batch, called by its process from the engine's asynchronous jobs. */
public interface BatchWork {

    BatchKind kind();

    /**
     * Works off the next chunk within the current transaction.
     *
     * @return whether more is left
     */
    boolean nextChunk(long batchId);

    /** The last step, when nothing is left. */
    void finish(long batchId);
}
