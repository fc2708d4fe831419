package org.jixiao.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jixiao.shared.model.Reason;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualCheckTest {

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "≥95%,        96%",
        "≥95%,        不适用",
        "≥95%,        ''",
        "≤460.75万元, 4261455元",
        "≤460.75万元, 399",
        "及时,        做到了",
        "0次,         3次",
        "≥10件,       9999件",
        "-5℃,         -4℃"
    })
    void what_can_be_meant_is_taken(String target, String actual) {
        assertThat(rule(target, actual, null)).isNull();
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "≥95%,        基本完成,   evaluation.actual.noNumber",
        "≥10件,       -3件,       evaluation.actual.negative",
        "≥10件,       10000件,    evaluation.actual.thousandfold",
        "≤30万元,     300000万元, evaluation.actual.thousandfold",
        "≤30万元,     300000,     evaluation.actual.thousandfold"
    })
    void what_cannot_be_meant_is_asked(String target, String actual, String rule) {
        assertThat(rule(target, actual, null)).isEqualTo(rule);
    }

    @Test
    void a_reason_answers_the_question_but_makes_no_number() {
        assertThat(rule("≥10件", "10000件", "专项行动集中办理。")).isNull();
        assertThat(rule("≥10件", "很多", "专项行动集中办理。")).isEqualTo("evaluation.actual.noNumber");
    }

    @Test
    void an_amount_is_compared_with_its_budget() {
        assertThat(ActualCheck.isThousandfold(new BigDecimal("30"), new BigDecimal("30000")))
                .isTrue();
        assertThat(ActualCheck.isThousandfold(new BigDecimal("30"), new BigDecimal("29999.99")))
                .isFalse();
        assertThat(ActualCheck.isThousandfold(BigDecimal.ZERO, BigDecimal.TEN)).isFalse();
    }

    private static @Nullable String rule(String target, String actual, @Nullable String reason) {
        return ActualCheck.against(TargetValueReading.of(target), actual, reason, "actual", "1")
                .map(Reason::rule)
                .orElse(null);
    }
}
