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
    public record Safeguard(@Nullable String title, String text) {}
}
