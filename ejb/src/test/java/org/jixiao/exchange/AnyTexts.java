package org.jixiao.exchange;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any texts that people write into a table, and those that they should not but do. */
final class AnyTexts {

    private static final String HAN = "预算绩效目标产出效益满意度数量质量时效成本经济社会生态项目资金单位人员服务大厅群众完成率及次份";
    private static final String OTHERS = "abcXYZ019%≥≤=+-@*/（）()“”\"'，。；：、.,;:<>&|#［］【】１２％Ａ";

    /** What could be taken for another thing than it is: a sum, a level, a number, a label, a cell cut off. */
    private static final List<String> LIKE_SOMETHING_ELSE = List.of(
            "2021年度经费",
            "数量指标完成率",
            "合计支出",
            "满意度",
            "100%",
            "项目（含分馆",
            "成本",
            "3个",
            "1.维护；2.更新",
            "得分",
            "总分",
            "其他资金",
            "得分10.00",
            "执行率99.86%",
            "一、总体要求",
            "（二）",
            "绩效目标：按时完成");

    private AnyTexts() {}

    /** One line of text without outer blanks. */
    static Arbitrary<String> word() {
        return Arbitraries.frequencyOf(
                Tuple.of(18, mixed()), Tuple.of(2, Arbitraries.of(LIKE_SOMETHING_ELSE)), Tuple.of(1, han(40, 120)));
    }

    private static Arbitrary<String> mixed() {
        return Combinators.combine(
                        han(1, 6), Arbitraries.strings().withChars(OTHERS).ofMaxLength(4), han(1, 6))
                .as((first, middle, last) -> first + middle + last);
    }

    /** Several lines, sentences, lists. */
    static Arbitrary<String> prose() {
        return word().list().ofMinSize(1).ofMaxSize(5).map(lines -> String.join("\n", lines));
    }

    private static Arbitrary<String> han(int least, int most) {
        return Arbitraries.strings().withChars(HAN).ofMinLength(least).ofMaxLength(most);
    }
}
