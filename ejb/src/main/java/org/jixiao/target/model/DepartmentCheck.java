package org.jixiao.target.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.shared.model.Reason;
import org.jspecify.annotations.Nullable;

/** What {@link ContentCheck} asks of a department sheet (部门整体绩效目标): only an empty one cannot be submitted. */
final class DepartmentCheck {

    /** More rows than any department has duties; with all of them full a version can still be kept. */
    static final int MOST_ROWS = 80;

    private DepartmentCheck() {}

    static List<Finding> findings(DepartmentGoals goals) {
        List<Finding> findings = new ArrayList<>();
        boolean silent = isBlank(goals.overall());
        if (silent && goals.items().isEmpty()) {
            findings.add(Finding.error("department.overall", "department.empty"));
        } else if (silent) {
            findings.add(Finding.warning("department.overall", "department.overall.missing"));
        } else if (goals.items().isEmpty()) {
            findings.add(Finding.warning("department.items", "department.items.missing"));
        }
        for (int i = 0; i < goals.tasks().size(); i++) {
            if (isBlank(goals.tasks().get(i))) {
                findings.add(Finding.warning("department.tasks[" + i + "]", "department.task.missing"));
            }
        }
        for (int i = 0; i < goals.items().size(); i++) {
            DepartmentGoals.Item item = goals.items().get(i);
            if (isBlank(item.duty())) {
                findings.add(Finding.warning(item(i, "duty"), "department.duty.missing"));
            }
            if (isBlank(item.goal())) {
                findings.add(Finding.warning(item(i, "goal"), "department.goal.missing"));
            }
            if (isBlank(item.indicators())) {
                findings.add(Finding.warning(item(i, "indicators"), "department.indicators.missing"));
            }
        }
        for (int i = 0; i < goals.safeguards().size(); i++) {
            if (isBlank(goals.safeguards().get(i).text())) {
                findings.add(Finding.warning(safeguard(i, "text"), "department.safeguard.missing"));
            }
        }
        if (goals.safeguards().isEmpty()) {
            findings.add(Finding.hint("department.safeguards", "department.safeguards.missing"));
        }
        untellable(goals, findings);
        return findings;
    }

    static void tooLong(DepartmentGoals goals, List<Reason> reasons) {
        rows(reasons, "department.tasks", goals.tasks());
        rows(reasons, "department.items", goals.items());
        rows(reasons, "department.safeguards", goals.safeguards());
        ContentCheck.limit(reasons, "department.overall", goals.overall(), 8000);
        for (int i = 0; i < goals.tasks().size(); i++) {
            ContentCheck.limit(
                    reasons, "department.tasks[" + i + "]", goals.tasks().get(i), 2000);
        }
        for (int i = 0; i < goals.items().size(); i++) {
            DepartmentGoals.Item item = goals.items().get(i);
            ContentCheck.limit(reasons, item(i, "duty"), item.duty(), 1000);
            ContentCheck.limit(reasons, item(i, "goal"), item.goal(), 2000);
            ContentCheck.limit(reasons, item(i, "indicators"), item.indicators(), 2000);
        }
        for (int i = 0; i < goals.safeguards().size(); i++) {
            DepartmentGoals.Safeguard safeguard = goals.safeguards().get(i);
            ContentCheck.limit(reasons, safeguard(i, "title"), safeguard.title(), 200);
            ContentCheck.limit(reasons, safeguard(i, "text"), safeguard.text(), 4000);
        }
    }

    /** What the sheet prints and cannot tell apart again: a number inside a task, a title that is none. */
    private static void untellable(DepartmentGoals goals, List<Finding> findings) {
        OverallText text = goals.overallText();
        OverallText again = text.again();
        if (!again.hasOverallOf(text)) {
            findings.add(Finding.warning("department.overall", "department.task.numbered"));
        } else {
            IntStream.range(0, goals.tasks().size())
                    .filter(task -> !again.hasTaskOf(text, task))
                    .findFirst()
                    .ifPresent(task -> findings.add(
                            Finding.warning("department.tasks[" + task + "]", "department.task.numbered")));
        }
        for (int i = 0; i < goals.safeguards().size(); i++) {
            DepartmentGoals.Safeguard safeguard = goals.safeguards().get(i);
            if (!isBlank(safeguard.text()) && !safeguard.isTellable()) {
                boolean titled = !isBlank(safeguard.title());
                findings.add(Finding.warning(
                        safeguard(i, titled ? "title" : "text"),
                        titled ? "department.safeguard.title" : "department.safeguard.untitled"));
            }
        }
    }

    private static void rows(List<Reason> reasons, String field, List<?> rows) {
        if (rows.size() > MOST_ROWS) {
            reasons.add(Reason.of(
                    "department.rows.tooMany", field, Integer.toString(rows.size()), Integer.toString(MOST_ROWS)));
        }
    }

    private static String item(int row, String field) {
        return "department.items[" + row + "]." + field;
    }

    private static String safeguard(int row, String field) {
        return "department.safeguards[" + row + "]." + field;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
