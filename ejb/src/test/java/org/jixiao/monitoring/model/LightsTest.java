package org.jixiao.monitoring.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.form.model.LightRules;
import org.jixiao.form.model.LightRules.Thresholds;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.monitoring.model.Lights.Rule;
import org.jixiao.monitoring.model.Lights.Shown;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightsTest {

    private static final LightRules RULES = new LightRules(
            "test",
            "试用规则",
            new Thresholds(percent(60), percent(80), percent(120)),
            new Thresholds(percent(60), percent(80), null));

    @ParameterizedTest
    @CsvSource({
        "≥100件, 29件,      6, RED",
        "≥100件, 29.99件,   6, RED",
        "≥100件, 30件,      6, YELLOW",
        "≥100件, 39.99件,   6, YELLOW",
        "≥100件, 40件,      6, GREEN",
        "≥100件, 50件,      6, GREEN",
        "≥100件, 59.99件,   6, GREEN",
        "≥100件, 60件,      6, BLUE",
        "≥100件, 60件,     12, YELLOW",
        "≥100件, 100件,    12, GREEN",
        "≥100件, 120件,    12, BLUE",
        "≥100件, 0件,       1, RED",
        "≥100件, 8件,       1, GREEN",
        "=10万件, 6万件,    6, BLUE",
        "=10万件, 50000件,  6, GREEN",
        "100%,   52%,       6, GREEN",
        ">95%,   20,        6, RED",
        "95%以上, 38,       6, GREEN",
        "≥90%,   50百分比,  6, GREEN"
    })
    void what_was_done_is_held_beside_what_the_months_let_expect(String target, String done, int months, Light light) {
        assertThat(lights(months).indicator(Polarity.FORWARD, read(target), read(done), null))
                .returns(light, Shown::light)
                .returns(Rule.SHARE, Shown::rule);
    }

    @ParameterizedTest
    @CsvSource({
        "≤30万元, 30万元,    GREEN",
        "≤30万元, 300000元,  GREEN",
        "≤30万元, 300001元,  RED",
        "小于9平方米, 8平方米, GREEN",
        "不超过10个工作日, 11个工作日, RED",
        "0起, 0起, GREEN",
        "0起, 1起, RED"
    })
    void an_upper_limit_is_kept_or_not_whatever_the_month(String target, String done, Light light) {
        IntStream.rangeClosed(1, 12)
                .forEach(month -> assertThat(lights(month).indicator(null, read(target), read(done), null))
                        .returns(light, Shown::light)
                        .returns(Rule.LIMIT, Shown::rule));
    }

    @Test
    void an_equal_target_of_a_reverse_indicator_is_an_upper_limit() {
        assertThat(lights(6)
                        .indicator(Polarity.REVERSE, read("5%"), read("4%"), null)
                        .light())
                .isEqualTo(Light.GREEN);
        assertThat(lights(6)
                        .indicator(Polarity.REVERSE, read("5%"), read("6%"), null)
                        .light())
                .isEqualTo(Light.RED);
    }

    @ParameterizedTest
    @CsvSource({"REACHED, GREEN", "PARTLY, YELLOW", "NOT_REACHED, RED"})
    void words_shine_as_a_person_says(Degree degree, Light light) {
        assertThat(lights(6).indicator(null, read("及时"), read("基本及时"), degree))
                .returns(light, Shown::light)
                .returns(Rule.QUALITATIVE, Shown::rule);
    }

    @Test
    void words_without_a_degree_and_numbers_without_a_value_have_no_light_yet() {
        assertThat(lights(6).indicator(null, read("及时"), read("及时"), null)).isEqualTo(Shown.OPEN);
        assertThat(lights(6).indicator(null, read("≥90%"), read(null), null)).isEqualTo(Shown.OPEN);
        assertThat(lights(6).indicator(null, read("≥90%"), read("  "), null)).isEqualTo(Shown.OPEN);
        assertThat(lights(6).money(percent(100), null)).isEqualTo(Shown.OPEN);
    }

    @Test
    void what_does_not_apply_and_what_cannot_be_compared_has_no_light() {
        assertThat(lights(6).indicator(null, read("不适用"), read("3"), null).rule())
                .isEqualTo(Rule.NOT_APPLICABLE);
        assertThat(lights(6).indicator(null, read("≥90%"), read("不适用"), null).rule())
                .isEqualTo(Rule.NOT_APPLICABLE);
        assertThat(lights(6).indicator(null, read("≥90人"), read("50%"), null))
                .returns(Rule.NOT_COMPARABLE, Shown::rule)
                .returns(null, Shown::light);
    }

    @Test
    void at_least_nothing_is_reached_by_anything() {
        assertThat(lights(6).indicator(null, read("≥0次"), read("0次"), null))
                .isEqualTo(new Shown(Rule.REACHED, Light.GREEN, "0 ≥ 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "29.99, 6, RED",
        "30,    6, YELLOW",
        "40,    6, GREEN",
        "100,   6, GREEN",
        "59.99, 12, RED",
        "80,    12, GREEN",
        "500,   12, GREEN"
    })
    void money_is_never_blue(BigDecimal spent, int months, Light light) {
        assertThat(lights(months).money(percent(100), spent).light()).isEqualTo(light);
    }

    @Test
    void where_there_is_no_money_there_is_no_light() {
        assertThat(lights(6).money(BigDecimal.ZERO, percent(5))).isEqualTo(new Shown(Rule.NOT_APPLICABLE, null, ""));
    }

    @Test
    void every_light_shows_its_arithmetic() {
        assertThat(lights(6).indicator(null, read("≥1350件"), read("500件"), null).arithmetic())
                .isEqualTo("500 ÷ (1350 × 6 ÷ 12) = 74.07% < 80%");
        assertThat(lights(6).indicator(null, read("≥10万件"), read("6万件"), null).arithmetic())
                .isEqualTo("60000 ÷ (100000 × 6 ÷ 12) = 120% ≥ 120%");
        assertThat(lights(6)
                        .indicator(null, read("≤30万元"), read("373714元"), null)
                        .arithmetic())
                .isEqualTo("373714 > 300000");
        assertThat(lights(3).money(percent(1000), percent(150)).arithmetic())
                .isEqualTo("150 ÷ (1000 × 3 ÷ 12) = 60% < 80%");
    }

    @Test
    void what_is_below_a_limit_is_not_printed_as_the_limit() {
        assertThat(lights(12).money(new BigDecimal("1000000"), new BigDecimal("599999.99")))
                .returns(Light.RED, Shown::light)
                .returns("599999.99 ÷ (1000000 × 12 ÷ 12) = 59.99% < 60%", Shown::arithmetic);
    }

    @Test
    void a_region_s_own_thresholds_count() {
        LightRules strict = new LightRules(
                "strict",
                "从严",
                new Thresholds(percent(90), percent(95), null),
                new Thresholds(percent(90), percent(95), null));
        assertThat(new Lights(strict, 12)
                        .indicator(null, read("≥100件"), read("89件"), null)
                        .light())
                .isEqualTo(Light.RED);
        assertThat(new Lights(strict, 12)
                        .indicator(null, read("≥100件"), read("900件"), null)
                        .light())
                .isEqualTo(Light.GREEN);
    }

    @Test
    void more_done_never_gives_a_worse_light_and_a_later_month_never_a_better_one() {
        for (int month = 1; month <= 12; month++) {
            for (int done = 0; done <= 150; done++) {
                int here = ordinal(month, done);
                assertThat(ordinal(month, done + 1)).isGreaterThanOrEqualTo(here);
                if (month < 12) {
                    assertThat(ordinal(month + 1, done)).isLessThanOrEqualTo(here);
                }
            }
        }
    }

    private static int ordinal(int month, int done) {
        Light light = lights(month)
                .indicator(null, read("≥100件"), read(done + "件"), null)
                .light();
        return light == null ? -1 : light.ordinal();
    }

    @Test
    void the_worst_light_counts() {
        assertThat(Light.worst(Stream.of(Light.BLUE, Light.YELLOW, Light.GREEN)))
                .contains(Light.YELLOW);
        assertThat(Light.worst(Arrays.stream(new @Nullable Light[] {null, Light.BLUE, null})))
                .contains(Light.BLUE);
        assertThat(Light.worst(Stream.empty())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void there_is_no_other_month(int month) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Lights(RULES, month));
    }

    @Test
    void thresholds_that_fall_are_a_mistake() {
        LightRules falling = new LightRules("f", "f", new Thresholds(percent(80), percent(60), null), RULES.money());
        assertThat(LightRules.flaws(falling)).extracting(flaw -> flaw.path()).containsExactly("indicator");
        assertThat(LightRules.flaws(RULES)).isEmpty();
    }

    private static Lights lights(int months) {
        return new Lights(RULES, months);
    }

    private static TargetValue read(@Nullable String raw) {
        return TargetValueReading.of(raw);
    }

    private static BigDecimal percent(int number) {
        return BigDecimal.valueOf(number);
    }
}
