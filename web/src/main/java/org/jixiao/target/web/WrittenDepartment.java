package org.jixiao.target.web;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jixiao.shared.web.Written;
import org.jixiao.target.model.DepartmentGoals;
import org.jspecify.annotations.Nullable;

/** A department's goals as people write them on the screen: every cell a text, empty where nothing stands. */
final class WrittenDepartment {

    private WrittenDepartment() {}

    static String write(DepartmentGoals goals) {
        JsonArrayBuilder tasks = Json.createArrayBuilder();
        goals.tasks().forEach(task -> tasks.add(Json.createObjectBuilder().add("text", task)));
        JsonArrayBuilder items = Json.createArrayBuilder();
        goals.items()
                .forEach(item -> items.add(Json.createObjectBuilder()
                        .add("duty", item.duty())
                        .add("goal", orEmpty(item.goal()))
                        .add("indicators", orEmpty(item.indicators()))));
        JsonArrayBuilder safeguards = Json.createArrayBuilder();
        goals.safeguards()
                .forEach(safeguard -> safeguards.add(Json.createObjectBuilder()
                        .add("title", orEmpty(safeguard.title()))
                        .add("text", safeguard.text())));
        JsonObjectBuilder department = Json.createObjectBuilder()
                .add("overall", orEmpty(goals.overall()))
                .add("tasks", tasks)
                .add("items", items)
                .add("safeguards", safeguards);
        return Json.createObjectBuilder().add("department", department).build().toString();
    }

    /** The goals that were written. */
    static DepartmentGoals read(@Nullable String json) {
        Written written = Written.read(json).part("department");
        List<DepartmentGoals.Item> items = new ArrayList<>();
        for (Written row : written.list("items")) {
            items.add(new DepartmentGoals.Item(orEmpty(row.text("duty")), row.text("goal"), row.text("indicators")));
        }
        List<DepartmentGoals.Safeguard> safeguards = new ArrayList<>();
        for (Written row : written.list("safeguards")) {
            safeguards.add(new DepartmentGoals.Safeguard(row.text("title"), orEmpty(row.text("text"))));
        }
        List<String> tasks = written.list("tasks").stream()
                .map(row -> row.text("text"))
                .filter(Objects::nonNull)
                .toList();
        return new DepartmentGoals(written.text("overall"), tasks, items, safeguards);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
