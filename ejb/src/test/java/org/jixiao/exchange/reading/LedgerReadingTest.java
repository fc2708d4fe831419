package org.jixiao.exchange.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Finding;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.Reading;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerReadingTest {

    private static final int FIRST_ROW = 25;
    private static final List<String> INDICATOR_COUNTS = List.of("8", "6", "6", "8", "6", "7", "5", "6", "8", "6", "6");

    @Test
    void the_published_ledger_is_read_completely() {
        assertReadCompletely(LedgerFixture.read(LedgerFixture.seed()));
    }

    @Test
    void the_sample_is_read_completely() {
        assertReadCompletely(read(LedgerFixture.sample()));
    }

    @Test
    void the_sample_has_the_defects_of_the_published_ledger() {
        assertThat(places(read(LedgerFixture.sample()))).isEqualTo(places(LedgerFixture.read(LedgerFixture.seed())));
    }

    private static void assertReadCompletely(ReadDocument document) {
        assertThat(document.head().title()).isEqualTo("2020年福州市鼓楼区行政服务中心管理委员会预算绩效目标情况说明");
        assertThat(document.head().year()).isEqualTo(2020);
        assertThat(document.head().unitCode()).isEqualTo("112001");
        assertThat(document.head().unitName()).isEqualTo("福州市鼓楼区行政服务中心管理委员会");
        assertThat(document.head().statement())
                .contains("共设置11个项目", "1. 部门业务费绩效目标表")
                .doesNotContain("单位名称");
        assertThat(document.head().printedProjects()).isEqualTo(11);
        assertThat(document.head().printedTotal()).isEqualTo(new BigDecimal("2595300.00"));
        assertThat(document.total()).isEqualTo(new BigDecimal("2595300.00"));
        assertThat(document.tables())
                .extracting(table -> String.valueOf(table.content().indicators().size()))
                .isEqualTo(INDICATOR_COUNTS);
        assertThat(document.tables())
                .extracting(table -> table.content().project().sequence())
                .isEqualTo(IntStream.rangeClosed(1, 11).boxed().toList());
        assertThat(indicators(document)).hasSize(72).allSatisfy(indicator -> {
            assertThat(indicator.name()).isNotBlank().doesNotContain(" ");
            assertThat(indicator.level1()).isIn("产出指标", "效益指标", "满意度指标");
            assertThat(indicator.level2()).endsWith("指标").doesNotContain(" ");
            assertThat(indicator.polarity()).isNotNull();
            assertThat(indicator.target().comparator()).isIn(Comparator.EQUAL, Comparator.AT_LEAST, Comparator.AT_MOST);
            assertThat(indicator.target().number()).isNotNull();
            assertThat(indicator.target().reading()).isEqualTo(Reading.EXACT);
        });
        assertThat(indicators(document))
                .filteredOn(indicator -> indicator.target().unit() == null)
                .extracting(
                        TableContent.Indicator::name,
                        indicator -> indicator.target().raw())
                .containsExactly(tuple("办事群众满意率", "98.00"), tuple("参观人数", "10.00"));
        assertThat(indicators(document))
                .filteredOn(indicator -> indicator.polarity() == Polarity.REVERSE)
                .extracting(TableContent.Indicator::name)
                .containsExactly("系统故障修复响应时间", "系统故障率", "群体性事件发生次数");
        assertThat(rules(document))
                .isEqualTo(Map.of(
                        "row.shifted", 8L,
                        "row.joined", 6L,
                        "blank.removed", 10L,
                        "unit.missing.drift", 2L,
                        "row.dashes", 1L));
    }

    @Test
    void a_row_shifted_to_the_right_is_read_and_reported() {
        ReadDocument document = read(LedgerFixture.sample());

        TableContent.Indicator indicator = indicatorAt(document, 31);
        assertThat(indicator.level1()).isEqualTo("效益指标");
        assertThat(indicator.level2()).isEqualTo("可持续影响指标");
        assertThat(indicator.name()).isEqualTo("电子档案查阅率");
        assertThat(indicator.target())
                .isEqualTo(new TargetValue("30.00", Comparator.AT_LEAST, new BigDecimal(30), "%", Reading.EXACT));
        assertThat(document.findings()).contains(Finding.warning("line 31, column 6", "row.shifted", "+1"));
    }

    @Test
    void a_row_shifted_to_the_left_is_read_and_reported() {
        ReadDocument document = read(LedgerFixture.sample());

        TableContent.Indicator indicator = indicatorAt(document, 54);
        assertThat(indicator.level1()).isEqualTo("满意度指标");
        assertThat(indicator.name()).isEqualTo("受益对象满意度");
        assertThat(document.findings()).contains(Finding.warning("line 54, column 1", "row.shifted", "-4"));
    }

    @Test
    void a_second_level_in_the_column_of_the_first_is_read_and_reported() {
        ReadDocument document = read(LedgerFixture.sample());

        TableContent.Indicator indicator = indicatorAt(document, 84);
        assertThat(indicator.level1()).isEqualTo("产出指标");
        assertThat(indicator.level2()).isEqualTo("数量指标");
        assertThat(indicator.name()).isEqualTo("绿化养护面积");
        assertThat(document.findings()).contains(Finding.warning("line 84, column 5", "row.shifted", "-1"));
    }

    @Test
    void a_row_broken_over_pages_is_joined_and_reported() {
        ReadDocument document = read(LedgerFixture.sample());

        TableContent.Indicator indicator = indicatorAt(document, 81);
        assertThat(indicator.name()).isEqualTo("预算执行率");
        assertThat(indicator.target().comparator()).isEqualTo(Comparator.AT_LEAST);
        assertThat(document.findings())
                .contains(
                        Finding.hint("line 83, column 7", "row.joined", "三级指标", "预算执行率"),
                        Finding.hint("line 83, column 10", "row.joined", "方向", "大于等于"));
    }

    @Test
    void a_project_name_broken_over_pages_is_joined_and_its_blanks_are_removed() {
        ReadDocument document = read(LedgerFixture.sample());

        assertThat(document.tables().get(0).content().project().name()).isEqualTo("中心智能化项目维保费");
        assertThat(document.tables().get(2).content().project().name()).isEqualTo("“一窗一网”设备改造升级专项经费");
        assertThat(document.findings())
                .contains(
                        Finding.hint("line 27, column 2", "row.joined", "项目名称", "中心智能化项目维保费"),
                        Finding.hint("line 27, column 2", "blank.removed", "项目名称", "目维保 费", "目维保费"));
    }

    @Test
    void a_unit_lost_to_drift_stays_lost_and_is_reported() {
        assertThat(read(LedgerFixture.sample()).findings())
                .contains(
                        Finding.warning("line 68, column 12", "unit.missing.drift", "98.00"),
                        Finding.warning("line 87, column 12", "unit.missing.drift", "10.00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-4, -3, -2, -1, 1, 2, 3, 5})
    void a_row_may_drift_by_any_number_of_cells(int by) {
        String sample = LedgerFixture.sample();
        List<String> expected = written(read(sample));
        int tried = 0;
        for (int line : indicatorLines(sample)) {
            List<String> cells = cells(sample, line);
            if (by < 0 && cells.subList(0, -by).stream().anyMatch(cell -> !cell.isBlank())) {
                continue;
            }
            List<String> drifted = new ArrayList<>(cells);
            for (int i = 0; i < Math.abs(by); i++) {
                if (by < 0) {
                    drifted.remove(0);
                } else {
                    drifted.add(0, "");
                }
            }
            ReadDocument document = read(with(sample, line, String.join("\t", drifted)));
            assertSame(document, expected, "line " + line + " moved by " + by);
            tried++;
        }
        assertThat(tried).isGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void an_indicator_may_drift_while_its_project_stays_in_place(int by) {
        String sample = LedgerFixture.sample();
        List<String> expected = written(read(sample));
        for (int line : indicatorLines(sample)) {
            List<String> drifted = new ArrayList<>(cells(sample, line));
            if (line == 54) {
                continue;
            }
            for (int i = 0; i < by; i++) {
                drifted.add(4, "");
            }
            assertSame(
                    read(with(sample, line, String.join("\t", drifted))), expected, "line " + line + " moved by " + by);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5, 6, 7, 8, 9, 11})
    void a_word_of_any_column_may_be_cut_by_a_page_break(int column) {
        String sample = LedgerFixture.sample();
        List<String> expected = written(read(sample));
        int tried = 0;
        for (int line : indicatorLines(sample)) {
            List<String> cells = new ArrayList<>(cells(sample, line));
            String word = column < cells.size() ? cells.get(column).strip() : "";
            if (word.length() < 3 || word.contains(" ") || word.matches("[\\d.]+") || line == 54) {
                continue;
            }
            List<String> rest = new ArrayList<>(cells);
            rest.replaceAll(cell -> "");
            int cut = word.length() - 1;
            cells.set(column, word.substring(0, cut));
            rest.set(column, word.substring(cut));
            String broken = String.join("\t", cells) + "\n\n" + String.join("\t", rest);
            ReadDocument document = read(with(sample, line, broken));
            assertSame(document, expected, "line " + line + " cut in column " + (column + 1));
            assertThat(document.findings())
                    .anyMatch(finding -> finding.rule().equals("row.joined")
                            && finding.place().startsWith("line " + (line + 2)));
            tried++;
        }
        assertThat(tried).isPositive();
    }

    @Test
    void other_figures_names_and_words_are_read_as_they_stand() {
        String changed = LedgerFixture.sample()
                .replace("28.1\t", "1,031.25\t")
                .replace("水电费", "设备租赁费")
                .replace("节电量\t", "节水比例\t")
                .replace("1000.00\t千瓦时", "12.5\t吨/人")
                .replace("大于等于", "大于 等于")
                .replace("112001", "330215");
        ReadDocument document = read(changed);

        assertThat(document.head().unitCode()).isEqualTo("330215");
        assertThat(document.tables().get(0).content().total()).isEqualTo(new BigDecimal("10312500.00"));
        assertThat(document.tables().get(9).content().project().name()).isEqualTo("设备租赁费");
        TableContent.Indicator indicator = indicatorAt(document, 92);
        assertThat(indicator.name()).isEqualTo("节水比例");
        assertThat(indicator.target())
                .isEqualTo(new TargetValue("12.5", Comparator.AT_LEAST, new BigDecimal("12.5"), "吨/人", Reading.EXACT));
        assertThat(indicators(document)).hasSize(72);
        assertThat(document.findings())
                .contains(Finding.warning("line 7", "document.total.differs", "2595300.00", "12626800.00"));
    }

    @Test
    void printed_count_and_sum_that_differ_are_reported() {
        String sample = LedgerFixture.sample();
        List<String> lines = new ArrayList<>(Arrays.asList(sample.split("\n", -1)));
        lines.subList(68, 73).clear();
        ReadDocument document = read(String.join("\n", lines));

        assertThat(document.tables()).hasSize(10);
        assertThat(document.findings())
                .contains(
                        Finding.warning("line 7", "document.count.differs", "11", "10"),
                        Finding.warning("line 7", "document.total.differs", "2595300.00", "2315300.00"));
    }

    @Test
    void without_a_printed_year_the_year_is_unknown() {
        ReadDocument document = read(LedgerFixture.sample().replace("2020年", ""));

        assertThat(document.head().year()).isNull();
        assertThat(document.findings()).contains(Finding.warning("line 1", "document.year.missing"));
        assertThat(indicators(document)).hasSize(72);
    }

    @Test
    void the_year_over_the_table_counts_and_another_one_is_reported() {
        ReadDocument document = read(LedgerFixture.sample().replace("（2020年度）", "（2021年度）"));

        assertThat(document.head().year()).isEqualTo(2021);
        assertThat(document.findings()).contains(Finding.warning("line 3", "document.year.differs", "2020", "2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-16", "UTF-8"})
    void the_character_set_does_not_matter(String charset) {
        String sample = LedgerFixture.sample();
        assertThat(LedgerFixture.read(sample.getBytes(Charset.forName(charset))).tables())
                .isEqualTo(read(sample).tables());
        assertThat(LedgerFixture.read(("\uFEFF" + sample).getBytes(UTF_8))
                        .head()
                        .title())
                .startsWith("2020年");
        assertThat(read(sample.replace("\n", "\r\n")).tables())
                .isEqualTo(read(sample).tables());
    }

    @Test
    void a_lost_first_level_is_taken_from_the_rest_of_the_file_and_reported() {
        String sample = LedgerFixture.sample();
        ReadDocument document = read(with(sample, 72, String.join("\t", without(cells(sample, 72), 4))));

        assertThat(indicatorAt(document, 72).level1()).isEqualTo("效益指标");
        assertThat(document.findings())
                .contains(Finding.warning("line 72, column 6", "row.level1.guessed", "效益指标", "社会效益指标"));
    }

    @Test
    void what_is_missing_in_a_row_is_reported_and_the_row_is_kept() {
        String sample = LedgerFixture.sample();

        ReadDocument nameless = read(with(sample, 85, String.join("\t", without(cells(sample, 85), 6))));
        assertThat(indicatorAt(nameless, 85).name()).isNull();
        assertThat(indicatorAt(nameless, 85).explanation()).isEqualTo("回访办事群众的通话次数");
        assertThat(rules(nameless)).containsEntry("row.indicator.nameless", 1L);

        ReadDocument undirected = read(with(sample, 85, String.join("\t", without(cells(sample, 85), 9))));
        assertThat(indicatorAt(undirected, 85).target())
                .isEqualTo(new TargetValue("200.00", Comparator.EQUAL, new BigDecimal(200), "通", Reading.GUESSED));
        assertThat(rules(undirected)).containsEntry("row.direction.missing", 1L);

        ReadDocument unpolar = read(with(sample, 85, String.join("\t", without(cells(sample, 85), 8))));
        assertThat(indicatorAt(unpolar, 85).name()).isEqualTo("回访电话数");
        assertThat(indicatorAt(unpolar, 85).polarity()).isNull();
        assertThat(rules(unpolar)).containsEntry("row.polarity.missing", 1L);

        ReadDocument valueless = read(with(sample, 85, String.join("\t", without(cells(sample, 85), 10))));
        assertThat(indicatorAt(valueless, 85).target().raw()).isNull();
        assertThat(indicatorAt(valueless, 85).target().unit()).isEqualTo("通");
        assertThat(rules(valueless)).containsEntry("row.value.missing", 1L);

        ReadDocument unitless = read(with(sample, 85, String.join("\t", without(cells(sample, 85), 11))));
        assertThat(rules(unitless)).containsEntry("row.unit.missing", 1L);

        ReadDocument unfunded = read(with(sample, 90, String.join("\t", without(cells(sample, 90), 2))));
        assertThat(unfunded.tables()).hasSize(11);
        assertThat(unfunded.tables().get(9).content().funding()).isEmpty();
        assertThat(rules(unfunded)).containsEntry("row.money.missing", 1L);
    }

    @Test
    void a_project_row_that_lost_its_number_to_drift_still_begins_a_project() {
        String sample = LedgerFixture.sample();
        for (int line : List.of(25, 34, 40, 47, 55, 61, 69, 74, 80, 90, 96)) {
            List<String> cells = cells(sample, line);
            ReadDocument document = read(with(sample, line, String.join("\t", cells.subList(1, cells.size()))));
            assertThat(document.total()).as("line %s", line).isEqualTo(new BigDecimal("2595300.00"));
            assertThat(document.tables())
                    .extracting(
                            table -> String.valueOf(table.content().indicators().size()))
                    .isEqualTo(INDICATOR_COUNTS);
            assertThat(indicators(document)).isEqualTo(indicators(read(sample)));
        }
    }

    @Test
    void what_belongs_nowhere_is_reported_with_its_text() {
        String sample = LedgerFixture.sample();
        ReadDocument document = read(
                with(sample, 85, cells(sample, 85).stream().collect(Collectors.joining("\t")) + "\t待核实\n注：以上指标由各科室提供"));

        assertThat(document.findings())
                .contains(
                        Finding.warning("line 85, column 13", "row.unread", "待核实"),
                        Finding.warning("line 86, column 1", "row.unread", "注：以上指标由各科室提供"));
        assertThat(document.tables().get(8).content().indicators()).hasSize(8);
    }

    @Test
    void a_head_repeated_on_the_next_page_is_passed_over() {
        String sample = LedgerFixture.sample();
        List<String> lines = new ArrayList<>(Arrays.asList(sample.split("\n", -1)));
        lines.addAll(62, List.of("财政支出项目绩效目标表", "（2020年度）", lines.get(22), lines.get(23)));
        ReadDocument document = read(String.join("\n", lines));

        assertSame(document, written(read(sample)), "a repeated head");
        assertThat(rules(document)).isEqualTo(rules(read(sample)));
    }

    @Test
    void a_table_that_begins_in_a_later_column_is_read_by_its_head() {
        String sample = LedgerFixture.sample();
        List<String> lines = new ArrayList<>(Arrays.asList(sample.split("\n", -1)));
        for (int i = 22; i < lines.size(); i++) {
            lines.set(i, "\t\t" + lines.get(i));
        }
        ReadDocument document = read(String.join("\n", lines));

        assertSame(document, written(read(sample)), "a table two columns later");
        assertThat(rules(document)).isEqualTo(rules(read(sample)));
    }

    @Test
    void a_head_that_prints_another_money_unit_is_believed_and_reported() {
        ReadDocument document = read(LedgerFixture.sample().replace("（万元）", "（元）"));

        assertThat(document.tables().get(1).content().total()).isEqualTo(new BigDecimal("21.00"));
        assertThat(document.findings())
                .contains(Finding.warning("line 23, column 3", "document.moneyUnit.differs", "元", "万元"));
    }

    @Test
    void five_thousand_rows_are_read_to_the_last() {
        String sample = LedgerFixture.sample();
        List<String> lines = Arrays.asList(sample.split("\n", -1));
        String head = String.join("\n", lines.subList(0, FIRST_ROW - 1));
        List<String> rows = new ArrayList<>();
        int project = 0;
        while (rows.size() < 5_000) {
            for (String row : lines.subList(FIRST_ROW - 1, lines.size() - 1)) {
                boolean begins = row.matches("\\d+\t.*");
                project += begins ? 1 : 0;
                rows.add(begins ? project + row.substring(row.indexOf('\t')) : row);
            }
        }
        byte[] file = (head + "\n" + String.join("\n", rows)).getBytes(UTF_8);

        ReadDocument document = LedgerFixture.read(file);

        assertThat(document.tables()).hasSize(project);
        assertThat(document.tables().get(project - 1).content().project().sequence())
                .isEqualTo(project);
    }

    @Test
    void a_table_in_another_form_is_refused_with_its_line_and_the_missing_columns() {
        String other = "各科室人员一览\n\n姓名\t科室\t电话\n甲\t窗口\t1\n";
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> read(other)).satisfies(refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
            Reason reason = refusal.reasons().get(0);
            assertThat(reason.rule()).isEqualTo("document.notInForm");
            assertThat(reason.field()).isEqualTo("line 3");
            assertThat(reason.arguments().get(0)).isEqualTo("3");
            assertThat(reason.arguments().get(1)).contains("项目名称", "绩效目标值");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001_45766c210f0683d3.txt",
                "002_5dc9ed97db02a2e2.txt",
                "003_05fc0a897a5abc98.txt",
                "004_16052ebbc3505be3.txt"
            })
    void published_documents_in_other_forms_are_refused(String name) {
        byte[] file = LedgerFixture.seed(name);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> LedgerFixture.read(file))
                .satisfies(
                        refusal -> assertThat(refusal.reasons().get(0).field()).startsWith("line "));
    }

    @Test
    void a_head_without_a_project_is_refused() {
        List<String> lines = Arrays.asList(LedgerFixture.sample().split("\n", -1));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> read(String.join("\n", lines.subList(0, FIRST_ROW - 1))))
                .satisfies(refusal -> assertThat(refusal.reasons())
                        .containsExactly(Reason.of("document.noProject", "line 24", "24")));
    }

    private static ReadDocument read(String text) {
        return LedgerFixture.read(text.getBytes(UTF_8));
    }

    private static List<TableContent.Indicator> indicators(ReadDocument document) {
        return document.tables().stream()
                .flatMap(table -> table.content().indicators().stream())
                .toList();
    }

    private static void assertSame(ReadDocument document, List<String> expected, String what) {
        List<String> read = written(document);
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(read.size(), expected.size()); i++) {
            String is = i < read.size() ? read.get(i) : "nothing";
            String should = i < expected.size() ? expected.get(i) : "nothing";
            if (!is.equals(should)) {
                differences.add("\n  is     " + is + "\n  should " + should);
            }
        }
        assertThat(differences.stream().limit(3).toList()).as(what).isEmpty();
    }

    /** One line per project and indicator. */
    private static List<String> written(ReadDocument document) {
        List<String> lines = new ArrayList<>();
        for (ReadTable table : document.tables()) {
            TableContent content = table.content();
            lines.add(content.project() + " " + content.funding() + " " + content.goals());
            content.indicators().forEach(indicator -> lines.add(indicator.toString()));
        }
        return lines;
    }

    private static TableContent.Indicator indicatorAt(ReadDocument document, int line) {
        return document.tables().stream()
                .filter(table -> lines(table).contains(line))
                .map(table -> table.content().indicators().get(lines(table).indexOf(line)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no indicator was read from line " + line));
    }

    private static Map<String, Long> rules(ReadDocument document) {
        return document.findings().stream().collect(Collectors.groupingBy(Finding::rule, Collectors.counting()));
    }

    private static Map<String, String> places(ReadDocument document) {
        return document.findings().stream()
                .collect(Collectors.toMap(
                        Finding::rule, Finding::place, (one, other) -> one + "; " + other, TreeMap::new));
    }

    private static List<Integer> lines(ReadTable table) {
        return table.indicatorPlaces().stream().map(CellPlace::line).toList();
    }

    private static List<Integer> indicatorLines(String sample) {
        return read(sample).tables().stream()
                .flatMap(table -> lines(table).stream())
                // These rows have lost their unit, were cut by a page break or have drifted already in part.
                .filter(line -> !List.of(81, 68, 87).contains(line))
                .toList();
    }

    private static List<String> cells(String text, int line) {
        return Arrays.asList(text.split("\n", -1)[line - 1].split("\t", -1));
    }

    private static List<String> without(List<String> cells, int index) {
        List<String> rest = new ArrayList<>(cells);
        rest.set(index, "");
        return rest;
    }

    private static String with(String text, int line, String row) {
        String[] lines = text.split("\n", -1);
        lines[line - 1] = row;
        return String.join("\n", lines);
    }
}
