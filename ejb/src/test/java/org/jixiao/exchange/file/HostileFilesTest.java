package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.Cell;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to harm, or came to harm, are refused with a rule, soon, and leave nothing behind. */
class HostileFilesTest {

    private static final byte[] TABLE = ("序号\t项目\t金额\n" + "1\t维护费\t28.10\n".repeat(50)).getBytes(UTF_8);

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String DOCUMENT = "word/document.xml";

    @Test
    void a_zip_bomb_is_refused_by_its_ratio() throws IOException {
        byte[] blanks = new byte[64 * 1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        String start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">";
        System.arraycopy(start.getBytes(UTF_8), 0, blanks, 0, start.length());

        assertRefused(replaced(Converted.xlsx(TABLE), Set.of(SHEET), blanks), "file.unpacksTooLarge");
        assertRefused(replaced(Converted.xlsx(TABLE), Set.of("xl/sharedStrings.xml"), blanks), "file.unpacksTooLarge");
        assertRefused(replaced(Converted.docx(TABLE), Set.of(DOCUMENT), blanks), "file.unpacksTooLarge");
        assertRefused(replaced(Converted.docx(TABLE), Set.of("_rels/.rels"), blanks), "file.unpacksTooLarge");
    }

    @Test
    void a_part_that_nobody_reads_is_not_unpacked() throws IOException {
        byte[] bomb = new byte[64 * 1024 * 1024];

        assertThat(Converted.rows(replaced(Converted.xlsx(TABLE), Set.of("docProps/app.xml"), bomb)))
                .hasSize(51);
    }

    @Test
    void external_entities_are_not_read(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        String type = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

        assertRefused(
                WorkbookTest.withPart(
                        "/" + SHEET,
                        type
                                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>"),
                "file.broken");
        assertRefused(
                replaced(
                        Converted.docx(TABLE),
                        Set.of(DOCUMENT),
                        (type
                                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                                        + WordDocumentTest.p("&e;") + "</w:body></w:document>")
                                .getBytes(UTF_8)),
                "file.broken");
        assertRefused(
                replaced(
                        Converted.docx(TABLE),
                        Set.of("[Content_Types].xml"),
                        (type + "<Types>&e;</Types>").getBytes(UTF_8)),
                "file.broken");
    }

    @Test
    void entities_that_multiply_are_not_expanded() throws IOException {
        StringBuilder type = new StringBuilder("<!DOCTYPE x [<!ENTITY e0 \"大大大大大大大大大大\">");
        for (int i = 1; i < 12; i++) {
            type.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        type.append("]><worksheet><sheetData><row><c t=\"str\"><v>&e11;</v></c></row></sheetData></worksheet>");

        assertRefused(WorkbookTest.withPart("/" + SHEET, type.toString()), "file.broken");
    }

    @Test
    void links_out_of_the_file_are_not_followed() throws IOException {
        byte[] file = replaced(
                Converted.xlsx(TABLE),
                Set.of("xl/_rels/workbook.xml.rels"),
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"file:///etc/passwd\" Type="
                                + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
                                + "<Relationship Id=\"rId2\" TargetMode=\"External\" Target=\"http://127.0.0.1:9/s\" Type="
                                + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\"/>"
                                + "</Relationships>")
                        .getBytes(UTF_8));

        assertThat(Converted.rows(file)).isEmpty();
    }

    @Test
    void deep_nesting_is_read_without_harm() throws IOException {
        int depth = 100_000;
        String nested =
                "<w:tbl><w:tr><w:tc>".repeat(depth) + WordDocumentTest.p("底") + "</w:tc></w:tr></w:tbl>".repeat(depth);

        assertThat(Converted.rows(WordDocumentTest.document(nested)).get(0).cells())
                .extracting(Cell::text)
                .containsExactly("底");
    }

    @Test
    void a_cell_far_out_or_without_end_is_refused() throws IOException {
        assertRefused(WorkbookTest.withSheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"), "file.tooWide");
        assertRefused(WorkbookTest.withSheet("<row r=\"2000000000\"><c><v>1</v></c></row>"), "file.broken");
        assertRefused(
                WorkbookTest.withSheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2147483647</v></c></row>"), "file.broken");
        assertRefused(
                WorkbookTest.withSheet("<row><c t=\"str\"><v>" + "长".repeat(40_000) + "</v></c></row>"),
                "file.cellTooLong");
        String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>" + WordDocumentTest.p("甲") + "</w:tc>";
        assertRefused(WordDocumentTest.document(WordDocumentTest.table(WordDocumentTest.tr(cell))), "file.tooWide");
    }

    @Test
    void more_cells_than_may_be_are_refused() throws IOException {
        String row = "<row>" + "<c><v>1</v></c>".repeat(500) + "</row>";
        StringBuilder rows = new StringBuilder();
        Random random = new Random(1);
        for (int i = 0; i < 4_001; i++) {
            // Something that does not pack well, lest the ratio is what refuses it.
            rows.append(row)
                    .append("<!--")
                    .append(Long.toHexString(random.nextLong()))
                    .append("-->".repeat(1));
        }
        for (int i = 0; i < 20_000; i++) {
            rows.append("<!--")
                    .append(Long.toHexString(random.nextLong()))
                    .append(Long.toHexString(random.nextLong()))
                    .append("-->");
        }

        assertRefused(WorkbookTest.withSheet(rows.toString()), "file.tooManyCells");
    }

    @Test
    void a_password_is_asked_for() throws IOException, GeneralSecurityException {
        assertRefused(encrypted(Converted.xlsx(TABLE)), "file.encrypted");
        assertRefused(encrypted(Converted.docx(TABLE)), "file.encrypted");
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(Converted.xls(TABLE)))) {
            Biff8EncryptionKey.setCurrentUserPassword("secret");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertRefused(bytes.toByteArray(), "file.encrypted");
        }
    }

    @Test
    void a_file_that_was_cut_off_is_refused() {
        for (byte[] file : List.of(Converted.xlsx(TABLE), Converted.docx(TABLE), Converted.xls(TABLE))) {
            assertRefused(Arrays.copyOf(file, file.length / 2), "file.broken");
        }
    }

    @Test
    void a_part_that_is_packed_in_another_way_is_refused() {
        byte[] file = Converted.xlsx(TABLE);
        for (int i = 0; i + 12 < file.length; i++) {
            boolean entry = file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2;
            boolean local = file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 3 && file[i + 3] == 4;
            if (entry || local) {
                file[i + (entry ? 10 : 8)] = 93;
            }
        }

        assertRefused(file, "file.broken");
    }

    @Test
    void two_parts_of_one_name_are_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("[Content_Types].xml", "[content_types].xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<Types/>".getBytes(UTF_8));
            }
        }

        assertRefused(bytes.toByteArray(), "file.broken");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatever_happens_to_a_file_it_is_read_or_refused(int seed) {
        Random random = new Random(seed);
        List<byte[]> files = List.of(
                Converted.xlsx(TABLE),
                Converted.docx(TABLE),
                Converted.xls(TABLE),
                PdfPagesTest.ruled(List.of(List.of("a", "b", "c"), List.of("1", "2", "3"))),
                Converted.markdown(TABLE),
                Converted.oneCellPerLine(TABLE),
                TABLE);
        for (int i = 0; i < 140; i++) {
            byte[] file = files.get(i % files.size()).clone();
            int flips = 1 + random.nextInt(20);
            for (int flip = 0; flip < flips; flip++) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            byte[] mutant = random.nextInt(5) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            int number = i;
            org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(10), () -> readOrRefused(mutant, number));
        }
    }

    private static void readOrRefused(byte[] file, int number) {
        try {
            assertThat(Converted.rows(file)).isNotNull();
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
        } catch (RuntimeException | StackOverflowError e) {
            fail("File " + number, e);
        }
    }

    @Test
    void nothing_is_left_behind_in_the_folder_for_temporary_files() throws IOException {
        Set<Path> before = temporary();

        Converted.rows(Converted.xlsx(TABLE));
        Converted.rows(Converted.docx(TABLE));
        Converted.rows(Converted.xls(TABLE));
        Converted.rows(PdfPagesTest.ruled(List.of(List.of("a", "b"), List.of("1", "2"))));

        Set<Path> left = temporary();
        left.removeAll(before);
        assertThat(left).noneMatch(path -> path.toString().matches(".*(poi|pdfbox|PDFBox|xmlbeans).*"));
    }

    private static Set<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return new HashSet<>(files.toList());
        }
    }

    private static byte[] encrypted(byte[] file) throws IOException, GeneralSecurityException {
        try (POIFSFileSystem system = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                out.write(file);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            system.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** A zip with other content in some of its entries. */
    static byte[] replaced(byte[] zip, Set<String> names, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> missing = new HashSet<>(names);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(missing.remove(entry.getName()) ? content : in.readAllBytes());
            }
        }
        assertThat(missing).isEmpty();
        return bytes.toByteArray();
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
