package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to a target in its year: stopped and resumed, adjusted, added, marked secret, with basis documents. */
@ParameterizedClass(name = "on {0}")
@EnumSource
class ChangesIT {

    private static final String DOCUMENT = "榕鼓财预调〔2015〕3号";
    private static final byte[] PDF = "%PDF-1.7 a few words".getBytes(StandardCharsets.US_ASCII);

    private final Region gulou;
    private final Person sees;

    ChangesIT(Database database) {
        gulou = Region.gulou(Server.on(database));
        sees = gulou.auditor();
    }

    @Test
    void a_stopped_table_waits_for_no_year_end_until_it_is_resumed() {
        long table = approved(2013, "榕鼓财绩〔2013〕1号");
        long other = approved(2013, "榕鼓财绩〔2013〕2号");
        gulou.submitter().decide(table, "stop", "opinion", "项目取消。").refused(403, "refusal.notYourPost");
        gulou.approver().decide(table, "stop", "opinion", "项目取消。").refused(403, "refusal.notYourPost");
        gulou.business().decide(table, "stop").refused(422, "change.reason.missing");
        gulou.business()
                .post("/api/tables/" + table + "/stop", Person.json("opinion", "项目取消。"))
                .refused(428, "table.hash.missing");
        gulou.business().decide(table, "resume", "opinion", "恢复。").refused(409, "table.decided");

        gulou.business().decide(table, "stop", "opinion", "项目取消。").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.STOPPED);
        gulou.business().decide(table, "stop", "opinion", "再停一次。").refused(409, "table.decided");
        gulou.submitter().decide(table, "adjust", "document", DOCUMENT).refused(409, "table.decided");
        assertThat(outcomes(openYearEnd(2013))).containsExactly("DONE");
        assertThat(gulou.stage(other)).isEqualTo(Stage.SELF_EVALUATION);
        assertThat(gulou.stage(table)).isEqualTo(Stage.STOPPED);

        gulou.performance().decide(table, "resume", "opinion", "资金已落实。").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.APPROVED);
        assertThat(outcomes(openYearEnd(2013))).containsExactly("DONE");
        assertThat(gulou.stage(table)).isEqualTo(Stage.SELF_EVALUATION);
        assertThat(steps(table)).contains("APPROVED STOP STOPPED", "STOPPED RESUME APPROVED");
        assertThat(kinds(table)).containsOnlyOnce("STOPPED", "RESUMED");
        assertThat(opinions(table)).contains("项目取消。", "资金已落实。");
    }

    @Test
    void an_approved_adjustment_becomes_the_target_that_is_evaluated() {
        long table = approved(2014, "榕鼓财绩〔2014〕1号");
        JsonObject before = gulou.table(table);
        gulou.submitter().decide(table, "adjust").refused(422, "budgetDocument.missing");
        gulou.business().decide(table, "adjust", "document", DOCUMENT).refused(403, "refusal.notYourPost");
        JsonObject opened = gulou.submitter()
                .decide(table, "adjust", "document", DOCUMENT, "opinion", "预算增加。")
                .expect(201)
                .json();
        long adjustment = Region.id(opened);
        assertThat(opened.getString("stage")).isEqualTo("DRAFT");
        assertThat(opened.getJsonNumber("adjusts").longValueExact()).isEqualTo(table);
        assertThat(opened.getString("document")).isEqualTo(DOCUMENT);
        assertThat(opened.getJsonArray("changes")).isEmpty();
        gulou.submitter().decide(table, "adjust", "document", DOCUMENT).refused(409, "adjust.open");
        assertThat(listed(2014, "")).containsExactly(table);
        assertThat(listed(2014, "&adjustments=TOO")).containsExactly(table, adjustment);

        JsonObject raised = Json.createObjectBuilder(opened)
                .add(
                        "funding",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("source", "财政拨款")
                                        .add("amount", "25000.00")))
                .build();
        gulou.submitter()
                .seeing(opened.getString("hash"))
                .put("/api/tables/" + adjustment, raised)
                .expect(200);
        assertThat(changes(adjustment)).containsExactly("funding[0].amount: 10000.00 → 25000.00");
        assertThat(inInbox(gulou.submitter(), adjustment)
                        .getJsonNumber("adjusts")
                        .longValueExact())
                .isEqualTo(table);
        gulou.lead(List.of(adjustment), Stage.AWAITING_APPROVAL);
        assertThat(inInbox(gulou.approver(), adjustment).getString("document")).isEqualTo(DOCUMENT);
        assertThat(inInbox(gulou.approver(), adjustment).getString("total")).isEqualTo("25000.00");
        assertThat(gulou.table(table).getString("total")).isEqualTo("10000.00");
        gulou.submitter().decide(adjustment, "discard").refused(409, "table.decided");

        approve("榕鼓财绩〔2014〕9号", List.of(adjustment));

        JsonObject after = gulou.table(table);
        assertThat(after.getString("total")).isEqualTo("25000.00");
        assertThat(after.getInt("version")).isEqualTo(before.getInt("version") + 1);
        assertThat(after.getString("stage")).isEqualTo("APPROVED");
        assertThat(gulou.stage(adjustment)).isEqualTo(Stage.CLOSED);
        assertThat(changes(adjustment)).as("still told once it is in effect").hasSize(1);
        JsonObject line = after.getJsonArray("adjustments").getJsonObject(0);
        assertThat(line.getString("document")).isEqualTo(DOCUMENT);
        assertThat(line.getString("approval")).isEqualTo("榕鼓财绩〔2014〕9号");
        assertThat(line.getInt("version")).isEqualTo(after.getInt("version"));
        assertThat(sees.get("/api/audit?kind=ADJUSTED&table=" + table)
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getString("document")).isEqualTo(DOCUMENT);
                    assertThat(entry.getJsonArray("cells").getValuesAs(JsonObject.class))
                            .singleElement()
                            .satisfies(cell -> {
                                assertThat(cell.getString("old")).isEqualTo("10000.00");
                                assertThat(cell.getString("new")).isEqualTo("25000.00");
                            });
                });
        assertThat(gulou.submitter().get("/api/notices?limit=200").expect(200).items())
                .filteredOn(notice -> notice.getString("kind").equals("TAKE_EFFECT"))
                .filteredOn(notice -> notice.getJsonNumber("table").longValueExact() == table)
                .singleElement()
                .satisfies(notice -> assertThat(notice.getString("message")).contains(DOCUMENT, "生效"));
        assertThat(sees.get("/api/audit?kind=APPROVED&table=" + table)
                        .expect(200)
                        .items())
                .as("the adjustment's approval is its own")
                .hasSize(1);
        assertThat(sees.get("/api/tables/" + table + "/history?from=1&to=2")
                        .expect(200)
                        .json()
                        .getJsonArray("cells"))
                .hasSize(1);

        assertThat(outcomes(openYearEnd(2014))).containsExactly("DONE");
        JsonObject evaluation = gulou.table(table).getJsonObject("evaluation");
        assertThat(evaluation.getJsonObject("execution").getString("full")).isEqualTo("25000.00");
    }

    @Test
    void the_year_end_is_not_opened_over_an_open_adjustment() {
        long table = approved(2015, "榕鼓财绩〔2015〕1号");
        long adjustment = Region.id(gulou.submitter()
                .decide(table, "adjust", "document", DOCUMENT)
                .expect(201)
                .json());
        JsonObject refused = openYearEnd(2015);
        assertThat(outcomes(refused)).containsExactly("REFUSED");
        assertThat(refused.getJsonArray("tables").getJsonObject(0).getString("reason"))
                .isEqualTo("adjust.openAtYearEnd");
        assertThat(gulou.stage(table)).isEqualTo(Stage.APPROVED);

        gulou.submitter().decide(table, "discard").refused(422, "adjust.none");
        gulou.submitter().decide(adjustment, "discard").expect(200);
        assertThat(gulou.stage(adjustment)).isEqualTo(Stage.STOPPED);
        gulou.business().decide(adjustment, "resume", "opinion", "恢复。").refused(409, "process.notStopped");
        assertThat(gulou.table(table).getString("total")).isEqualTo("10000.00");
        assertThat(outcomes(openYearEnd(2015))).containsExactly("DONE");
        assertThat(kinds(adjustment)).contains("ADJUSTMENT_OPENED", "ADJUSTMENT_DISCARDED");
    }

    @Test
    void an_adjustment_of_a_stopped_table_is_not_approved() {
        long table = approved(2012, "榕鼓财绩〔2012〕1号");
        long adjustment = Region.id(gulou.submitter()
                .decide(table, "adjust", "document", DOCUMENT)
                .expect(201)
                .json());
        gulou.lead(List.of(adjustment), Stage.AWAITING_APPROVAL);
        gulou.business().decide(table, "stop", "opinion", "项目取消。").expect(200);

        JsonObject preview = gulou.approver()
                .post(
                        "/api/approvals",
                        Region.order("榕鼓财绩〔2012〕9号", List.of(adjustment)).add("dryRun", true))
                .expect(200)
                .json();
        assertThat(preview.getJsonArray("blocked").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.getString("reason")).isEqualTo("adjust.notLive"));

        gulou.business().decide(table, "resume", "opinion", "资金已落实。").expect(200);
        approve("榕鼓财绩〔2012〕9号", List.of(adjustment));
        assertThat(gulou.stage(adjustment)).isEqualTo(Stage.CLOSED);
    }

    @Test
    void an_addition_says_its_document_and_walks_the_same_path() {
        JsonObject without = Region.draft(2018, "年中抢修费")
                .add("addition", Json.createObjectBuilder())
                .build();
        gulou.submitter().post("/api/tables", without.toString()).refused(422, "budgetDocument.missing");
        JsonObject wanted = Region.draft(2018, "年中抢修费")
                .add("addition", Json.createObjectBuilder().add("document", DOCUMENT))
                .build();
        JsonObject added = gulou.submitter()
                .post("/api/tables", wanted.toString())
                .expect(201)
                .json();
        long table = Region.id(added);
        assertThat(added.getJsonObject("addition").getString("document")).isEqualTo(DOCUMENT);
        assertThat(listed(2018, "&addition=true")).containsExactly(table);
        assertThat(listed(2018, "&addition=false")).isEmpty();
        assertThat(sees.get("/api/audit?kind=CREATED&table=" + table)
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("document")).isEqualTo(DOCUMENT));
        assertThat(inInbox(gulou.submitter(), table).getJsonObject("addition").getString("document"))
                .isEqualTo(DOCUMENT);
        gulou.lead(List.of(table), Stage.AWAITING_APPROVAL);
        approve("榕鼓财绩〔2018〕1号", List.of(table));
        assertThat(gulou.table(table).getJsonObject("addition").getString("document"))
                .isEqualTo(DOCUMENT);
    }

    @Test
    void a_table_is_marked_secret_and_its_hash_stays() {
        long table = gulou.draft(2019);
        String hash = gulou.hash(table);
        secret(gulou.head(), table, true).refused(403, "refusal.notYourPost");
        assertThat(secret(gulou.submitter(), table, true).expect(200).json().getBoolean("secret"))
                .isTrue();
        assertThat(gulou.hash(table)).isEqualTo(hash);
        assertThat(inInbox(gulou.submitter(), table).getBoolean("secret")).isTrue();
        assertThat(listed(2019, "&secret=true")).contains(table);
        assertThat(listed(2019, "&secret=false")).doesNotContain(table);
        gulou.submitter().decide(table, "submit").expect(200);
        secret(gulou.submitter(), table, false).refused(409, "secret.unitsDraft");
        assertThat(secret(gulou.department(), table, false).expect(200).json().getBoolean("secret"))
                .isFalse();
        assertThat(inInbox(gulou.head(), table).getBoolean("secret")).isFalse();
        secret(gulou.business(), table, false).expect(200);
        assertThat(kinds(table).stream().filter("SECRECY_CHANGED"::equals))
                .as("what changes nothing leaves no entry")
                .hasSize(2);
        gulou.submitter().put("/api/tables/" + table + "/secret", "{}").refused(400, "field.missing");
    }

    @Test
    void a_basis_document_is_attached_in_one_s_step_and_only_ever_saved() {
        long table = gulou.draft(2019);
        String path = "/api/tables/" + table + "/attachments";
        byte[] program = "MZ and so on".getBytes(StandardCharsets.US_ASCII);
        gulou.submitter().upload(path, "立项批复.pdf", program).refused(422, "document.otherContent");
        gulou.submitter().upload(path, "page.html", PDF).refused(422, "document.unknownKind");
        gulou.head().upload(path, "意见.pdf", PDF).refused(409, "table.wrongStage");
        sees.upload(path, "意见.pdf", PDF).refused(403, "refusal.notYourPost");

        JsonObject attached =
                gulou.submitter().upload(path, "立项批复.pdf", PDF).expect(201).json();
        assertThat(attached.getString("name")).isEqualTo("立项批复.pdf");
        assertThat(attached.getString("mediaType")).isEqualTo("application/pdf");
        String one = path + "/" + Region.id(attached);
        Answer file = sees.get(one).expect(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment; filename*=UTF-8''");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.text()).isEqualTo(new String(PDF, StandardCharsets.US_ASCII));

        long second = Region.id(
                gulou.submitter().upload(path, "测算.pdf", PDF).expect(201).json());
        gulou.submitter().delete(path + "/" + second).expect(204);
        gulou.submitter().delete(path + "/" + second).expect(404);
        gulou.submitter().decide(table, "submit").expect(200);
        gulou.submitter().delete(one).refused(409, "table.wrongStage");
        gulou.head().delete(one).refused(422, "document.notYours");
        gulou.head().upload(path, "单位意见.pdf", PDF).expect(201);
        assertThat(sees.get(path).expect(200).items())
                .extracting(document -> document.getString("name"))
                .containsExactly("立项批复.pdf", "单位意见.pdf");
        assertThat(kinds(table)).contains("DOCUMENT_ATTACHED", "DOCUMENT_DETACHED");
    }

    @Test
    void a_table_has_twenty_basis_documents_at_most() {
        long table = gulou.draft(2019);
        String path = "/api/tables/" + table + "/attachments";
        for (int i = 1; i <= 20; i++) {
            gulou.submitter().upload(path, i + ".pdf", PDF).expect(201);
        }
        gulou.submitter().upload(path, "21.pdf", PDF).refused(422, "document.tooMany");
        byte[] large = Arrays.copyOf(PDF, 20 * 1024 * 1024 + 1);
        gulou.submitter().upload(path, "大.pdf", large).refused(422, "document.tooLarge");
    }

    private long approved(int year, String number) {
        long table = gulou.draft(year);
        gulou.lead(List.of(table), Stage.AWAITING_APPROVAL);
        approve(number, List.of(table));
        assertThat(gulou.stage(table)).isEqualTo(Stage.APPROVED);
        return table;
    }

    private void approve(String number, List<Long> tables) {
        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order(number, tables))
                .expect(202)
                .json());
        assertThat(outcomes(Region.done(gulou.approver(), "/api/approvals/" + approval)))
                .containsOnly("DONE");
    }

    private JsonObject openYearEnd(int year) {
        long opening = Region.id(gulou.performance()
                .post(
                        "/api/evaluations/open",
                        Json.createObjectBuilder().add("region", "gulou").add("year", year))
                .expect(202)
                .json());
        return Region.done(gulou.performance(), "/api/evaluations/open/" + opening);
    }

    private static List<String> outcomes(JsonObject batch) {
        return batch.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .map(table -> table.getString("outcome"))
                .toList();
    }

    private Answer secret(Person person, long table, boolean yes) {
        JsonObject body = Json.createObjectBuilder().add("secret", yes).build();
        return person.put("/api/tables/" + table + "/secret", body);
    }

    /** What the person's inbox tells of a table that waits there. */
    private static JsonObject inInbox(Person person, long table) {
        String after = "";
        do {
            Answer page = person.get("/api/inbox?limit=200" + after).expect(200);
            for (JsonObject item : page.items()) {
                if (Region.id(item.getJsonObject("table")) == table) {
                    return item.getJsonObject("table");
                }
            }
            after = page.json().isNull("next") ? "" : "&after=" + page.json().getString("next");
        } while (!after.isEmpty());
        throw new AssertionError("Table " + table + " is not in the inbox");
    }

    private List<Long> listed(int year, String more) {
        return sees.get("/api/tables?region=gulou&limit=200&year=" + year + more).expect(200).items().stream()
                .map(Region::id)
                .toList();
    }

    private List<String> changes(long adjustment) {
        return gulou.table(adjustment).getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .map(cell -> cell.getString("path") + ": " + cell.getString("old") + " → " + cell.getString("new"))
                .toList();
    }

    private List<String> kinds(long table) {
        return sees.get("/api/audit?limit=200&table=" + table).expect(200).items().stream()
                .map(entry -> entry.getString("kind"))
                .toList();
    }

    private List<JsonObject> history(long table) {
        return sees.get("/api/tables/" + table + "/history")
                .expect(200)
                .json()
                .getJsonArray("steps")
                .getValuesAs(JsonObject.class);
    }

    private List<String> steps(long table) {
        return history(table).stream()
                .map(step -> step.getString("stage") + " " + step.getString("verb") + " " + step.getString("to"))
                .toList();
    }

    private List<String> opinions(long table) {
        return history(table).stream()
                .map(step -> step.getString("opinion", ""))
                .toList();
    }
}
