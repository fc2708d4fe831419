package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;

/** People decide on what they saw: what changed since is shown cell by cell, and a decision on something else is refused. */
class LookIT {

    private static final int YEAR = 2013;

    private final Server server = Server.on(Database.POSTGRESQL);
    private final Region gulou = Region.gulou(server);

    @Test
    void a_reviewer_sees_what_changed_since_the_last_look_and_decides_on_nothing_else() {
        long table = gulou.draft(YEAR);
        String path = "/api/tables/" + table;
        fill(table, indicator("办结件数", "100"), indicator("受理及时率", "90"));
        gulou.submitter().decide(table, "submit").expect(200);
        String first = gulou.table(table).getString("hash");

        nothing_has_been_looked_at(path);
        gulou.head().decide(table, "pass").expect(200);
        gulou.department().decide(table, "return", "opinion", "请提高办结件数。").expect(200);
        fill(table, indicator("新增窗口", "2"), indicator("办结件数", "120"), indicator("受理及时率", "90"));
        gulou.submitter().decide(table, "submit").expect(200);

        what_changed_is_shown_row_by_row(path);
        a_look_makes_everything_known(path);
        a_stale_decision_is_refused_with_the_difference(
                path, first, gulou.table(table).getString("hash"));
        the_second_is_told_who_decided(table);
        the_way_is_drawn(path);
        a_look_is_no_deed(table);
    }

    private void nothing_has_been_looked_at(String path) {
        JsonObject look = gulou.head().get(path + "/look").expect(200).json();
        assertThat(look.isNull("sinceLook")).isTrue();
        assertThat(look.isNull("sinceReturn")).isTrue();
    }

    /** The head's own decision counts as a look. */
    private void what_changed_is_shown_row_by_row(String path) {
        JsonObject look = gulou.head().get(path + "/look").expect(200).json();
        for (String since : List.of("sinceLook", "sinceReturn")) {
            JsonObject changes = look.getJsonObject(since);
            assertThat(changes.getInt("version")).isEqualTo(1);
            assertThat(cells(changes))
                    .contains("KEPT indicators[1].target 100 120")
                    .contains("ADDED indicators[0].name  新增窗口")
                    .noneMatch(cell -> cell.contains("受理及时率"));
        }
        assertThat(look.getJsonObject("sinceReturn").getJsonObject("step").getString("opinion"))
                .isEqualTo("请提高办结件数。");
    }

    private void a_look_makes_everything_known(String path) {
        gulou.head().post(path + "/look").expect(200);
        gulou.head().post(path + "/look").expect(200);
        JsonObject look = gulou.head().get(path + "/look").expect(200).json();
        assertThat(look.getJsonObject("sinceLook").getInt("version")).isEqualTo(2);
        assertThat(look.getJsonObject("sinceLook").getJsonArray("changes")).isEmpty();
        assertThat(cells(look.getJsonObject("sinceReturn"))).isNotEmpty();
    }

    private void a_stale_decision_is_refused_with_the_difference(String path, String seen, String now) {
        JsonObject problem = gulou.head()
                .seeing(seen)
                .post(path + "/pass", Json.createObjectBuilder().add("opinion", "同意。"))
                .refused(412, "table.changed")
                .json();
        assertThat(problem.getString("hash")).isEqualTo(now);
        assertThat(cells(problem)).contains("KEPT indicators[1].target 100 120");
    }

    private void the_second_is_told_who_decided(long table) {
        gulou.head().decide(table, "pass", "opinion", "同意。").expect(200);
        String who = gulou.head()
                .get("/api/tables/" + table + "/history")
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class)
                .get(4)
                .getString("account");
        Answer second = gulou.head().decide(table, "pass", "opinion", "同意。").refused(409, "table.decided");
        assertThat(second.reasons().get(0).getString("message")).contains(who);
    }

    private void the_way_is_drawn(String path) {
        JsonObject diagram = gulou.auditor().get(path + "/diagram").expect(200).json();
        assertThat(diagram.getString("bpmn")).contains("departmentReview");
        assertThat(diagram.getJsonArray("current").getString(0)).isEqualTo("departmentReview");
        List<JsonObject> steps = diagram.getJsonArray("steps").getValuesAs(JsonObject.class);
        assertThat(steps)
                .extracting(step -> step.getString("activity"))
                .containsExactly("draft", "unitCheck", "departmentReview", "draft", "unitCheck", "departmentReview");
        assertThat(steps.get(2).getString("opinion")).isEqualTo("请提高办结件数。");
        assertThat(steps.get(2).getString("verb")).isEqualTo("RETURN");
        assertThat(steps.get(2).getString("until"))
                .isGreaterThanOrEqualTo(steps.get(2).getString("since"));
        assertThat(steps.get(5).isNull("until")).isTrue();
        assertThat(steps.get(5).getString("post")).isEqualTo("DEPARTMENT_REVIEWER");
    }

    private void a_look_is_no_deed(long table) {
        assertThat(gulou.auditor()
                        .get("/api/audit?limit=200&table=" + table)
                        .expect(200)
                        .items())
                .extracting(entry -> entry.getString("kind"))
                .contains("SUBMITTED")
                .doesNotContain("LOOKED");
        assertThat(gulou.stage(table)).isEqualTo(Stage.DEPARTMENT_REVIEW);
    }

    @Test
    void one_of_many_that_has_changed_is_refused_with_the_difference() {
        long same = gulou.draft(YEAR);
        long other = gulou.draft(YEAR);
        fill(other, indicator("办结件数", "100"));
        gulou.lead(List.of(same, other), Stage.UNIT_CHECK);
        String seen = gulou.hash(other);
        gulou.head().decide(other, "return", "opinion", "请提高办结件数。").expect(200);
        fill(other, indicator("办结件数", "120"));
        gulou.submitter().decide(other, "submit").expect(200);

        List<JsonObject> outcomes = gulou.head()
                .post(
                        "/api/tables/decisions",
                        Json.createObjectBuilder()
                                .add("verb", "pass")
                                .add(
                                        "tables",
                                        Json.createArrayBuilder()
                                                .add(Json.createObjectBuilder()
                                                        .add("id", other)
                                                        .add("hash", seen))
                                                .add(Json.createObjectBuilder()
                                                        .add("id", same)
                                                        .add("hash", gulou.hash(same)))))
                .expect(200)
                .json()
                .getJsonArray("tables")
                .getValuesAs(JsonObject.class);

        JsonObject refused = outcomes.get(0);
        assertThat(refused.getString("outcome")).isEqualTo("REFUSED");
        assertThat(refused.getJsonArray("reasons").getJsonObject(0).getString("rule"))
                .isEqualTo("table.changed");
        assertThat(refused.getString("hash")).isEqualTo(gulou.hash(other));
        assertThat(cells(refused)).contains("KEPT indicators[0].target 100 120");
        assertThat(outcomes.get(1).getString("outcome")).isEqualTo("DONE");
    }

    @Test
    void what_was_submitted_again_unchanged_is_a_version_that_says_the_same() {
        long table = gulou.draft(YEAR);
        gulou.submitter().decide(table, "submit").expect(200);
        gulou.submitter().decide(table, "withdraw").expect(200);
        gulou.submitter().decide(table, "submit").expect(200);

        JsonObject history = gulou.head()
                .get("/api/tables/" + table + "/history?from=1&to=2")
                .expect(200)
                .json();
        assertThat(history.getJsonArray("versions")).hasSize(2);
        assertThat(history.getJsonArray("cells")).isEmpty();
    }

    @Test
    void nobody_looks_at_what_is_not_theirs() {
        long table = gulou.draft(YEAR);
        Person stranger = new Region(server, "beidaihe").head();
        stranger.get("/api/tables/" + table + "/look").refused(404);
        stranger.post("/api/tables/" + table + "/look").refused(404);
        stranger.get("/api/tables/" + table + "/diagram").refused(404);
    }

    private void fill(long table, JsonObjectBuilder... indicators) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (JsonObjectBuilder indicator : indicators) {
            rows.add(indicator);
        }
        JsonObject mended = Json.createObjectBuilder(gulou.table(table))
                .add("indicators", rows)
                .build();
        gulou.submitter().put("/api/tables/" + table, mended).expect(200);
    }

    private static JsonObjectBuilder indicator(String name, String target) {
        return Json.createObjectBuilder()
                .add("level1", "产出指标")
                .add("level2", "数量指标")
                .add("name", name)
                .add("polarity", "FORWARD")
                .add(
                        "target",
                        Json.createObjectBuilder()
                                .add("raw", target)
                                .add("comparator", "AT_LEAST")
                                .add("number", Integer.parseInt(target))
                                .add("unit", "件")
                                .add("reading", "EXACT"));
    }

    private static List<String> cells(JsonObject changes) {
        return changes.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(cell -> String.join(
                        " ",
                        cell.getString("row"),
                        cell.getString("path"),
                        cell.getString("before"),
                        cell.getString("after")))
                .toList();
    }
}
