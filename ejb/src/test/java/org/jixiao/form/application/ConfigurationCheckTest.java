package org.jixiao.form.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.shared.application.BrokenConfiguration;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.application.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes a form, scheme or region is told every mistake, with its line and the way out. */
class ConfigurationCheckTest {

    @TempDir
    private Path folder;

    @Test
    void what_is_shipped_can_be_used() {
        ConfigurationCheck check = ConfigurationCheck.of(new ConfigurationFolder(Optional.empty()));
        assertThat(check.mistakes()).isEmpty();
        assertThat(check.forms().names()).contains("gulou", "shaoxing", "huadu", "beidaihe", "futian");
        assertThat(check.regions().names()).contains("gulou", "shaoxing", "huadu", "beidaihe", "futian");
    }

    /** In a shipped file one text is replaced, and one mistake follows, at the place of it. */
    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # Syntax and shape
                    forms/gulou     | fundSources: [财政拨款]                 | fundSources: [财政拨款        | This is no YAML
                    forms/gulou     | moneyUnit:                            | moneyUnti:                   | Did you mean moneyUnit?
                    forms/gulou     | {field: UNIT, label: 计量单位,           | {fild: UNIT, label: 计量单位,   | Nothing is called "fild" here. Did you mean field?
                    forms/gulou     | , label: 计量单位                       | ``                           | The entry lacks "label": Its head, as printed
                    forms/gulou     | landscape: true                       | landscape: yes               | "landscape" must be true or false, and is the text "yes"
                    forms/gulou     | [财政拨款]                              | 财政拨款                       | "fundSources" must be a list, and is the text "财政拨款". Way out: put it in brackets
                    forms/gulou     | TEN_THOUSAND_YUAN                     | WAN                          | "WAN" is not known as "moneyUnit". Known are: YUAN, TEN_THOUSAND_YUAN
                    forms/gulou     | comparator: AT_LEAST                  | comparator: ATLEAST          | Did you mean AT_LEAST?
                    forms/gulou     | polarity: REVERSE                     | polarity: BACKWARD           | "BACKWARD" is not known as "polarity". Known are: FORWARD, REVERSE
                    forms/gulou     | width: 16}                            | width: 0}                    | must be at least 1
                    forms/gulou     | key: gulou                            | key: drum                    | The key is drum and the file gulou.yaml
                    forms/gulou     | name: 福州市鼓楼区 财政支出项目绩效目标表    | name:                        | "name" must be a text, and is empty
                    # What no schema can say
                    forms/gulou     | kind: TARGET                          | kind: EVALUATION             | The form has no sheet on which targets are set
                    forms/gulou     | layout: LEDGER                        | layout: CARD                 | A sheet of the layout CARD needs widths
                    forms/gulou     | field: EXPLANATION                    | field: INDICATOR_NAME        | This holds the same as "三级指标": INDICATOR_NAME
                    forms/gulou     | {name: 质量指标}                        | {name: 数量指标}               | "数量指标" is here twice
                    forms/gulou     | DIRECTION, TARGET, UNIT]              | DIRECTION, TARGET, BASIS]    | The sheet of targets has no place for BASIS
                    forms/gulou     | [{unitCode}]                          | [{unitcode}]                 | Nothing is filled in for {unitcode}. Did you mean unitCode?
                    forms/gulou     | 共 {pages} 页                          | 共 {total} 页                 | Nothing is filled in for {total}
                    forms/huadu     | source: 其他资金                        | source: 其它资金               | The form has no fund source "其它资金". Did you mean 其他资金?
                    forms/huadu     | ;实施周期指标值:{periodTarget}            | ``                           | PERIOD_TARGET is a column, but is not packed
                    forms/huadu     | {name};实施                            | {name}{target};实施           | Two parts stand side by side
                    forms/huadu     | name: 生态效益, code: "23"              | name: 生态效益                 | not all have one
                    forms/huadu     | {field: PROJECT_NAME, text: 合计}       | {field: UNIT_CODE, text: 合计} | The sheet has no column UNIT_CODE
                    forms/beidaihe  | by: 6月底}                             | by: 3月底}                    | This holds the same as "3月底": PLAN
                    forms/beidaihe  | field: PURPOSE, name: 资金用途, span: 6  | field: PURPOSE, name: 资金用途, span: 7 | The row's cells go over 7 columns and those coming down from above over 1, and widths has 7
                    forms/beidaihe  | field: PROJECT_CODE, span: 2          | field: PROJECT_CODE, span: 3 | The row's cells go over 8 columns, and widths has 7
                    forms/beidaihe  | label: 绩效目标, field                  | label: 绩效目标, down: 2, field | The cell goes over 2 rows, and there are 1
                    forms/beidaihe  | label: 指标值确定依据, span: 2           | label: 指标值确定依据, span: 1  | The columns go over 6 of the card's columns, and widths has 7
                    forms/beidaihe  | {label: 6月底}, {label: 10月底}        | {label: 6月底, source: 财政资金}, {label: 10月底} | Only a field is of a source
                    forms/beidaihe  | {field: PLAN, by: 6月底}               | {field: PLAN}                | lacks its time
                    schemes/national | levels: {OUTPUT: 50,                 | levels: {OUTPUT: 60,         | make 110 and must make 100
                    schemes/national | levels: {OUTPUT: 50, BENEFIT         | levels: {OUTPUT: 50, BENFIT  | Did you mean BENEFIT?
                    schemes/national | {label: 良, from: 80}                 | {label: 良, from: 95}         | Grades go from the best down
                    schemes/national | {label: 差, from: 0}                  | {label: 差, from: 10}         | The last grade must begin at 0
                    schemes/national | degree: PARTLY                       | degree: REACHED              | There are two bands for REACHED
                    schemes/national | least: 60                            | least: 90                    | The least is more than the most
                    schemes/national | most: 100                            | most: 120                    | must be at most 100
                    regions/gulou    | "350102"                             | 350102                       | "code" must be a text, and is "350102". Way out: put it in quotes
                    regions/gulou    | "350102"                             | "35010"                      | It is to be: The administrative code of six digits
                    regions/gulou    | leavesOut: []                        | leavesOut: [BUSINES_REVIEW]  | Did you mean BUSINESS_REVIEW?
                    regions/gulou    | form: gulou                          | form: gulu                   | There is no form "gulu". Did you mean gulou?
                    regions/gulou    | scheme: national}\\n                 | scheme: citywide}\\n         | There is no scoring scheme "citywide"
                    regions/gulou    | , UNIT_CHECK: 3                      | , UNIT_CHEK: 3               | Nothing is called "UNIT_CHEK" here. Did you mean UNIT_CHECK?
                    regions/gulou    | , UNIT_CHECK: 3                      | , UNIT_CHECK: 0              | must be at least 1
                    calendars/2026   | "2026-10-07"                         | "2026-10-7"                  | It is to be: A day, in quotes
                    calendars/2026   | to: "2026-10-07"                     | to: "2026-09-30"             | The break ends before it begins
                    calendars/2026   | "2026-10-07"                         | "2026-10-32"                 | There is no day 2026-10-32
                    calendars/2026   | "2026-10-10"                         | "2026-10-09"                 | 2026-10-09 is no Saturday and no Sunday
                    calendars/2026   | "2026-10-10"                         | "2025-10-11"                 | 2025-10-11 does not belong to 2026
                    """)
    void a_mistake_is_told_with_its_line(String name, String from, String to, String told) throws IOException {
        String shipped = shipped(name);
        String before = from.replace("\\n", "\n");
        int place = shipped.lastIndexOf(before);
        assertThat(place).as("what is to be replaced").isNotNegative();
        String broken = shipped.substring(0, place)
                + (to == null ? "" : to.replace("\\n", "\n"))
                + shipped.substring(place + before.length());
        write(name + ".yaml", broken);
        List<Mistake> mistakes = check();
        assertThat(mistakes).isNotEmpty();
        assertThat(mistakes.get(0).text()).contains(told);
        assertThat(mistakes.get(0).file())
                .isEqualTo(folder.resolve(name + ".yaml").toString());
    }

    @Test
    void every_mistake_of_every_file_comes_at_once_with_line_and_column() throws IOException {
        write("forms/other.yaml", """
                key: other
                name: 另一个
                moneyUnit: YUAN
                fundSources: [财政拨款]
                colour: red
                levels:
                  - {name: 产出指标}
                directions:
                  - {comparator: EQUAL, label: ＝}
                required: []
                sheets:
                  - kind: TARGET
                    layout: LEDGER
                    title: 目标表
                    columns:
                      - {field: PROJECT_NAME, label: 项目名称}
                      - {field: NAME, label: 三级指标, width: wide}
                """);
        write("regions/other.yaml", "key: other\ncode: \"990100\"\nname: {zh: 别处, fr: Ailleurs}\n");
        write("schemes/other.yml", "key: other\n");
        assertThat(check())
                .extracting(mistake ->
                        folder.relativize(Path.of(mistake.file())) + ":" + mistake.line() + ":" + mistake.column())
                .containsExactly(
                        "schemes/other.yml:0:0",
                        "forms/other.yaml:5:1",
                        "forms/other.yaml:17:17",
                        "forms/other.yaml:17:43",
                        "regions/other.yaml:3:16",
                        "regions/other.yaml:3:7",
                        "regions/other.yaml:1:1",
                        "regions/other.yaml:1:1");
    }

    @Test
    void what_no_schema_can_say_is_told_at_its_place_as_well() throws IOException {
        String form = shipped("forms/beidaihe").replace("name: 资金用途, span: 6", "name: 资金用途, span: 7");
        write("forms/beidaihe.yaml", form);
        List<String> lines = form.lines().toList();
        int row = 0;
        while (!lines.get(row).contains("span: 7")) {
            row++;
        }
        int line = row + 1;
        int column = lines.get(row).indexOf("[") + 1;
        assertThat(check())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.toString())
                        .contains("beidaihe.yaml:" + line + ":" + column + ": The row's cells go over 7 columns"));
    }

    @Test
    void an_own_file_adds_to_the_shipped_ones_or_takes_their_place() throws IOException {
        write("forms/sixth.yaml", shipped("forms/gulou").replace("key: gulou", "key: sixth"));
        write("forms/huadu.yaml", shipped("forms/huadu").replace("TEN_THOUSAND_YUAN", "YUAN"));
        ConfigurationCheck check = ConfigurationCheck.of(new ConfigurationFolder(Optional.of(folder)));
        check.insist();
        assertThat(check.forms().files()).hasSize(6).hasEntrySatisfying("huadu", own -> {
            assertThat(own.own()).isTrue();
            assertThat(own.object().moneyUnit()).isEqualTo(FormDefinition.MoneyUnit.YUAN);
        });
        assertThat(check.forms().files())
                .hasEntrySatisfying("sixth", own -> assertThat(own.own()).isTrue());
        assertThat(check.forms().files()).hasEntrySatisfying("gulou", shipped -> {
            assertThat(shipped.own()).isFalse();
            assertThat(shipped.file().name()).isEqualTo("config/forms/gulou.yaml");
        });
    }

    @Test
    void a_folder_that_nobody_would_read_is_a_mistake() {
        assertThat(check()).hasSize(1).allMatch(mistake -> mistake.text().contains("There is no folder forms/"));
    }

    @Test
    void a_broken_file_stops_with_all_that_is_wrong() throws IOException {
        write("forms/gulou.yaml", shipped("forms/gulou").replace("YUAN", "JIN").replace("REVERSE", "BACKWARD"));
        ConfigurationCheck check = ConfigurationCheck.of(new ConfigurationFolder(Optional.of(folder)));
        assertThatThrownBy(check::insist)
                .isInstanceOf(BrokenConfiguration.class)
                .hasMessageContaining("gulou.yaml:")
                .hasMessageContaining("TEN_THOUSAND_JIN")
                .hasMessageContaining("BACKWARD");
    }

    @Test
    void a_file_that_contains_itself_is_a_mistake() throws IOException {
        write("schemes/loop.yaml", "key: loop\nlevels: &all {OUTPUT: *all}\n");
        assertThat(check())
                .anyMatch(mistake -> mistake.line() == 2 && mistake.text().contains("contains itself"));
    }

    private List<Mistake> check() {
        return ConfigurationCheck.of(new ConfigurationFolder(Optional.of(folder)))
                .mistakes();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private static String shipped(String name) throws IOException {
        String file = "/jixiao/config/" + name + ".yaml";
        try (InputStream in = Objects.requireNonNull(ConfigurationCheckTest.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
