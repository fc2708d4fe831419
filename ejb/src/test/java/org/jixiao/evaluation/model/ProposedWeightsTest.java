package org.jixiao.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValueReading;
import org.junit.jupiter.api.Test;

class ProposedWeightsTest {

    @Test
    void points_of_a_level_are_spread_evenly_with_the_rest_on_the_last() {
        assertThat(weights("产出指标", "产出指标", "产出指标", "效益指标", "满意度指标"))
                .containsExactly("16.67", "16.67", "16.66", "30.00", "10.00");
    }

    @Test
    void without_satisfaction_benefit_has_forty() {
        assertThat(weights("产出指标", "效益指标")).containsExactly("50.00", "40.00");
    }

    @Test
    void with_cost_as_a_level_of_its_own_output_and_benefit_have_less() {
        assertThat(weights("成本指标", "产出指标", "效益指标", "满意度指标")).containsExactly("20.00", "40.00", "20.00", "10.00");
    }

    @Test
    void levels_that_are_missing_leave_their_points_to_the_others() {
        assertThat(sum(weights("产出指标", "产出指标", "满意度指标"))).isEqualByComparingTo("90");
        assertThat(sum(weights("效益指标"))).isEqualByComparingTo("90");
    }

    @Test
    void any_number_of_indicators_makes_ninety_together() {
        for (int count = 1; count <= 60; count++) {
            String[] levels = new String[count + 2];
            Arrays.fill(levels, "产出指标");
            levels[count] = "效益指标";
            levels[count + 1] = "满意度指标";
            assertThat(sum(weights(levels))).as("%d outputs", count).isEqualByComparingTo("90");
        }
    }

    private static BigDecimal sum(List<String> weights) {
        return weights.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<String> weights(String... levels) {
        List<TableContent.Indicator> indicators = Arrays.stream(levels)
                .map(level -> new TableContent.Indicator(
                        level, null, "x", null, null, null, null, null, TargetValueReading.of("1"), null, null, null))
                .toList();
        return ProposedWeights.of(Schemes.of("national"), indicators).stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }
}
