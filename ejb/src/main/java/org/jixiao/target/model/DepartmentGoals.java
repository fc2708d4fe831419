package org.jixiao.target.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department as a whole is to achieve (部门整体绩效目标): a sheet of its own beside the tables of its projects.
 *
 * @param overall 总体绩效目标, without its tasks; null when nothing stands there
 * @param tasks the tasks numbered under the overall goal, without their numbers
 * @param items 分项绩效目标
 * @param safeguards 工作保障措施
 */
public record DepartmentGoals(
        @Nullable String overall, List<String> tasks, List<Item> items, List<Safeguard> safeguards) {

    public DepartmentGoals {
        tasks = List.copyOf(tasks);
        items = List.copyOf(items);
        safeguards = List.copyOf(safeguards);
    }

    /** The goal and its tasks as they are printed. */
    public OverallText overallText() {
        return new OverallText(overall, tasks);
    }

    /**
     * What one duty of the department is to achieve.
     *
     * @param duty the duty, without its number
     * @param goal 绩效目标; null when nothing stands there
     * @param indicators 绩效指标, as a text; null when nothing stands there
     */
    public record Item(
            String duty, @Nullable String goal, @Nullable String indicators) {}

    /**
     * How it is made sure that the goals are reached.
     *
     * @param title the words with which the paragraph begins, such as {@code 完善制度建设}; null when it has no title
     * @param text the paragraph behind its title
     */
    public record Safeguard(@Nullable String title, String text) {

        /** How many characters a title may have; more are the first sentence of a text. */
        private static final int LONGEST_TITLE = 24;

        private static final String STOP = "。";

        /** What a paragraph says: the words before its first full stop are a title where they are few and parted by nothing. */
        public static Safeguard of(String paragraph) {
            int stop = paragraph.indexOf(STOP);
            String first = stop < 0 ? "" : paragraph.substring(0, stop).strip();
            String rest = paragraph.substring(stop + 1).strip();
            boolean title = !first.isEmpty()
                    && first.length() <= LONGEST_TITLE
                    && first.chars().noneMatch(c -> "，；：,;:\n".indexOf(c) >= 0)
                    && !rest.isEmpty();
            return title ? new Safeguard(first, rest) : new Safeguard(null, paragraph.strip());
        }

        /** The paragraph as it is printed. */
        public String paragraph() {
            return title == null || title.isBlank() ? text : title + STOP + text;
        }

        /** Whether its printed paragraph says the same title and text again. */
        boolean isTellable() {
            String words = title == null || title.isBlank() ? null : title.strip();
            return of(paragraph()).equals(new Safeguard(words, text.strip()));
        }
    }
}
