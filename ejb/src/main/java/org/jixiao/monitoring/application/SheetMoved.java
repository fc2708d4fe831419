package org.jixiao.monitoring.application;

import java.time.LocalDate;
import java.util.List;
import org.jixiao.organization.model.Actor;
import org.jixiao.review.model.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A monitoring sheet waits for the unit: a round was opened, or a reviewer has returned it. Fired within the transaction.
 *
 * @param period the round's period, such as {@code 2026 6月底}
 * @param due the last day of the round
 * @param returned whether it has come back
 * @param told who is to fill it
 */
public record SheetMoved(
        long tableId, String period, @Nullable LocalDate due, boolean returned, Actor actor, List<Queue> told) {

    public SheetMoved {
        told = List.copyOf(told);
    }
}
