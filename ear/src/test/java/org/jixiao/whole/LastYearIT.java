package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A new year's drafts begin with last year's tables. */
class LastYearIT {

    private final Region beidaihe = new Region(Server.on(Database.POSTGRESQL), "beidaihe");

    @Test
    void last_year_s_table_becomes_the_new_year_s_draft() {
        long last = created(project(2011, "窗口服务费"));
        JsonObject copied = copy(List.of(last), 2012).get(0);
        assertThat(copied.getString("outcome")).isEqualTo("created");
        assertThat(copied.getJsonArray("findings")).isEmpty();
        JsonObject draft = beidaihe.table(Region.id(copied));
        JsonObject before = beidaihe.table(last);
        assertThat(draft.getInt("year")).isEqualTo(2012);
        assertThat(draft.getString("stage")).isEqualTo("DRAFT");
        for (String part : List.of("project", "funding", "total", "plan", "goals")) {
            assertThat(draft.get(part)).as(part).isEqualTo(before.get(part));
        }
        assertThat(named(draft)).isEqualTo(named(before)).hasSize(2);
        assertThat(beidaihe.auditor()
                        .get("/api/audit?kind=COPIED&table=" + Region.id(copied))
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("document")).isEqualTo("2011 #" + last));
    }

    @Test
    void a_department_s_goals_are_taken_over_as_well() {
        long last = created(Json.createObjectBuilder()
                .add("kind", "DEPARTMENT")
                .add("year", 2011)
                .add("unit", "630001")
                .add("department", Json.createObjectBuilder().add("overall", "让群众少跑一趟。")));
        JsonObject copied = copy(List.of(last), 2012).get(0);
        JsonObject draft = beidaihe.table(Region.id(copied));
        assertThat(draft.getString("kind")).isEqualTo("DEPARTMENT");
        assertThat(draft.getJsonObject("department").getString("overall")).isEqualTo("让群众少跑一趟。");
        assertThat(rules(copy(List.of(last), 2012).get(0))).containsExactly("department.exists");
    }

    @Test
    void each_table_has_its_own_outcome() {
        long one = created(project(2009, "办公设备购置费"));
        long other = created(project(2009, "档案整理费"));
        assertThat(copy(List.of(one), 2010).get(0).getString("outcome")).isEqualTo("created");
        List<JsonObject> outcomes = copy(List.of(one, other, 999_999_999L), 2010);
        assertThat(outcomes)
                .extracting(outcome -> outcome.getString("outcome"))
                .containsExactly("refused", "created", "refused");
        assertThat(rules(outcomes.get(0))).containsExactly("table.exists");
        assertThat(rules(outcomes.get(2))).containsExactly("refusal.notFound");
        assertThat(rules(copy(List.of(one), 2012).get(0))).containsExactly("copy.notLastYear");
    }

    @Test
    void only_who_fills_a_unit_s_tables_takes_them_over() {
        long last = created(project(2007, "线路租赁费"));
        JsonObjectBuilder wanted = Json.createObjectBuilder().add("from", Json.createArrayBuilder(List.of(last)));
        JsonObject outcome = beidaihe.head()
                .post("/api/tables/copies", wanted)
                .expect(200)
                .json()
                .getJsonArray("tables")
                .getJsonObject(0);
        assertThat(rules(outcome)).containsExactly("refusal.notYourPost");
        beidaihe.submitter()
                .post("/api/tables/copies", Json.createObjectBuilder())
                .refused(400, "field.missing");
    }

    private List<JsonObject> copy(List<Long> from, int year) {
        JsonObjectBuilder wanted = Json.createObjectBuilder()
                .add("from", Json.createArrayBuilder(from))
                .add("year", year);
        return beidaihe.submitter()
                .post("/api/tables/copies", wanted)
                .expect(200)
                .json()
                .getJsonArray("tables")
                .getValuesAs(JsonObject.class);
    }

    private long created(JsonObjectBuilder table) {
        return Region.id(
                beidaihe.submitter().post("/api/tables", table).expect(201).json());
    }

    private static JsonObjectBuilder project(int year, String name) {
        return Region.draft(year, name).add("unit", "630001");
    }

    /** The indicators without their ids. */
    private static List<JsonValue> named(JsonObject table) {
        return table.getJsonArray("indicators").getValuesAs(JsonObject.class).stream()
                .<JsonValue>map(
                        row -> Json.createObjectBuilder(row).remove("id").build())
                .toList();
    }

    private static List<String> rules(JsonObject outcome) {
        return outcome.getJsonArray("reasons").getValuesAs(JsonObject.class).stream()
                .map(reason -> reason.getString("rule"))
                .toList();
    }
}
