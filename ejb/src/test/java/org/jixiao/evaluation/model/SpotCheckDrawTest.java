package org.jixiao.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpotCheckDrawTest {

    private static final List<Long> TABLES =
            LongStream.rangeClosed(1, 400).boxed().toList();

    @Test
    void the_same_seed_draws_the_same_whatever_the_order_they_come_in() {
        List<Long> shuffled = new ArrayList<>(TABLES);
        Collections.shuffle(shuffled, new Random(7));
        assertThat(SpotCheckDraw.order("2026抽查", shuffled))
                .isEqualTo(SpotCheckDraw.order("2026抽查", TABLES))
                .containsExactlyInAnyOrderElementsOf(TABLES);
    }

    @Test
    void another_seed_draws_others() {
        assertThat(SpotCheckDraw.order("a", TABLES).subList(0, 60))
                .isNotEqualTo(SpotCheckDraw.order("b", TABLES).subList(0, 60));
    }

    /** {@code printf '7/3' | sha256sum} and the like: anybody can draw again. */
    @Test
    void the_order_is_that_of_the_sha_256_of_seed_and_id() {
        assertThat(SpotCheckDraw.order("7", List.of(1L, 2L, 3L, 4L))).containsExactly(2L, 4L, 3L, 1L);
    }

    @Test
    void over_many_seeds_each_table_is_drawn_about_as_often() {
        int[] drawn = new int[TABLES.size() + 1];
        for (int seed = 0; seed < 300; seed++) {
            SpotCheckDraw.order(Integer.toString(seed), TABLES).subList(0, 60).forEach(id -> drawn[id.intValue()]++);
        }
        // 45 times on average, and none beyond six times the deviation of 6.2.
        assertThat(TABLES).allSatisfy(id -> assertThat(drawn[id.intValue()]).isBetween(8, 82));
    }

    @ParameterizedTest(name = "{0}% of {1} are {2}")
    @CsvSource({"15, 100, 15", "15, 7, 2", "15, 1, 1", "100, 9, 9", "0.01, 20000, 2", "15, 0, 0"})
    void the_share_is_rounded_up(BigDecimal percent, int tables, int size) {
        assertThat(SpotCheckDraw.size(percent, tables)).isEqualTo(size);
    }
}
