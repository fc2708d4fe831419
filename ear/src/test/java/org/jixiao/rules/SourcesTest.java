package org.jixiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.persistence.Entity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the compiler forgets: comments, tests that are switched off, words. */
class SourcesTest {

    private static final String[] SHIPPED = {"ejb/src/main/java", "workflow/src/main/java", "web/src/main/java"};
    private static final String[] ALL = {"ejb/src", "workflow/src", "web/src", "ear/src"};

    /** One sentence about the package, and that nothing in it is null unless it says so. */
    private static final Pattern PACKAGE_INFO = Pattern.compile(
            "\\A/\\*\\*\\s+(?:\\*\\s+)?\\p{L}[^@]*?\\.\\s*\\*/\\s*@NullMarked\\s+package [\\w.]+;.*", Pattern.DOTALL);

    /** A class in a document, such as {@code TargetTable} or {@code Stage.DRAFT}; one word alone may be anything. */
    private static final Pattern NAMED =
            Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]+)+(?:\\.\\w+)*|[A-Z][a-z]+(?:\\.\\w+)+)`");

    private static final Pattern SWITCHED_OFF = Pattern.compile("(?m)^\\s*@Disabled\\b");
    private static final Pattern SLEEPS =
            Pattern.compile("\\b(Thread|TimeUnit(\\.\\w+)?|Uninterruptibles)\\.sleep\\w*\\(");

    @Test
    void every_package_says_what_it_is_in_a_sentence() {
        TreeSet<Path> packages = new TreeSet<>();
        Code.files(".java", SHIPPED).forEach(file -> packages.add(file.getParent()));
        assertThat(packages).as("packages").hasSizeGreaterThan(20);
        assertThat(packages)
                .as("packages without a package-info of one sentence and @NullMarked; way out: write it")
                .allMatch(folder -> Files.isRegularFile(folder.resolve("package-info.java"))
                        && isPackageInfo(Code.text(folder.resolve("package-info.java"))));
    }

    @Test
    void the_rule_for_packages_bites() {
        assertThat(isPackageInfo("/** What it is. */\n@NullMarked\npackage a.b;\n"))
                .isTrue();
        assertThat(isPackageInfo("/**\n * What it\n * is.\n */\n@NullMarked\npackage a.b;\n"))
                .isTrue();
        assertThat(isPackageInfo("@NullMarked\npackage a.b;\n")).isFalse();
        assertThat(isPackageInfo("/** What it is. */\npackage a.b;\n")).isFalse();
        assertThat(isPackageInfo("/** todo */\n@NullMarked\npackage a.b;\n")).isFalse();
    }

    @Test
    void no_test_is_switched_off_and_nobody_sleeps() {
        List<Path> files = Code.files(".java", ALL);
        assertThat(files).as("sources").hasSizeGreaterThan(100);
        assertThat(files)
                .as("sources with a disabled test or a sleep; way out: mend the test, and wait for what is to happen")
                .noneMatch(file -> isIdle(Code.text(file)));
    }

    @Test
    void the_rule_for_idle_tests_bites() {
        assertThat(isIdle(Code.planted("SwitchedOff.txt"))).isTrue();
        assertThat(isIdle(Code.planted("Sleeps.txt"))).isTrue();
        assertThat(isIdle("/** Never {@code Disabled}. */ class Awake {}")).isFalse();
    }

    @Test
    void the_glossary_has_a_word_for_everything_that_is_kept() {
        assertThat(missing(Code.text(Code.ROOT.resolve("docs/glossary.md"))))
                .as("entities that docs/glossary.md does not explain; way out: add a line with the 中文 word")
                .isEmpty();
    }

    @Test
    void the_rule_for_the_glossary_bites() {
        assertThat(missing("| 目标表 | target table | `TargetTable` |"))
                .contains("Indicator")
                .doesNotContain("TargetTable");
    }

    @Test
    void what_the_documents_name_is_there() {
        List<Path> documents = new ArrayList<>(Code.files(".md", "docs"));
        documents.add(Code.ROOT.resolve("README.md"));
        assertThat(documents).as("documents").hasSizeGreaterThan(3);
        assertThat(documents)
                .as("documents that name a class or a constant which is not there; way out: tell what is")
                .allSatisfy(document -> assertThat(unknown(Code.text(document)))
                        .as(document.toString())
                        .isEmpty());
    }

    @Test
    void the_rule_for_documents_bites() {
        assertThat(unknown(
                        "`TargetTable.fill` and `Stage.DRAFT`, but `TableFiller`, `Stage.LOST` and `TargetTable.burn`"))
                .containsExactly("TableFiller", "Stage.LOST", "TargetTable.burn");
    }

    /** The classes a document names, with a member perhaps, that the code does not have. */
    private static List<String> unknown(String document) {
        List<String> unknown = new ArrayList<>();
        Matcher matcher = NAMED.matcher(document);
        while (matcher.find()) {
            List<String> names = List.of(matcher.group(1).split("\\."));
            boolean known = Code.SHIPPED.stream().anyMatch(type -> isNamed(type, names));
            if (!known) {
                unknown.add(matcher.group(1));
            }
        }
        return unknown;
    }

    private static boolean isNamed(JavaClass type, List<String> names) {
        if (names.size() == 1) {
            return type.getSimpleName().equals(names.get(0));
        }
        String last = names.get(1);
        return type.getName().endsWith("." + names.get(0) + "$" + last)
                || (type.getName().endsWith("." + String.join("$", names.subList(0, names.size() - 1)))
                        && type.getMembers().stream()
                                .anyMatch(member -> member.getName().equals(names.get(names.size() - 1))));
    }

    private static boolean isPackageInfo(String text) {
        return PACKAGE_INFO.matcher(text).matches();
    }

    private static boolean isIdle(String text) {
        return SWITCHED_OFF.matcher(text).find() || SLEEPS.matcher(text).find();
    }

    private static List<String> missing(String glossary) {
        List<String> missing = new ArrayList<>();
        Code.SHIPPED.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .map(type -> type.getSimpleName())
                .filter(name -> !glossary.contains("`" + name + "`"))
                .sorted()
                .forEach(missing::add);
        return missing;
    }
}
