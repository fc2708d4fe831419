package org.jixiao.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

    private final Scoring national = new Scoring(Schemes.of("national"));

    @ParameterizedTest(name = "weight {0}, target {1}, actual {2} earns {3}")
    @CsvSource({
        "10, ≥95%,      95%,       10.00",
        "10, ≥95%,      96%,       10.00",
        "10, ≥95%,      90%,       9.47",
        "6,  1350套,    1172,      5.21",
        "6,  1350套,    1172套,    5.21",
        "10, ≥9万件,    90000件,   10.00",
        "10, ≥9万件,    45000件,   5.00",
        "10, ≥9万件,    9,         10.00",
        "10, ≤460.75万元, 4261455元, 10.00",
        "10, ≤24小时,   24小时,    10.00",
        "10, ≤24小时,   30小时,    7.50",
        "10, ≤24小时,   48小时,    0.00",
        "10, ≤24小时,   60小时,    0.00",
        "10, ≤0次,      0次,       10.00",
        "10, ≤0次,      1次,       0.00",
        "10, ≥2次,      0次,       0.00",
        "10, 0,         0,         10.00",
        "10, 0,         21,        0.00",
        "2,  100%,      98.02%,    1.96",
        "2,  ≥100百分比, 98.02%,   1.96"
    })
    void points_follow_from_weight_target_and_actual(String weight, String target, String actual, String points) {
        assertThat(score(national, weight, target, actual).points()).isEqualByComparingTo(points);
    }

    @Test
    void a_score_tells_its_arithmetic() {
        assertThat(score(national, "6", "≥1350套", "1172套"))
                .isEqualTo(new Scoring.Score(
                        Scoring.Rule.SHARE, new BigDecimal("5.21"), "6 × 1172 ÷ 1350 ≈ 5.2089 → 5.21"));
        assertThat(score(national, "10", "≤24小时", "30小时").arithmetic()).isEqualTo("10 × (1 − (30 − 24) ÷ 24) = 7.5");
    }

    @Test
    void a_scheme_may_round_to_one_decimal() {
        assertThat(score(new Scoring(Schemes.of("futian")), "6", "1350套", "1172")
                        .points())
                .isEqualTo(new BigDecimal("5.2"));
    }

    @Test
    void an_exceeded_upper_limit_costs_what_the_scheme_says() {
        String target = "≤30万元";
        String actual = "373714元";
        assertThat(score(new Scoring(Schemes.of("futian")), "3", target, actual).points())
                .isEqualByComparingTo("0");
        assertThat(score(national, "3", target, actual).points()).isEqualByComparingTo("2.26");
        assertThat(score(new Scoring(Schemes.of("hubei")), "3", target, actual).points())
                .isEqualByComparingTo("2.41");
    }

    @Test
    void equal_is_an_upper_limit_only_for_a_reverse_indicator() {
        assertThat(points("10", "0次", "1次", Polarity.REVERSE)).isEqualByComparingTo("0");
        assertThat(points("10", "5次", "6次", Polarity.FORWARD)).isEqualByComparingTo("10");
    }

    @Test
    void money_and_a_percentage_cannot_be_compared_so_a_person_decides() {
        Scoring.Score open = score(national, "2", "≤1096.58万元", "100%");
        assertThat(open.rule()).isEqualTo(Scoring.Rule.NOT_COMPARABLE);
        assertThat(open.points()).isNull();
        Scoring.Score decided = national.score(
                new BigDecimal("2"), false, null, read("≤1096.58万元"), read("100%"), null, new BigDecimal("2"));
        assertThat(decided.points()).isEqualByComparingTo("2");
    }

    @Test
    void a_person_cannot_give_more_than_the_weight() {
        assertThat(national.score(
                                new BigDecimal("2"),
                                false,
                                null,
                                read("≤10万元"),
                                read("100%"),
                                null,
                                new BigDecimal("9"))
                        .points())
                .isEqualByComparingTo("2");
    }

    @Test
    void words_repeated_or_done_to_the_full_count_as_reached() {
        assertThat(score(national, "3", "有效保障", "有效保障").points()).isEqualByComparingTo("3");
        assertThat(score(national, "1", "及时", "100%").points()).isEqualByComparingTo("1");
        assertThat(score(national, "1", "及时", "基本及时").points()).isNull();
    }

    @Test
    void a_person_sets_words_within_the_band_of_the_degree() {
        assertThat(words(Degree.PARTLY, null)).isEqualByComparingTo("8");
        assertThat(words(Degree.PARTLY, "7")).isEqualByComparingTo("7");
        assertThat(words(Degree.PARTLY, "1")).isEqualByComparingTo("6");
        assertThat(words(Degree.NOT_REACHED, "9")).isEqualByComparingTo("6");
        assertThat(words(Degree.REACHED, null)).isEqualByComparingTo("10");
    }

    @Test
    void what_does_not_apply_is_not_scored() {
        assertThat(score(national, "5", "100%", "不适用").rule()).isEqualTo(Scoring.Rule.NOT_APPLICABLE);
        assertThat(score(national, "5", "不适用", "/").rule()).isEqualTo(Scoring.Rule.NOT_APPLICABLE);
    }

    @Test
    void nothing_written_is_open() {
        assertThat(national.score(BigDecimal.TEN, false, null, read("100%"), TargetValueReading.of(null), null, null)
                        .rule())
                .isEqualTo(Scoring.Rule.OPEN);
    }

    @ParameterizedTest(name = "{1} of {0} earns {2}")
    @CsvSource({
        "10525876.51, 10380629.85, 9.86",
        "4567500.00, 4028825.00, 8.82",
        "20000, 0, 0.00",
        "0, 0, 0.00",
        "100, 250, 10.00"
    })
    void execution_earns_its_share_of_ten_points(BigDecimal full, BigDecimal executed, BigDecimal points) {
        assertThat(national.execution(full, executed).points()).isEqualTo(points);
    }

    @ParameterizedTest(name = "{0}% earn {1}")
    @CsvSource({"100, 10", "99.99, 7", "80, 7", "79.99, 5", "60, 5", "59.99, 0", "0, 0"})
    void a_scheme_may_give_points_for_execution_by_steps(BigDecimal executed, BigDecimal points) {
        assertThat(new Scoring(Schemes.of("jiangxi"))
                        .execution(new BigDecimal("100"), executed)
                        .points())
                .isEqualByComparingTo(points);
    }

    @ParameterizedTest(name = "{0} of 95% satisfied earn {1}")
    @CsvSource({"96%, 10", "95%, 10", "92%, 10", "89%, 8", "80%, 8", "79.9%, 5", "59%, 0"})
    void a_scheme_may_give_points_for_satisfaction_by_steps(String actual, BigDecimal points) {
        Scoring scoring = new Scoring(Schemes.of("jiangxi"));
        assertThat(scoring.score(BigDecimal.TEN, true, null, read("≥95%"), read(actual), null, null)
                        .points())
                .isEqualByComparingTo(points);
        assertThat(scoring.score(BigDecimal.TEN, false, null, read("≥95%"), read("76%"), null, null)
                        .points())
                .isEqualByComparingTo("8");
    }

    @Test
    void what_was_converted_is_told() {
        assertThat(score(national, "10", "≥9万件", "45000件").arithmetic())
                .isEqualTo("9万件 = 90000件; 10 × 45000 ÷ 90000 = 5");
        assertThat(score(national, "5", "≤460.75万元", "4261455元").arithmetic())
                .isEqualTo("460.75万元 = 4607500元; 4261455元 ≤ 4607500元 → 5");
    }

    @ParameterizedTest
    @CsvSource({"100, 优", "90, 优", "89.99, 良", "80, 良", "60, 中", "59.99, 差", "0, 差"})
    void a_total_has_a_grade(BigDecimal total, String grade) {
        assertThat(national.grade(total)).isEqualTo(grade);
    }

    @Test
    void far_above_the_target_begins_beyond_the_scheme_s_share() {
        assertThat(national.isFarAbove(read("≥100人"), read("130人"))).isFalse();
        assertThat(national.isFarAbove(read("≥100人"), read("131人"))).isTrue();
    }

    private @Nullable BigDecimal words(Degree degree, @Nullable String own) {
        return national.score(
                        BigDecimal.TEN,
                        false,
                        null,
                        read("规范"),
                        read("大体规范"),
                        degree,
                        own == null ? null : new BigDecimal(own))
                .points();
    }

    private @Nullable BigDecimal points(String weight, String target, String actual, Polarity polarity) {
        return national.score(new BigDecimal(weight), false, polarity, read(target), read(actual), null, null)
                .points();
    }

    private static Scoring.Score score(Scoring scoring, String weight, String target, String actual) {
        return scoring.score(new BigDecimal(weight), false, null, read(target), read(actual), null, null);
    }

    private static TargetValue read(String text) {
        return TargetValueReading.of(text);
    }
}
