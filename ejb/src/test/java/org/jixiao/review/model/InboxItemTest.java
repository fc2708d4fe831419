package org.jixiao.review.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.Tables;
import org.junit.jupiter.api.Test;

class InboxItemTest {

    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");

    private final InboxItem item =
            InboxItem.ofStep(Tables.draft(Tables.goodContent()), Stage.DRAFT, "task", NOON, false);

    @Test
    void what_is_never_due_is_never_escalated() {
        assertThat(item.isToEscalate(NOON.plusSeconds(1_000_000_000))).isFalse();
    }

    @Test
    void what_is_overdue_is_escalated_once() {
        item.dueBy(NOON);
        assertThat(item.isToEscalate(NOON)).isFalse();
        assertThat(item.isToEscalate(NOON.plusSeconds(1))).isTrue();
        item.escalate();
        assertThat(item.isEscalated()).isTrue();
        assertThat(item.isToEscalate(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void a_deadline_takes_no_time_from_what_has_come_back() {
        item.dueBy(NOON.plusSeconds(60));
        item.deadlineAt(NOON);
        assertThat(item.due()).isEqualTo(NOON);
        InboxItem back = InboxItem.ofStep(Tables.draft(Tables.goodContent()), Stage.DRAFT, "other", NOON, true);
        back.dueBy(NOON.plusSeconds(60));
        back.deadlineAt(NOON);
        assertThat(back.due()).isEqualTo(NOON.plusSeconds(60));
        back.deadlineAt(NOON.plusSeconds(90));
        assertThat(back.due()).isEqualTo(NOON.plusSeconds(90));
    }

    @Test
    void what_is_due_at_another_time_can_be_overdue_again() {
        item.dueBy(NOON);
        item.escalate();
        item.dueBy(NOON.plusSeconds(60));
        assertThat(item.isToEscalate(NOON.plusSeconds(30))).isFalse();
        assertThat(item.isToEscalate(NOON.plusSeconds(61))).isTrue();
    }
}
