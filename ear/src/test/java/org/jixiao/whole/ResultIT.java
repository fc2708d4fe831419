package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a year came to is added up from its tables, each for whom it is. */
@ParameterizedClass(name = "on {0}")
@EnumSource
class ResultIT {

    private static final int YEAR = 2043;
    private static final String FIRST = "215001";
    private static final String SECOND = "215003";

    private final Server server;
    private final Region shaoxing;

    ResultIT(Database database) {
        server = Server.on(database);
        shaoxing = new Region(server, "shaoxing");
    }

    @Test
    void a_year_is_added_up_by_department_and_unit_beside_the_year_before() {
        long last = draft(YEAR - 1, FIRST, "去年的项目");
        approve(YEAR - 1, List.of(last));
        evaluate(last, "95%", "8000.00");
        close(last);
        long good = draft(YEAR, FIRST, "做得好的项目");
        long poor = draft(YEAR, FIRST, "只做一半的项目");
        long open = draft(YEAR, SECOND, "还在自评的项目");
        approve(YEAR, List.of(good, poor, open));
        // 50 + 30 + 10, and 8 of 10 for the execution.
        evaluate(good, "95%", "8000.00");
        close(good);
        // 50 × 45 ÷ 90, 30, 10, and 5 of 10.
        evaluate(poor, "45%", "5000.00");
        close(poor);
        draft(YEAR, SECOND, "还没报的项目");

        JsonObject year = results(shaoxing.auditor());
        assertThat(counts(year)).isEqualTo("4: 2 evaluated, 0 not, 2 unfinished");
        assertThat(year.getString("average")).isEqualTo("84.00");
        assertThat(year.getJsonObject("stages").toString())
                .isEqualTo("{\"DRAFT\":1,\"SELF_EVALUATION\":1,\"CLOSED\":2}");
        assertThat(year.getJsonObject("grades").toString()).isEqualTo("{\"优\":1,\"良\":0,\"中\":1,\"差\":0}");
        assertThat(year.getString("budget")).isEqualTo("40000.00");
        assertThat(year.getString("executed")).isEqualTo("13000.00");
        assertThat(year.getString("rate"))
                .as("of the 20000 of which it is known")
                .isEqualTo("65.00");
        assertThat(year.getJsonObject("before").getString("average")).isEqualTo("98.00");
        assertThat(year.getJsonObject("before").getString("rate")).isEqualTo("80.00");

        List<JsonObject> units = year.getJsonArray("departments")
                .getJsonObject(0)
                .getJsonArray("units")
                .getValuesAs(JsonObject.class);
        assertThat(units).extracting(unit -> unit.getString("code")).containsExactly(FIRST, SECOND);
        assertThat(counts(units.get(0))).isEqualTo("2: 2 evaluated, 0 not, 0 unfinished");
        assertThat(counts(units.get(1))).isEqualTo("2: 0 evaluated, 0 not, 2 unfinished");
        assertThat(units.get(1).isNull("average")).isTrue();
        assertThat(units.get(1).isNull("rate")).isTrue();

        behind(good, poor, open);
        each_sees_only_what_is_theirs(year);
        it_is_on_the_screen_and_in_a_workbook();
    }

    private void behind(long good, long poor, long open) {
        assertThat(tables("&grade=中")).containsExactly(poor);
        assertThat(tables("&standing=EVALUATED")).containsExactly(good, poor);
        assertThat(tables("&stage=SELF_EVALUATION&unit=" + SECOND)).containsExactly(open);
        assertThat(tables("&standing=UNFINISHED")).hasSize(2).contains(open);
        assertThat(tables("&standing=NOT_EVALUATED")).isEmpty();
        assertThat(tables("&department=999")).isEmpty();
        shaoxing.auditor()
                .get("/api/results/tables?year=" + YEAR + "&standing=BAD")
                .refused(400, "parameter.unknown");
    }

    private void each_sees_only_what_is_theirs(JsonObject year) {
        assertThat(results(shaoxing.department())).isEqualTo(year);
        assertThat(results(shaoxing.submitter())).isEqualTo(year);
        String ours = "/api/results?region=shaoxing&year=" + YEAR;
        Person stranger = Region.gulou(server).auditor();
        stranger.get(ours).refused(403, "refusal.notYourPost");
        stranger.get("/api/results/tables?region=shaoxing&year=" + YEAR).refused(403, "refusal.notYourPost");
        server.as("sysadmin").get(ours).refused(403, "refusal.notYourPost");
        shaoxing.auditor().get("/api/results").refused(400, "field.missing");
        shaoxing.auditor().get("/api/results?year=next").refused(400, "parameter.notANumber");
    }

    private void it_is_on_the_screen_and_in_a_workbook() {
        Screen screen = new Screen(server);
        screen.signIn("shaoxing.department", Person.PASSWORD);
        String page = "/result/results.xhtml?year=" + YEAR;
        assertThat(screen.shows(page, "84.00")).isTrue();
        assertThat(screen.shows(page, "13,000.00")).isTrue();
        assertThat(screen.shows("/result/tables.xhtml?grade=中&year=" + YEAR, "只做一半的项目"))
                .isTrue();
        assertThat(screen.shows("/result/tables.xhtml?grade=中&year=" + YEAR, "做得好的项目"))
                .isFalse();
        Answer file = shaoxing.department()
                .get("/api/results/export?format=xlsx&year=" + YEAR)
                .expect(200);
        assertThat(file.header("Content-Type")).contains("spreadsheetml");
        shaoxing.department()
                .get("/api/results/export?format=docx&year=" + YEAR)
                .refused(400, "parameter.unknown");
    }

    private List<Long> tables(String filter) {
        return shaoxing.auditor().get("/api/results/tables?year=" + YEAR + filter).expect(200).items().stream()
                .map(Region::id)
                .toList();
    }

    private static JsonObject results(Person person) {
        return person.get("/api/results?year=" + YEAR).expect(200).json();
    }

    private static String counts(JsonObject figures) {
        return figures.getInt("tables") + ": " + figures.getInt("evaluated") + " evaluated, "
                + figures.getInt("notEvaluated") + " not, " + figures.getInt("unfinished") + " unfinished";
    }

    private long draft(int year, String unit, String name) {
        JsonArrayBuilder indicators = Json.createArrayBuilder()
                .add(indicator("产出指标", "数量指标", "办件数"))
                .add(indicator("效益指标", "社会效益指标", "覆盖率"))
                .add(indicator("满意度指标", "服务对象满意度指标", "满意率"));
        return Region.id(shaoxing.submitter()
                .post("/api/tables", Region.draft(year, name).add("unit", unit).add("indicators", indicators))
                .expect(201)
                .json());
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
                                .add("raw", "≥90%")
                                .add("comparator", "AT_LEAST")
                                .add("number", 90)
                                .add("unit", "%")
                                .add("reading", "EXACT"));
    }

    private void approve(int year, List<Long> tables) {
        shaoxing.lead(tables, Stage.AWAITING_APPROVAL);
        long approval = Region.id(shaoxing.approver()
                .post("/api/approvals", Region.order("绍财〔" + year + "〕9号", tables))
                .expect(202)
                .json());
        Region.done(shaoxing.approver(), "/api/approvals/" + approval);
        long opening = Region.id(shaoxing.performance()
                .post(
                        "/api/evaluations/open",
                        Json.createObjectBuilder().add("region", "shaoxing").add("year", year))
                .expect(202)
                .json());
        Region.done(shaoxing.performance(), "/api/evaluations/open/" + opening);
    }

    /** The first indicator comes to that, the others are reached. */
    private void evaluate(long table, String first, String executed) {
        JsonObject opened = shaoxing.table(table);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int i = 0; i < 3; i++) {
            rows.add(Json.createObjectBuilder()
                    .add("id", Region.id(opened.getJsonArray("indicators").getJsonObject(i)))
                    .add("actual", i == 0 ? first : "95%")
                    .add("reason", "如实填报。"));
        }
        shaoxing.submitter()
                .seeing(opened.getString("hash"))
                .put(
                        "/api/tables/" + table + "/evaluation",
                        Json.createObjectBuilder()
                                .add("execution", Json.createObjectBuilder().add("executed", executed))
                                .add("achievement", "按计划完成。")
                                .add("indicators", rows)
                                .build())
                .expect(200);
    }

    private void close(long table) {
        shaoxing.submitter().decide(table, "evaluation/submit").expect(200);
        shaoxing.head().decide(table, "pass").expect(200);
        shaoxing.department().decide(table, "pass").expect(200);
        shaoxing.performance().decide(table, "pass").expect(200);
        assertThat(shaoxing.stage(table)).isEqualTo(Stage.CLOSED);
    }
}
