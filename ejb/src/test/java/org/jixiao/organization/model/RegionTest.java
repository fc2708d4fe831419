package org.jixiao.organization.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.organization.model.Region.Since;
import org.junit.jupiter.api.Test;

class RegionTest {

    private static final Since OLD = new Since(2018, "old", "national");
    private static final Since NEW = new Since(2024, "new", "national");

    @Test
    void what_began_last_until_a_year_counts_for_it() {
        Region region = region(OLD, NEW);
        assertThat(region.in(2018)).isEqualTo(OLD);
        assertThat(region.in(2023)).isEqualTo(OLD);
        assertThat(region.in(2024)).isEqualTo(NEW);
        assertThat(region.in(2050)).isEqualTo(NEW);
        assertThat(region.newest()).isEqualTo(NEW);
    }

    @Test
    void before_all_of_them_the_oldest_counts() {
        assertThat(region(OLD, NEW).in(2009)).isEqualTo(OLD);
    }

    @Test
    void years_that_are_out_of_order_or_double_are_told() {
        assertThat(Region.flaws(region(OLD, NEW))).isEmpty();
        assertThat(Region.flaws(region(NEW, OLD, OLD)))
                .extracting(flaw -> flaw.path())
                .isEqualTo(List.of("years[1].from", "years[2].from"));
    }

    private static Region region(Since... years) {
        return new Region("a", "990100", Map.of("zh", "示范市"), "示范市财政局", Arrays.asList(years), Set.of(), null, Map.of());
    }
}
