package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;

class CellFilesTest {

    private static final byte[] TABLE = "序号\t项目\t金额\n1\t维护费\t28.10\n".getBytes(UTF_8);

    @Test
    void the_kind_is_told_by_the_content_and_not_by_the_name() {
        assertThat(place(Converted.xlsx(TABLE), "表.txt").part()).isEqualTo(CellPlace.Part.SHEET);
        assertThat(place(Converted.xls(TABLE), "表.docx").part()).isEqualTo(CellPlace.Part.SHEET);
        assertThat(place(Converted.docx(TABLE), "表.xlsx").part()).isEqualTo(CellPlace.Part.TABLE);
        assertThat(place(TABLE, "表.xls").part()).isEqualTo(CellPlace.Part.TEXT);
    }

    @Test
    void a_text_says_by_its_lines_how_it_parts_its_cells() {
        assertThat(TextLayout.of(lines("a\tb\tc\n\td\n"))).isEqualTo(TextLayout.TABS);
        assertThat(TextLayout.of(lines("| a | b |\n|---|---|\n| c | d |"))).isEqualTo(TextLayout.PIPES);
        assertThat(TextLayout.of(lines("表\n\ta\n\tb\n\n\tc\n\td\n"))).isEqualTo(TextLayout.CELL_PER_LINE);
        assertThat(TextLayout.of(lines("产出  数量  5\n效益  社会  6"))).isEqualTo(TextLayout.BLANKS);
        assertThat(TextLayout.of(lines("产出 数量 5\n效益 社会 6"))).isEqualTo(TextLayout.BLANKS);
        assertThat(TextLayout.of(lines("指标\n".repeat(12)))).isEqualTo(TextLayout.CELL_PER_PLAIN_LINE);
    }

    @Test
    void a_text_without_any_sign_of_cells_is_refused() {
        assertRefused("从前有座山。\n山里有座庙。\n".getBytes(UTF_8), "file.notATable");
        assertRefused("This is | prose, and it is not much of it.\n".getBytes(UTF_8), "file.notATable");
        assertRefused("长".repeat(5_000_000).getBytes(UTF_8), "file.notATable");
        assertRefused(" \n\t\n".getBytes(UTF_8), "file.empty");
    }

    @Test
    void what_is_too_large_for_its_kind_is_refused() {
        byte[] text = new byte[TextLines.MOST_BYTES + 1];
        Arrays.fill(text, (byte) 'a');

        assertRefused(text, "file.tooLarge");
        assertRefused(new byte[CellFiles.MOST_BYTES + 1], "file.tooLarge");
    }

    @Test
    void web_pages_pictures_archives_and_old_documents_are_refused_by_name() throws IOException {
        assertUnknown("<html>\n\t<table>\n\t\t<tr><td>a</td></tr>".getBytes(UTF_8));
        assertUnknown("<?xml version=\"1.0\"?><Workbook/>".getBytes(UTF_8));
        assertUnknown("{\\rtf1 a\tb\tc}".getBytes(UTF_8));
        assertUnknown("\u0089PNG\r\n\u001A\n\u0000\u0000".getBytes(ISO_8859_1));
        assertUnknown("GIF89a\u0000\u0000".getBytes(ISO_8859_1));
        assertUnknown("\u00FF\u00D8\u00FF\u00E0\u0000\u0010JFIF".getBytes(ISO_8859_1));
        assertUnknown("Rar!\u001A\u0007\u0000".getBytes(ISO_8859_1));
        assertUnknown(zip("表.txt", TABLE));
        assertUnknown(ole("WordDocument"));
        assertUnknown(ole("PowerPoint Document"));
    }

    @Test
    void a_text_may_begin_like_a_picture() {
        byte[] text = "BM\t金额\t单位\n1\t2\t3".getBytes(UTF_8);

        assertThat(Converted.rows(text)).hasSize(2);
    }

    @Test
    void bytes_that_are_nothing_are_no_text() {
        assertRefused(new byte[] {1, 2, 3, 4, 5}, "file.notText");
    }

    @Test
    void a_text_is_not_exact_and_a_workbook_is() {
        try (CellSource text = CellFiles.open(TABLE, "a");
                CellSource workbook = CellFiles.open(Converted.xlsx(TABLE), "b")) {
            assertThat(text.exact()).isFalse();
            assertThat(workbook.exact()).isTrue();
        }
    }

    @Test
    void plain_lines_are_cells_and_empty_lines_end_rows() {
        String text = "项目\n金额\n\n" + "维护费\n28.10\n\n".repeat(6);

        List<CellRow> rows = Converted.rows(text.getBytes(UTF_8));

        assertThat(rows).hasSize(7).allMatch(row -> row.kind() == CellRow.Kind.SEQUENCE);
        assertThat(rows.get(1).cells())
                .containsExactly(new Cell(CellPlace.of(4, 1), "维护费"), new Cell(CellPlace.of(5, 1), "28.10"));
    }

    private static CellPlace place(byte[] file, String name) {
        try (CellSource source = CellFiles.open(file, name)) {
            CellRow row = source.next();
            assertThat(row).isNotNull();
            return row.place();
        }
    }

    private static List<String> lines(String text) {
        return TextLines.of(text.getBytes(UTF_8));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] ole(String entry) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void assertUnknown(byte[] file) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CellFiles.open(file, "目标表.xls"))
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).containsExactly(Reason.of("file.unknownKind", "", "目标表.xls")));
    }

    private static void assertRefused(byte[] file, String rule) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Converted.rows(file))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
                    assertThat(refusal.reasons()).extracting(Reason::rule).containsExactly(rule);
                });
    }
}
