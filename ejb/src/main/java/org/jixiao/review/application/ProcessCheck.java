package org.jixiao.review.application;

import java.util.List;
import org.jixiao.review.model.LostWorkKind;
import org.jspecify.annotations.Nullable;

/**
 * Holds the processes that run against the tables and the inbox. The workflow module implements it, which alone knows how
 * the engine keeps them.
 */
public interface ProcessCheck {

    /** More of one kind are not told: whoever mends so many mends a cause, and checks again. */
    int MOST = 500;

    /** All that is lost now, at most {@link #MOST} of each kind. A few questions, however many tables there are. */
    List<Found> lost();

    /**
     * Something that is lost.
     *
     * @param reference what, among all of its kind: the id of a process, a job, a task, a table or a batch
     * @param process the key of the diagram; null when there is none
     */
    record Found(
            LostWorkKind kind,
            String reference,
            @Nullable String process,
            @Nullable Long tableId,
            @Nullable String region) {}
}
