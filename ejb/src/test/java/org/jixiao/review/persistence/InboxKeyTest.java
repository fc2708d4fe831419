package org.jixiao.review.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jixiao.review.model.InboxItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InboxKeyTest {

    private static final Instant SINCE = Instant.parse("2026-11-20T07:24:09.285645Z");

    @Test
    void a_key_comes_back_as_it_went_out() {
        Inbox.Key due = new Inbox.Key(Instant.parse("2026-12-01T09:00:00Z"), SINCE, 1_051);
        Inbox.Key never = new Inbox.Key(InboxItem.NEVER, SINCE, Long.MAX_VALUE / 2);

        assertThat(Inbox.Key.read(due.text())).contains(due);
        assertThat(Inbox.Key.read(never.text())).contains(never);
    }

    @Test
    void a_key_is_written_in_letters_digits_and_dots_only() {
        assertThat(new Inbox.Key(InboxItem.NEVER, SINCE, 7).text()).matches("[0-9a-z.]+");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "1.2", "1.2.3.4", "1.2.-3", "1..3", "1.2.3 ", "zzzzzzzzzzzzz.1.1", "A.1.1"})
    void what_is_no_key_is_told_as_none(String text) {
        assertThat(Inbox.Key.read(text)).isEmpty();
    }
}
