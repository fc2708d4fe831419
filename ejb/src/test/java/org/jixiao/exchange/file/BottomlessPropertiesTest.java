package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class BottomlessPropertiesTest {

    private static final int DEEP = 6_000;

    @Test
    void an_office_file_whose_properties_are_nested_without_end_is_read_all_the_same() throws IOException {
        byte[] file = withDeepProperties(Converted.docx("项目名称\t金额\t目标\n刻章费\t12.00\t免费刻章\n".getBytes(UTF_8)));

        // A guard against a hang, not a measure: undisturbed it takes milliseconds.
        CellRow last = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> lastRow(file));

        assertThat(last.text()).isEqualTo("刻章费 12.00 免费刻章");
    }

    private static CellRow lastRow(byte[] file) {
        try (CellSource source = CellFiles.open(file, "file.docx")) {
            CellRow last = null;
            for (CellRow row = source.next(); row != null; row = source.next()) {
                last = row;
            }
            return Objects.requireNonNull(last);
        }
    }

    private static byte[] withDeepProperties(byte[] file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int changed = 0;
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                String text = new String(from.readAllBytes(), UTF_8);
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("docProps/core.xml")) {
                    changed++;
                    int end = text.lastIndexOf("</");
                    text = text.substring(0, end) + "<a>".repeat(DEEP) + "</a>".repeat(DEEP) + text.substring(end);
                }
                to.write(text.getBytes(UTF_8));
                to.closeEntry();
            }
        }
        assertThat(changed).as("parts with properties").isEqualTo(1);
        return out.toByteArray();
    }
}
