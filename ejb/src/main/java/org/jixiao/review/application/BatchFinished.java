package org.jixiao.review.application;

import org.jixiao.review.model.BatchKind;

/** A batch has worked off all its tables. */
public record BatchFinished(long batchId, BatchKind kind, String region) {}
