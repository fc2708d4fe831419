package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.target.model.Stage;

/** A region's people and the tables they lead on. */
record Region(Host host, String key) {

    /** Less than the time after which jobs of a dead node fall to others. */
    private static final Duration MOST_BATCH = Duration.ofMinutes(1);

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Region gulou(Host host) {
        return new Region(host, "gulou");
    }

    static Region futian(Host host) {
        return new Region(host, "futian");
    }

    Person submitter() {
        return person("submitter");
    }

    Person head() {
        return person("head");
    }

    Person department() {
        return person("department");
    }

    Person business() {
        return person("business");
    }

    Person performance() {
        return person("performance");
    }

    Person approver() {
        return person("approver");
    }

    Person auditor() {
        return person("auditor");
    }

    private Person person(String post) {
        return host.as(key + "." + post);
    }

    /** Takes a ledger over; the ids of the tables. */
    List<Long> imported(String ledger) {
        return submitter()
                .upload("/api/imports", "ledger.txt", ledger.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json()
                .getJsonArray("tables")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(table -> id(table))
                .toList();
    }

    /** A draft of a project of its own. */
    long draft(int year) {
        String name = "试办项目" + NUMBER.incrementAndGet();
        return id(submitter().post("/api/tables", draft(year, name)).expect(201).json());
    }

    static JsonObjectBuilder draft(int year, String name) {
        return Json.createObjectBuilder()
                .add("year", year)
                .add("unit", "112001")
                .add("project", Json.createObjectBuilder().add("name", name))
                .add(
                        "funding",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("source", "财政拨款")
                                        .add("amount", "10000.00")))
                .add("goals", Json.createObjectBuilder().add("overall", "试办一年。"))
                .add(
                        "indicators",
                        Json.createArrayBuilder()
                                .add(indicator("产出指标", "数量指标", "办件数"))
                                .add(indicator("满意度指标", "服务对象满意度指标", "满意率")));
    }

    private static JsonObjectBuilder indicator(String level1, String level2, String name) {
        return Json.createObjectBuilder()
                .add("level1", level1)
                .add("level2", level2)
                .add("name", name)
                .add("polarity", "FORWARD")
                .add(
                        "target",
                        Json.createObjectBuilder()
                                .add("raw", "90")
                                .add("comparator", "AT_LEAST")
                                .add("number", 90)
                                .add("unit", "%")
                                .add("reading", "EXACT"));
    }

    /** Leads tables that stand at the same stage on to another before the approval. */
    void lead(List<Long> tables, Stage until) {
        for (Stage stage = stage(tables.get(0)); stage != until; stage = stage(tables.get(0))) {
            decideAll(actor(stage), stage.isUnitsWork() ? "submit" : "pass", tables);
        }
        assertThat(stage(tables.get(tables.size() - 1))).isEqualTo(until);
    }

    /** Who leads tables on from there. */
    Person actor(Stage stage) {
        return switch (stage) {
            case DRAFT, SELF_EVALUATION -> submitter();
            case UNIT_CHECK, EVALUATION_UNIT_CHECK -> head();
            case DEPARTMENT_REVIEW, EVALUATION_DEPARTMENT_REVIEW -> department();
            case BUSINESS_REVIEW -> business();
            case PERFORMANCE_REVIEW, EVALUATION_RECHECK -> performance();
            default -> throw new IllegalArgumentException("Nobody leads a table on from " + stage);
        };
    }

    private void decideAll(Person actor, String verb, List<Long> tables) {
        JsonArrayBuilder seen = Json.createArrayBuilder();
        for (long table : tables) {
            seen.add(Json.createObjectBuilder().add("id", table).add("hash", hash(table)));
        }
        JsonObject answer = actor.post(
                        "/api/tables/decisions",
                        Json.createObjectBuilder()
                                .add("verb", verb)
                                .add("opinion", "同意。")
                                .add("tables", seen))
                .expect(200)
                .json();
        assertThat(answer.getJsonArray("tables").getValuesAs(JsonObject.class))
                .hasSameSizeAs(tables)
                .allSatisfy(outcome -> assertThat(outcome.getString("outcome")).isEqualTo("DONE"));
    }

    JsonObject table(long id) {
        return auditor().get("/api/tables/" + id).expect(200).json();
    }

    Stage stage(long table) {
        return Stage.valueOf(table(table).getString("stage"));
    }

    String hash(long table) {
        return table(table).getString("hash");
    }

    /** An order to approve tables under a document. */
    static JsonObjectBuilder order(String number, List<Long> tables) {
        return Json.createObjectBuilder()
                .add("number", number)
                .add("date", "2020-03-18")
                .add("opinion", "同意批复。")
                .add("tables", Json.createArrayBuilder(tables));
    }

    /** Waits until a batch is done; the batch. */
    static JsonObject done(Person person, String path) {
        return done(person, path, MOST_BATCH);
    }

    /** The same where much else is to be done first. */
    static JsonObject done(Person person, String path, Duration most) {
        Until.holds(
                () -> path + " is done: " + person.get(path),
                most,
                () -> person.get(path).expect(200).json().getString("state").equals("DONE"));
        return person.get(path).json();
    }

    static long id(JsonObject json) {
        return json.getJsonNumber("id").longValueExact();
    }
}
