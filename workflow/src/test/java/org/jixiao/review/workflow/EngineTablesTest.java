package org.jixiao.review.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineTablesTest {

    @ParameterizedTest
    @CsvSource({"h2, h2", "postgresql, postgres"})
    void the_engines_tables_are_made_by_the_engines_own_scripts(String ours, String theirs) throws IOException {
        String migration = read("/db/migration/" + ours + "/V1__engine.sql");
        String title = migration.lines().findFirst().orElseThrow();

        assertThat(migration)
                .as("""
                        The engine's scripts are no longer those of V1__engine.sql (%s).
                        Way out: where nobody runs the application yet, put the new scripts into V1. Otherwise leave V1 as it \
                        is, because installations have run it; make a new migration for each database of the engine's scripts \
                        org/flowable/**/upgrade/flowable.%s.upgradestep.*.sql from the old version to the new one, and let this \
                        test read the new ones.""".formatted(title, theirs))
                .isEqualTo(title + "\n"
                        + script("org/flowable/common/db/create/flowable." + theirs + ".create.common.sql")
                        + script("org/flowable/db/create/flowable." + theirs + ".create.engine.sql")
                        + script("org/flowable/db/create/flowable." + theirs + ".create.history.sql"));
    }

    private static String script(String resource) throws IOException {
        return "\n-- " + resource + "\n" + read("/" + resource);
    }

    private static String read(String resource) throws IOException {
        try (InputStream text =
                Objects.requireNonNull(EngineTablesTest.class.getResourceAsStream(resource), resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
