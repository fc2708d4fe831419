package org.jixiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever the application says, it can say in Chinese and in English. */
class TextsTest {

    private static final String BUNDLES = "web/src/main/resources/messages";

    /** Where a rule's key is said, and as which argument. */
    private static final List<Place> PLACES = List.of(
            new Place("Reason.of(", 0),
            new Place("new Reason(", 0),
            new Place("Refusal.malformed(", 0),
            new Place("Finding.error(", 1),
            new Place("Finding.warning(", 1),
            new Place("Finding.hint(", 1),
            new Place("new Finding(", 2),
            new Place("findings.warn(", 1),
            new Place("findings.hint(", 1));

    private static final Pattern KEY = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"");

    /** A text named as a whole on a page; one whose name is put together there cannot be told. */
    private static final Pattern SHOWN = Pattern.compile("\\btexts(?:\\[|\\.of\\()'([^']+)'(?=[\\],)])");

    @Test
    void every_text_is_there_in_both_languages() {
        Set<String> english = keys("_en.properties");
        Set<String> chinese = keys("_zh_CN.properties");
        assertThat(english)
                .as("texts; way out: write the other language's")
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(chinese);
    }

    @Test
    void every_rule_that_says_no_has_a_sentence() {
        Set<String> said = new TreeSet<>();
        Code.files(".java", "ejb/src/main/java", "workflow/src/main/java", "web/src/main/java")
                .forEach(file -> said.addAll(keysSaid(Code.text(file))));
        assertThat(said).as("rules").hasSizeGreaterThan(30);
        assertThat(keys("_zh_CN.properties"))
                .as("texts; way out: write the rule's sentence into the bundle of its capability")
                .containsAll(said);
    }

    @Test
    void every_text_on_a_page_is_there() {
        Set<String> shown = new TreeSet<>();
        Code.files(".xhtml", "web/src/main/webapp", "web/src/main/resources")
                .forEach(file -> shown.addAll(keysShown(Code.text(file))));
        assertThat(shown).as("texts on pages").isNotEmpty();
        assertThat(keys("_zh_CN.properties"))
                .as("texts; way out: write what the page shows into the bundle of its capability")
                .containsAll(shown);
    }

    @Test
    void the_rule_for_pages_bites() {
        assertThat(keysShown(Code.planted("texts.txt"))).containsExactlyInAnyOrder("a.plain", "b.with.arguments");
    }

    @Test
    void the_rule_for_sentences_bites() {
        assertThat(keysSaid(Code.planted("Reasons.txt")))
                .containsExactlyInAnyOrder(
                        "a.plain", "b.choice", "c.other", "d.second", "e.third", "f.first", "g.warned");
    }

    private static Set<String> keys(String ending) {
        Set<String> keys = new TreeSet<>();
        for (Path file : Code.files(ending, BUNDLES)) {
            Properties texts = new Properties();
            try (Reader reader = Files.newBufferedReader(file)) {
                texts.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + file, e);
            }
            keys.addAll(texts.stringPropertyNames());
        }
        return keys;
    }

    private static Set<String> keysShown(String page) {
        Set<String> keys = new TreeSet<>();
        Matcher matcher = SHOWN.matcher(page);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
        return keys;
    }

    private static Set<String> keysSaid(String source) {
        Set<String> keys = new TreeSet<>();
        for (Place place : PLACES) {
            int from = source.indexOf(place.opening());
            while (from >= 0) {
                int start = from + place.opening().length();
                List<String> arguments = arguments(source, start);
                if (place.argument() < arguments.size()) {
                    Matcher matcher = KEY.matcher(arguments.get(place.argument()));
                    while (matcher.find()) {
                        keys.add(matcher.group(1));
                    }
                }
                from = source.indexOf(place.opening(), start);
            }
        }
        return keys;
    }

    /** The arguments of the call whose first begins there, split at the commas between them. */
    private static List<String> arguments(String source, int start) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int begin = start;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' && source.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '[' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == ']' || c == '}')) {
                depth--;
            }
            if (depth < 0 || (depth == 0 && !quoted && c == ',')) {
                arguments.add(source.substring(begin, i));
                begin = i + 1;
            }
            if (depth < 0) {
                break;
            }
        }
        return arguments;
    }

    private record Place(String opening, int argument) {}
}
