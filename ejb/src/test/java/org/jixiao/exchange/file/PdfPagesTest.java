package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.file.PdfMarks.Glyph;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfPagesTest {

    private static final int LEFT = 50;
    private static final int TOP = 700;
    private static final int WIDTH = 100;
    private static final int HEIGHT = 20;

    @Test
    void a_ruled_table_is_read_cell_by_cell_with_places_on_the_page() {
        List<CellRow> rows = Converted.rows(ruled(List.of(List.of("a", "", "c"), List.of("1", "2", ""))));

        assertThat(rows).extracting(CellRow::kind).containsOnly(CellRow.Kind.ROW);
        assertThat(texts(rows)).containsExactly(List.of("a", "", "c"), List.of("1", "2", ""));
        assertThat(rows.get(1).cells().get(1).place())
                .isEqualTo(new CellPlace(CellPlace.Part.PAGE, "1", 2, 2))
                .hasToString("page 1, line 2, column 2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void a_page_may_lie_on_its_side(int rotation) {
        byte[] file = pdf((page, content) -> {
            page.setRotation(rotation);
            PDRectangle box = page.getMediaBox();
            if (rotation == 90) {
                content.transform(new org.apache.pdfbox.util.Matrix(0, 1, -1, 0, box.getWidth(), 0));
            } else if (rotation == 180) {
                content.transform(new org.apache.pdfbox.util.Matrix(-1, 0, 0, -1, box.getWidth(), box.getHeight()));
            } else if (rotation == 270) {
                content.transform(new org.apache.pdfbox.util.Matrix(0, -1, 1, 0, 0, box.getHeight()));
            }
            content.transform(org.apache.pdfbox.util.Matrix.getTranslateInstance(0, -300));
            drawTable(content, List.of(List.of("a", "b"), List.of("c", "d")), Set.of());
        });

        assertThat(texts(Converted.rows(file))).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void cells_that_no_line_parts_are_one_and_stand_where_it_begins() {
        byte[] file = pdf((page, content) -> drawTable(
                content, List.of(List.of("a", "", "c"), List.of("", "e", "f")), Set.of("right 0 0", "below 0 2")));

        assertThat(texts(Converted.rows(file))).containsExactly(List.of("a", "", "cf"), List.of("", "e", ""));
    }

    @Test
    void lines_may_be_thin_filled_rectangles_and_cells_may_have_borders_of_their_own() {
        byte[] file = pdf((page, content) -> {
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 2; column++) {
                    int x = LEFT + column * WIDTH + column;
                    int y = TOP - (row + 1) * HEIGHT - row;
                    content.addRect(x, y, WIDTH, 1);
                    content.addRect(x, y + HEIGHT - 1, WIDTH, 1);
                    content.addRect(x, y, 1, HEIGHT);
                    content.addRect(x + WIDTH - 1, y, 1, HEIGHT);
                    content.fill();
                    write(content, x + 5, y + 5, "c" + row + column);
                }
            }
        });

        assertThat(texts(Converted.rows(file))).containsExactly(List.of("c00", "c01"), List.of("c10", "c11"));
    }

    @Test
    void text_around_a_table_is_paragraphs_in_their_order() {
        byte[] file = pdf((page, content) -> {
            write(content, LEFT, TOP + 30, "Title of all");
            drawTable(content, List.of(List.of("a", "b"), List.of("c", "d")), Set.of());
            write(content, LEFT, TOP - 100, "Note");
        });

        assertThat(Converted.rows(file))
                .extracting(row -> row.place() + " " + row.kind() + " " + row.text())
                .containsExactly(
                        "page 1, line 1 PARAGRAPH Title of all",
                        "page 1, line 2 ROW a b",
                        "page 1, line 3 ROW c d",
                        "page 1, line 4 PARAGRAPH Note");
    }

    @Test
    void an_indented_paragraph_goes_on_over_its_lines() {
        byte[] file = pdf((page, content) -> {
            write(content, LEFT + 20, TOP, "The units report how far the year's ");
            write(content, LEFT, TOP - 14, "goals are reached, each in its form.");
            write(content, LEFT + 20, TOP - 28, "Then the bureau looks.");
            write(content, LEFT, TOP - 42, "Note");
        });

        assertThat(Converted.rows(file))
                .extracting(CellRow::text)
                .containsExactly(
                        "The units report how far the year's goals are reached, each in its form.",
                        "Then the bureau looks.",
                        "Note");
    }

    @Test
    void a_page_without_lines_is_read_by_its_gaps() {
        byte[] file = pdf((page, content) -> {
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    write(content, LEFT + column * WIDTH, TOP - row * HEIGHT, "c" + row + column);
                }
            }
        });

        List<CellRow> rows = Converted.rows(file);

        assertThat(rows).extracting(CellRow::kind).containsOnly(CellRow.Kind.SEQUENCE);
        assertThat(texts(rows))
                .containsExactly(
                        List.of("c00", "c01", "c02"), List.of("c10", "c11", "c12"), List.of("c20", "c21", "c22"));
        assertThat(rows.get(2).place()).hasToString("page 1, line 3");
    }

    @Test
    void a_cell_over_several_lines_is_joined_as_it_was_written() {
        assertThat(joined("预算执", "行率")).isEqualTo("预算执行率");
        assertThat(joined("1303042", "1516VG")).isEqualTo("13030421516VG");
        assertThat(joined("open data", "portal")).isEqualTo("open data portal");
    }

    @Test
    void a_line_that_its_author_ended_is_ended() {
        assertThat(PdfLines.joined(line("1.甲", 0, "2.乙丙丁戊己庚", 10), -2, 80)).isEqualTo("1.甲\n2.乙丙丁戊己庚");
    }

    /** In a cell that holds the first line and not one character more. */
    private static String joined(String first, String second) {
        return PdfLines.joined(line(first, 0, second, 10), -2, first.length() * 8 + 2);
    }

    @Test
    void characters_named_by_their_radicals_are_found_again() {
        assertThat(Radicals.replaced("部⻔⻓⽤⼾⻝")).isEqualTo("部门长用户食");
        assertThat(Radicals.replaced("plain")).isEqualTo("plain");
    }

    @Test
    void a_pdf_without_text_is_taken_for_a_scan() {
        assertRefused(pdf((page, content) -> content.addRect(0, 0, 100, 100)), "file.scanned");
    }

    @Test
    void a_pdf_with_a_password_is_refused() throws IOException {
        for (String password : List.of("", "secret")) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                document.save(bytes);

                assertRefused(bytes.toByteArray(), "file.encrypted");
            }
        }
    }

    @Test
    void a_pdf_that_is_none_is_refused() {
        assertRefused("%PDF-1.7\n1 0 obj\t<<\t>>\tendobj".getBytes(ISO_8859_1), "file.broken");
        assertRefused(("%PDF-1.7\n" + "[".repeat(2_000_000)).getBytes(ISO_8859_1), "file.broken");
    }

    @Test
    void a_stream_that_unpacks_to_very_much_is_refused() throws IOException {
        byte[] once = deflated(new byte[200 * 1024 * 1024]);

        assertRefused(withStream("/Filter /FlateDecode", once), "file.unpacksTooLarge");
        assertRefused(withStream("/Filter [/FlateDecode /FlateDecode]", deflated(once)), "file.unpacksTooLarge");
        assertRefused(withStream("", once), "file.unpacksTooLarge");
    }

    @Test
    void a_font_that_names_too_many_characters_is_refused() throws IOException {
        String ranges = "1 beginbfrange\n<0000> <0041> <0041>\n%s\nendbfrange";

        assertRefused(withStream("", ranges.formatted("<0000> <FFFFFF> <0041>").getBytes(ISO_8859_1)), "file.broken");
        assertRefused(withStream("", ranges.formatted("<0000> <00Z1> <0041>").getBytes(ISO_8859_1)), "file.broken");
        assertRefused(
                withStream(
                        "",
                        ranges.formatted("<0042> <0043> [<0042> <D840DC00>]").getBytes(ISO_8859_1)),
                "file.scanned");
    }

    @Test
    void forms_that_draw_each_other_many_times_are_refused() {
        StringBuilder file = new StringBuilder("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
                + "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj\n"
                + "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R"
                + "/Resources<</XObject<</F 5 0 R>>>>>> endobj\n" + stream(4, "", "/F Do"));
        for (int i = 5; i < 40; i++) {
            file.append(stream(
                    i,
                    "/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>",
                    "/F Do ".repeat(10)));
        }
        file.append("trailer <</Root 1 0 R>>\n%%EOF");

        assertRefused(file.toString().getBytes(ISO_8859_1), "file.unpacksTooLarge");
    }

    private static String stream(int number, String dictionary, String content) {
        return number + " 0 obj <<" + dictionary + "/Length " + content.length() + ">>\nstream\n" + content
                + "\nendstream endobj\n";
    }

    private static byte[] withStream(String filter, byte[] packed) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(
                ("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>>"
                                + " endobj\n3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>> endobj\n4 0 obj <<"
                                + filter + "/Length " + packed.length + ">>\nstream\n")
                        .getBytes(ISO_8859_1));
        bytes.write(packed);
        bytes.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1));
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** A PDF with one ruled table. */
    static byte[] ruled(List<List<String>> texts) {
        return pdf((page, content) -> drawTable(content, texts, Set.of()));
    }

    private static void drawTable(PDPageContentStream content, List<List<String>> texts, Set<String> without)
            throws IOException {
        for (int row = 0; row < texts.size(); row++) {
            for (int column = 0; column < texts.get(row).size(); column++) {
                int x = LEFT + column * WIDTH;
                int y = TOP - row * HEIGHT;
                write(content, x + 5, y - 14, texts.get(row).get(column));
                line(content, row == 0, x, y, x + WIDTH, y);
                line(content, column == 0, x, y, x, y - HEIGHT);
                line(content, !without.contains("below " + row + " " + column), x, y - HEIGHT, x + WIDTH, y - HEIGHT);
                line(content, !without.contains("right " + row + " " + column), x + WIDTH, y, x + WIDTH, y - HEIGHT);
            }
        }
    }

    private static void line(PDPageContentStream content, boolean drawn, int x, int y, int toX, int toY)
            throws IOException {
        if (drawn) {
            content.moveTo(x, y);
            content.lineTo(toX, toY);
            content.stroke();
        }
    }

    private static void write(PDPageContentStream content, int x, int y, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 10);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }

    private static byte[] pdf(Drawing drawing) {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.draw(page, content);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Glyph> line(String first, int baseline, String second, int nextBaseline) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < first.length(); i++) {
            glyphs.add(new Glyph(i * 8, i * 8 + 8, baseline, 8, first.substring(i, i + 1)));
        }
        for (int i = 0; i < second.length(); i++) {
            glyphs.add(new Glyph(i * 8, i * 8 + 8, nextBaseline, 8, second.substring(i, i + 1)));
        }
        return glyphs;
    }

    private static List<List<String>> texts(List<CellRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    private static void assertRefused(byte[] file, String rule) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Converted.rows(file))
                .satisfies(refusal ->
                        assertThat(refusal.reasons()).extracting(Reason::rule).containsExactly(rule));
    }

    /** What is drawn on a page. */
    @FunctionalInterface
    private interface Drawing {
        void draw(PDPage page, PDPageContentStream content) throws IOException;
    }
}
