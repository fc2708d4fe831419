package org.jixiao.shared.application;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollisionTest {

    /** A deadlock and a write that cannot be put in order; a lock that nobody let go, on H2 and on PostgreSQL. */
    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001", "HYT00", "55P03"})
    void a_transaction_that_gave_way_to_another_has_collided(String state) {
        assertThat(Collision.isBehind(new IllegalStateException(new SQLException("no", state))))
                .isTrue();
    }

    /** Unique keys and foreign keys, on H2 and on PostgreSQL. */
    @ParameterizedTest
    @ValueSource(strings = {"23505", "23503", "23506"})
    void who_writes_what_there_can_be_one_of_only_has_collided(String state) {
        assertThat(Collision.isBehind(new IllegalStateException(new SQLException("no", state))))
                .isTrue();
    }

    @Test
    void who_changed_what_somebody_else_has_changed_has_collided() {
        assertThat(Collision.isBehind(new IllegalStateException(new OptimisticLockException())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "08006", "22001", "23502"})
    void a_database_that_fails_for_another_reason_has_not_collided(String state) {
        assertThat(Collision.isBehind(new IllegalStateException(new SQLException("no", state))))
                .isFalse();
    }

    @Test
    void a_failure_of_ours_is_no_collision() {
        assertThat(Collision.isBehind(new IllegalStateException("no"))).isFalse();
        assertThat(Collision.isBehind(new SQLException("no"))).isFalse();
    }
}
