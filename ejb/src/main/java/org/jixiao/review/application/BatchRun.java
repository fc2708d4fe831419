package org.jixiao.review.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.review.persistence.Batches;
import org.jixiao.shared.application.Acts;
import org.jixiao.shared.model.Reason;
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
     * Works off the next portion, all of it together.
     *
     * @param post the post for which it was ordered
     * @param work what is done to the tables; it says by their ids which it refused and why, and has not changed those
     * @return whether more is left
     */
    public boolean nextPortion(Batch batch, Post post, Function<List<Long>, Map<Long, Reason>> work) {
        desk.authorise(batch.region(), post);
        acts.current().didNothing();
        List<BatchItem> portion = batches.pending(batch.id(), CHUNK);
        Map<Long, Reason> refused =
                work.apply(portion.stream().map(BatchItem::tableId).toList());
        for (BatchItem item : portion) {
            Reason reason = refused.get(item.tableId());
            if (reason == null) {
                item.done();
            } else {
                item.refused(reason.rule());
            }
        }
        return portion.size() == CHUNK;
    }

    public void finish(long batchId) {
        Batch batch = resume(batchId);
        batch.finish(clock.instant());
        finished.fire(new BatchFinished(batchId, batch.kind(), batch.region()));
    }
}
