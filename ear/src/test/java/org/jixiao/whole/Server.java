package org.jixiao.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A running Jixiao: the single file, started as {@code bin/run} starts it, with demonstration data, a port of its own and
 * a database of its own. One serves all tests of a database; it ends with them.
 */
final class Server implements Host {

    private static final Duration MOST_START = Duration.ofMinutes(Integer.getInteger("jixiao.start.minutes", 3));
    private static final Duration MOST_STOP = Duration.ofSeconds(40);
    private static final Path TARGET =
            Path.of(System.getProperty("jixiao.ear", ""), "target").toAbsolutePath();
    private static final Map<Database, Server> SHARED = new EnumMap<>(Database.class);

    private final Process process;
    private final int port;
    private final Path log;
    private final Path temporary;
    private final Map<String, String> settings;

    private Server(Process process, int port, Path log, Path temporary, Map<String, String> settings) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.temporary = temporary;
        this.settings = settings;
    }

    /** The one that all tests of a database share. */
    static synchronized Server on(Database database) {
        return SHARED.computeIfAbsent(database, key -> {
            String name = key.name().toLowerCase(Locale.ROOT);
            return start(name, shared(key, key.settings(newFolder("shared_" + name))));
        });
    }

    /** The embedded database, too, is open to a test that needs what no screen can do. */
    private static Map<String, String> shared(Database database, Map<String, String> settings) {
        return database == Database.H2
                ? Map.of("jixiao.db.url", settings.get("jixiao.db.url") + ";AUTO_SERVER=TRUE")
                : settings;
    }

    /** A server of one's own, on the database that the settings name. */
    static Server start(String name, Map<String, String> settings) {
        Server server = begin(name, settings);
        server.awaitReady();
        return server;
    }

    /** A server of one's own that has time to warm up, as an operator starts it. */
    static Server startForLoad(String name, Map<String, String> settings) {
        Server server = begin(name, settings, List.of("-Xmx1536m"));
        server.awaitReady();
        return server;
    }

    /** A server that is not to start; ended when it has said why, of which this text is a part. */
    static Server startInVain(String name, Map<String, String> settings, String reason) {
        Server server = begin(name, settings);
        try {
            Person anybody = Person.nobody(server);
            Until.holds(
                    () -> "refused to start; the log:\n" + server.log(),
                    MOST_START,
                    () -> server.log().contains(reason)
                            && anybody.find("/health/ready")
                                    .filter(answer -> answer.status() == 503)
                                    .isPresent());
        } finally {
            server.kill();
        }
        return server;
    }

    private static Server begin(String name, Map<String, String> settings) {
        // A server that lives for minutes only is ready sooner so.
        return begin(
                name,
                settings,
                List.of(
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        // Of the first compiler's own room, all is used up after some minutes, and then nothing is
                        // compiled.
                        "-XX:ReservedCodeCacheSize=160m"));
    }

    private static Server begin(String name, Map<String, String> settings, List<String> options) {
        int port = freePort();
        try {
            Path logs = Files.createDirectories(TARGET.resolve("server-logs"));
            Path log = Files.createTempFile(logs, name + "-", ".log");
            // The server has no option for the address it listens on.
            Path listen = Files.writeString(
                    logs.resolve("listen.asadmin"),
                    "set configs.config.server-config.network-config.network-listeners.network-listener"
                            + ".http-listener.address=127.0.0.1\n");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            Path temporary = Files.createTempDirectory(name);
            command.add("-Djava.io.tmpdir=" + temporary);
            command.add("-Dh2.bindAddress=127.0.0.1");
            command.addAll(List.of(
                    "-jar",
                    TARGET.resolve("jixiao.jar").toString(),
                    "--nocluster",
                    "--disablephonehome",
                    "--prebootcommandfile",
                    listen.toString(),
                    "--port",
                    Integer.toString(port)));
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(demonstration());
            settings.forEach((key, value) ->
                    builder.environment().put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Server(process, port, log, temporary, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("The server did not start", e);
        }
    }

    /** What a server with demonstration data finds in its environment. */
    static Map<String, String> demonstration() {
        return Map.of("JIXIAO_DEMO", "true", "JIXIAO_DEMO_PASSWORD", Person.PASSWORD);
    }

    /** A new folder for data; the name is also that of the database, so it is new each time. */
    static Path newFolder(String name) {
        try {
            return Files.createTempDirectory(Files.createDirectories(TARGET.resolve("server-data")), name + "_");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitReady() {
        Person anybody = Person.nobody(this);
        try {
            Until.holds(() -> "ready; the log:\n" + log(), MOST_START, () -> {
                if (!process.isAlive()) {
                    throw new AssertionError("The server has ended while it started; the log:\n" + log());
                }
                if (log().contains("Exception while loading the app")) {
                    // It would run on without the application.
                    throw new AssertionError("The application was not loaded; the log:\n" + log());
                }
                return anybody.find("/health/ready")
                        .filter(answer ->
                                answer.status() == 200 && answer.text().contains("\"demonstration\""))
                        .isPresent();
            });
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Its database, for what no screen can do. */
    Connection database() throws SQLException {
        return DriverManager.getConnection(
                settings.getOrDefault("jixiao.db.url", ""),
                settings.getOrDefault("jixiao.db.user", "jixiao"),
                settings.getOrDefault("jixiao.db.password", ""));
    }

    /** What it has logged. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends as by Ctrl-C. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    /** Ends as by {@code kill -9}. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** What a server unpacks of itself stays behind when it ends. */
    private void removeTemporary() {
        try (Stream<Path> files = Files.walk(temporary)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(MOST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("The server did not end; the log:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while the server ended", e);
        }
        removeTemporary();
    }
}
