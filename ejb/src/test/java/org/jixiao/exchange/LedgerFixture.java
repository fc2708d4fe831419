package org.jixiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jixiao.exchange.file.TabSeparatedText;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.reading.DocumentReading;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.shared.application.YamlRecord;
import org.junit.jupiter.api.Assumptions;

/** The form and the files that the tests of the exchange read. */
public final class LedgerFixture {

    private LedgerFixture() {}

    /** The form of 福州市鼓楼区 as it is configured. */
    public static FormDefinition gulou() {
        return form("gulou");
    }

    /** A form as it is configured. */
    public static FormDefinition form(String key) {
        String file = "forms/" + key + ".yaml";
        return YamlRecord.read(file, resource("/jixiao/config/" + file).getBytes(UTF_8), FormDefinition.class);
    }

    /** The project's own sample: the layout and the defects of a published ledger. */
    public static String sample() {
        return resource("/samples/gulou.txt");
    }

    /** The published ledger itself; without the seeds the test is skipped, or fails on the build server. */
    public static byte[] seed() {
        return seed("000_df770f42bcbf45d4.txt");
    }

    /** One of the published documents by its file name. */
    public static byte[] seed(String name) {
        Path seeds = Path.of(System.getProperty("jixiao.seeds", "../../shared/seeds"));
        Path file = seeds.resolve(name);
        if (!Files.exists(file)) {
            if ("true".equals(System.getenv("CI"))) {
                fail("The seeds are not at %s; set -Djixiao.seeds to their folder.", seeds.toAbsolutePath());
            }
            Assumptions.abort(
                    "The seeds are not at " + seeds.toAbsolutePath() + "; set -Djixiao.seeds to their folder.");
        }
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ReadDocument read(byte[] file) {
        return read("gulou", file);
    }

    /** Reads a text whose cells are parted by tabs in a configured form. */
    public static ReadDocument read(String form, byte[] file) {
        return DocumentReading.read(List.of(form(form)), CellSource.of(TabSeparatedText.read(file), false));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LedgerFixture.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
