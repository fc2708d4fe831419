package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;

/** The sheet of a department as a whole walks the path of the projects' tables, up to the approval. */
class DepartmentSheetIT {

    private final Server server = Server.on(Database.POSTGRESQL);
    private final Region beidaihe = new Region(server, "beidaihe");

    @Test
    void a_department_sheet_is_approved_with_the_projects_and_stays_so_at_the_year_s_end() {
        long sheet = Region.id(beidaihe.submitter()
                .post("/api/tables", sheet(2018, "630001", goals()))
                .expect(201)
                .json());
        long project = Region.id(beidaihe.submitter()
                .post("/api/tables", Region.draft(2018, "窗口服务费").add("unit", "630003"))
                .expect(201)
                .json());
        cannot_be_submitted_empty(sheet);
        fill(sheet, goals());
        beidaihe.submitter().decide(sheet, "submit").expect(200);
        beidaihe.head().decide(sheet, "return", "opinion", "请写明开放日的目标。").expect(200);
        fill(sheet, goals("开放日秩序井然，有人值守。"));
        differs_in_one_cell(sheet);
        beidaihe.lead(List.of(sheet, project), Stage.AWAITING_APPROVAL);
        waits_with_its_kind(sheet);
        approve(List.of(sheet, project));
        open_the_year_end(project);
        assertThat(beidaihe.stage(project)).isEqualTo(Stage.SELF_EVALUATION);
        assertThat(beidaihe.stage(sheet)).isEqualTo(Stage.APPROVED);
    }

    private void cannot_be_submitted_empty(long sheet) {
        JsonObject emptied = fill(sheet, Json.createObjectBuilder());
        assertThat(emptied.getJsonArray("findings").getValuesAs(JsonObject.class))
                .extracting(finding -> finding.getString("severity"), finding -> finding.getString("rule"))
                .contains(tuple("ERROR", "department.empty"));
        Answer refused = beidaihe.submitter().decide(sheet, "submit").refused(422, "department.empty");
        assertThat(refused.reasons().get(0).getString("field")).isEqualTo("department.overall");
    }

    private void differs_in_one_cell(long sheet) {
        beidaihe.submitter().decide(sheet, "submit").expect(200);
        JsonObject history = beidaihe.submitter()
                .get("/api/tables/" + sheet + "/history?from=1&to=2")
                .expect(200)
                .json();
        assertThat(history.getJsonArray("cells").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(cell -> assertThat(cell.getString("path")).isEqualTo("department.items[1].goal"));
        beidaihe.submitter().decide(sheet, "withdraw").expect(200);
    }

    private void waits_with_its_kind(long sheet) {
        assertThat(beidaihe.approver().get("/api/inbox?limit=200").expect(200).items())
                .map(item -> item.getJsonObject("table"))
                .filteredOn(table -> Region.id(table) == sheet)
                .singleElement()
                .satisfies(table -> {
                    assertThat(table.getString("kind")).isEqualTo("DEPARTMENT");
                    assertThat(table.getJsonObject("project").getString("name")).isEqualTo("部门整体绩效目标");
                    assertThat(table.getString("total")).isEqualTo("0.00");
                });
        assertThat(beidaihe.approver()
                        .get("/api/tables?year=2018&kind=DEPARTMENT")
                        .expect(200)
                        .items())
                .map(Region::id)
                .containsExactly(sheet);
    }

    private void approve(List<Long> tables) {
        JsonObject preview = beidaihe.approver()
                .post("/api/approvals", Region.order("财预〔2018〕6号", tables).add("dryRun", true))
                .expect(200)
                .json();
        assertThat(preview.getInt("tables")).isEqualTo(2);
        assertThat(preview.getString("total")).isEqualTo("10000.00");
        long approval = Region.id(beidaihe.approver()
                .post("/api/approvals", Region.order("财预〔2018〕6号", tables))
                .expect(202)
                .json());
        Region.done(beidaihe.approver(), "/api/approvals/" + approval);
        assertThat(tables).allSatisfy(table -> assertThat(beidaihe.stage(table)).isEqualTo(Stage.APPROVED));
    }

    private void open_the_year_end(long project) {
        long opening = Region.id(beidaihe.performance()
                .post(
                        "/api/evaluations/open",
                        Json.createObjectBuilder().add("region", "beidaihe").add("year", 2018))
                .expect(202)
                .json());
        assertThat(Region.done(beidaihe.performance(), "/api/evaluations/open/" + opening)
                        .getJsonArray("tables")
                        .getValuesAs(JsonObject.class))
                .map(Region::id)
                .containsExactly(project);
    }

    @Test
    void a_department_has_one_sheet_a_year_whichever_unit_writes_it() {
        beidaihe.submitter().post("/api/tables", sheet(2017, "630003", goals())).expect(201);
        beidaihe.submitter().post("/api/tables", sheet(2017, "630001", goals())).refused(422, "department.exists");
    }

    @Test
    void a_form_without_a_sheet_for_departments_has_none() {
        Region.gulou(server)
                .submitter()
                .post("/api/tables", sheet(2017, "112001", goals()))
                .refused(422, "department.noSheet");
    }

    @Test
    void what_a_table_of_its_kind_has_no_place_for_is_refused() {
        JsonArrayBuilder indicators =
                Json.createArrayBuilder().add(Json.createObjectBuilder().add("name", "办件数"));
        beidaihe.submitter()
                .post("/api/tables", sheet(2016, "630001", goals()).add("indicators", indicators))
                .refused(422, "department.projectPart");
        beidaihe.submitter()
                .post("/api/tables", sheet(2016, "630001", goals()).add("kind", "UNIT"))
                .refused(400);
        long sheet = Region.id(beidaihe.submitter()
                .post("/api/tables", sheet(2016, "630001", goals()))
                .expect(201)
                .json());
        beidaihe.submitter()
                .put(
                        "/api/tables/" + sheet,
                        Region.draft(2016, "项目").add("kind", "PROJECT").build())
                .refused(422, "table.otherKind");
        Answer tooLong = beidaihe.submitter()
                .put(
                        "/api/tables/" + sheet,
                        sheet(2016, "630001", goals("长".repeat(2001))).build())
                .refused(422, "text.tooLong");
        assertThat(tooLong.reasons().get(0).getString("field")).isEqualTo("department.items[1].goal");
    }

    private JsonObject fill(long sheet, JsonObjectBuilder goals) {
        return beidaihe.submitter()
                .put(
                        "/api/tables/" + sheet,
                        Json.createObjectBuilder().add("department", goals).build())
                .expect(200)
                .json();
    }

    private static JsonObjectBuilder sheet(int year, String unit, JsonObjectBuilder goals) {
        return Json.createObjectBuilder()
                .add("kind", "DEPARTMENT")
                .add("year", year)
                .add("unit", unit)
                .add("department", goals);
    }

    private static JsonObjectBuilder goals() {
        return goals("开放日秩序井然。");
    }

    private static JsonObjectBuilder goals(String ofTheHall) {
        return Json.createObjectBuilder()
                .add("overall", "让群众少跑一趟。")
                .add("tasks", Json.createArrayBuilder(List.of("事项一次告知", "材料一次收齐")))
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(item("窗口受理", "当日受理当日流转。", "受理及时率"))
                                .add(item("大厅管理", ofTheHall, "设施完好率")))
                .add(
                        "safeguards",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder().addNull("title").add("text", "各科室按分工落实。"))
                                .add(Json.createObjectBuilder()
                                        .add("title", "加强培训")
                                        .add("text", "每季度组织一次。")));
    }

    private static JsonObjectBuilder item(String duty, String goal, String indicators) {
        return Json.createObjectBuilder().add("duty", duty).add("goal", goal).add("indicators", indicators);
    }
}
