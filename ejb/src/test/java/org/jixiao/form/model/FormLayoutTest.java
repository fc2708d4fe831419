package org.jixiao.form.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.PrintedFixture;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.form.model.PrintedGrid.Cell;
import org.jixiao.form.model.PrintedGrid.Kind;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetFields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormLayoutTest {

    @ParameterizedTest
    @MethodSource("org.jixiao.exchange.PrintedFixture#sheets")
    void the_spans_of_every_row_make_the_width_of_the_grid(String form, SheetKind kind) {
        for (int indicators : new int[] {0, 1, 2, 9, 45}) {
            PrintedGrid grid = grid(form, kind, indicators);

            assertThat(widthsOf(grid.head(), grid.widths().size()))
                    .allMatch(width -> width == grid.widths().size());
            assertThat(widthsOf(grid.rows(), grid.widths().size()))
                    .as("%s with %s indicators", form, indicators)
                    .isNotEmpty()
                    .containsOnly(grid.widths().size());
        }
    }

    @ParameterizedTest
    @MethodSource("org.jixiao.exchange.PrintedFixture#sheets")
    void no_cell_reaches_beyond_the_last_row(String form, SheetKind kind) {
        List<List<Cell>> rows = grid(form, kind, 9).rows();

        for (int i = 0; i < rows.size(); i++) {
            for (Cell cell : rows.get(i)) {
                assertThat(i + cell.rowspan()).isLessThanOrEqualTo(rows.size());
            }
        }
    }

    @Test
    void a_ledger_prints_the_project_once_over_all_its_indicators() {
        List<List<Cell>> rows = grid("gulou", SheetKind.TARGET, 8).rows();

        assertThat(rows).hasSize(8);
        assertThat(rows.get(0).subList(0, 4)).allMatch(cell -> cell.rowspan() == 8);
        assertThat(at(rows, "project.name").text()).isEqualTo("通讯费");
        assertThat(at(rows, "funding[0].amount").text()).isEqualTo("28.10");
        assertThat(at(rows, "funding[0].amount").number()).isEqualByComparingTo("28.1");
    }

    @Test
    void levels_that_follow_each_other_are_printed_once_but_level_2_only_within_its_level_1() {
        FormDefinition form = LedgerFixture.form("gulou");
        TableContent content = PrintedFixture.content(form, 1, "通讯费", 4);
        List<TableContent.Indicator> rows = List.of(
                leveled(content, 0, "产出指标", "数量指标"),
                leveled(content, 1, "产出指标", "成本指标"),
                leveled(content, 2, "效益指标", "成本指标"),
                leveled(content, 3, "效益指标", null));
        List<List<Cell>> grid = rows(form, content.withIndicators(rows));

        assertThat(at(grid, "indicators[0].level1").rowspan()).isEqualTo(2);
        assertThat(at(grid, "indicators[2].level1").rowspan()).isEqualTo(2);
        assertThat(paths(grid)).doesNotContain("indicators[1].level1", "indicators[3].level1");
        assertThat(at(grid, "indicators[1].level2").rowspan()).isEqualTo(1);
        assertThat(at(grid, "indicators[2].level2").text()).isEqualTo("成本指标");
        assertThat(at(grid, "indicators[3].level2").text()).isEmpty();
    }

    @Test
    void directions_and_polarities_are_in_the_words_of_the_form() {
        List<List<Cell>> rows = grid("gulou", SheetKind.TARGET, 2).rows();

        assertThat(at(rows, "indicators[0].target.comparator").text()).isEqualTo("大于等于");
        assertThat(at(rows, "indicators[0].polarity").text()).isEqualTo("正向指标");
        assertThat(at(rows, "indicators[1].polarity").text()).isEqualTo("反向指标");
        assertThat(at(rows, "indicators[0].target").text()).isEqualTo("95.00");
        assertThat(at(rows, "indicators[0].target.unit").text()).isEqualTo("%");
    }

    @Test
    void the_head_has_groups_over_their_columns() {
        List<List<Cell>> head = grid("gulou", SheetKind.TARGET, 2).head();

        assertThat(head).hasSize(2);
        assertThat(head.get(0)).extracting(Cell::text).startsWith("序号", "项目名称").endsWith("项目年度绩效目标");
        assertThat(head.get(0)).last().extracting(Cell::colspan).isEqualTo(8);
        assertThat(head.get(0).get(0).rowspan()).isEqualTo(2);
        assertThat(head.get(1)).hasSize(8);
    }

    @Test
    void a_project_in_a_row_of_its_own_has_its_groups_above_and_complete_rows_below() {
        FormDefinition form = LedgerFixture.form("shaoxing");
        List<FieldValues> tables = List.of(
                new TargetFields(form, PrintedFixture.content(form, 1, "甲", 3), PrintedFixture.around(1, "001", "本级")),
                new TargetFields(form, PrintedFixture.content(form, 2, "乙", 1), PrintedFixture.around(2, "001", "本级")),
                new TargetFields(form, PrintedFixture.content(form, 3, "丙", 1), PrintedFixture.around(3, "002", "中心")));
        List<List<Cell>> rows =
                new FormLayout(form, form.target()).ledger(tables).rows();

        assertThat(rows.stream().map(row -> row.get(0).text() + "|" + row.get(1).text()))
                .containsExactly("112|政务服务办公室", "112001|本级", "|甲", "|", "|", "|", "|乙", "|", "112002|中心", "|丙", "|");
        assertThat(rows.get(3)).extracting(Cell::text).contains("产出指标");
        assertThat(rows.get(4)).extracting(Cell::text).contains("产出指标");
    }

    @Test
    void common_and_specific_indicators_have_columns_of_their_own_and_a_supplement_stands_among_the_specific() {
        List<List<Cell>> rows = grid("shaoxing", SheetKind.TARGET, 3).rows();
        List<Cell> supplemented = rows.get(4);
        List<Cell> specific = rows.get(5);

        assertThat(supplemented.get(8).text()).isEqualTo("系统故障修复响应时间");
        assertThat(supplemented.subList(11, 14)).extracting(Cell::text).containsExactly("", "", "台式机10台、打印机1台");
        assertThat(supplemented.get(13).path()).isEqualTo("indicators[1].supplement");
        assertThat(specific.subList(8, 11)).extracting(Cell::text).containsExactly("", "", "");
        assertThat(specific.get(11).text()).isEqualTo("预算执行率");
    }

    @Test
    void a_packed_sheet_has_a_row_per_project_under_the_sums_of_its_groups() {
        FormDefinition form = LedgerFixture.form("huadu");
        List<FieldValues> tables =
                List.of(PrintedFixture.table(form, 1, "甲", 3), PrintedFixture.table(form, 2, "乙", 2));
        PrintedGrid grid = new FormLayout(form, form.target()).ledger(tables);
        List<List<Cell>> rows = grid.rows();

        assertThat(grid.head()).hasSize(1);
        assertThat(grid.head().get(0)).last().extracting(Cell::text).isEqualTo("绩效指标");
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0)).extracting(Cell::text).startsWith("合计", "58.669134", "56.20", "0.00", "2.469134");
        assertThat(rows.get(1).get(0).text()).isEqualTo("行政服务中心");
        assertThat(rows.get(2)).last().satisfies(cell -> {
            assertThat(cell.path()).isEqualTo("indicators");
            assertThat(cell.parts()).extracting(FieldValues.Value::path).contains("indicators[2]");
            assertThat(cell.text()).startsWith("1.1-产出指标:11-数量指标:目标完成率;实施周期指标值:100%;年度指标值:100%。\n2.2-效益指标:");
        });
    }

    @Test
    void what_is_missing_in_a_packed_cell_takes_its_separator_along() {
        FormDefinition form = LedgerFixture.form("huadu");
        TableContent content = PrintedFixture.content(form, 1, "甲", 2);
        TableContent.Indicator whole = content.indicators().get(0);
        TableContent.Indicator nameless = new TableContent.Indicator(
                "产出指标", "数量指标", null, null, null, null, null, null, whole.target(), null, null, null);
        TableContent.Indicator unknown = new TableContent.Indicator(
                "管理指标", null, "台账", null, null, null, null, null, whole.target(), whole.periodTarget(), null, null);
        List<List<Cell>> rows = rows(form, content.withIndicators(List.of(nameless, unknown)));

        assertThat(rows.get(2))
                .last()
                .extracting(Cell::text)
                .isEqualTo("1.1-产出指标:11-数量指标:实施周期指标值:;年度指标值:100%。\n" + "2.管理指标:台账;实施周期指标值:100%;年度指标值:100%。");
    }

    @Test
    void a_card_has_its_spending_plan_and_its_money_where_the_form_puts_them() {
        List<List<Cell>> rows = grid("beidaihe", SheetKind.TARGET, 4).rows();

        assertThat(rows.get(0)).extracting(Cell::text).containsExactly("112001行政服务中心", "单位：万元");
        assertThat(rows.get(2))
                .extracting(Cell::text)
                .containsExactly("预算规模及资金用途", "预算数", "28.10", "其中：财政资金", "28.10", "其他资金", "0.00");
        assertThat(rows.get(4).get(0)).extracting(Cell::text, Cell::rowspan).containsExactly("资金支出计划（%）", 2);
        assertThat(rows.get(5)).extracting(Cell::text).containsExactly("33.333%", "33.333%", "33.333%", "100.00%");
        assertThat(at(rows, "plan[3].percent").colspan()).isEqualTo(2);
        assertThat(rows.get(7)).allMatch(cell -> cell.kind() == Kind.HEAD);
    }

    @Test
    void a_cards_side_label_goes_over_the_head_and_all_indicators() {
        List<List<Cell>> rows = grid("futian", SheetKind.TARGET, 7).rows();
        Cell side = rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.text().equals("年度绩效指标"))
                .findFirst()
                .orElseThrow();

        assertThat(side.rowspan()).isEqualTo(8);
        assertThat(side.kind()).isEqualTo(Kind.LABEL);
    }

    @Test
    void an_evaluation_has_the_years_three_amounts_the_points_beside_levels_and_its_total() {
        List<List<Cell>> rows = grid("futian", SheetKind.EVALUATION, 4).rows();

        assertThat(rows.get(3))
                .extracting(Cell::text)
                .containsExactly("年度资金总额", "10965761.00", "10525876.51", "10380629.85", "10", "98.62%", "9.86");
        assertThat(at(rows, "indicators[0].level1").text()).isEqualTo("产出指标 (50分)");
        assertThat(at(rows, "indicators[2].level1").text()).isEqualTo("效益指标");
        assertThat(at(rows, "indicators[0].score").text()).isEqualTo("5.2");
        assertThat(rows.get(rows.size() - 1)).extracting(Cell::text).containsExactly("总分", "100", "99.86", "—");
    }

    @Test
    void amounts_have_two_decimals_or_as_many_as_it_takes() {
        assertThat(MoneyUnit.TEN_THOUSAND_YUAN.of(new BigDecimal("281000.00"))).hasToString("28.10");
        assertThat(MoneyUnit.TEN_THOUSAND_YUAN.of(new BigDecimal("0.01"))).hasToString("0.000001");
        assertThat(MoneyUnit.TEN_THOUSAND_YUAN.of(new BigDecimal("0.00"))).hasToString("0.00");
        assertThat(MoneyUnit.YUAN.of(new BigDecimal("24400000.00"))).hasToString("24400000.00");
    }

    @Test
    void a_group_may_stand_below_its_projects_and_its_units_name_beside_them() {
        FormDefinition form = LedgerFixture.form("huadu");
        Sheet target = form.target();
        Sheet below = new Sheet(
                target.kind(),
                Layout.LEDGER,
                null,
                target.title(),
                target.head(),
                List.of(),
                List.of(),
                null,
                List.of(
                        column(FormDefinition.Field.UNIT_NAME),
                        column(FormDefinition.Field.PROJECT_NAME),
                        column(FormDefinition.Field.MONEY)),
                List.of(),
                false,
                List.of(new FormDefinition.GroupRow(
                        FormDefinition.Group.DEPARTMENT,
                        true,
                        List.of(new FormDefinition.GroupCell(FormDefinition.Field.UNIT_NAME, "{departmentName}小计")),
                        true)),
                null,
                null,
                target.page());
        PrintedGrid grid = new FormLayout(form, below)
                .ledger(List.of(PrintedFixture.table(form, 1, "甲", 0), PrintedFixture.table(form, 2, "乙", 0)));

        assertThat(grid.rows().stream().map(row -> row.stream().map(Cell::text).toList()))
                .containsExactly(
                        List.of("行政服务中心", "甲", "29.334567"),
                        List.of("行政服务中心", "乙", "29.334567"),
                        List.of("政务服务办公室小计", "", "58.669134"));
    }

    private static FormDefinition.Column column(FormDefinition.Field field) {
        return new FormDefinition.Column(field, field.name(), null, null, null, null, null, 10, 1);
    }

    private static TableContent.Indicator leveled(TableContent content, int i, String level1, @Nullable String level2) {
        TableContent.Indicator row = content.indicators().get(i);
        return new TableContent.Indicator(
                level1, level2, row.name(), null, null, null, null, row.polarity(), row.target(), null, null, null);
    }

    static PrintedGrid grid(String key, SheetKind kind, int indicators) {
        FormDefinition form = LedgerFixture.form(key);
        TargetFields table = PrintedFixture.table(form, 1, "通讯费", indicators);
        return new FormLayout(form, form.sheet(kind).orElseThrow())
                .one(kind == SheetKind.EVALUATION ? PrintedFixture.evaluated(table) : table);
    }

    private static List<List<Cell>> rows(FormDefinition form, TableContent content) {
        return new FormLayout(form, form.target())
                .one(new TargetFields(form, content, PrintedFixture.around(1, "001", "行政服务中心")))
                .rows();
    }

    private static Cell at(List<List<Cell>> rows, String path) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(cell -> cell.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cell of " + path));
    }

    private static List<String> paths(List<List<Cell>> rows) {
        return rows.stream().flatMap(List::stream).map(Cell::path).toList();
    }

    /** How many columns each row covers, with what reaches into it from above. */
    private static List<Integer> widthsOf(List<List<Cell>> rows, int columns) {
        List<Integer> widths = new ArrayList<>();
        int[] covered = new int[columns + 50];
        for (List<Cell> row : rows) {
            int width = (int) Arrays.stream(covered).filter(left -> left > 0).count();
            int[] next =
                    Arrays.stream(covered).map(left -> Math.max(0, left - 1)).toArray();
            int column = 0;
            for (Cell cell : row) {
                width += cell.colspan();
                for (int k = 0; k < cell.colspan(); k++) {
                    while (covered[column] > 0) {
                        column++;
                    }
                    next[column++] = cell.rowspan() - 1;
                }
            }
            widths.add(width);
            covered = next;
        }
        return widths;
    }
}
