package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A full Payara Server with a domain of its own, on free ports of this machine alone. */
final class ApplicationServer implements Host, AutoCloseable {

    private static final Duration MOST_COMMAND = Duration.ofMinutes(3);
    private static final Duration MOST_READY = Duration.ofMinutes(2);
    private static final Path GLASSFISH =
            Path.of("target", "server", "payara6", "glassfish").toAbsolutePath();
    private static final String DOMAIN = "domain1";

    private final Path domains = Server.newFolder("domains");
    private final int port = Server.freePort();
    private final int adminPort = Server.freePort();

    /** Starts it, with Jixiao's settings in its environment. */
    static ApplicationServer start(Map<String, String> settings) {
        ApplicationServer server = new ApplicationServer();
        server.createDomain();
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill));
        server.command(settings, "start-domain", "--domaindir", server.domains.toString(), DOMAIN);
        return server;
    }

    private void createDomain() {
        Path template = GLASSFISH.resolve("domains").resolve(DOMAIN);
        try {
            try (Stream<Path> files = Files.walk(template)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path copy = domains.resolve(DOMAIN).resolve(template.relativize(file));
                    Files.copy(file, copy);
                }
            }
            Path settings = domains.resolve(DOMAIN).resolve("config/domain.xml");
            String xml = Files.readString(settings)
                    .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
                    .replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
                    .replace(
                            "<hazelcast-runtime-configuration ",
                            "<hazelcast-runtime-configuration interface=\"127.0.0.1\" ")
                    .replace("\"8080\"", quoted(port))
                    .replace("\"4848\"", quoted(adminPort));
            for (String taken : List.of("8181", "3700", "3820", "3920", "8686", "4900", "7676")) {
                xml = xml.replace("\"" + taken + "\"", quoted(Server.freePort()));
            }
            Files.writeString(settings, xml.replace("telnet.port=6666", "telnet.port=" + Server.freePort()));
        } catch (IOException e) {
            throw new UncheckedIOException("No domain", e);
        }
    }

    private static String quoted(int port) {
        return "\"" + port + "\"";
    }

    /** Deploys an archive; returns when the application is ready. */
    void deploy(Path archive) {
        command(Map.of(), "--port", Integer.toString(adminPort), "deploy", archive.toString());
        Person anybody = Person.nobody(this);
        Until.holds(
                () -> "ready; the log:\n" + log(),
                MOST_READY,
                () -> anybody.find("/health/ready")
                        .filter(answer ->
                                answer.status() == 200 && answer.text().contains("\"demonstration\""))
                        .isPresent());
    }

    private void command(Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                GLASSFISH.resolve("lib/client/appserver-cli.jar").toString()));
        command.addAll(List.of(arguments));
        try {
            File output = Files.createTempFile(domains, "command-", ".txt").toFile();
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            builder.environment().putAll(Server.demonstration());
            settings.forEach((key, value) ->
                    builder.environment().put(key.toUpperCase(Locale.ROOT).replace('.', '_'), value));
            Process process =
                    builder.redirectErrorStream(true).redirectOutput(output).start();
            boolean ended = process.waitFor(MOST_COMMAND.toSeconds(), TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            assertThat(ended && process.exitValue() == 0)
                    .as("%s:%n%s%n%s", List.of(arguments), Files.readString(output.toPath()), log())
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String log() {
        Path log = domains.resolve(DOMAIN).resolve("logs/server.log");
        try {
            return Files.exists(log) ? Files.readString(log) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            command(Map.of(), "stop-domain", "--domaindir", domains.toString(), DOMAIN);
        } finally {
            kill();
        }
    }

    private void kill() {
        process().ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The server's process, which is not ours but the command's. */
    private Optional<ProcessHandle> process() {
        Path pid = domains.resolve(DOMAIN).resolve("config/pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
