package org.jixiao.approval.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ScanFormatTest {

    @Test
    void a_file_is_what_is_in_it() throws IOException {
        assertThat(ScanFormat.of(bytes("%PDF-1.7\n...\n%%EOF\n"))).contains(ScanFormat.PDF);
        assertThat(ScanFormat.of(bytes("\u00FF\u00D8\u00FF\u00E0 picture \u00FF\u00D9")))
                .contains(ScanFormat.JPG);
        assertThat(ScanFormat.of(bytes("\u0089PNG\r\n\u001A\n picture IEND\u00AE\u0042\u0060\u0082")))
                .contains(ScanFormat.PNG);
        assertThat(ScanFormat.of(zip("OFD.xml"))).contains(ScanFormat.OFD);
    }

    @Test
    void what_is_cut_off_or_something_else_is_no_scan() throws IOException {
        assertThat(ScanFormat.of(new byte[0])).isEmpty();
        assertThat(ScanFormat.of(bytes("%PDF-1.7\n..."))).isEmpty();
        assertThat(ScanFormat.of(bytes("\u00FF\u00D8\u00FF\u00E0 picture"))).isEmpty();
        assertThat(ScanFormat.of(bytes("\u0089PNG\r\n\u001A\n picture"))).isEmpty();
        assertThat(ScanFormat.of(zip("word/document.xml"))).isEmpty();
        assertThat(ScanFormat.of(bytes("<script>alert(1)</script>"))).isEmpty();
    }

    private static byte[] bytes(String signs) {
        return signs.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(1);
        }
        return bytes.toByteArray();
    }
}
