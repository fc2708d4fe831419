package org.jixiao.review.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** When work is due, as people ask for it. */
public enum Due {
    /** 已逾期: it was due before now. */
    OVERDUE,
    /** 本周到期: from now to the end of the week, which is Sunday. */
    THIS_WEEK,
    /** 无期限: it is not due at all. */
    NONE;

    /** The due times that are meant, seen from now. */
    public Range seenFrom(ZonedDateTime now) {
        return switch (this) {
            case OVERDUE -> new Range(Range.ANY.from(), now.toInstant());
            case THIS_WEEK ->
                new Range(
                        now.toInstant(),
                        now.truncatedTo(ChronoUnit.DAYS)
                                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                                .toInstant());
            case NONE -> new Range(InboxItem.NEVER, Range.ANY.until());
        };
    }

    /**
     * A range of due times.
     *
     * @param from the first
     * @param until the first that is no longer in it
     */
    public record Range(Instant from, Instant until) {

        public static final Range ANY =
                new Range(Instant.parse("1970-01-01T00:00:00Z"), InboxItem.NEVER.plus(1, ChronoUnit.DAYS));
    }
}
