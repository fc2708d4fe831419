package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;

/** A text of a form with what is filled in, such as {@code {unitCode}{unitName}}, as a pattern to read it by. */
final class PrintedText {

    private static final int LONGEST = 300;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String ORDINAL = "(?:(\\d{1,4})[^0-9\\p{IsHan}]{0,2})?";
    private static final Map<String, String> SHAPES = Map.of(
            "year", "((?:19|20)\\d{2})",
            "ordinal", ORDINAL,
            "unitCode", "([\\[(]?[0-9A-Za-z]{3,30}[])]?)",
            "departmentCode", "([\\[(]?[0-9A-Za-z]{3,30}[])]?)",
            "unitName", "(\\p{IsHan}.*)",
            "departmentName", "(\\p{IsHan}.*)",
            "moneyUnit", "(?:人民币)?(万?元)");

    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();
    private final int literals;

    private PrintedText(String text) {
        StringBuilder regex = new StringBuilder();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int from = 0;
        int letters = 0;
        while (placeholder.find()) {
            letters += literal(text.substring(from, placeholder.start()), regex, from > 0 && follows(regex));
            String name = placeholder.group(1);
            names.add(name);
            regex.append(SHAPES.getOrDefault(name, "(.+?)"));
            from = placeholder.end();
        }
        letters += literal(text.substring(from), regex, from > 0 && follows(regex));
        literals = letters;
        pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    static PrintedText of(String text) {
        return new PrintedText(text);
    }

    private static boolean follows(StringBuilder regex) {
        return regex.toString().endsWith(ORDINAL);
    }

    private static int literal(String text, StringBuilder regex, boolean afterOrdinal) {
        String plain = Blanks.plain(text);
        if (afterOrdinal) {
            // The ordinal's own shape takes the dot behind it, which is gone where the ordinal is.
            plain = plain.replaceFirst("^[^0-9\\p{IsHan}]{1,2}", "");
        }
        if (!plain.isEmpty()) {
            regex.append(Pattern.quote(plain));
        }
        return (int) plain.chars().filter(Character::isLetter).count();
    }

    /** Whether its own words are enough to be sure that a text is this one. */
    boolean isTelling() {
        return literals >= 2;
    }

    /** What is filled in, by name; empty when the text is another one. What stands at its side is missing from it. */
    Optional<Map<String, String>> read(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        // Plain letters stand one for one where the written ones stand, so that what is filled in is kept as written.
        String written = Blanks.without(text);
        Matcher matcher = pattern.matcher(Blanks.plain(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> filled = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            if (matcher.end(i + 1) > matcher.start(i + 1)) {
                filled.put(names.get(i), written.substring(matcher.start(i + 1), matcher.end(i + 1)));
            }
        }
        return Optional.of(filled);
    }
}
