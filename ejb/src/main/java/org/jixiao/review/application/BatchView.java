package org.jixiao.review.application;

import java.util.List;
import java.util.Map;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch is.
 *
 * @param done how many tables have an outcome
 * @param of how many there are
 */
public record BatchView(long id, Batch.State state, long done, int of, List<Item> tables) {

    public static BatchView of(Batch batch, List<BatchItem> items) {
        long done = items.stream()
                .filter(item -> item.outcome() != BatchItem.Outcome.PENDING)
                .count();
        return new BatchView(
                batch.id(),
                batch.state(),
                done,
                items.size(),
                items.stream()
                        .map(item -> new Item(item.tableId(), item.outcome(), item.reason(), null))
                        .toList());
    }

    /** The same, where it is known which other documents had the tables before. */
    public BatchView decidedUnder(Map<Long, String> documents) {
        return new BatchView(
                id,
                state,
                done,
                of,
                tables.stream()
                        .map(item -> new Item(item.id(), item.outcome(), item.reason(), documents.get(item.id())))
                        .toList());
    }

    /**
     * What became of a table.
     *
     * @param reason the key of the rule that said no; null when none did
     * @param document the number of the other document under which it is decided; null when there is none
     */
    public record Item(
            long id,
            BatchItem.Outcome outcome,
            @Nullable String reason,
            @Nullable String document) {}
}
