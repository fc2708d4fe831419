package org.jixiao.evaluation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.evaluation.model.PrintedEvaluation.LevelPoints;
import org.jixiao.evaluation.model.PrintedEvaluation.Money;
import org.jixiao.evaluation.model.PrintedEvaluation.Row;
import org.junit.jupiter.api.Test;

class PrintedEvaluationColumnTest {

    private final PrintedEvaluationColumn column = new PrintedEvaluationColumn();

    @Test
    void a_printed_evaluation_comes_back_exactly_with_every_digit() {
        PrintedEvaluation printed = new PrintedEvaluation(
                List.of(
                        new Money(null, amount("10965761.00"), amount("0.00"), amount("1E+3"), amount("98.60")),
                        new Money("其他资金", amount("0"), amount("0.0"), amount("-5"), null)),
                amount("10"),
                amount("9.90"),
                "已完成，\n“全部”。",
                List.of(new LevelPoints("产出指标", amount("50"))),
                List.of(new Row("98.02%", amount("2.0"), null, "原因\t一"), new Row(null, null, amount("0.00"), null)),
                null,
                amount("92.490"));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(printed)))
                .isEqualTo(printed);
    }

    @Test
    void what_prints_nothing_comes_back_as_that() {
        PrintedEvaluation printed =
                new PrintedEvaluation(List.of(), null, null, null, List.of(), List.of(), null, null);

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(printed)))
                .isEqualTo(printed);
        assertThat(column.convertToDatabaseColumn(null)).isNull();
        assertThat(column.convertToEntityAttribute(null)).isNull();
    }

    private static BigDecimal amount(String number) {
        return new BigDecimal(number);
    }
}
