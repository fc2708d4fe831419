package org.jixiao.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTest {

    private static final ZonedDateTime FRIDAY = ZonedDateTime.parse("2026-11-20T10:00:00+08:00[Asia/Shanghai]");

    @ParameterizedTest
    @CsvSource({
        "OVERDUE, 2026-11-20T01:59:59Z, true",
        "OVERDUE, 2026-11-20T02:00:00Z, false",
        "THIS_WEEK, 2026-11-20T01:59:59Z, false",
        "THIS_WEEK, 2026-11-20T02:00:00Z, true",
        "THIS_WEEK, 2026-11-22T15:59:59Z, true",
        "THIS_WEEK, 2026-11-22T16:00:00Z, false",
        "NONE, 2026-11-22T16:00:00Z, false",
        "NONE, 9999-12-31T00:00:00Z, true"
    })
    void a_range_holds_what_its_name_says(Due due, Instant time, boolean meant) {
        Due.Range range = due.seenFrom(FRIDAY);

        assertThat(!time.isBefore(range.from()) && time.isBefore(range.until())).isEqualTo(meant);
    }

    @Test
    void on_a_monday_the_week_has_seven_days_to_come() {
        ZonedDateTime monday = ZonedDateTime.parse("2026-11-23T00:00:00+08:00[Asia/Shanghai]");

        assertThat(Due.THIS_WEEK.seenFrom(monday).until()).isEqualTo(Instant.parse("2026-11-29T16:00:00Z"));
    }
}
