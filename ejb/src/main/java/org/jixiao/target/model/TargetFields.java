package org.jixiao.target.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What a target table says in the places of a form: texts as they were written, target values raw, amounts in the form's
 * unit, polarities and comparators in the form's words. What is not there stays empty.
 *
 * @param form whose words and unit are used
 * @param content the table
 * @param around what is printed around it
 */
public record TargetFields(FormDefinition form, TableContent content, Around around) implements FieldValues {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日");

    @Override
    public Value project(Column column) {
        TableContent.Project project = content.project();
        return switch (column.field()) {
            case UNIT_CODE -> Value.of(around.unitCode(), "");
            case UNIT_NAME -> Value.of(around.unitName(), "");
            case DEPARTMENT_CODE -> Value.of(around.departmentCode(), "");
            case DEPARTMENT_NAME -> Value.of(around.departmentName(), "");
            case SEQUENCE -> {
                Integer sequence = project.sequence();
                yield Value.of(sequence == null ? null : BigDecimal.valueOf(sequence), "project.sequence");
            }
            case PROJECT_CODE -> Value.of(project.code(), "project.code");
            case PROJECT_NAME -> Value.of(project.name(), "project.name");
            case PROJECT_TYPE -> Value.of(project.type(), "project.type");
            case PROJECT_AMOUNT -> amount(project.projectAmount(), "project.projectAmount");
            case PURPOSE -> Value.of(project.purpose(), "project.purpose");
            case MONEY -> money(column.source());
            case PLAN -> plan(column.by());
            case OVERALL_GOAL -> Value.of(content.goals().overall(), "goals.overall");
            case PERIOD_GOAL -> Value.of(content.goals().period(), "goals.period");
            case ANNUAL_GOAL -> Value.of(content.goals().annual(), "goals.annual");
            default -> Value.EMPTY;
        };
    }

    /** An amount in the form's unit. */
    public Value amount(@Nullable BigDecimal yuan, String path) {
        return Value.of(yuan == null ? null : form.moneyUnit().of(yuan), path);
    }

    /** A share in %, with two decimals at least. */
    public static Value percent(@Nullable BigDecimal percent, String path) {
        return Value.of(
                percent == null
                        ? null
                        : percent.setScale(Math.max(2, percent.scale())).toPlainString() + "%",
                path);
    }

    private Value money(@Nullable String source) {
        List<TableContent.Funding> funding = content.funding();
        if (source == null) {
            String path = funding.size() == 1 ? "funding[0].amount" : "funding";
            return amount(funding.isEmpty() ? null : content.total(), path);
        }
        for (int i = 0; i < funding.size(); i++) {
            if (funding.get(i).source().equals(source)) {
                return amount(funding.get(i).amount(), "funding[" + i + "].amount");
            }
        }
        return Value.EMPTY;
    }

    private Value plan(@Nullable String by) {
        for (int i = 0; i < content.plan().size(); i++) {
            if (content.plan().get(i).by().equals(by)) {
                return percent(content.plan().get(i).percent(), "plan[" + i + "].percent");
            }
        }
        return Value.of((String) null, "plan");
    }

    @Override
    public int indicators() {
        return content.indicators().size();
    }

    @Override
    public Value indicator(Column column, int index) {
        TableContent.Indicator row = content.indicators().get(index);
        String at = "indicators[" + index + "].";
        boolean others = !isFor(column, row.scope());
        return switch (column.field()) {
            case LEVEL1 -> Value.of(row.level1(), at + "level1");
            case LEVEL2 -> Value.of(row.level2(), at + "level2");
            // What a unit adds to a common indicator stands where the specific ones are explained.
            case EXPLANATION ->
                others
                        ? column.scope() == Scope.SPECIFIC ? Value.of(row.supplement(), at + "supplement") : Value.EMPTY
                        : Value.of(row.explanation(), at + "explanation");
            case INDICATOR_NAME -> others ? Value.EMPTY : Value.of(row.name(), at + "name");
            case TARGET -> others ? Value.EMPTY : Value.of(row.target().raw(), at + "target");
            case INDICATOR_CODE -> Value.of(row.code(), at + "code");
            case SUPPLEMENT -> Value.of(row.supplement(), at + "supplement");
            case POLARITY -> Value.of(polarity(row.polarity()), at + "polarity");
            case DIRECTION -> Value.of(direction(row.target().comparator()), at + "target.comparator");
            case PERIOD_TARGET -> {
                TargetValue target = row.periodTarget();
                yield Value.of(target == null ? null : target.raw(), at + "periodTarget");
            }
            case UNIT -> Value.of(row.target().unit(), at + "target.unit");
            case BASIS -> Value.of(row.basis(), at + "basis");
            case WEIGHT -> Value.of(row.weight(), at + "weight");
            default -> Value.EMPTY;
        };
    }

    /** Whether the column is for indicators of the scope; one without a scope stands with the common ones. */
    private static boolean isFor(Column column, @Nullable IndicatorScope scope) {
        Scope meant = scope == IndicatorScope.SPECIFIC ? Scope.SPECIFIC : Scope.COMMON;
        return column.scope() == null || column.scope() == meant;
    }

    private @Nullable String polarity(@Nullable Polarity polarity) {
        return polarity == null ? null : polarity.label(form);
    }

    private @Nullable String direction(@Nullable Comparator comparator) {
        return comparator == null ? null : comparator.label(form);
    }

    @Override
    public String filledIn(String name) {
        return switch (name) {
            case "year" -> Integer.toString(around.year());
            case "unitCode" -> around.unitCode();
            case "unitName" -> around.unitName();
            case "departmentCode" -> around.departmentCode();
            case "departmentName" -> around.departmentName();
            case "bureau" -> around.bureau();
            case "approvalNumber" -> orEmpty(around.approvalNumber());
            case "approvalDate" -> {
                LocalDate date = around.approvalDate();
                yield date == null ? "" : DATE.format(date);
            }
            case "projectName" -> orEmpty(content.project().name());
            case "ordinal" -> Integer.toString(around.ordinal());
            case "moneyUnit" -> form.moneyUnit().label();
            default -> "";
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /**
     * What is printed around a table.
     *
     * @param year the fiscal year
     * @param ordinal its number in its document, from 1
     * @param bureau the finance bureau of its region
     * @param approvalNumber the number of the approval document; null while it is not approved
     * @param approvalDate the date of the approval document; null while it is not approved
     */
    public record Around(
            int year,
            int ordinal,
            String unitCode,
            String unitName,
            String departmentCode,
            String departmentName,
            String bureau,
            @Nullable String approvalNumber,
            @Nullable LocalDate approvalDate) {}
}
