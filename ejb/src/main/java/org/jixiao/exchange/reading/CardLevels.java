package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Level;
import org.jspecify.annotations.Nullable;

/**
 * Tells under which levels a card's indicators stand: by the words in their rows, and by the form, which knows the first
 * level of each second.
 *
 * <p>A level that a card prints a row too early or too late is put right where the form or the card's own order tells, and
 * that is reported; elsewhere the row in which it is printed counts.
 */
final class CardLevels {

    private static final Pattern POINTS = Pattern.compile("^(.+?)[(（]([0-9]{1,3}(?:\\.[0-9]{1,2})?)分?[)）]$");
    private static final Set<String> NOTHING = Set.of("不适用", "/", "无");

    private final FormWords words;
    private final Findings findings;
    private final Set<String> firsts = new LinkedHashSet<>();
    private final Map<String, String> firstOf = new LinkedHashMap<>();

    CardLevels(FormDefinition form, FormWords words, Findings findings) {
        this.words = words;
        this.findings = findings;
        for (Level level : form.levels()) {
            firsts.add(level.name());
            level.levels().forEach(second -> firstOf.merge(second.name(), level.name(), (one, other) -> ""));
        }
    }

    /**
     * A level's word in a row.
     *
     * @param name without blanks and points
     * @param points the points printed beside it; null when there are none
     * @param known whether it is told by the word itself and not by its column
     * @param first the level its column stands for, where its word does not tell
     */
    record Word(Cell cell, String name, @Nullable BigDecimal points, boolean known, boolean first) {}

    /** Whether the word is a level's wherever it stands. */
    boolean isLevel(String text) {
        return text.length() <= 40 && words.isUnmistakable(Blanks.without(text));
    }

    /** Whether the form knows the word as a second level only. */
    boolean isOwnSecond(Word word) {
        return firstOf.containsKey(word.name) && !firsts.contains(word.name);
    }

    Word word(Cell cell, boolean known, boolean first) {
        String name = Blanks.without(cell.text());
        Matcher points = POINTS.matcher(name.length() <= 40 ? name : "");
        return points.matches()
                ? new Word(cell, points.group(1), new BigDecimal(points.group(2)), known, first)
                : new Word(cell, name, null, known, first);
    }

    /** Whether the word is a first level where it stands among a row's others. */
    private boolean isFirst(Word word, boolean leads, boolean followed, @Nullable String before) {
        boolean second = firstOf.containsKey(word.name);
        if (!word.known) {
            return word.first;
        }
        if (firsts.contains(word.name)) {
            // 成本指标 may be both; under 产出指标 it is the second.
            boolean ofBefore = second && before != null && before.equals(firstOf.get(word.name));
            return !second || followed || (leads && word.first && !ofBefore);
        }
        return !second && leads && words.isFirst(word.name) && (followed || word.first || !words.isSecond(word.name));
    }

    /** Sets the levels of all indicators of a card. */
    void settle(List<IndicatorDraft> indicators) {
        Carried carried = new Carried();
        for (IndicatorDraft indicator : indicators) {
            settle(indicator, carried);
        }
        for (int i = 1; i + 1 < indicators.size(); i++) {
            settleLate(indicators, i);
        }
    }

    private void settle(IndicatorDraft indicator, Carried carried) {
        Word first = null;
        Word second = null;
        for (int i = 0; i < indicator.words.size(); i++) {
            Word word = indicator.words.get(i);
            if (first == null
                    && second == null
                    && isFirst(word, i == 0, i + 1 < indicator.words.size(), carried.first)) {
                first = word;
            } else {
                if (second != null) {
                    findings.warn(second.cell.place(), "card.level2.beside", second.name, word.name);
                }
                second = word;
            }
        }
        if (second != null) {
            takeSecond(indicator, first, second, carried);
        } else if (first != null) {
            boolean same = first.name.equals(carried.first);
            carried.second = same ? carried.second : null;
            carried.first = first.name;
            carried.level1 = first.name;
        }
        indicator.level1 = carried.level1;
        indicator.level2 = carried.second;
        reportUnknown(first, firsts, Field.LEVEL1);
        reportUnknown(second, firstOf.keySet(), Field.LEVEL2);
    }

    private void takeSecond(IndicatorDraft indicator, @Nullable Word first, Word second, Carried carried) {
        String parent = firstOf.getOrDefault(second.name, "");
        if (parent.isEmpty()) {
            carried.first = first == null ? carried.first : first.name;
            carried.level1 = carried.first;
        } else if (first != null) {
            if (!first.name.equals(parent) && firsts.contains(first.name)) {
                findings.warn(first.cell.place(), "card.level1.early", first.name, second.name, parent);
                carried.level1 = parent;
            } else {
                carried.level1 = first.name;
            }
            carried.first = first.name;
        } else {
            if (!parent.equals(carried.first)) {
                findings.warn(second.cell.place(), "row.level1.guessed", parent, second.name);
            }
            carried.first = parent;
            carried.level1 = parent;
        }
        carried.second = second.name;
    }

    private void reportUnknown(@Nullable Word word, Set<String> own, Field field) {
        if (word != null && !own.isEmpty() && !own.contains(word.name)) {
            findings.warn(word.cell.place(), "row.level.unknown", word.name, field == Field.LEVEL1 ? "一级指标" : "二级指标");
        }
    }

    /**
     * A level to which nothing applies has one row only. Where such a row stands last under a level that has others, and
     * the next row prints a new level, that level was printed a row too late; and where the row after its indicators
     * prints two, the first of them was late as well.
     */
    private void settleLate(List<IndicatorDraft> indicators, int at) {
        IndicatorDraft row = indicators.get(at);
        IndicatorDraft next = indicators.get(at + 1);
        boolean alone = !String.valueOf(indicators.get(at - 1).level2).equals(String.valueOf(row.level2));
        if (!row.words.isEmpty() || alone || !appliesToNothing(row) || next.words.size() != 1) {
            return;
        }
        Word late = next.words.get(0);
        String parent = firstOf.getOrDefault(late.name, "");
        if (parent.isEmpty() || appliesToNothing(next)) {
            return;
        }
        findings.warn(late.cell.place(), "card.level2.late", late.name);
        row.level1 = parent;
        row.level2 = late.name;
        int end = at + 2;
        while (end < indicators.size() && indicators.get(end).words.isEmpty()) {
            end++;
        }
        List<Word> after = end < indicators.size() ? indicators.get(end).words : List.of();
        if (after.size() < 2 || !firstOf.containsKey(after.get(after.size() - 2).name)) {
            return;
        }
        Word second = after.get(after.size() - 2);
        findings.warn(second.cell.place(), "card.level2.late", second.name);
        for (IndicatorDraft between : indicators.subList(at + 1, end)) {
            between.level1 = firstOf.get(second.name);
            between.level2 = second.name;
        }
    }

    static boolean appliesToNothing(IndicatorDraft indicator) {
        Cell name = indicator.cells.get(Field.INDICATOR_NAME);
        return name != null && NOTHING.contains(Blanks.plain(name.text()));
    }

    /** The points printed beside the levels of a card, in its order. */
    static List<Word> points(List<IndicatorDraft> indicators) {
        List<Word> printed = new ArrayList<>();
        for (IndicatorDraft indicator : indicators) {
            indicator.words.stream().filter(word -> word.points != null).forEach(printed::add);
        }
        return printed;
    }

    /** The levels that go on from row to row. */
    private static final class Carried {

        /** The first level printed last. */
        private @Nullable String first;

        /** The first level of the second one, which may be another where the printed one came too early. */
        private @Nullable String level1;

        private @Nullable String second;
    }
}
