package org.jixiao.form.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A region's form (表样): how its public documents print target tables. A form is data, kept in {@code config/forms/};
 * the same definition is what a file is read by, what the screen draws and what is printed.
 *
 * @param key the form's key, such as {@code gulou}
 * @param name what people call it, when they choose a form
 * @param moneyUnit the unit in which amounts are printed
 * @param fundSources the sources of money the form knows, in its order; the first is the one meant when it prints only
 *     a total
 * @param levels the words of the levels, in the form's order
 * @param polarities how polarities are printed where the form has a column for them
 * @param directions how comparators are printed, in a column of their own or before a number
 * @param required the fields that a table of this form must have
 * @param sheets the kinds of sheets, at least the one of targets
 */
public record FormDefinition(
        String key,
        String name,
        MoneyUnit moneyUnit,
        List<String> fundSources,
        List<Level> levels,
        List<PolarityWord> polarities,
        List<Direction> directions,
        List<Field> required,
        List<Sheet> sheets) {

    public FormDefinition {
        fundSources = copy(fundSources);
        levels = copy(levels);
        polarities = copy(polarities);
        directions = copy(directions);
        required = copy(required);
        sheets = copy(sheets);
    }

    // A list that a file leaves out comes as null, whatever its type says.
    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The sheet of a kind, if the form has one. */
    public Optional<Sheet> sheet(SheetKind kind) {
        return sheets.stream().filter(sheet -> sheet.kind() == kind).findFirst();
    }

    /** The sheet on which targets are set. */
    public Sheet target() {
        return sheet(SheetKind.TARGET)
                .orElseThrow(() -> new IllegalStateException(
                        "The form " + key + " has no sheet of targets. Way out: give it a sheet of the kind TARGET"));
    }

    /** The title over a target table, with {@code {year}} where the fiscal year stands. */
    public String title() {
        return target().title();
    }

    /** How target tables stand in the document. */
    public Layout layout() {
        return target().layout();
    }

    /** What the form says of a target table, in the order in which it is read: a card's cells, then the columns. */
    public List<Column> columns() {
        return target().allColumns();
    }

    /** The first column that holds the field, if the form has one. */
    public Optional<Column> column(Field field) {
        return columns().stream().filter(column -> column.field() == field).findFirst();
    }

    public boolean has(Field field) {
        return column(field).isPresent();
    }

    /** What a sheet is about. */
    public enum SheetKind {
        /** What a project is to achieve (项目绩效目标表). */
        TARGET,
        /** What a project has achieved (项目支出绩效自评表). */
        EVALUATION,
        /** What a department is to achieve (部门整体绩效目标). */
        DEPARTMENT
    }

    /** How tables stand in the document. */
    public enum Layout {
        /** One row per indicator, the project's cells before its first (福州, 绍兴). */
        LEDGER,
        /** One card per project (北戴河, 福田). */
        CARD,
        /** One row per project, its indicators packed into one cell (花都). */
        PACKED,
        /** Headings and paragraphs (部门整体绩效目标). */
        TEXT
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

        /** An amount in this unit as it is printed: at least two decimals, and as many more as it takes to lose nothing. */
        public BigDecimal of(BigDecimal amountInYuan) {
            BigDecimal amount = amountInYuan.divide(yuan).stripTrailingZeros();
            return amount.setScale(Math.max(2, amount.scale()));
        }
    }

    /** What of the table a cell holds. */
    public enum Field {
        UNIT_CODE(true),
        UNIT_NAME(true),
        DEPARTMENT_CODE(true),
        DEPARTMENT_NAME(true),
        SEQUENCE(true),
        PROJECT_CODE(true),
        PROJECT_NAME(true),
        PROJECT_TYPE(true),
        /** 项目金额, beside the year's budget. */
        PROJECT_AMOUNT(true),
        PURPOSE(true),
        /** Money over all sources, or of one source; the year's budget, or at year end one of three amounts. */
        MONEY(true),
        /** The cumulative share of the money that is to be spent by a time, in %. */
        PLAN(true),
        OVERALL_GOAL(true),
        PERIOD_GOAL(true),
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
        WEIGHT(false),
        /** 实际完成值. */
        ACTUAL(false),
        SCORE(false),
        /** 偏差原因分析及改进措施. */
        REASON(false),
        /** 年度总体目标实际完成情况. */
        ACHIEVEMENT(true),
        /** 执行率, in %. */
        EXECUTION_RATE(true),
        EXECUTION_POINTS(true),
        EXECUTION_SCORE(true),
        TOTAL_POINTS(true),
        TOTAL_SCORE(true);

        private final boolean ofProject;

        Field(boolean ofProject) {
            this.ofProject = ofProject;
        }

        /** Whether it is said once per project and not per indicator. */
        public boolean isOfProject() {
            return ofProject;
        }
    }

    /** Which of the three amounts of a year (年初预算, 全年预算, 全年执行). */
    public enum Amount {
        INITIAL,
        FULL,
        EXECUTED
    }

    /** Whether an indicator is common (共性) or specific (个性). */
    public enum Scope {
        COMMON,
        SPECIFIC
    }

    /**
     * A word of level 1 with those of level 2 under it.
     *
     * @param name as printed, such as {@code 产出指标}
     * @param code as printed before it; null when the form prints none
     * @param levels the words of level 2; none where the form has no level 2
     */
    public record Level(String name, @Nullable String code, List<SecondLevel> levels) {
        public Level {
            levels = copy(levels);
        }
    }

    /** A word of level 2, such as {@code 数量指标}, with the code printed before it or null. */
    public record SecondLevel(String name, @Nullable String code) {}

    /**
     * How a polarity is printed.
     *
     * @param polarity the name of a {@code Polarity}
     * @param label such as {@code 正向指标}
     */
    public record PolarityWord(String polarity, String label) {}

    /**
     * How one comparator is printed.
     *
     * @param comparator the name of a {@code Comparator}, such as {@code AT_LEAST}
     * @param label its printed form, such as {@code 大于等于} or {@code ≥}
     */
    public record Direction(String comparator, String label) {}

    /**
     * A kind of sheet.
     *
     * <p>Texts may hold what is filled in: {@code {year}}, {@code {unitCode}}, {@code {unitName}},
     * {@code {departmentCode}}, {@code {departmentName}}, {@code {bureau}}, {@code {approvalNumber}},
     * {@code {approvalDate}}, {@code {projectName}}, {@code {ordinal}} (from 1 in its document) and {@code {moneyUnit}}.
     *
     * @param kind what it is about
     * @param layout how tables stand in it
     * @param document the title of a whole document of such tables; null when it has none of its own
     * @param title the title over a table, or over each card
     * @param head the lines between title and grid, once in a ledger, on each card otherwise
     * @param widths the widths of a card's columns, relative to each other; a ledger has them on its columns
     * @param top a card's rows before its indicators
     * @param side the label at the left of a card's indicators; null when there is none
     * @param columns the columns of the indicators and, in a ledger, of the project
     * @param foot a card's rows below its indicators
     * @param ownProjectRow whether a ledger prints the project in a row of its own above its indicators
     * @param groups the rows of a ledger that stand over or under those of several projects
     * @param packing how an indicator is packed into a cell; null when it is not
     * @param headings the headings of a sheet of paragraphs; null for others
     * @param page the paper
     */
    public record Sheet(
            SheetKind kind,
            Layout layout,
            @Nullable String document,
            String title,
            List<Line> head,
            List<Integer> widths,
            List<List<Slot>> top,
            @Nullable String side,
            List<Column> columns,
            List<List<Slot>> foot,
            boolean ownProjectRow,
            List<GroupRow> groups,
            @Nullable Packing packing,
            @Nullable Headings headings,
            Page page) {

        public Sheet {
            head = copy(head);
            widths = copy(widths);
            top = copy(top);
            columns = copy(columns);
            foot = copy(foot);
            groups = copy(groups);
            page = page == null ? new Page(false, null) : page;
        }

        /** Everything that a table says on this sheet, as columns: first a card's cells, then the indicators'. */
        public List<Column> allColumns() {
            List<Column> all = new ArrayList<>();
            for (List<List<Slot>> rows : List.of(top, foot)) {
                for (int i = 0; i < rows.size(); i++) {
                    for (Slot slot : rows.get(i)) {
                        if (slot.field() != null) {
                            all.add(slot.asColumn());
                        }
                    }
                }
            }
            int ofProject = all.size();
            for (Column column : columns) {
                if (column.field().isOfProject()) {
                    all.add(ofProject++, column);
                } else {
                    all.add(column);
                }
            }
            return List.copyOf(all);
        }
    }

    /**
     * A line over a grid.
     *
     * @param text with what is filled in between braces
     * @param align LEFT when the file does not say
     */
    public record Line(String text, Align align) {
        public Line {
            align = align == null ? Align.LEFT : align;
        }
    }

    /** Where a text stands in its cell or line. */
    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * A cell of a card: a label, a value, or a label with its value beside it.
     *
     * @param label the printed label; with a field it is a cell of its own, left of the value
     * @param name what people call the value where no label stands beside it
     * @param field what the value is; null for a label alone
     * @param source the fund source of an amount or a rate; null for the sum
     * @param amount which of a year's three amounts; null for the year's budget
     * @param by the time of a step of the spending plan, such as {@code 6月底}
     * @param text a printed text with what is filled in; null when there is none
     * @param labelSpan over how many columns the label goes, 1 when the file does not say
     * @param span over how many columns the value, or the label alone, goes; 1 when the file does not say
     * @param down over how many rows the label goes, 1 when the file does not say
     */
    public record Slot(
            @Nullable String label,
            @Nullable String name,
            @Nullable Field field,
            @Nullable String source,
            @Nullable Amount amount,
            @Nullable String by,
            @Nullable String text,
            int labelSpan,
            int span,
            int down) {

        public Slot {
            labelSpan = Math.max(1, labelSpan);
            span = Math.max(1, span);
            down = Math.max(1, down);
        }

        /** What a slot with a field holds, as a column. */
        Column asColumn() {
            String said = name != null ? name : label != null ? label : by != null ? by : String.valueOf(source);
            return new Column(field == null ? Field.PURPOSE : field, said, null, source, amount, by, null, 0, 1);
        }
    }

    /**
     * One column.
     *
     * @param field what it holds
     * @param label its head, as printed
     * @param group the head over it that it shares with its neighbours; null when it has none
     * @param source the fund source of a money column; null when it holds the sum
     * @param amount which of a year's three amounts; null for the year's budget
     * @param by the time of a step of the spending plan; null for other fields
     * @param scope which indicators the column is for; null when it is for all
     * @param width relative to the other columns of a ledger
     * @param span over how many of a card's columns it goes, 1 when the file does not say
     */
    public record Column(
            Field field,
            String label,
            @Nullable String group,
            @Nullable String source,
            @Nullable Amount amount,
            @Nullable String by,
            @Nullable Scope scope,
            int width,
            int span) {

        public Column {
            width = width <= 0 ? 10 : width;
            span = Math.max(1, span);
        }
    }

    /**
     * A row over or under those of several projects.
     *
     * @param of whose projects
     * @param below whether it stands under its projects and not over them
     * @param cells what is printed in it, beside the amounts
     * @param amounts whether the sums stand in the money columns
     */
    public record GroupRow(Group of, boolean below, List<GroupCell> cells, boolean amounts) {
        public GroupRow {
            cells = copy(cells);
        }
    }

    /** Whose projects a row of a ledger stands for. */
    public enum Group {
        /** All of the document. */
        TOTAL,
        DEPARTMENT,
        UNIT
    }

    /** What stands in a column of a group's row, with what is filled in between braces. */
    public record GroupCell(Field field, String text) {}

    /**
     * How an indicator is packed into a cell together with the project's others.
     *
     * @param entry one indicator, with {@code {ordinal}}, {@code {level1Code}}, {@code {level1}}, {@code {level2Code}},
     *     {@code {level2}}, {@code {name}}, {@code {periodTarget}} and {@code {target}}
     */
    public record Packing(String entry) {}

    /**
     * The headings of a sheet of paragraphs.
     *
     * @param overall over the department's overall goal
     * @param items over its items
     * @param goal before an item's goal
     * @param indicators before an item's indicators
     * @param safeguards over the safeguards
     * @param projects over the tables of the projects that follow
     */
    public record Headings(
            String overall, String items, String goal, String indicators, String safeguards, String projects) {}

    /**
     * The paper, A4.
     *
     * @param landscape whether it lies on its long side
     * @param footer a line at the foot of each page, with {@code {page}} and {@code {pages}}; null for none
     */
    public record Page(boolean landscape, @Nullable String footer) {}
}
