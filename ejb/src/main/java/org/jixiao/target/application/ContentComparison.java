package org.jixiao.target.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.shared.model.CellDifference.Row;
import org.jixiao.target.model.DepartmentGoals;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sees changed between two contents, cell by cell. Unlike {@link ContentChanges}, which the trail writes and
 * which goes by places, rows are the same here when they mean the same: by level and name, wherever they stand.
 */
public final class ContentComparison {

    private static final Pattern IN_ROW = Pattern.compile("indicators\\[(\\d+)\\]\\.(.+)");

    private final KeptContent before;
    private final KeptContent after;
    private final List<CellDifference> differences = new ArrayList<>();

    private ContentComparison(KeptContent before, KeptContent after) {
        this.before = before;
        this.after = after;
    }

    /** The cells that differ, in the order of the table; empty when a reader sees no difference. */
    public static List<CellDifference> of(KeptContent before, KeptContent after) {
        ContentComparison comparison = new ContentComparison(before, after);
        comparison.compare();
        return List.copyOf(comparison.differences);
    }

    private void compare() {
        TableContent was = before.content();
        TableContent is = after.content();
        single("project", was.project(), is.project());
        rows(
                "funding",
                was.funding(),
                is.funding(),
                new SameRows<>(was.funding(), is.funding()).by(TableContent.Funding::source),
                TableContent.Funding::source);
        rows(
                "plan",
                was.plan(),
                is.plan(),
                new SameRows<>(was.plan(), is.plan()).by(TableContent.PlanStep::by),
                TableContent.PlanStep::by);
        single("goals", was.goals(), is.goals());
        rows(
                "indicators",
                was.indicators(),
                is.indicators(),
                new SameRows<>(was.indicators(), is.indicators())
                        .inOrder()
                        .by(row -> row)
                        .by(row -> row.name() == null
                                ? null
                                : Stream.of(row.level1(), row.level2(), row.name())
                                        .map(String::valueOf)
                                        .toList())
                        .by(TableContent.Indicator::name)
                        .between(ContentComparison::isRenamed),
                TableContent.Indicator::name);
        department(was.department(), is.department());
        cells("", outside(before.beside()), outside(after.beside()), Row.KEPT, null);
    }

    private void department(@Nullable DepartmentGoals earlier, @Nullable DepartmentGoals later) {
        if (earlier == null && later == null) {
            return;
        }
        DepartmentGoals nothing = new DepartmentGoals(null, List.of(), List.of(), List.of());
        DepartmentGoals was = earlier == null ? nothing : earlier;
        DepartmentGoals is = later == null ? nothing : later;
        single("department.overall", was.overall(), is.overall());
        rows(
                "department.tasks",
                was.tasks(),
                is.tasks(),
                new SameRows<>(was.tasks(), is.tasks()).inOrder().by(row -> row).between((one, other) -> true),
                task -> null);
        rows(
                "department.items",
                was.items(),
                is.items(),
                new SameRows<>(was.items(), is.items())
                        .inOrder()
                        .by(row -> row)
                        .by(DepartmentGoals.Item::duty)
                        .between((one, other) -> true),
                DepartmentGoals.Item::duty);
        rows(
                "department.safeguards",
                was.safeguards(),
                is.safeguards(),
                new SameRows<>(was.safeguards(), is.safeguards())
                        .inOrder()
                        .by(row -> row)
                        .by(DepartmentGoals.Safeguard::title)
                        .between((one, other) -> true),
                DepartmentGoals.Safeguard::title);
    }

    /** An indicator of the same kind in the same place with something of the other's own is that one under a new name. */
    private static boolean isRenamed(TableContent.Indicator one, TableContent.Indicator other) {
        return Objects.equals(one.level1(), other.level1())
                && Objects.equals(one.level2(), other.level2())
                && (isShared(one.target().raw(), other.target().raw())
                        || isShared(one.code(), other.code())
                        || isShared(one.explanation(), other.explanation())
                        || isShared(one.basis(), other.basis()));
    }

    private static boolean isShared(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private void single(String path, @Nullable Object was, @Nullable Object is) {
        cells("", ContentChanges.cells(path, was), ContentChanges.cells(path, is), Row.KEPT, null);
    }

    private <R> void rows(String path, List<R> was, List<R> is, SameRows<R> same, Function<R, @Nullable String> name) {
        boolean[] moved = same.moved();
        int shown = 0;
        for (int j = 0; j < is.size(); j++) {
            int i = same.earlier(j);
            // What is gone is told where it stood: before the first later row that followed it.
            for (; shown < i; shown++) {
                gone(path, was, same, shown, name);
            }
            String at = path + "[" + j + "]";
            String called = name.apply(is.get(j));
            if (i == SameRows.NONE) {
                cells(at, Map.of(), row(after, path, j, is.get(j)), Row.ADDED, called);
                continue;
            }
            if (moved[j]) {
                differences.add(new CellDifference(
                        at + ".position", Integer.toString(i + 1), Integer.toString(j + 1), Row.MOVED, called));
            }
            cells(at, row(before, path, i, was.get(i)), row(after, path, j, is.get(j)), Row.KEPT, called);
        }
        for (; shown < was.size(); shown++) {
            gone(path, was, same, shown, name);
        }
    }

    private <R> void gone(String path, List<R> was, SameRows<R> same, int i, Function<R, @Nullable String> name) {
        if (same.isGone(i)) {
            cells(
                    path + "[" + i + "]",
                    row(before, path, i, was.get(i)),
                    Map.of(),
                    Row.REMOVED,
                    name.apply(was.get(i)));
        }
    }

    /** The cells of a row by what follows the row in their paths, with those that stand beside it. */
    private static Map<String, String> row(KeptContent content, String path, int number, @Nullable Object row) {
        Map<String, String> cells = new LinkedHashMap<>(ContentChanges.cells("", row));
        if (path.equals("indicators")) {
            content.beside().forEach((cell, value) -> {
                Matcher matcher = IN_ROW.matcher(cell);
                if (matcher.matches() && Integer.parseInt(matcher.group(1)) == number) {
                    cells.put(matcher.group(2), value);
                }
            });
        }
        return cells;
    }

    private static Map<String, String> outside(Map<String, String> beside) {
        Map<String, String> cells = new LinkedHashMap<>(beside);
        cells.keySet().removeIf(cell -> IN_ROW.matcher(cell).matches());
        return cells;
    }

    private void cells(String at, Map<String, String> was, Map<String, String> is, Row row, @Nullable String name) {
        Set<String> all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        BinaryOperator<String> join =
                (left, right) -> left.isEmpty() ? right : right.isEmpty() ? left : left + "." + right;
        for (String cell : all) {
            String old = was.getOrDefault(cell, "");
            String now = is.getOrDefault(cell, "");
            if (!old.equals(now)) {
                differences.add(new CellDifference(join.apply(at, cell), old, now, row, name));
            }
        }
    }
}
