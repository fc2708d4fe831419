package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.List;
import org.jixiao.evaluation.model.SpotCheckDraw;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The bureau's re-check of self-evaluations: scores in place of the unit's, each with a reason, or nothing at all. */
@ParameterizedClass
@EnumSource(Database.class)
class RecheckIT {

    private static final int YEAR = 2051;

    private final Region gulou;
    private final String numberOfDatabase;

    RecheckIT(Database database) {
        gulou = Region.gulou(Server.on(database));
        numberOfDatabase = "财预〔2051〕" + (database.ordinal() + 1) + "号";
    }

    @Test
    void a_cut_score_stands_beside_the_unit_s_and_counts_in_the_total() {
        long table = waitingForTheRecheck();
        JsonObject before = gulou.table(table);
        assertThat(score(before, 0)).isEqualTo("75");
        assertThat(before.getJsonObject("evaluation").getString("total")).isEqualTo("100.00");

        refused(table, cut(before, 0, "76", "多了。"), 422, "evaluation.cut.range");
        refused(table, cut(before, 0, "75", "一样。"), 422, "evaluation.cut.same");
        refused(table, cut(before, 0, "40", " "), 422, "evaluation.cut.reason");
        refused(
                table,
                Json.createObjectBuilder().add("indicator", 1).add("score", 1),
                422,
                "evaluation.indicator.unknown");
        refused(table, Json.createObjectBuilder().add("score", 1), 400, "field.missing");
        assertThat(gulou.table(table)).as("nothing is half done").isEqualTo(before);

        gulou.performance()
                .seeing(before.getString("hash"))
                .post("/api/tables/" + table + "/pass", decision(cut(before, 0, "67.5", "抽查发现台账只有八成。")))
                .expect(200);

        JsonObject closed = gulou.table(table);
        assertThat(closed.getString("stage")).isEqualTo(Stage.CLOSED.name());
        assertThat(score(closed, 0)).isEqualTo("67.5");
        assertThat(indicator(closed, 0).getString("selfScore")).isEqualTo("75");
        assertThat(indicator(closed, 0).getString("recheckReason")).isEqualTo("抽查发现台账只有八成。");
        assertThat(score(closed, 1)).isEqualTo(score(before, 1));
        JsonObject evaluation = closed.getJsonObject("evaluation");
        assertThat(evaluation.getString("total")).isEqualTo("92.50");
        assertThat(evaluation.getString("selfTotal")).isEqualTo("100.00");
        assertThat(evaluation.getString("arithmetic")).isEqualTo("10 + 82.5 = 92.5");
        assertThat(gulou.auditor().get("/api/audit?limit=200&table=" + table).expect(200).items().stream()
                        .filter(entry -> entry.getString("kind").equals("RECHECKED")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.getJsonArray("cells").getValuesAs(JsonObject.class))
                        .anySatisfy(cell -> {
                            assertThat(cell.getString("path")).isEqualTo("indicators[0].score");
                            assertThat(cell.getString("old")).isEqualTo("75");
                            assertThat(cell.getString("new")).isEqualTo("67.5");
                        }));
    }

    @Test
    void only_the_performance_division_cuts_and_only_in_the_re_check() {
        long table = waitingForTheRecheck();
        JsonObject before = gulou.table(table);
        JsonObjectBuilder cut = cut(before, 0, "1", "改。");
        gulou.business()
                .seeing(before.getString("hash"))
                .post("/api/tables/" + table + "/pass", decision(cut))
                .expect(403);
        gulou.performance()
                .seeing("0000")
                .post("/api/tables/" + table + "/pass", decision(cut(before, 0, "1", "改。")))
                .expect(412);
        gulou.performance().decide(table, "return", "opinion", "请补充。").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.SELF_EVALUATION);
        gulou.performance()
                .seeing(gulou.hash(table))
                .post("/api/tables/" + table + "/pass", decision(cut(before, 0, "1", "改。")))
                .expect(409);
        assertThat(score(gulou.table(table), 0)).isEqualTo("75");
    }

    @Test
    void a_spot_check_draws_by_its_seed_and_shows_on_the_table() {
        long table = waitingForTheRecheck();
        draw(gulou.performance(), YEAR, "0").refused(422, "spotCheck.percent");
        draw(gulou.performance(), YEAR, "100.01").refused(422, "spotCheck.percent");
        draw(gulou.performance(), 1951, "15").refused(422, "spotCheck.nothing");
        draw(gulou.business(), YEAR, "15").expect(403);
        assertThat(spotChecked(table)).isFalse();

        JsonObject check = draw(gulou.performance(), YEAR, "100").expect(201).json();
        List<Long> order = ids(check, "order");
        assertThat(order).contains(table).isEqualTo(SpotCheckDraw.order(check.getString("seed"), order));
        assertThat(ids(check, "drawn")).isEqualTo(order);
        assertThat(spotChecked(table)).isTrue();
        assertThat(gulou.auditor()
                        .get("/api/evaluations/spot-checks?region=gulou&year=" + YEAR)
                        .expect(200)
                        .items())
                .contains(check);
        assertThat(gulou.submitter()
                        .get("/api/evaluations/spot-checks?region=gulou&year=" + YEAR)
                        .expect(200)
                        .items())
                .isEmpty();
    }

    private boolean spotChecked(long table) {
        return gulou.table(table).getJsonObject("evaluation").getBoolean("spotCheck");
    }

    private static List<Long> ids(JsonObject check, String name) {
        return check.getJsonArray(name).getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValueExact)
                .toList();
    }

    private static Answer draw(Person person, int year, String percent) {
        return person.post(
                "/api/evaluations/spot-checks",
                Json.createObjectBuilder()
                        .add("region", "gulou")
                        .add("year", year)
                        .add("percent", new BigDecimal(percent)));
    }

    /** A table whose two indicators and execution have all points, up to the re-check. */
    private synchronized long waitingForTheRecheck() {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.AWAITING_APPROVAL);
        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order(numberOfDatabase.replace("号", "") + table + "号", List.of(table)))
                .expect(202)
                .json());
        Region.done(gulou.approver(), "/api/approvals/" + approval);
        long opening = Region.id(gulou.performance()
                .post(
                        "/api/evaluations/open",
                        Json.createObjectBuilder().add("region", "gulou").add("year", YEAR))
                .expect(202)
                .json());
        Region.done(gulou.performance(), "/api/evaluations/open/" + opening);
        JsonObject opened = gulou.table(table);
        fill(table, opened, "10000.00", "很多", "-1%")
                .refused(422, "evaluation.actual.noNumber", "evaluation.actual.negative");
        fill(table, opened, "100000000.00", "95%", "95000%")
                .refused(422, "evaluation.money.thousandfold", "evaluation.actual.thousandfold");
        assertThat(gulou.table(table)).as("nothing is half done").isEqualTo(opened);
        fill(table, opened, "10000.00", "95%", "95%").expect(200);
        gulou.submitter().decide(table, "evaluation/submit").expect(200);
        gulou.lead(List.of(table), Stage.EVALUATION_RECHECK);
        return table;
    }

    private Answer fill(long table, JsonObject opened, String executed, String... actuals) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int i = 0; i < actuals.length; i++) {
            rows.add(Json.createObjectBuilder()
                    .add("id", Region.id(indicator(opened, i)))
                    .add("actual", actuals[i]));
        }
        return gulou.submitter()
                .seeing(opened.getString("hash"))
                .put(
                        "/api/tables/" + table + "/evaluation",
                        Json.createObjectBuilder()
                                .add("execution", Json.createObjectBuilder().add("executed", executed))
                                .add("achievement", "全部完成。")
                                .add("indicators", rows));
    }

    private void refused(long table, JsonObjectBuilder cut, int status, String rule) {
        gulou.performance()
                .seeing(gulou.hash(table))
                .post("/api/tables/" + table + "/pass", decision(cut))
                .refused(status, rule);
    }

    private static JsonObjectBuilder cut(JsonObject table, int row, String score, String reason) {
        return Json.createObjectBuilder()
                .add("indicator", Region.id(indicator(table, row)))
                .add("score", new BigDecimal(score))
                .add("reason", reason);
    }

    private static JsonObjectBuilder decision(JsonObjectBuilder cut) {
        return Json.createObjectBuilder()
                .add("opinion", "复核。")
                .add("cuts", Json.createArrayBuilder().add(cut));
    }

    private static JsonObject indicator(JsonObject table, int row) {
        return table.getJsonArray("indicators").getJsonObject(row);
    }

    private static String score(JsonObject table, int row) {
        return indicator(table, row).getString("score");
    }
}
