package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabSeparatedTextTest {

    @Test
    void every_cell_knows_its_line_and_column() {
        List<CellRow> rows = TabSeparatedText.read("标题\n\n甲\t\t丙 \t丁\n".getBytes(UTF_8));

        assertThat(rows).extracting(CellRow::line).containsExactly(1, 3);
        assertThat(rows.get(1).cells())
                .containsExactly(
                        new Cell(CellPlace.of(3, 1), "甲"),
                        new Cell(CellPlace.of(3, 2), ""),
                        new Cell(CellPlace.of(3, 3), "丙 "),
                        new Cell(CellPlace.of(3, 4), "丁"));
        assertThat(rows.get(1).cells().get(2).place())
                .isEqualTo(CellPlace.of(3, 3))
                .hasToString("line 3, column 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "GB18030"})
    void text_is_read_in_the_character_sets_that_are_used(String charset) {
        byte[] file = "序号\t项目\t金额\n1\t㐀镕〇\t２\n".getBytes(Charset.forName(charset));

        assertThat(TabSeparatedText.read(file).get(1).cells().get(1).text()).isEqualTo("㐀镕〇");
    }

    @Test
    void all_line_ends_count_once() {
        List<CellRow> rows = TabSeparatedText.read("a\tb\tc\r\nd\te\tf\rg\th\ti\nj".getBytes(UTF_8));

        assertThat(rows).extracting(CellRow::line).containsExactly(1, 2, 3, 4);
    }

    @Test
    void an_empty_file_is_refused() {
        assertRefused(new byte[0], "file.empty", 1);
        assertRefused(" \n\t\n".getBytes(UTF_8), "file.empty", 1);
        assertRefused("\uFEFF".getBytes(UTF_8), "file.empty", 1);
    }

    @Test
    void prose_and_web_pages_are_no_tables() {
        assertRefused("\n\n从前有座山。\n山里有座庙。\n".getBytes(UTF_8), "file.notATable", 3);
        assertRefused("<html>\n\t<body>\n\t\t<p>表</p>\n\t</body>\n</html>".getBytes(UTF_8), "file.notATable", 1);
    }

    @Test
    void a_single_very_long_line_is_refused() {
        assertRefused("长".repeat(5_000_000).getBytes(UTF_8), "file.notATable", 1);
        assertRefused(("a\tb\tc\n" + "\t".repeat(1_000_000) + "x").getBytes(UTF_8), "file.notATable", 2);
    }

    @Test
    void what_is_no_text_is_refused_at_the_line_where_that_shows() throws IOException {
        assertRefused("%PDF-1.7\n1 0 obj\t<<\t>>\tendobj".getBytes(ISO_8859_1), "file.notText", 1);
        assertRefused(zip(), "file.notText", 1);
        assertRefused("a\tb\tc\nd\te\u0000\tf\n".getBytes(UTF_8), "file.notText", 2);
        assertRefused(new byte[] {'a', '\t', 'b', '\n', (byte) 0xFF, (byte) 0xFF, 'c'}, "file.notText", 2);
        byte[] image = new byte[50_000];
        new Random(1).nextBytes(image);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TabSeparatedText.read(image))
                .satisfies(
                        refusal -> assertThat(refusal.reasons().get(0).rule()).isEqualTo("file.notText"));
    }

    @Test
    void a_file_that_is_too_large_is_refused_without_reading_all_of_it() throws IOException {
        byte[] file = new byte[50 * 1024 * 1024];
        Arrays.fill(file, (byte) '\t');

        assertRefused(file, "file.tooLarge", 1);
        ByteArrayInputStream in = new ByteArrayInputStream(file);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TabSeparatedText.read(in))
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).containsExactly(Reason.of("file.tooLarge", "line 1", "1", "20")));
        assertThat(in.available()).isGreaterThan(20 * 1024 * 1024);
    }

    @Test
    void a_file_of_too_many_lines_is_refused() {
        assertRefused("a\tb\tc\n".repeat(150_000).getBytes(UTF_8), "file.tooLong", 100_001);
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("表.txt"));
            zip.write("a\tb\tc".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] file, String rule, int line) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> TabSeparatedText.read(file))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
                    Reason reason = refusal.reasons().get(0);
                    assertThat(reason.rule()).isEqualTo(rule);
                    assertThat(reason.field()).isEqualTo("line " + line);
                    assertThat(reason.arguments().get(0)).isEqualTo(String.valueOf(line));
                });
    }
}
