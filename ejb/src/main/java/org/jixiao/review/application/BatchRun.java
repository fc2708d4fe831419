package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.Desk;

/** How every batch works off its tables, whatever it does to them: for whom, in which portions, with which outcomes. */
@ApplicationScoped
public class BatchRun {

    /** Small enough to be repeated, large enough to share one commit. */
    private static final int CHUNK = 50;

    @Inject
    private Batches batches;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Desk desk;

    @Inject
    private Acts acts;

    @Inject
    private Event<BatchFinished> finished;

    @Inject
    private Clock clock;

    /** The batch, worked on for the person who ordered it. */
    public Batch resume(long batchId) {
        Batch batch = batches.find(batchId)
                .orElseThrow(
                        () -> new IllegalStateException("the process works on batch " + batchId + ", which is gone"));
        caller.actAs(batch.accountId());
        return batch;
    }

    /**
     * Works off the next portion.
     *
     * @param post the post for which it was ordered
     * @param work what is done to one table; it may refuse before it has changed anything
     * @return whether more is left
     */
    public boolean nextChunk(Batch batch, Post post, Consumer<BatchItem> work) {
        desk.authorise(batch.region(), post);
        acts.current().didNothing();
        List<BatchItem> chunk = batches.pending(batch.id(), CHUNK);
        for (BatchItem item : chunk) {
            try {
                work.accept(item);
                item.done();
            } catch (Refusal refusal) {
                item.refused(refusal.reasons().get(0).rule());
            }
        }
        return chunk.size() == CHUNK;
    }

    public void finish(long batchId) {
        Batch batch = resume(batchId);
        batch.finish(clock.instant());
        finished.fire(new BatchFinished(batchId, batch.kind(), batch.region()));
    }
}
