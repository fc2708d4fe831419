package org.jixiao.whole;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The databases that Jixiao runs on, chosen by configuration alone. */
public enum Database {
    H2 {
        @Override
        public Map<String, String> settings(Path folder) {
            // The options an operator gets from bin/run.
            return Map.of(
                    "jixiao.db.url", "jdbc:h2:file:" + folder.resolve("jixiao") + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000");
        }
    },
    POSTGRESQL {
        @Override
        public Map<String, String> settings(Path folder) {
            String name = folder.getFileName().toString().replaceAll("\\W", "_");
            return Map.of(
                    "jixiao.db.driver",
                    "org.postgresql.ds.PGSimpleDataSource",
                    "jixiao.db.url",
                    Postgres.newDatabase(name),
                    "jixiao.db.user",
                    "postgres",
                    "jixiao.db.password",
                    "postgres");
        }
    };

    /** The settings of a new database, by their names. */
    public abstract Map<String, String> settings(Path folder);

    /** One PostgreSQL for all tests; it ends with them. */
    private static final class Postgres {

        private static @Nullable EmbeddedPostgres running;

        private Postgres() {}

        static synchronized String newDatabase(String name) {
            try {
                EmbeddedPostgres postgres = running;
                if (postgres == null) {
                    postgres = EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "200")
                            // What is lost by a crash of the machine is lost for good; only a bench pays for it.
                            .setServerConfig("fsync", System.getProperty("jixiao.bench.fsync", "off"))
                            .setServerConfig("synchronous_commit", System.getProperty("jixiao.bench.fsync", "off"))
                            .start();
                    running = postgres;
                }
                try (Connection connection = postgres.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + name + " encoding 'UTF8' template template0");
                }
                return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            } catch (SQLException e) {
                throw new IllegalStateException("No database " + name, e);
            }
        }
    }
}
