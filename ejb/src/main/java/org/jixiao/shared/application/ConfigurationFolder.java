package org.jixiao.shared.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The files an operator or a region changes without code: forms, schemes, regions. They come with the archive, and a
 * folder named by {@code jixiao.config} adds to them or, under the same file name, takes their place.
 */
@ApplicationScoped
public class ConfigurationFolder {

    private static final String IN_ARCHIVE = "jixiao/config/";

    @Inject
    @ConfigProperty(name = "jixiao.config")
    private Optional<String> folder;

    /**
     * Reads every YAML file of one subfolder.
     *
     * @param subfolder such as {@code forms}
     * @param type the record that a file describes
     * @param key the key of such an object
     * @return the objects by their key, in the order of the file names
     * @throws IllegalStateException when a file cannot be read, naming the file and the line
     */
    public <T> Map<String, T> read(String subfolder, Class<T> type, Function<T, String> key) {
        Map<String, T> objects = new LinkedHashMap<>();
        try {
            Map<String, byte[]> files = new LinkedHashMap<>();
            URL shipped = ConfigurationFolder.class.getClassLoader().getResource(IN_ARCHIVE + subfolder);
            if (shipped != null) {
                collect(shipped.toURI(), files);
            }
            Path own = folder.map(name -> Path.of(name, subfolder)).orElse(null);
            if (own != null && Files.isDirectory(own)) {
                collect(own, files);
            }
            files.forEach((name, bytes) -> {
                T object = YamlRecord.read(subfolder + "/" + name, bytes, type);
                objects.put(key.apply(object), object);
            });
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The configuration folder " + subfolder + " cannot be read", e);
        }
        return objects;
    }

    private static void collect(URI place, Map<String, byte[]> files) throws IOException {
        if (!"jar".equals(place.getScheme())) {
            collect(Path.of(place), files);
            return;
        }
        String[] parts = place.toString().split("!", 2);
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(URI.create(parts[0].substring(4))))) {
            collect(archive.getPath(parts[1]), files);
        }
    }

    private static void collect(Path directory, Map<String, byte[]> files) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            entries.filter(entry -> entry.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(entry -> files.put(entry.getFileName().toString(), bytesOf(entry)));
        }
    }

    private static byte[] bytesOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
