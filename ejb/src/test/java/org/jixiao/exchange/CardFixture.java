package org.jixiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.reading.CardReading;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jspecify.annotations.Nullable;

/** The cards that the tests of the exchange read. */
public final class CardFixture {

    private CardFixture() {}

    /** The published cards of 北戴河. */
    public static byte[] beidaihe() {
        return LedgerFixture.seed("003_05fc0a897a5abc98.txt");
    }

    /** The published self-evaluations of 福田. */
    public static byte[] futian() {
        return LedgerFixture.seed("004_16052ebbc3505be3.txt");
    }

    /** The project's own sample of a form: layout, figures and defects of the published cards, sentences of our own. */
    public static byte[] sample(String form) {
        try (InputStream in =
                Objects.requireNonNull(CardFixture.class.getResourceAsStream("/samples/" + form + ".txt"), form)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadDocument read(String form, SheetKind kind, byte[] file) {
        FormDefinition definition = LedgerFixture.form(form);
        try (CellSource source = CellFiles.open(file, "cards")) {
            return CardReading.read(definition, definition.sheet(kind).orElseThrow(), source);
        }
    }

    public static ReadDocument targets(byte[] file) {
        return read("beidaihe", SheetKind.TARGET, file);
    }

    public static ReadDocument evaluations(byte[] file) {
        return read("futian", SheetKind.EVALUATION, file);
    }

    public static ReadDocument evaluations(String file) {
        return evaluations(file.getBytes(UTF_8));
    }

    public static ReadDocument targets(String file) {
        return targets(file.getBytes(UTF_8));
    }

    /** Reads rows as they are. */
    public static ReadDocument targets(List<CellRow> rows) {
        FormDefinition form = LedgerFixture.form("beidaihe");
        Iterator<CellRow> left = rows.iterator();
        return CardReading.read(form, form.target(), new CellSource() {
            @Override
            public boolean exact() {
                return false;
            }

            @Override
            public @Nullable CellRow next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public void close() {}
        });
    }

    /** A workbook with a sheet for each of the texts. */
    public static byte[] sheets(String... texts) {
        try (Workbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String text : texts) {
                Sheet sheet = workbook.createSheet();
                for (CellRow row : Converted.rows(text.getBytes(UTF_8))) {
                    Row written = sheet.createRow(sheet.getPhysicalNumberOfRows());
                    for (Cell cell : row.cells()) {
                        written.createCell(cell.column() - 1).setCellValue(cell.text());
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
