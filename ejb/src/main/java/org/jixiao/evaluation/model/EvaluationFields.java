package org.jixiao.evaluation.model;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition.Amount;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.target.model.TargetFields;
import org.jspecify.annotations.Nullable;

/**
 * What a table says in the places of a sheet of evaluation (自评表): its targets and, beside them, what was spent and
 * reached.
 *
 * @param target the table
 * @param evaluation what is printed of its evaluation
 */
public record EvaluationFields(TargetFields target, PrintedEvaluation evaluation) implements FieldValues {

    @Override
    public Value project(Column column) {
        return switch (column.field()) {
            case MONEY -> column.amount() == null ? target.project(column) : money(column.source(), column.amount());
            case EXECUTION_RATE ->
                TargetFields.percent(
                        ofSource(column.source())
                                .map(PrintedEvaluation.Money::rate)
                                .orElse(null),
                        column.source() == null ? "execution.rate" : "");
            case EXECUTION_POINTS -> Value.of(evaluation.executionPoints(), "");
            case EXECUTION_SCORE -> Value.of(evaluation.executionScore(), "execution.score");
            case ACHIEVEMENT -> Value.of(evaluation.achievement(), "achievement");
            case TOTAL_POINTS -> Value.of(evaluation.totalPoints(), "");
            case TOTAL_SCORE -> Value.of(evaluation.total(), "total");
            default -> target.project(column);
        };
    }

    private Value money(@Nullable String source, Amount amount) {
        BigDecimal yuan = ofSource(source)
                .map(money -> switch (amount) {
                    case INITIAL -> money.initial();
                    case FULL -> money.full();
                    case EXECUTED -> money.executed();
                })
                .orElse(null);
        String path = switch (amount) {
            case INITIAL -> "execution.initial";
            case FULL -> "execution.full";
            case EXECUTED -> "execution.executed";
        };
        return target.amount(yuan, source == null ? path : "");
    }

    private Optional<PrintedEvaluation.Money> ofSource(@Nullable String source) {
        return evaluation.money().stream()
                .filter(money -> Objects.equals(money.source(), source))
                .findFirst();
    }

    @Override
    public int indicators() {
        return target.indicators();
    }

    @Override
    public Value indicator(Column column, int index) {
        if (index >= evaluation.rows().size()) {
            return target.indicator(column, index);
        }
        PrintedEvaluation.Row row = evaluation.rows().get(index);
        String at = "indicators[" + index + "].";
        return switch (column.field()) {
            case LEVEL1, LEVEL2 -> withPoints(target.indicator(column, index));
            case ACTUAL -> Value.of(row.actual(), at + "actual");
            case WEIGHT -> Value.of(row.weight(), at + "weight");
            case SCORE -> Value.of(row.score(), at + "score");
            case REASON -> Value.of(row.reason(), at + "reason");
            default -> target.indicator(column, index);
        };
    }

    /** The level with the points printed beside it, such as {@code 产出指标 (50分)}. */
    private Value withPoints(Value level) {
        return evaluation.levels().stream()
                .filter(points -> points.level().equals(level.text()))
                .findFirst()
                .map(points -> Value.of(level.text() + " (" + points.points().toPlainString() + "分)", level.path()))
                .orElse(level);
    }

    @Override
    public String filledIn(String name) {
        return target.filledIn(name);
    }
}
