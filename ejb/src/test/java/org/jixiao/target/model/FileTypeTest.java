package org.jixiao.target.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileTypeTest {

    private static final byte[] PROGRAM = bytes("4d5a90000300000004000000ffff0000");
    private static final byte[] PAGE = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of(FileType.PDF, "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)),
                Arguments.of(FileType.DOCX, zip("[Content_Types].xml", "word/document.xml")),
                Arguments.of(FileType.XLSX, zip("[Content_Types].xml", "xl/workbook.xml")),
                Arguments.of(FileType.OFD, zip("OFD.xml", "Doc_0/Document.xml")),
                Arguments.of(FileType.DOC, ole("WordDocument")),
                Arguments.of(FileType.XLS, ole("Workbook")),
                Arguments.of(FileType.JPG, bytes("ffd8ffe000104a464946")),
                Arguments.of(FileType.PNG, bytes("89504e470d0a1a0a0000000d49484452")));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_file_is_what_its_bytes_say_and_nothing_else(FileType type, byte[] content) {
        assertThat(FileType.values()).filteredOn(each -> each.fits(content)).containsExactly(type);
    }

    @ParameterizedTest
    @EnumSource
    void neither_a_program_nor_a_page_is_a_document(FileType type) {
        assertThat(type.fits(PROGRAM)).isFalse();
        assertThat(type.fits(PAGE)).isFalse();
        assertThat(type.fits(new byte[0])).isFalse();
        assertThat(type.fits(zip("payload.exe"))).isFalse();
    }

    @Test
    void the_name_says_the_kind_by_its_ending() {
        assertThat(FileType.named("批复.PDF")).hasValue(FileType.PDF);
        assertThat(FileType.named("现场.jpeg")).hasValue(FileType.JPG);
        assertThat(FileType.named("批复.pdf.exe")).isEmpty();
        assertThat(FileType.named("pdf.")).isEmpty();
        assertThat(FileType.named("page.html")).isEmpty();
    }

    static byte[] zip(String... names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] ole(String stream) {
        Charset wide = StandardCharsets.UTF_16LE;
        byte[] head = bytes("d0cf11e0a1b11ae1");
        byte[] name = stream.getBytes(wide);
        byte[] file = new byte[600];
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(name, 0, file, 512, name.length);
        return file;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
