package org.jixiao.target.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A department's overall goal (总体绩效目标) as it is printed: paragraphs, in which numbers in their order, （一） and on, part
 * the tasks from each other and from what is said before them.
 *
 * @param overall without its tasks; null when nothing stands there
 * @param tasks without their numbers
 */
public record OverallText(@Nullable String overall, List<String> tasks) {

    public OverallText {
        tasks = List.copyOf(tasks);
    }

    /** What paragraphs say. Where one of them begins with the first number, those before it are no tasks. */
    public static OverallText of(List<String> paragraphs) {
        int begin = 0;
        while (begin < paragraphs.size()
                && !number(1).matcher(paragraphs.get(begin).strip()).lookingAt()) {
            begin++;
        }
        List<String> overall = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean whole = i < begin && begin < paragraphs.size();
            String before = whole ? paragraphs.get(i) : takeTasks(paragraphs.get(i), tasks);
            if (!before.isBlank()) {
                overall.add(before.strip());
            }
        }
        return new OverallText(overall.isEmpty() ? null : String.join("\n", overall), tasks);
    }

    /** Adds the tasks of a paragraph to those before it; answers with what stands before the first of them. */
    private static String takeTasks(String paragraph, List<String> tasks) {
        String before = paragraph;
        int from = -1;
        Matcher next = number(tasks.size() + 1).matcher(paragraph);
        for (int at = 0; next.find(at); at = from) {
            if (from < 0) {
                before = paragraph.substring(0, next.start());
            } else {
                tasks.add(paragraph.substring(from, next.start()).strip());
            }
            from = next.end();
            next.usePattern(number(tasks.size() + 2));
        }
        if (from >= 0) {
            tasks.add(paragraph.substring(from).strip());
        }
        return before;
    }

    private static Pattern number(int number) {
        String printed = ChineseNumerals.inBrackets(number);
        return Pattern.compile("[（(]" + printed.substring(1, printed.length() - 1) + "[）)]");
    }

    /** The paragraphs as they are printed. */
    public List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        if (overall != null && !overall.isEmpty()) {
            paragraphs.add(overall);
        }
        StringBuilder numbered = new StringBuilder();
        for (int i = 0; i < tasks.size(); i++) {
            numbered.append(ChineseNumerals.inBrackets(i + 1)).append(tasks.get(i));
        }
        if (!numbered.isEmpty()) {
            paragraphs.add(numbered.toString());
        }
        return paragraphs;
    }

    /** What its printed paragraphs say. */
    OverallText again() {
        return of(paragraphs());
    }

    /** Whether the other says the same overall goal. */
    boolean hasOverallOf(OverallText other) {
        return Objects.equals(orEmpty(overall), orEmpty(other.overall));
    }

    /** Whether the other says the same task. */
    boolean hasTaskOf(OverallText other, int task) {
        return task < tasks.size()
                && tasks.get(task).equals(other.tasks.get(task).strip());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
