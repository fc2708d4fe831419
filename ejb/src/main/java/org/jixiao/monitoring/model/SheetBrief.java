package org.jixiao.monitoring.model;

import org.jspecify.annotations.Nullable;

/**
 * A sheet when it is one of thousands: without what is written in it.
 *
 * @param light null while none shines
 */
public record SheetBrief(
        long id,
        long roundId,
        long tableId,
        SheetStep step,
        @Nullable Light light,
        boolean returned) {}
