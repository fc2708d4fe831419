package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetValueReadingTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            100%               | EQUAL     | 100     | %
            95%以上            | AT_LEAST  | 95      | %
            小于9平方米        | LESS_THAN | 9       | 平方米
            >90%               | MORE_THAN | 90      | %
            100%以内           | AT_MOST   | 100     | %
            10万件             | EQUAL     | 10      | 万件
            9人                | EQUAL     | 9       | 人
            2210元/人          | EQUAL     | 2210    | 元/人
            ≥95百分比          | AT_LEAST  | 95      | 百分比
            ≥30人              | AT_LEAST  | 30      | 人
            不低于503个节点    | AT_LEAST  | 503     | 个节点
            不超过10个工作日   | AT_MOST   | 10      | 个工作日
            达85%以上          | AT_LEAST  | 85      | %
            ≤460.75万元        | AT_MOST   | 460.75  | 万元
            ≤1096.58万元       | AT_MOST   | 1096.58 | 万元
            4261455元          | EQUAL     | 4261455 | 元
            1450/工作日        | EQUAL     | 1450    | /工作日
            39                 | EQUAL     | 39      |
            99.23%             | EQUAL     | 99.23   | %
            0                  | EQUAL     | 0       |
            -5%                | EQUAL     | -5      | %
            ≧９５．５％        | AT_LEAST  | 95.5    | %
            ＞90％             | MORE_THAN | 90      | %
            1,350套            | EQUAL     | 1350    | 套
            >= 2 次/年         | AT_LEAST  | 2       | 次/年
            100000人           | EQUAL     | 100000  | 人
            10000平方米以上    | AT_LEAST  | 10000   | 平方米
            大于95%            | MORE_THAN | 95      | %
            4人。              | EQUAL     | 4       | 人
            2小时内            | AT_MOST   | 2       | 小时
            控制在5%以内       | AT_MOST   | 5       | %
            不超过1小时        | AT_MOST   | 1       | 小时
            100批次            | EQUAL     | 100     | 批次
            """)
    void what_can_be_read_in_one_way_only_is_exact(
            String raw, Comparator comparator, BigDecimal number, @Nullable String unit) {
        assertThat(TargetValueReading.of(raw)).isEqualTo(new TargetValue(raw, comparator, number, unit, Reading.EXACT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            正常工作每月天数22天 | EQUAL    | 22     | 天
            ≥100按规定时间发放   | AT_LEAST | 100    |
            满意度≥90%           | AT_LEAST | 90     | %
            工单量≥120000宗      | AT_LEAST | 120000 | 宗
            服务人员100人次      | EQUAL    | 100    | 人次
            达到95%              | AT_LEAST | 95     | %
            约20人               | EQUAL    | 20     | 人
            20人左右             | EQUAL    | 20     | 人
            大于95%以上          | MORE_THAN| 95     | %
            100%按时发放         | EQUAL    | 100    | %
            3旬                  | EQUAL    | 3      | 旬
            """)
    void a_number_among_words_is_a_guess(String raw, Comparator comparator, BigDecimal number, @Nullable String unit) {
        assertThat(TargetValueReading.of(raw))
                .isEqualTo(new TargetValue(raw, comparator, number, unit, Reading.GUESSED));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "每月上旬",
                "及时",
                "规范",
                "有效保障",
                "不增长",
                "一体机购买数量一台",
                "网站考评达到良好以上",
                "12月底前",
                "2021年12月31日前",
                "2020年",
                "80%-90%",
                "每年进行全面检查并出具报告(12份);全站监测报告(4份);预考评报告(1份)。"
            })
    void words_dates_and_several_numbers_stay_text(String raw) {
        assertThat(TargetValueReading.of(raw))
                .isEqualTo(new TargetValue(raw, Comparator.QUALITATIVE, null, null, Reading.TEXT));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"不适用", "/", " 不适用 ", "／"})
    void what_does_not_apply_is_told_from_words(String raw) {
        assertThat(TargetValueReading.of(raw))
                .isEqualTo(new TargetValue(raw, Comparator.NOT_APPLICABLE, null, null, Reading.EXACT));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "　"})
    void nothing_written_means_nothing(@Nullable String raw) {
        assertThat(TargetValueReading.of(raw)).isEqualTo(new TargetValue(raw, null, null, null, Reading.TEXT));
    }

    @Test
    void a_number_that_no_column_could_hold_is_kept_as_text() {
        String raw = "9".repeat(40);
        assertThat(TargetValueReading.of(raw)).isEqualTo(new TargetValue(raw, null, null, null, Reading.TEXT));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            等于       | 100       | %    | EQUAL     | 100  | %    | EXACT
            大于等于   | 95.00     | %    | AT_LEAST  | 95   | %    | EXACT
            大于等 于  | 95.00     | %    | AT_LEAST  | 95   | %    | EXACT
            小于等于   | 24.00     | 小时 | AT_MOST   | 24   | 小时 | EXACT
            大于       | 9.00      | 万件 | MORE_THAN | 9    | 万件 | EXACT
            小于       | 1         | 次   | LESS_THAN | 1    | 次   | EXACT
            ≥          | 2         | 次/天| AT_LEAST  | 2    | 次/天| EXACT
            大于等于   | 5,000     |      | AT_LEAST  | 5000 |      | EXACT
            大于等于   | ≥95%      | ％   | AT_LEAST  | 95   | %    | EXACT
            大于等于   | ≤95       | %    | AT_LEAST  | 95   | %    | GUESSED
            等于       | 10万件    | 件   | EQUAL     | 10   | 万件 | GUESSED
            定性       | 优        |      | QUALITATIVE |    |      | TEXT
            定性       | 100       | %    | QUALITATIVE | 100| %    | GUESSED
            大于等于   | 良好      |      | QUALITATIVE |    |      | TEXT
            等于       | 不适用    |      | NOT_APPLICABLE | |      | EXACT
            大于等     | 95        | %    |           | 95   | %    | GUESSED
                       | 95        | %    | EQUAL     | 95   | %    | GUESSED
                       | ≥95       | %    | AT_LEAST  | 95   | %    | EXACT
            大于等于   |           | %    | AT_LEAST  |      | %    | TEXT
            """)
    void a_value_spread_over_three_columns_is_read_as_one(
            @Nullable String direction,
            @Nullable String raw,
            @Nullable String unit,
            @Nullable Comparator comparator,
            @Nullable BigDecimal number,
            @Nullable String unitRead,
            Reading reading) {
        assertThat(TargetValueReading.of(direction, raw, unit))
                .isEqualTo(new TargetValue(raw, comparator, number, unitRead, reading));
    }
}
