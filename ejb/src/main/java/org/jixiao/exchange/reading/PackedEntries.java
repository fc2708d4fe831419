package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Level;
import org.jixiao.form.model.FormDefinition.Packing;
import org.jixiao.form.model.FormDefinition.SecondLevel;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * Takes the indicators of a project out of the cell into which the form packs them.
 *
 * <p>An indicator begins where the form's entry begins, with ordinal, codes and levels; what is written between is not
 * looked at, so that the signs that part values may stand inside them, too. What the form says and the file says
 * otherwise, an ordinal, a code or a parting sign, is reported.
 */
final class PackedEntries {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern STRAY_PREFIX = Pattern.compile("^\\d{4,}\\s*[-—]");
    private static final String CODE = "[0-9A-Za-z]{1,6}";
    private static final String WORD = "[^:：;；。，,\\-\\s]{1,20}?";
    private static final String PARTING = "[;；。]";

    private final FormDefinition form;
    private final Findings findings;
    private final Pattern start;
    private final List<Part> parts = new ArrayList<>();

    PackedEntries(FormDefinition form, Packing packing, Findings findings) {
        this.form = form;
        this.findings = findings;
        start = start(form, packing.entry());
        readParts(packing.entry());
    }

    /** A value behind the levels: what is printed before and behind it. */
    private record Part(String name, @Nullable Pattern label, String end) {

        static Part of(String name, String label, String end) {
            return new Part(name, label.isEmpty() ? null : Pattern.compile(literal(label)), end);
        }
    }

    /** Up to the levels, with what may be missing in brackets. */
    private static Pattern start(FormDefinition form, String entry) {
        Matcher placeholder = PLACEHOLDER.matcher(entry.substring(0, endOfLevels(entry)));
        StringBuilder known = new StringBuilder();
        int from = 0;
        Map<String, String> words = new HashMap<>();
        words.put("ordinal", "\\d{1,4}");
        words.put("level1Code", CODE);
        words.put("level2Code", CODE);
        words.put("level1", firsts(form) + "|" + WORD);
        words.put("level2", seconds(form) + "|" + WORD);
        List<String> names = new ArrayList<>();
        List<String> behind = new ArrayList<>();
        while (placeholder.find()) {
            if (!names.isEmpty()) {
                behind.add(entry.substring(from, placeholder.start()));
            }
            names.add(placeholder.group(1));
            from = placeholder.end();
        }
        behind.add(entry.substring(from, endOfLevels(entry)));
        boolean coded = names.contains("ordinal") || names.contains("level1Code");
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            boolean code = name.equals("ordinal") || name.endsWith("Code");
            String group = "(?<" + name + ">" + words.getOrDefault(name, WORD) + ")" + literal(behind.get(i));
            // The ordinal and the first code tell an entry's beginning; the second code may be lost.
            known.append(code && name.equals("level2Code") ? "(?:" + group + ")?" : group);
        }
        return Pattern.compile((coded ? "(?<![0-9])" : "") + known);
    }

    private static int endOfLevels(String entry) {
        int level = Math.max(entry.indexOf("{level2}") + 8, entry.indexOf("{level1}") + 8);
        int next = entry.indexOf('{', level);
        return next < 0 ? entry.length() : next;
    }

    /** A printed text with full-width or plain signs and blanks around them. */
    private static String literal(String text) {
        StringBuilder pattern = new StringBuilder("\\s*");
        for (char c : text.toCharArray()) {
            switch (c) {
                case ':', '：' -> pattern.append("[:：]");
                case ';', '；' -> pattern.append("[;；]");
                case '-', '—' -> pattern.append("[-—－]");
                case '.', '．' -> pattern.append("[.．、]");
                default -> pattern.append(Pattern.quote(String.valueOf(c)));
            }
            pattern.append("\\s*");
        }
        return pattern.toString();
    }

    private static String firsts(FormDefinition form) {
        return form.levels().stream().map(Level::name).map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static String seconds(FormDefinition form) {
        return form.levels().stream()
                .flatMap(level -> level.levels().stream())
                .map(SecondLevel::name)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /** What stands behind the levels: the name, then each value behind its label. */
    private void readParts(String entry) {
        String rest = entry.substring(endOfLevels(entry));
        Matcher placeholder = PLACEHOLDER.matcher(rest);
        int from = 0;
        String name = null;
        String label = "";
        while (placeholder.find()) {
            String between = rest.substring(from, placeholder.start());
            if (name != null) {
                parts.add(Part.of(name, label, parting(between)));
            }
            label = between.substring(parting(between).length());
            name = placeholder.group(1);
            from = placeholder.end();
        }
        if (name != null) {
            parts.add(Part.of(name, label, rest.substring(from)));
        }
    }

    /** The sign before a label. */
    private static String parting(String between) {
        return !between.isEmpty() && between.substring(0, 1).matches("[;；。,，]") ? between.substring(0, 1) : "";
    }

    /** The indicators in a cell; what stands before the first one is reported. */
    List<TableContent.Indicator> read(Piece piece, boolean exact) {
        String text = piece.text(exact);
        Cell cell = piece.parts().get(0);
        List<int[]> bounds = new ArrayList<>();
        List<Matcher> starts = new ArrayList<>();
        Matcher matcher = start.matcher(text);
        while (matcher.find()) {
            bounds.add(new int[] {matcher.start(), matcher.end()});
            starts.add(copy(text, matcher.start()));
        }
        int begin = bounds.isEmpty() ? text.length() : bounds.get(0)[0];
        if (!text.substring(0, begin).isBlank()) {
            findings.unread(new Cell(cell.place(), text.substring(0, begin)));
        }
        List<TableContent.Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < bounds.size(); i++) {
            int end = i + 1 < bounds.size() ? bounds.get(i + 1)[0] : text.length();
            indicators.add(indicator(starts.get(i), text.substring(bounds.get(i)[1], end), i + 1, cell));
        }
        return indicators;
    }

    private Matcher copy(String text, int from) {
        Matcher copy = start.matcher(text);
        copy.find(from);
        return copy;
    }

    private TableContent.Indicator indicator(Matcher head, String body, int ordinal, Cell cell) {
        String level1 = group(head, "level1");
        String level2 = group(head, "level2");
        String code = group(head, "level2Code");
        compare(head, ordinal, cell);
        Map<String, String> values = values(body, ordinal, cell);
        String name = values.get("name");
        if (name == null) {
            findings.warn(cell.place(), "packed.nameless", String.valueOf(ordinal));
        } else if (STRAY_PREFIX.matcher(name).find()) {
            findings.warn(cell.place(), "packed.prefix", String.valueOf(ordinal), name);
        }
        String target = values.get("target");
        if (target == null) {
            findings.warn(cell.place(), "packed.valueless", String.valueOf(ordinal));
        }
        String period = values.get("periodTarget");
        boolean hasPeriod = parts.stream().anyMatch(part -> part.name.equals("periodTarget"));
        TargetValue periodTarget = hasPeriod && period != null ? TargetValueReading.of(period) : null;
        return new TableContent.Indicator(
                level1,
                level2,
                name,
                code,
                null,
                null,
                null,
                null,
                TargetValueReading.of(target),
                periodTarget,
                null,
                null);
    }

    private static @Nullable String group(Matcher head, String name) {
        try {
            return head.group(name);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Holds ordinal and codes against what the form says. */
    private void compare(Matcher head, int ordinal, Cell cell) {
        String printed = group(head, "ordinal");
        if (printed != null && Integer.parseInt(printed) != ordinal) {
            findings.hint(cell.place(), "packed.ordinal.differs", printed, String.valueOf(ordinal));
        }
        String word1 = group(head, "level1");
        String word2 = group(head, "level2");
        Optional<Level> first = form.levels().stream()
                .filter(level -> level.name().equals(word1))
                .findFirst();
        if (first.isEmpty()) {
            findings.warn(cell.place(), "packed.level.unknown", String.valueOf(ordinal), String.valueOf(word1));
            return;
        }
        compareCode(group(head, "level1Code"), first.get().code(), word1, ordinal, cell);
        Optional<SecondLevel> second = first.get().levels().stream()
                .filter(level -> level.name().equals(word2))
                .findFirst();
        if (second.isEmpty() && word2 != null) {
            findings.warn(cell.place(), "packed.level.unknown", String.valueOf(ordinal), word2);
        } else if (second.isPresent()) {
            compareCode(group(head, "level2Code"), second.get().code(), word2, ordinal, cell);
        }
    }

    private void compareCode(
            @Nullable String printed, @Nullable String own, @Nullable String word, int ordinal, Cell cell) {
        if (own != null && !own.equals(printed)) {
            findings.warn(
                    cell.place(),
                    "packed.code.differs",
                    String.valueOf(ordinal),
                    printed == null ? "" : printed,
                    String.valueOf(word),
                    own);
        }
    }

    /** The texts behind their labels; a part that the file leaves out is not there. */
    private Map<String, String> values(String body, int ordinal, Cell cell) {
        List<int[]> labels = new ArrayList<>();
        int from = 0;
        for (Part part : parts) {
            int[] at = {from, from};
            if (part.label != null) {
                Matcher label = part.label.matcher(body);
                at = label.find(from) ? new int[] {label.start(), label.end()} : new int[] {-1, -1};
            }
            labels.add(at);
            from = Math.max(from, at[1]);
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (labels.get(i)[0] < 0) {
                continue;
            }
            int end = body.length();
            for (int j = labels.size() - 1; j > i; j--) {
                end = labels.get(j)[0] < 0 ? end : labels.get(j)[0];
            }
            String written = body.substring(labels.get(i)[1], end);
            String value = withoutEnd(written, parts.get(i), ordinal, cell);
            if (!value.isBlank()) {
                values.put(parts.get(i).name, value);
            }
        }
        return values;
    }

    /** Without the one sign that parts it from what follows. */
    private String withoutEnd(String written, Part part, int ordinal, Cell cell) {
        String text = written.strip();
        if (part.end.isEmpty() || text.isEmpty()) {
            return text;
        }
        if (text.endsWith(part.end)) {
            return text.substring(0, text.length() - part.end.length());
        }
        String last = text.substring(text.length() - 1);
        boolean parts = last.matches(PARTING);
        findings.hint(cell.place(), "packed.separator", String.valueOf(ordinal), part.end, parts ? last : "");
        return parts ? text.substring(0, text.length() - 1) : text;
    }
}
