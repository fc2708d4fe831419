package org.jixiao.notice.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jixiao.review.model.Verb;
import org.junit.jupiter.api.Test;

class NoticeMarkTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    @Test
    void what_was_read_stays_read() {
        NoticeMark mark = new NoticeMark(1, NOON);
        mark.readUntil(NOON.minusSeconds(60));
        assertThat(mark.readUntil()).isEqualTo(NOON);
        mark.readUntil(NOON.plusSeconds(60));
        assertThat(mark.readUntil()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void work_that_simply_comes_along_is_no_notice() {
        assertThat(NoticeKind.of(Verb.RETURN)).hasValue(NoticeKind.RETURN);
        assertThat(NoticeKind.of(Verb.APPROVE)).hasValue(NoticeKind.APPROVE);
        assertThat(NoticeKind.of(Verb.SUBMIT)).isEmpty();
        assertThat(NoticeKind.of(Verb.PASS)).isEmpty();
        assertThat(NoticeKind.of(Verb.CLAIM)).isEmpty();
    }
}
