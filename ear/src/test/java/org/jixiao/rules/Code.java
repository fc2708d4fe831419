package org.jixiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The code that the rules look at: what the modules ship, and beside it what was planted to break each rule. */
final class Code {

    /** The folder of the whole project. */
    static final Path ROOT = root();

    /** Every class that is shipped. */
    static final JavaClasses SHIPPED = shipped();

    /** Every class that was planted to break a rule. */
    static final JavaClasses PLANTED = planted();

    /** Fewer classes would mean that the rules look into an empty folder. */
    private static final int LEAST = 150;

    private Code() {}

    /**
     * Asserts that all that is shipped keeps the rule, and that the rule bites: that it finds each culprit.
     *
     * @param culprits planted classes that break the rule
     */
    static void keeps(ArchRule rule, Class<?>... culprits) {
        assertThat(culprits).as("a rule of which nobody has seen that it bites").isNotEmpty();
        String found =
                String.join("\n", rule.evaluate(PLANTED).getFailureReport().getDetails());
        for (Class<?> culprit : culprits) {
            assertThat(found)
                    .as("what the rule finds among the planted classes")
                    .contains(culprit.getName());
        }
        rule.check(SHIPPED);
    }

    /** The files below folders of the project whose names end so. */
    static List<Path> files(String ending, String... folders) {
        return Stream.of(folders)
                .map(ROOT::resolve)
                .filter(Files::isDirectory)
                .flatMap(folder -> walk(folder).stream())
                .filter(file -> file.getFileName().toString().endsWith(ending))
                .sorted()
                .toList();
    }

    /** The text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** The text of a file planted to break a rule. */
    static String planted(String name) {
        return text(ROOT.resolve("ear/src/test/resources/planted").resolve(name));
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot walk through " + folder, e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isRegularFile(folder.resolve("ejb/pom.xml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("Not within the project. Way out: run the tests with Maven");
            }
        }
        return folder;
    }

    private static JavaClasses shipped() {
        Set<Path> folders = Stream.of("ejb", "workflow", "web")
                .map(module -> root().resolve(module).resolve("target/classes"))
                .collect(Collectors.toSet());
        assertThat(folders)
                .as("compiled modules; way out: mvn verify at the root")
                .allMatch(Files::isDirectory);
        JavaClasses classes = new ClassFileImporter().importPaths(folders);
        assertThat(classes.size()).as("classes the rules look at").isGreaterThan(LEAST);
        return classes;
    }

    private static JavaClasses planted() {
        try {
            Path tests = Path.of(Code.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            JavaClasses classes = new ClassFileImporter().importPath(tests.resolve("org/jixiao/planted"));
            assertThat(classes).as("planted classes").isNotEmpty();
            return classes;
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the class path is made of paths", e);
        }
    }
}
