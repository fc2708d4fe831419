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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jixiao.shared.application.ConfiguredFiles.ConfiguredFile;

/**
 * The files an operator or a region changes without code: forms, schemes, regions, calendars, lights. They come with the archive, and a
 * folder named by {@code jixiao.config} adds to them or, under the same file name, takes their place.
 */
@ApplicationScoped
public class ConfigurationFolder {

    /** The subfolders that may be there. */
    public static final List<String> SUBFOLDERS = List.of("forms", "schemes", "regions", "calendars", "lights");

    private static final String IN_ARCHIVE = "jixiao/config/";
    private static final String ENDING = ".yaml";

    @Inject
    @ConfigProperty(name = "jixiao.config")
    private Optional<String> folder = Optional.empty();

    /** For the container, which fills in the folder. */
    public ConfigurationFolder() {}

    /** @param folder the operator's; empty for the archive's files alone */
    public ConfigurationFolder(Optional<Path> folder) {
        this.folder = folder.map(Path::toString);
    }

    /** What is wrong with the operator's folder as such: what nobody would read must not be taken for read. */
    public List<Mistake> mistakes() {
        if (folder.isEmpty()) {
            return List.of();
        }
        Path own = Path.of(folder.get());
        if (SUBFOLDERS.stream().noneMatch(name -> Files.isDirectory(own.resolve(name)))) {
            return List.of(new Mistake(
                    own.toString(),
                    0,
                    0,
                    "There is no folder " + String.join("/, ", SUBFOLDERS) + "/ here. Way out: make one, or let"
                            + " JIXIAO_CONFIG name another folder."));
        }
        List<Mistake> mistakes = new ArrayList<>();
        for (String subfolder : SUBFOLDERS) {
            if (Files.isDirectory(own.resolve(subfolder))) {
                for (Path file : list(own.resolve(subfolder))) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".yml")) {
                        mistakes.add(new Mistake(
                                file.toString(), 0, 0, "Only files ending in .yaml are read. Way out: rename it."));
                    }
                }
            }
        }
        return mistakes;
    }

    /** Reads and checks every file of a kind; the mistakes of all of them come at once. */
    public <T> ConfiguredFiles<T> read(ConfigurationKind<T> kind) {
        FileSchema schema = FileSchema.read(IN_ARCHIVE + kind.folder() + "/" + kind.schema());
        Set<String> names = new LinkedHashSet<>();
        Map<String, ConfiguredFile<T>> files = new LinkedHashMap<>();
        List<Mistake> mistakes = new ArrayList<>();
        sources(kind.folder()).forEach((fileName, source) -> {
            String name = fileName.substring(0, fileName.length() - ENDING.length());
            names.add(name);
            List<Mistake> found = read(kind, schema, name, source, files);
            mistakes.addAll(found);
        });
        return new ConfiguredFiles<>(names, files, mistakes);
    }

    private static <T> List<Mistake> read(
            ConfigurationKind<T> kind,
            FileSchema schema,
            String name,
            Source source,
            Map<String, ConfiguredFile<T>> files) {
        YamlFile file;
        try {
            file = YamlFile.parse(source.place(), source.bytes());
        } catch (BrokenConfiguration e) {
            return e.mistakes();
        }
        List<Mistake> mistakes = schema.mistakes(file);
        if (!mistakes.isEmpty()) {
            return mistakes;
        }
        T object = YamlRecord.read(file, kind.type());
        List<Mistake> flaws = new ArrayList<>();
        kind.rules().apply(object).forEach(flaw -> flaws.add(file.mistake(flaw.path(), flaw.text())));
        String key = kind.key().apply(object);
        if (!key.equals(name)) {
            flaws.add(file.mistake(
                    "key", "The key is " + key + " and the file " + name + ENDING + ". Way out: call both the same."));
        }
        files.put(name, new ConfiguredFile<>(object, file, source.own()));
        return flaws;
    }

    private Map<String, Source> sources(String subfolder) {
        Map<String, Source> sources = new LinkedHashMap<>();
        try {
            URL shipped = ConfigurationFolder.class.getClassLoader().getResource(IN_ARCHIVE + subfolder);
            if (shipped != null) {
                collect(shipped.toURI(), "config/" + subfolder, sources);
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("The archive's folder " + subfolder + " cannot be read", e);
        }
        Path own = folder.map(name -> Path.of(name, subfolder)).orElse(null);
        if (own != null && Files.isDirectory(own)) {
            collect(own, own.toString(), true, sources);
        }
        return sources;
    }

    private static void collect(URI place, String label, Map<String, Source> sources) throws IOException {
        if (!"jar".equals(place.getScheme())) {
            collect(Path.of(place), label, false, sources);
            return;
        }
        String[] parts = place.toString().split("!", 2);
        try (FileSystem archive = FileSystems.newFileSystem(Path.of(URI.create(parts[0].substring(4))))) {
            collect(archive.getPath(parts[1]), label, false, sources);
        }
    }

    private static void collect(Path directory, String label, boolean own, Map<String, Source> sources) {
        for (Path file : list(directory)) {
            String name = file.getFileName().toString();
            if (name.endsWith(ENDING)) {
                sources.put(name, new Source(label + "/" + name, bytesOf(file), own));
            }
        }
    }

    private static List<Path> list(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + directory + " cannot be read", e);
        }
    }

    private static byte[] bytesOf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }

    /** @param place as an operator finds it: in the archive's source, or in the own folder */
    private record Source(String place, byte[] bytes, boolean own) {}
}
