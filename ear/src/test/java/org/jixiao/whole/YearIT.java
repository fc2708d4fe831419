package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A fiscal year, from the published ledger to closed tables, the same on every database. */
@ParameterizedClass(name = "on {0}")
@EnumSource
class YearIT {

    private static final int YEAR = 2020;
    private static final String NUMBER = "财预〔2020〕12号";

    private final Region gulou;

    YearIT(Database database) {
        gulou = Region.gulou(Server.on(database));
    }

    @Test
    void the_published_ledger_goes_through_its_whole_year() {
        List<Long> tables = import_the_ledger();
        long table = tables.get(0);
        edit(table);
        review_with_a_return(table);
        gulou.lead(tables.subList(1, tables.size()), Stage.AWAITING_APPROVAL);
        approve(tables);
        open_the_year_end(tables);
        evaluate(table);
        review_the_evaluation(table);
        everything_is_kept(table);
    }

    private List<Long> import_the_ledger() {
        JsonObject imported = gulou.submitter()
                .upload("/api/imports", "鼓楼.txt", Ledger.published())
                .expect(201)
                .json();
        List<JsonObject> tables = imported.getJsonArray("tables").getValuesAs(JsonObject.class);
        assertThat(imported.getString("form")).isEqualTo("gulou");
        assertThat(tables).hasSize(11).allSatisfy(table -> {
            assertThat(table.getString("outcome")).isEqualTo("created");
            assertThat(table.getString("unit")).isEqualTo("112001");
        });
        assertThat(tables.stream().mapToInt(table -> table.getInt("indicators")).sum())
                .isEqualTo(72);
        assertThat(tables.stream()
                        .map(table -> new BigDecimal(table.getString("total")))
                        .reduce(BigDecimal::add))
                .hasValue(new BigDecimal("2595300.00"));
        assertThat(imported.getJsonArray("findings").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(finding.getString("place")).matches("line \\d+(, column \\d+)?");
                    assertThat(finding.getString("message")).isNotBlank().isNotEqualTo(finding.getString("rule"));
                });
        List<Long> ids = tables.stream().map(Region::id).toList();

        List<JsonObject> listed = gulou.submitter()
                .get("/api/tables?region=gulou&year=2020&stage=DRAFT&limit=200")
                .expect(200)
                .items();
        assertThat(listed.stream().map(Region::id)).containsAll(ids);

        JsonObject again = gulou.submitter()
                .upload("/api/imports", "鼓楼.txt", Ledger.published())
                .expect(201)
                .json();
        assertThat(again.getJsonArray("tables").getValuesAs(JsonObject.class))
                .allSatisfy(table -> assertThat(table.getString("outcome")).isEqualTo("unchanged"));
        return ids;
    }

    private void edit(long table) {
        String path = "/api/tables/" + table;
        Answer shown = gulou.submitter().get(path).expect(200);
        String old = shown.json().getString("hash");
        assertThat(shown.header("ETag")).isEqualTo("\"" + old + "\"");
        assertThat(shown.json().getString("total")).isEqualTo("281000.00");
        assertThat(names(shown.json()))
                .containsExactly("目标完成率", "系统故障修复响应时间", "预算执行率", "平均日维护数", "异常处理能力", "电子档案查阅率", "设备正常运行天数", "服务群体满意度");

        JsonObject mended = Json.createObjectBuilder(shown.json())
                .add("goals", Json.createObjectBuilder().add("overall", "系统全年可用。"))
                .build();
        Answer saved = gulou.submitter().seeing(old).put(path, mended).expect(200);
        assertThat(saved.json().getJsonObject("goals").getString("overall")).isEqualTo("系统全年可用。");
        assertThat(saved.json().getString("hash")).isNotEqualTo(old);
        assertThat(names(saved.json())).isEqualTo(names(shown.json()));

        gulou.submitter().seeing(old).put(path, mended).refused(412, "table.changed");
        gulou.submitter().post(path + "/submit").refused(428, "table.hash.missing");
        gulou.submitter().seeing(old).post(path + "/submit").refused(412, "table.changed");
    }

    private void review_with_a_return(long table) {
        gulou.submitter().decide(table, "submit").expect(200);
        assertThat(gulou.table(table).getInt("version")).isEqualTo(1);
        gulou.head().decide(table, "pass", "opinion", "同意上报。").expect(200);
        gulou.department()
                .decide(table, "pass", "opinion", "目标清楚。", "grade", "优")
                .expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.BUSINESS_REVIEW);

        gulou.business().decide(table, "return").refused(422, "return.reason.missing");
        gulou.business().decide(table, "return", "opinion", "请细化满意度的调查办法。").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.DRAFT);

        JsonObject draft = gulou.table(table);
        JsonObject mended = Json.createObjectBuilder(draft)
                .add("goals", Json.createObjectBuilder().add("overall", "系统全年可用，每季度做一次满意度问卷。"))
                .build();
        gulou.submitter()
                .seeing(draft.getString("hash"))
                .put("/api/tables/" + table, mended)
                .expect(200);
        gulou.submitter().decide(table, "submit").expect(200);
        gulou.head().decide(table, "pass").expect(200);
        gulou.department().decide(table, "pass", "grade", "优").expect(200);
        gulou.business().decide(table, "pass").expect(200);
        gulou.performance().decide(table, "pass", "opinion", "同意。").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.AWAITING_APPROVAL);

        JsonObject history = gulou.submitter()
                .get("/api/tables/" + table + "/history?from=1&to=2")
                .expect(200)
                .json();
        assertThat(history.getJsonArray("versions")).hasSize(2);
        assertThat(steps(history))
                .containsExactly(
                        "DRAFT SUBMIT 1",
                        "UNIT_CHECK PASS 1",
                        "DEPARTMENT_REVIEW PASS 1",
                        "BUSINESS_REVIEW RETURN 1",
                        "DRAFT SUBMIT 2",
                        "UNIT_CHECK PASS 2",
                        "DEPARTMENT_REVIEW PASS 2",
                        "BUSINESS_REVIEW PASS 2",
                        "PERFORMANCE_REVIEW PASS 2");
        List<JsonObject> steps = history.getJsonArray("steps").getValuesAs(JsonObject.class);
        assertThat(steps.get(1).getString("opinion")).isEqualTo("同意上报。");
        assertThat(steps.get(2).getString("grade")).isEqualTo("优");
        assertThat(steps.get(3).getString("opinion")).isEqualTo("请细化满意度的调查办法。");
        assertThat(history.getJsonArray("cells").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.getString("path")).isEqualTo("goals.overall");
                    assertThat(cell.getString("old")).isEqualTo("系统全年可用。");
                    assertThat(cell.getString("new")).isEqualTo("系统全年可用，每季度做一次满意度问卷。");
                });
    }

    private void approve(List<Long> tables) {
        long other = gulou.draft(YEAR);
        List<Long> wanted = new ArrayList<>(tables);
        wanted.add(other);
        JsonObject preview = gulou.approver()
                .post("/api/approvals", Region.order(NUMBER, wanted).add("dryRun", true))
                .expect(200)
                .json();
        assertThat(preview.getInt("tables")).isEqualTo(11);
        assertThat(preview.getString("total")).isEqualTo("2595300.00");
        assertThat(preview.getJsonArray("blocked").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(blocked -> assertThat(Region.id(blocked)).isEqualTo(other));
        assertThat(gulou.stage(tables.get(0))).isEqualTo(Stage.AWAITING_APPROVAL);

        // Somebody goes on with the draft: what was previewed is no longer what would be approved.
        gulou.submitter().decide(other, "submit").expect(200);
        gulou.approver()
                .post("/api/approvals", Region.order(NUMBER, wanted).add("scope", preview.getString("scope")))
                .refused(412, "approval.scopeChanged");

        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order(NUMBER, tables))
                .expect(202)
                .json());
        JsonObject done = Region.done(gulou.approver(), "/api/approvals/" + approval);
        assertThat(done.getString("number")).isEqualTo(NUMBER);
        assertThat(done.getInt("done")).isEqualTo(11);
        assertThat(done.getInt("of")).isEqualTo(11);
        assertThat(done.getJsonArray("tables").getValuesAs(JsonObject.class))
                .allSatisfy(table -> assertThat(table.getString("outcome")).isEqualTo("DONE"));
        for (long table : tables) {
            assertThat(gulou.stage(table)).isEqualTo(Stage.APPROVED);
            assertThat(gulou.auditor()
                            .get("/api/audit?kind=APPROVED&table=" + table)
                            .expect(200)
                            .items())
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.getString("document")).isEqualTo(NUMBER);
                        assertThat(entry.getString("account")).isEqualTo("gulou.approver");
                    });
        }
        gulou.approver()
                .post("/api/approvals", Region.order(NUMBER, List.of(other)))
                .refused(422, "approval.number.taken", "approval.tables.blocked");
    }

    private void open_the_year_end(List<Long> tables) {
        JsonObjectBuilder order =
                Json.createObjectBuilder().add("region", "gulou").add("year", YEAR);
        long opening = Region.id(gulou.performance()
                .post("/api/evaluations/open", order)
                .expect(202)
                .json());
        JsonObject done = Region.done(gulou.performance(), "/api/evaluations/open/" + opening);
        assertThat(done.getJsonArray("tables").getValuesAs(JsonObject.class))
                .hasSize(11)
                .allSatisfy(table -> assertThat(table.getString("outcome")).isEqualTo("DONE"));
        assertThat(tables).allSatisfy(table -> assertThat(gulou.stage(table)).isEqualTo(Stage.SELF_EVALUATION));
    }

    private void evaluate(long table) {
        JsonObject opened = gulou.table(table);
        // Output 50 over five indicators, benefit 30 over two, satisfaction 10: with execution's 10 they make 100.
        assertThat(column(opened, "weight")).containsExactly("10", "10", "10", "10", "10", "15", "15", "10");
        assertThat(opened.getJsonObject("evaluation").getJsonObject("execution").getString("full"))
                .isEqualTo("281000.00");

        String path = "/api/tables/" + table + "/evaluation";
        Answer open = gulou.submitter().decide(table, "evaluation/submit").refused(422);
        assertThat(open.reasons().stream().map(reason -> reason.getString("rule")))
                .hasSize(9)
                .contains("evaluation.executed.missing")
                .filteredOn("evaluation.actual.missing"::equals)
                .hasSize(8);

        List<String> actuals = List.of("100%", "30小时", "95%", "1.5次/天", "96%", "27%", "350天", "95%");
        JsonObject scored = gulou.submitter()
                .seeing(opened.getString("hash"))
                .put(path, evaluation(opened, actuals, Map.of()))
                .expect(200)
                .json();
        // At most 24 hours, 30 taken: 10 × (1 − 6 ÷ 24). At least 2 a day, 1.5 done: 10 × 1.5 ÷ 2. 15 × 27 ÷ 30.
        assertThat(column(scored, "score")).containsExactly("10", "7.5", "10", "7.5", "10", "13.5", "15", "10");
        assertThat(rules(scored))
                .containsExactly("REACHED", "EXCEEDED", "REACHED", "SHARE", "REACHED", "SHARE", "REACHED", "REACHED");
        assertThat(indicator(scored, 1).getJsonObject("scoring").getString("arithmetic"))
                .contains("30", "24", "7.5");
        JsonObject evaluation = scored.getJsonObject("evaluation");
        // 250,000 of 281,000: 88.97 %, and 10 × that is 8.90.
        assertThat(evaluation.getJsonObject("execution").getString("rate")).isEqualTo("88.97");
        assertThat(evaluation.getJsonObject("execution").getString("score")).isEqualTo("8.90");
        assertThat(evaluation.getString("indicatorScore")).isEqualTo("83.50");
        assertThat(evaluation.getString("total")).isEqualTo("92.40");
        assertThat(evaluation.getString("grade")).isEqualTo("优");

        gulou.submitter()
                .decide(table, "evaluation/submit")
                .refused(422, "evaluation.reason.short", "evaluation.reason.short", "evaluation.reason.short");
        assertThat(gulou.submitter().get("/api/tables/" + table).expect(200).json())
                .as("what is shown is what was answered")
                .isEqualTo(scored);
        Map<Integer, String> reasons = Map.of(1, "配件缺货。", 3, "人员不足。", 5, "证照未全部上线。");
        gulou.submitter()
                .seeing(scored.getString("hash"))
                .put(path, evaluation(opened, actuals, reasons))
                .expect(200);
        gulou.submitter().decide(table, "evaluation/submit").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.EVALUATION_UNIT_CHECK);
    }

    private static JsonObject evaluation(JsonObject table, List<String> actuals, Map<Integer, String> reasons) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        for (int i = 0; i < actuals.size(); i++) {
            JsonObjectBuilder row = Json.createObjectBuilder()
                    .add("id", Region.id(indicator(table, i)))
                    .add("actual", actuals.get(i));
            if (reasons.containsKey(i)) {
                row.add("reason", reasons.get(i));
            }
            rows.add(row);
        }
        return Json.createObjectBuilder()
                .add("execution", Json.createObjectBuilder().add("executed", "250000.00"))
                .add("achievement", "系统全年可用。")
                .add("indicators", rows)
                .build();
    }

    private void review_the_evaluation(long table) {
        gulou.head().decide(table, "pass").expect(200);
        gulou.department().decide(table, "pass").expect(200);
        gulou.performance().decide(table, "pass", "opinion", "复核无误。").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.CLOSED);
        gulou.submitter().decide(table, "submit").refused(409, "table.decided");
    }

    private void everything_is_kept(long table) {
        JsonObject history = gulou.auditor()
                .get("/api/tables/" + table + "/history")
                .expect(200)
                .json();
        assertThat(steps(history)).hasSize(14).endsWith("EVALUATION_RECHECK PASS 3");
        the_self_evaluation_is_a_version(table);
        List<String> kinds = gulou.auditor().get("/api/audit?limit=200&table=" + table).expect(200).items().stream()
                .map(entry -> entry.getString("kind"))
                .toList();
        assertThat(kinds)
                .contains("IMPORTED", "FILLED", "RETURNED", "YEAR_END_OPENED", "EVALUATED")
                .containsOnlyOnce("APPROVED", "IMPORTED", "YEAR_END_OPENED");
        assertThat(kinds.stream().filter("SUBMITTED"::equals)).hasSize(3);
        assertThat(kinds.stream().filter("PASSED"::equals)).hasSize(9);
    }

    private void the_self_evaluation_is_a_version(long table) {
        JsonObject history = gulou.auditor()
                .get("/api/tables/" + table + "/history?from=2&to=3")
                .expect(200)
                .json();
        assertThat(history.getJsonArray("versions")).hasSize(3);
        assertThat(history.getJsonArray("cells").getValuesAs(JsonObject.class))
                .extracting(cell -> cell.getString("path"))
                .contains("indicators[0].actual", "execution.executed")
                .doesNotContain("goals.overall", "indicators[0].name", "indicators[0].weight");
    }

    @Test
    void an_old_encoding_makes_no_difference() {
        JsonObject utf8 = dryRun(Ledger.sample().getBytes(StandardCharsets.UTF_8));
        JsonObject gb18030 = dryRun(Ledger.sample().getBytes(Charset.forName("GB18030")));
        assertThat(utf8.getJsonArray("tables")).hasSize(11);
        assertThat(gb18030).isEqualTo(utf8);
    }

    private JsonObject dryRun(byte[] ledger) {
        return gulou.submitter()
                .upload("/api/imports", "ledger.txt", ledger, "dryRun", "true", "year", "2017")
                .expect(200)
                .json();
    }

    @Test
    void a_ledger_of_five_thousand_rows_is_taken_over_at_once() {
        List<Long> tables = gulou.imported(Ledger.of(2016, 500, 10));
        assertThat(tables).hasSize(500);
        assertThat(gulou.table(tables.get(499)).getJsonArray("indicators")).hasSize(10);
        assertThat(gulou.table(tables.get(499)).getString("total")).isEqualTo("15000.00");
    }

    private static List<String> steps(JsonObject history) {
        return history.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> step.getString("stage") + " " + step.getString("verb") + " " + step.getInt("version"))
                .toList();
    }

    private static JsonObject indicator(JsonObject table, int position) {
        return table.getJsonArray("indicators").getJsonObject(position);
    }

    private static List<String> names(JsonObject table) {
        return column(table, "name");
    }

    private static List<String> column(JsonObject table, String field) {
        return table.getJsonArray("indicators").getValuesAs(JsonObject.class).stream()
                .map(indicator -> indicator.getString(field))
                .toList();
    }

    private static List<String> rules(JsonObject table) {
        return table.getJsonArray("indicators").getValuesAs(JsonObject.class).stream()
                .map(indicator -> indicator.getJsonObject("scoring").getString("rule"))
                .toList();
    }
}
