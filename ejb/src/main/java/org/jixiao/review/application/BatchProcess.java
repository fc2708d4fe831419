package org.jixiao.review.application;

import org.jixiao.review.model.BatchKind;

/**
 * The process that works off a batch of tables in chunks, each in a transaction of its own. The workflow module
 * implements it; the engine's jobs give resume after a crash and retries.
 */
public interface BatchProcess {

    /** Starts the batch's process when the current transaction commits. */
    void begin(long batchId, BatchKind kind);
}
