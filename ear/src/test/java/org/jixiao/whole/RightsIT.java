package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what, and in which order the answers say no. */
class RightsIT {

    private static final int YEAR = 2015;

    private final Server server = Server.on(Database.H2);
    private final Region gulou = Region.gulou(server);
    private long draft;
    private String path = "";

    @BeforeEach
    void open() {
        draft = gulou.draft(YEAR);
        path = "/api/tables/" + draft;
    }

    @Test
    void nobody_gets_in_without_an_account() {
        Person nobody = Person.nobody(server);
        for (String each : List.of("/api/tables", path, "/api/inbox", "/api/audit", "/api/approvals/1")) {
            assertThat(nobody.get(each).refused(401).header("WWW-Authenticate")).startsWith("Basic");
        }
        nobody.signedIn("gulou.submitter", "wrong").get(path).refused(401);
        nobody.signedIn("nobody", Person.PASSWORD).get(path).refused(401);
        nobody.with("Authorization", "Basic ???").get(path).refused(401);
        nobody.with("Authorization", "Bearer abc").get(path).refused(401);
    }

    @Test
    void another_regions_table_is_as_if_it_were_not_there() {
        String unknown = "/api/tables/999999999";
        Person stranger = server.as("shaoxing.submitter");
        for (String each : List.of(path, unknown)) {
            stranger.get(each).refused(404);
            stranger.get(each + "/history").refused(404);
            stranger.seeing("x").put(each, "{}").refused(404);
            stranger.seeing("x").post(each + "/submit").refused(404);
            server.as("shaoxing.head").post(each + "/pass").refused(404);
        }
        assertThat(stranger.get("/api/tables?region=gulou&limit=200")
                        .expect(200)
                        .items())
                .isEmpty();
        assertThat(server.as("shaoxing.auditor")
                        .get("/api/audit?table=" + draft)
                        .expect(200)
                        .items())
                .isEmpty();
    }

    @Test
    void administrators_see_no_tables() {
        for (String administrator : List.of("sysadmin", "secadmin", "auditadmin")) {
            server.as(administrator).get(path).refused(404);
            assertThat(server.as(administrator).get("/api/tables").expect(200).items())
                    .isEmpty();
        }
    }

    @Test
    void each_verb_belongs_to_its_post() {
        for (Person other :
                List.of(gulou.head(), gulou.department(), gulou.business(), gulou.approver(), gulou.auditor())) {
            other.decide(draft, "submit").refused(403, "refusal.notYourPost");
            other.seeing("x").put(path, Region.draft(YEAR, "别人的").build()).refused(403, "refusal.notYourPost");
        }
        for (Person other : List.of(gulou.submitter(), gulou.auditor())) {
            other.decide(draft, "pass").refused(403, "refusal.notYourPost");
            other.decide(draft, "return", "opinion", "不行").refused(403, "refusal.notYourPost");
            other.post("/api/approvals", Region.order("财预〔2015〕1号", List.of(draft)))
                    .refused(403, "refusal.notYourPost");
        }
        JsonObjectBuilder order =
                Json.createObjectBuilder().add("region", "gulou").add("year", YEAR);
        gulou.business().post("/api/evaluations/open", order).refused(403, "refusal.notYourPost");
        gulou.submitter().get("/api/audit").refused(403, "refusal.notYourPost");
        gulou.auditor().post("/api/tables", Region.draft(YEAR, "审计的项目")).refused(403, "refusal.notYourPost");
    }

    @Test
    void an_earlier_question_hides_the_later_ones() {
        // Each time all that follows is wrong too: no If-Match, an old one, the wrong stage, a rule that says no.
        Person.nobody(server).post(path + "/pass", grade("差")).refused(401);
        server.as("shaoxing.head").post(path + "/pass", grade("差")).refused(404);
        gulou.submitter().post(path + "/pass", grade("差")).refused(403);
        gulou.head().post(path + "/pass", "{\"grade\": \"好\"}").refused(400);
        gulou.head().post(path + "/pass", "{not JSON").refused(400);
        gulou.head().post(path + "/pass", grade("差")).refused(428, "table.hash.missing");
        gulou.head().seeing("old").post(path + "/pass", grade("差")).refused(412, "table.changed");
        gulou.head().decide(draft, "pass", "grade", "差").refused(409, "table.wrongStage");
        gulou.submitter().decide(draft, "submit").expect(200);
        gulou.head().decide(draft, "pass", "grade", "差").refused(422, "grade.onlyDepartment");
    }

    @Test
    void who_may_see_tables_may_take_them_along_in_the_regions_form() {
        Person auditor = gulou.auditor();
        String name = auditor.get(path).json().getJsonObject("project").getString("name");

        Answer page = auditor.get(path + "/export?format=html").expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Disposition"))
                .startsWith("attachment; filename*=UTF-8''")
                .endsWith(".html");
        assertThat(page.text()).contains("财政支出项目绩效目标表", "（2015年度）", ">" + name + "<", ">1.00<");
        for (String format : List.of("xlsx", "docx", "pdf")) {
            auditor.get(path + "/export?format=" + format).expect(200);
        }
        assertThat(auditor.get("/api/tables/export?format=html&year=" + YEAR)
                        .expect(200)
                        .text())
                .contains(">" + name + "<");

        auditor.get(path + "/export?format=rtf").refused(400, "parameter.unknown");
        auditor.get(path + "/export?format=pdf&kind=evaluation").refused(422, "export.nothing");
        auditor.get("/api/tables/export?format=pdf").refused(400, "field.missing");
        server.as("shaoxing.auditor").get(path + "/export?format=rtf").refused(404);
        server.as("sysadmin").get("/api/tables/export?format=pdf&year=" + YEAR).refused(404);
    }

    private static JsonObjectBuilder grade(String grade) {
        return Person.json("grade", grade);
    }

    @Test
    void the_second_decision_learns_who_took_the_first() {
        gulou.submitter().decide(draft, "submit").expect(200);
        String seen = gulou.hash(draft);
        gulou.head().seeing(seen).post(path + "/pass").expect(200);
        Answer second = gulou.head().seeing(seen).post(path + "/pass").refused(409, "table.decided");
        String name = gulou.auditor()
                .get(path + "/history")
                .json()
                .getJsonArray("steps")
                .getJsonObject(1)
                .getString("account");
        assertThat(second.reasons().get(0).getString("message"))
                .contains(name)
                .containsPattern("20\\d\\d-\\d\\d-\\d\\d");
        Answer english =
                gulou.head().speaking("en").seeing(seen).post(path + "/pass").refused(409);
        assertThat(english.json().getString("title")).matches("\\p{ASCII}+");
    }

    @Test
    void the_unit_may_withdraw_until_somebody_has_acted() {
        gulou.submitter().decide(draft, "submit").expect(200);
        gulou.submitter().decide(draft, "withdraw").expect(200);
        assertThat(gulou.stage(draft)).isEqualTo(Stage.DRAFT);
        gulou.submitter().decide(draft, "submit").expect(200);
        gulou.head().decide(draft, "pass").expect(200);
        gulou.submitter().decide(draft, "withdraw").refused(409, "table.decided");
    }

    @Test
    void the_inbox_shows_what_waits_for_me_and_nothing_else() {
        assertThat(inbox(gulou.submitter())).contains(draft);
        assertThat(inbox(gulou.head())).doesNotContain(draft);
        gulou.submitter().decide(draft, "submit").expect(200);
        assertThat(inbox(gulou.submitter())).doesNotContain(draft);
        assertThat(inbox(gulou.head())).contains(draft);
        assertThat(inbox(server.as("shaoxing.head"))).doesNotContain(draft);
        assertThat(inbox(gulou.auditor())).isEmpty();
    }

    private static List<Long> inbox(Person person) {
        return person.get("/api/inbox?limit=200").expect(200).items().stream()
                .map(item -> Region.id(item.getJsonObject("table")))
                .toList();
    }

    @Test
    void a_document_number_is_used_once() {
        gulou.lead(List.of(draft), Stage.AWAITING_APPROVAL);
        long next = gulou.draft(YEAR);
        gulou.lead(List.of(next), Stage.AWAITING_APPROVAL);
        gulou.approver()
                .post("/api/approvals", Region.order("第一号文", List.of(draft)))
                .refused(422, "approval.number.shape");
        JsonObjectBuilder bare = Json.createObjectBuilder().add("tables", Json.createArrayBuilder());
        gulou.approver()
                .post("/api/approvals", bare)
                .refused(422, "approval.number.missing", "approval.date.missing", "approval.tables.none");
        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order("鼓财〔2015〕7号", List.of(draft)))
                .expect(202)
                .json());
        gulou.approver()
                .post("/api/approvals", Region.order("鼓财〔2015〕7号", List.of(next)))
                .refused(422, "approval.number.taken");
        Region.done(gulou.approver(), "/api/approvals/" + approval);
        gulou.approver().decide(draft, "return", "opinion", "重来").refused(409, "table.decided");
        gulou.approver()
                .post("/api/approvals", Region.order("鼓财〔2015〕8号", List.of(draft)))
                .refused(422, "approval.tables.blocked");
        server.as("shaoxing.approver").get("/api/approvals/" + approval).refused(404);
    }

    @Test
    void parameters_that_cannot_be_read_are_told_by_name() {
        Person person = gulou.submitter();
        person.get("/api/tables?limit=x").refused(400, "parameter.notANumber");
        person.get("/api/tables?limit=201").refused(400, "parameter.limit");
        person.get("/api/tables?limit=0").refused(400, "parameter.limit");
        person.get("/api/tables?year=MMXX").refused(400, "parameter.notANumber");
        person.get("/api/tables?stage=SOMEWHERE").refused(400, "parameter.unknown");
        person.get("/api/tables?after=x").refused(400, "parameter.notANumber");
        person.get("/api/tables/x").refused(400, "parameter.notANumber");
        person.get("/api/inbox?after=x").refused(400, "parameter.unknown");
        person.get("/api/inbox?kind=x").refused(400, "parameter.unknown");
        person.post("/api/tables", "{").refused(400);
        person.post("/api/tables", "[]").refused(400);
        person.put(path, "").refused(400);
        gulou.auditor().get("/api/audit?from=yesterday").refused(400, "parameter.notADate");
        gulou.auditor().get("/api/audit?table=x").refused(400, "parameter.notANumber");
        assertThat(person.get("/api/tables?limit=200").expect(200).items()).isNotEmpty();
        JsonObject first = person.get("/api/tables?limit=1").expect(200).json();
        assertThat(first.getJsonArray("items")).hasSize(1);
        List<JsonObject> second = person.get("/api/tables?limit=1&after=" + first.getString("next"))
                .expect(200)
                .items();
        assertThat(second).hasSize(1).doesNotContain(first.getJsonArray("items").getJsonObject(0));
    }

    @Test
    void a_repeated_draft_of_a_project_is_refused() {
        String name = gulou.table(draft).getJsonObject("project").getString("name");
        gulou.submitter().post("/api/tables", Region.draft(YEAR, name)).refused(422, "table.exists");
    }
}
