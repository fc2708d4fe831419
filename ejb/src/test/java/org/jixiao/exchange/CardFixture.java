package org.jixiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.reading.CardReading;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.SheetKind;

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
}
