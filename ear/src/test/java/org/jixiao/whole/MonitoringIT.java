package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;

/** A round of monitoring from its opening to the closed rectification. */
class MonitoringIT {

    private static final int YEAR = 2041;

    private final Region gulou = Region.gulou(Server.on(Database.H2));
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void a_round_goes_from_its_opening_to_the_closed_rectification() {
        assertThat(open(6, "monitoring.nothingApproved", 422)).isZero();
        List<Long> tables = List.of(gulou.draft(YEAR), gulou.draft(YEAR));
        gulou.lead(tables, Stage.AWAITING_APPROVAL);
        JsonObject ordered = gulou.approver()
                .post("/api/approvals", Region.order("鼓财绩〔2041〕1号", tables))
                .expect(202)
                .json();
        Region.done(gulou.approver(), "/api/approvals/" + Region.id(ordered));

        gulou.submitter().post("/api/monitoring/rounds", order(6)).expect(403);
        open(13, "monitoring.month", 422);
        long round = open(6, "", 201);
        open(6, "monitoring.round.there", 409);
        assertThat(round(gulou.performance(), round).getInt("of")).isEqualTo(2);
        assertThat(round(gulou.submitter(), round).getInt("waiting")).isEqualTo(2);
        assertThat(gulou.submitter().get("/api/notices").expect(200).text()).contains("MONITOR", "2041年6月底");
        new Region(Server.on(Database.H2), "huadu")
                .performance()
                .get("/api/monitoring/rounds/" + round)
                .expect(404);

        String first = "/api/tables/" + tables.get(0) + "/monitoring/" + round;
        badInputIsRefusedAtItsCell(first);
        JsonObject red = gulou.submitter()
                .put(first, sheet(first, "1000", "20%", "50%"))
                .expect(200)
                .json();
        assertThat(red.getString("light")).isEqualTo("RED");
        assertThat(red.getJsonObject("money").getJsonObject("lighting").getString("arithmetic"))
                .isEqualTo("1000 ÷ (10000 × 6 ÷ 12) = 20% < 60%");
        assertThat(decide(gulou.submitter(), first, "submit", "").expect(422).text())
                .contains(
                        "monitoring.cause.missing",
                        "monitoring.likelihood.missing",
                        "monitoring.rectification.missing");
        gulou.submitter().post(first + "/submit", "{}").expect(428);
        gulou.submitter().seeing("1-1").post(first + "/submit", "{}").expect(412);

        explain(first);
        gulou.submitter()
                .post(first + "/rectification", Person.json("measure", "", "person", "李明", "due", today.toString()))
                .expect(422);
        gulou.submitter()
                .post(
                        first + "/rectification",
                        Person.json("measure", "增派人员，按月调度。", "person", "李明", "due", today.toString()))
                .expect(200);
        decide(gulou.department(), first, "pass", "").expect(409);
        decide(gulou.submitter(), first, "submit", "").expect(200);
        gulou.submitter().put(first, sheet(first, "1000", "20%", "50%")).expect(409);

        decide(gulou.performance(), first, "pass", "").expect(403);
        decide(gulou.department(), first, "return", "").expect(422);
        assertThat(decide(gulou.department(), first, "return", "请说明调度安排。")
                        .expect(200)
                        .json()
                        .getBoolean("returned"))
                .isTrue();
        decide(gulou.submitter(), first, "submit", "").expect(200);
        decide(gulou.department(), first, "pass", "同意。").expect(200);
        JsonObject noted =
                decide(gulou.performance(), first, "pass", "已阅。").expect(200).json();
        assertThat(noted.getString("step")).isEqualTo("NOTED");
        decide(gulou.performance(), first, "pass", "已阅。").expect(409);

        gulou.submitter()
                .post(first + "/rectification/close", Person.json("remark", "好了"))
                .expect(403);
        JsonObject closed = gulou.department()
                .post(first + "/rectification/close", Person.json("remark", "已按措施落实。"))
                .expect(200)
                .json();
        assertThat(closed.getJsonObject("rectification").getBoolean("open")).isFalse();
        gulou.department()
                .post(first + "/rectification/close", Person.json("remark", "再次"))
                .expect(409);

        JsonObject end = round(gulou.auditor(), round);
        assertThat(end.getInt("done")).isEqualTo(1);
        assertThat(end.getJsonObject("lights").getInt("RED")).isEqualTo(1);
        assertThat(gulou.auditor()
                        .get("/api/audit?table=" + tables.get(0))
                        .expect(200)
                        .text())
                .contains(
                        "MONITORED",
                        "MONITORING_SUBMITTED",
                        "MONITORING_RETURNED",
                        "MONITORING_PASSED",
                        "RECTIFICATION_WRITTEN",
                        "RECTIFICATION_CLOSED");
    }

    private void badInputIsRefusedAtItsCell(String path) {
        String answer = gulou.submitter()
                .put(path, sheet(path, "-1", "很多", "50人"))
                .expect(422)
                .text();
        assertThat(answer)
                .contains("monitoring.money.negative", "money.toDate")
                .contains("monitoring.value.notANumber", "indicators[0].toDate")
                .contains("monitoring.value.otherUnit", "indicators[1].toDate");
        assertThat(gulou.submitter()
                        .put(path, sheet(path, "50000000", "50%", "50%"))
                        .expect(422)
                        .text())
                .contains("monitoring.money.unit");
        gulou.submitter()
                .put(path, sheet(path, "50000000", "50%", "50%").add("confirmed", true))
                .expect(200);
        gulou.department().put(path, sheet(path, "1", "50%", "50%")).expect(403);
    }

    private JsonObjectBuilder sheet(String path, String spent, String... values) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        List<JsonObject> known = gulou.submitter()
                .get(path)
                .expect(200)
                .json()
                .getJsonArray("indicators")
                .getValuesAs(JsonObject.class);
        for (int i = 0; i < values.length; i++) {
            rows.add(Json.createObjectBuilder()
                    .add("id", Region.id(known.get(i)))
                    .add("toDate", values[i]));
        }
        return Json.createObjectBuilder()
                .add("money", Json.createObjectBuilder().add("toDate", spent))
                .add("indicators", rows);
    }

    private void explain(String path) {
        JsonObject known = gulou.submitter().get(path).expect(200).json();
        JsonArrayBuilder rows = Json.createArrayBuilder();
        known.getJsonArray("indicators")
                .getValuesAs(JsonObject.class)
                .forEach(row -> rows.add(Json.createObjectBuilder()
                        .add("id", Region.id(row))
                        .add("toDate", row.getString("toDate"))
                        .add("cause", "STAFF")
                        .add("causeText", "人员到岗较晚。")
                        .add("likelihood", "POSSIBLE")));
        gulou.submitter()
                .put(
                        path,
                        Json.createObjectBuilder()
                                .add("money", Json.createObjectBuilder().add("toDate", "1000"))
                                .add("indicators", rows))
                .expect(200);
    }

    private static Answer decide(Person person, String path, String verb, String opinion) {
        String seen = person.get(path).expect(200).json().getString("hash");
        return person.seeing(seen).post(path + "/" + verb, Person.json("opinion", opinion));
    }

    private JsonObjectBuilder order(int month) {
        return Json.createObjectBuilder()
                .add("region", "gulou")
                .add("year", YEAR)
                .add("month", month)
                .add("due", today.plusDays(20).toString());
    }

    /** The round's id; 0 when it is refused as expected. */
    private long open(int month, String rule, int status) {
        Answer answer =
                gulou.performance().post("/api/monitoring/rounds", order(month)).expect(status);
        if (status == 201) {
            return Region.id(answer.json());
        }
        assertThat(answer.text()).contains(rule);
        return 0;
    }

    private static JsonObject round(Person person, long id) {
        return person.get("/api/monitoring/rounds/" + id).expect(200).json();
    }
}
