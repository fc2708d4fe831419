package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.junit.jupiter.api.Test;

class WordDocumentTest {

    @Test
    void paragraphs_and_rows_are_read_in_their_order_with_their_places() throws IOException {
        List<CellRow> rows = rows(
                p("第一部分") + p("") + table(tr(tc("甲") + tc("乙")), tr(tc("丙") + tc("丁"))) + p("说明") + table(tr(tc("戊"))));

        assertThat(rows)
                .extracting(row -> row.place() + " " + row.kind() + " " + row.text())
                .containsExactly(
                        "line 1 PARAGRAPH 第一部分",
                        "table 1, row 1 ROW 甲 乙",
                        "table 1, row 2 ROW 丙 丁",
                        "line 5 PARAGRAPH 说明",
                        "table 2, row 1 ROW 戊");
        assertThat(rows.get(2).cells().get(1).place())
                .isEqualTo(new CellPlace(CellPlace.Part.TABLE, "1", 2, 2))
                .hasToString("table 1, row 2, column 2");
    }

    @Test
    void a_cell_stands_in_its_column_of_the_grid() throws IOException {
        String wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"3\"/></w:tcPr>" + p("标题") + "</w:tc>";
        String indented = "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc("丙") + tc("丁") + "</w:tr>";

        assertThat(texts(table(tr(wide + tc("甲")), indented)))
                .containsExactly(List.of("标题", "", "", "甲"), List.of("", "", "丙", "丁"));
    }

    @Test
    void what_goes_on_with_the_cell_above_is_empty() throws IOException {
        String begins = "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("产出") + "</w:tc>";
        String goesOn = "<w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("旧") + "</w:tc>";

        assertThat(texts(table(tr(begins + tc("数量")), tr(goesOn + tc("质量")))))
                .containsExactly(List.of("产出", "数量"), List.of("", "质量"));
    }

    @Test
    void paragraphs_and_tables_inside_a_cell_are_its_lines() throws IOException {
        String cell = "<w:tc>" + p("1.甲") + p("2.乙") + table(tr(tc("丙") + tc("丁"))) + p("") + "</w:tc>";

        assertThat(texts(table(tr(cell + tc("戊"))))).containsExactly(List.of("1.甲\n2.乙\n丙\n丁", "戊"));
    }

    @Test
    void what_is_deleted_or_the_code_of_a_field_does_not_show() throws IOException {
        String paragraph = "<w:p><w:bookmarkStart w:id=\"0\" w:name=\"_Toc1\"/><w:r><w:t>一</w:t></w:r>"
                + "<w:del w:id=\"1\"><w:r><w:delText>旧</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\"><w:r><w:t>新</w:t></w:r></w:ins>"
                + "<w:moveFrom w:id=\"3\"><w:r><w:t>移</w:t></w:r></w:moveFrom>"
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>3</w:t></w:r>"
                + "<w:sdt><w:sdtPr><w:alias w:val=\"x\"/></w:sdtPr><w:sdtContent><w:r><w:t>页</w:t></w:r></w:sdtContent></w:sdt>"
                + "<w:r><w:br/><w:t>二</w:t></w:r></w:p>";
        String deleted = "<w:tr><w:trPr><w:del w:id=\"4\"/></w:trPr>" + tc("旧行") + "</w:tr>";

        assertThat(texts(paragraph + table(deleted, tr(tc("甲"))))).containsExactly(List.of("一新3页\n二"), List.of("甲"));
    }

    @Test
    void a_drawing_that_is_there_twice_is_read_once() throws IOException {
        String box =
                "<w:p><w:r><mc:AlternateContent xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                        + "<mc:Choice Requires=\"wps\"><w:t>框</w:t></mc:Choice><mc:Fallback><w:t>框</w:t></mc:Fallback>"
                        + "</mc:AlternateContent></w:r></w:p>";

        assertThat(texts(box + p("后"))).containsExactly(List.of("框"), List.of("后"));
    }

    private static List<List<String>> texts(String body) throws IOException {
        return rows(body).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static List<CellRow> rows(String body) throws IOException {
        return Converted.rows(document(body));
    }

    /** A document with this body. */
    static byte[] document(String body) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            String xml = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + body + "</w:body></w:document>";
            return HostileFilesTest.replaced(bytes.toByteArray(), Set.of("word/document.xml"), xml.getBytes(UTF_8));
        }
    }

    static String p(String text) {
        return "<w:p><w:pPr><w:jc w:val=\"left\"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>" + text
                + "</w:t></w:r></w:p>";
    }

    static String tc(String text) {
        return "<w:tc>" + p(text) + "</w:tc>";
    }

    static String tr(String cells) {
        return "<w:tr>" + cells + "</w:tr>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/>" + String.join("", rows) + "</w:tbl>";
    }
}
