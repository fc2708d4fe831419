package org.jixiao.exchange;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jixiao.exchange.file.TabSeparatedText;
import org.jixiao.exchange.model.LedgerReading;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.form.model.FormDefinition;
import org.junit.jupiter.api.Assumptions;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The form and the files that the tests of the exchange read. */
public final class LedgerFixture {

    private LedgerFixture() {}

    /** The form of 福州市鼓楼区 as it is configured. */
    @SuppressWarnings("unchecked")
    public static FormDefinition gulou() {
        Map<String, Object> data = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(resource("/jixiao/config/forms/gulou.yaml"));
        List<FormDefinition.Column> columns = new ArrayList<>();
        for (Map<String, String> column : (List<Map<String, String>>) data.get("columns")) {
            columns.add(new FormDefinition.Column(
                    FormDefinition.Field.valueOf(column.get("field")),
                    column.get("label"),
                    column.get("group"),
                    column.get("source")));
        }
        List<FormDefinition.Direction> directions = ((List<Map<String, String>>) data.get("directions"))
                .stream()
                        .map(direction ->
                                new FormDefinition.Direction(direction.get("comparator"), direction.get("label")))
                        .toList();
        return new FormDefinition(
                (String) data.get("key"),
                (String) data.get("title"),
                FormDefinition.Layout.valueOf((String) data.get("layout")),
                FormDefinition.MoneyUnit.valueOf((String) data.get("moneyUnit")),
                (List<String>) data.get("fundSources"),
                columns,
                directions);
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
        return LedgerReading.read(gulou(), TabSeparatedText.read(file));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(LedgerFixture.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
