package org.jixiao.form.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A region's form (表样): how its public document prints target tables. A form is data, kept in {@code config/forms/}.
 *
 * @param key the form's key, such as {@code gulou}
 * @param title the title over the table, with {@code {year}} where the fiscal year stands
 * @param layout how tables stand in the document
 * @param moneyUnit the unit in which amounts are printed
 * @param fundSources the sources of money the form knows, in its order; the first is the one meant when it prints only
 *     a total
 * @param columns the columns of the table or, on a card, of its block of indicators, from left to right
 * @param directions how comparators are printed where the form has a column for them; empty where it has none
 */
public record FormDefinition(
        String key,
        String title,
        Layout layout,
        MoneyUnit moneyUnit,
        List<String> fundSources,
        List<Column> columns,
        List<Direction> directions) {

    public FormDefinition {
        fundSources = List.copyOf(fundSources);
        columns = List.copyOf(columns);
        directions = List.copyOf(directions);
    }

    /** The column that holds the field, if the form has one. */
    public Optional<Column> column(Field field) {
        return columns.stream().filter(column -> column.field() == field).findFirst();
    }

    public boolean has(Field field) {
        return column(field).isPresent();
    }

    /** How tables stand in the document. */
    public enum Layout {
        /** One row per indicator, the project's cells before its first (福州, 绍兴). */
        LEDGER,
        /** One card per project (北戴河, 福田). */
        CARD,
        /** One row per project, its indicators packed into one cell (花都). */
        PACKED
    }

    /** The unit in which a form prints amounts. */
    public enum MoneyUnit {
        /** 元. */
        YUAN("元", BigDecimal.ONE),
        /** 万元. */
        TEN_THOUSAND_YUAN("万元", BigDecimal.valueOf(10_000));

        private final String label;
        private final BigDecimal yuan;

        MoneyUnit(String label, BigDecimal yuan) {
            this.label = label;
            this.yuan = yuan;
        }

        public String label() {
            return label;
        }

        /** What one of this unit is in 元. */
        public BigDecimal yuan() {
            return yuan;
        }
    }

    /** What of the table a column holds. */
    public enum Field {
        SEQUENCE(true),
        PROJECT_CODE(true),
        PROJECT_NAME(true),
        PROJECT_TYPE(true),
        PURPOSE(true),
        /** The year's budget over all sources, or of {@link Column#source()} where the column names one. */
        MONEY(true),
        OVERALL_GOAL(true),
        ANNUAL_GOAL(true),
        LEVEL1(false),
        LEVEL2(false),
        INDICATOR_NAME(false),
        INDICATOR_CODE(false),
        EXPLANATION(false),
        SUPPLEMENT(false),
        POLARITY(false),
        DIRECTION(false),
        TARGET(false),
        PERIOD_TARGET(false),
        UNIT(false),
        BASIS(false),
        WEIGHT(false);

        private final boolean ofProject;

        Field(boolean ofProject) {
            this.ofProject = ofProject;
        }

        /** Whether it is said once per project and not per indicator. */
        public boolean isOfProject() {
            return ofProject;
        }
    }

    /**
     * One column.
     *
     * @param field what it holds
     * @param label its head, as printed
     * @param group the head over it that it shares with its neighbours; null when it has none
     * @param source the fund source of a money column; null when it holds the sum
     */
    public record Column(
            Field field,
            String label,
            @Nullable String group,
            @Nullable String source) {}

    /**
     * How one comparator is printed.
     *
     * @param comparator the name of a {@code Comparator}, such as {@code AT_LEAST}
     * @param label its printed form, such as {@code 大于等于}
     */
    public record Direction(String comparator, String label) {}
}
