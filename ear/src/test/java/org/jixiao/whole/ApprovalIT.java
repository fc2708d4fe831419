package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Approval documents over many tables, from the preview to the document that takes a void one's place. */
@ParameterizedClass(name = "on {0}")
@EnumSource
class ApprovalIT {

    private static final int YEAR = 2032;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Region gulou;
    private final String number = "财预〔" + YEAR + "〕" + NUMBERS.incrementAndGet() + "号";

    ApprovalIT(Database database) {
        gulou = Region.gulou(Server.on(database));
    }

    @Test
    void all_that_match_are_previewed_with_their_sums_and_approved_as_they_were_seen() {
        List<Long> tables = waiting(3);
        JsonObject question = Json.createObjectBuilder()
                .add("year", YEAR)
                .add("unit", "112001")
                .add("department", "112")
                .add("q", "试办")
                .build();
        JsonObject preview = post(order().add("query", question).add("dryRun", true))
                .expect(200)
                .json();
        int count = preview.getInt("tables");
        assertThat(count).isGreaterThanOrEqualTo(3);
        assertThat(preview.getString("total")).isEqualTo(count + "0000.00");
        assertThat(preview.getJsonArray("units").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.getString("unit")).isEqualTo("112001");
                    assertThat(unit.getInt("tables")).isEqualTo(count);
                    assertThat(unit.getString("total")).isEqualTo(count + "0000.00");
                });
        assertThat(preview.getJsonArray("sources").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(source -> assertThat(source.getString("source")).isEqualTo("财政拨款"));
        assertThat(preview.getJsonObject("findings").getInt("error")).isZero();

        List<Long> more = waiting(1);
        post(order().add("query", question).add("scope", preview.getString("scope")))
                .refused(412, "approval.scopeChanged");
        String scope = post(order().add("query", question).add("dryRun", true))
                .expect(200)
                .json()
                .getString("scope");
        JsonObject done = done(post(order().add("query", question).add("scope", scope)));
        assertThat(done.getInt("done")).isEqualTo(count + 1);
        tables.forEach(table -> assertThat(gulou.stage(table)).isEqualTo(Stage.APPROVED));
        assertThat(gulou.stage(more.get(0))).isEqualTo(Stage.APPROVED);
        assertApprovedOnce(tables);
    }

    @Test
    void what_cannot_be_approved_is_told_and_tried_again_alone() {
        List<Long> tables = waiting(2);
        long late = gulou.draft(YEAR);
        gulou.submitter().decide(late, "submit").expect(200);
        List<Long> wanted = new ArrayList<>(tables);
        wanted.add(late);
        JsonObject preview = post(Region.order(number, wanted).add("dryRun", true))
                .expect(200)
                .json();
        assertThat(preview.getJsonArray("blocked").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(blocked -> {
                    assertThat(Region.id(blocked)).isEqualTo(late);
                    assertThat(blocked.getString("reason")).isEqualTo("table.notAwaitingApproval");
                });
        JsonObject done = done(post(Region.order(number, wanted)));
        String path = "/api/approvals/" + Region.id(done);
        assertThat(outcome(done, late)).isEqualTo("REFUSED");
        assertThat(outcome(done, tables.get(0))).isEqualTo("DONE");
        Answer first = gulou.approver().get(path + "/document?format=pdf").expect(200);

        gulou.lead(List.of(late), Stage.AWAITING_APPROVAL);
        gulou.head().post(path + "/retry").refused(403, "refusal.notYourPost");
        gulou.host().as("shaoxing.approver").post(path + "/retry").expect(404);
        gulou.business().post(path + "/retry").refused(403, "refusal.notYourPost");
        assertThat(gulou.approver().post(path + "/retry").expect(202).json().getInt("tables"))
                .isEqualTo(1);
        JsonObject again = Region.done(gulou.approver(), path);
        assertThat(outcome(again, late)).isEqualTo("DONE");
        assertApprovedOnce(wanted);
        gulou.approver().post(path + "/retry").refused(409, "approval.nothingFailed");
        // What was printed stays; what came later is printed beside it.
        assertThat(again.getJsonArray("files")).hasSize(4);
        assertThat(gulou.approver()
                        .get(path + "/document?format=pdf")
                        .expect(200)
                        .header("Digest-SHA-256"))
                .isEqualTo(first.header("Digest-SHA-256"));
        assertThat(gulou.approver()
                        .get(path + "/document?format=pdf&part=2")
                        .expect(200)
                        .header("Digest-SHA-256"))
                .isNotEqualTo(first.header("Digest-SHA-256"));
    }

    @Test
    void a_number_is_the_same_however_it_is_typed() {
        List<Long> tables = waiting(1);
        String typed = number.replace("〔", " [").replace("〕", "] 0");
        JsonObject done = done(post(Region.order(typed, tables)));
        assertThat(done.getString("number")).isEqualTo(number);
        post(Region.order(number.replace("〔", "（").replace("〕", "）"), waiting(1)))
                .refused(422, "approval.number.taken");
    }

    @Test
    void the_document_is_printed_once_and_its_scan_attached_once() {
        List<Long> tables = waiting(1);
        long running = Region.id(done(post(Region.order(number, tables))));
        String path = "/api/approvals/" + running;
        for (String format : List.of("docx", "pdf")) {
            Answer file =
                    gulou.auditor().get(path + "/document?format=" + format).expect(200);
            assertThat(file.header("Document-State")).isEqualTo("VALID");
            assertThat(file.header("Digest-SHA-256"))
                    .isEqualTo(gulou.approver()
                            .get(path + "/document?format=" + format)
                            .expect(200)
                            .header("Digest-SHA-256"));
        }
        assertThat(gulou.submitter()
                        .get(path + "/document?format=html")
                        .expect(200)
                        .text())
                .contains(number, "福州市鼓楼区财政局", "附件")
                .doesNotContain("已作废");
        gulou.approver().get(path + "/document?format=xlsx").expect(400);
        gulou.approver().get(path + "/document?format=scan").refused(409, "approval.file.none");

        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 1, 2, 3, 4};
        gulou.approver().upload(path + "/scan", "a.pdf", new byte[] {1, 2, 3}).refused(422, "approval.scan.kind");
        gulou.business().upload(path + "/scan", "a.png", png).refused(403, "refusal.notYourPost");
        gulou.approver().upload(path + "/scan", "a.png", png).expect(201);
        gulou.approver().upload(path + "/scan", "a.png", png).refused(409, "approval.scan.there");
        assertThat(gulou.auditor()
                        .get(path + "/document?format=scan")
                        .expect(200)
                        .header("Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    void a_void_document_gives_its_tables_back_and_another_takes_its_place() {
        List<Long> tables = waiting(2);
        long id = Region.id(done(post(Region.order(number, tables))));
        String path = "/api/approvals/" + id;
        gulou.business().post(path + "/void", Person.json("opinion", "金额有误。")).refused(403, "refusal.notYourPost");
        gulou.approver().post(path + "/void", Person.json()).refused(422, "approval.void.reasonMissing");
        post(Region.order("财预〔" + YEAR + "〕9998号", tables).add("replaces", id)).refused(409, "approval.notVoid");
        JsonObject voided = gulou.approver()
                .post(path + "/void", Person.json("opinion", "金额有误。"))
                .expect(200)
                .json();
        assertThat(voided.getString("state")).isEqualTo("VOID");
        assertThat(voided.getJsonObject("void").getString("opinion")).isEqualTo("金额有误。");
        tables.forEach(table -> assertThat(gulou.stage(table)).isEqualTo(Stage.AWAITING_APPROVAL));
        gulou.approver().post(path + "/void", Person.json("opinion", "再次。")).refused(409, "approval.void");
        gulou.approver().post(path + "/retry").refused(409, "approval.void");
        assertThat(gulou.auditor()
                        .get(path + "/document?format=pdf")
                        .expect(200)
                        .header("Document-State"))
                .isEqualTo("VOID");
        assertThat(gulou.auditor()
                        .get(path + "/document?format=html")
                        .expect(200)
                        .text())
                .contains("本批复已作废");

        String next = "财预〔" + YEAR + "〕" + NUMBERS.incrementAndGet() + "号";
        JsonObject reissued = done(post(Region.order(next, tables).add("replaces", id)));
        assertThat(Region.id(reissued.getJsonObject("replaces"))).isEqualTo(id);
        assertThat(gulou.auditor()
                        .get(path)
                        .expect(200)
                        .json()
                        .getJsonObject("replacedBy")
                        .getString("number"))
                .isEqualTo(next);
        post(Region.order("财预〔" + YEAR + "〕9999号", tables).add("replaces", id)).refused(409, "approval.replaced");
        for (long table : tables) {
            assertThat(gulou.auditor().get("/api/audit?kind=APPROVED&table=" + table).expect(200).items().stream()
                            .map(entry -> entry.getString("document")))
                    .containsExactlyInAnyOrder(number, next);
        }
    }

    @Test
    void overlapping_documents_decide_each_table_once() {
        List<Long> tables = waiting(24);
        List<Long> documents = IntStream.range(0, 5)
                .parallel()
                .mapToObj(i -> Region.id(post(Region.order(
                                "财预〔" + YEAR + "〕" + NUMBERS.incrementAndGet() + "号",
                                tables.subList(i * 3, i * 3 + 12)))
                        .expect(202)
                        .json()))
                .toList();
        int approved = 0;
        for (long document : documents) {
            JsonObject done = Region.done(gulou.approver(), "/api/approvals/" + document);
            for (JsonObject table : done.getJsonArray("tables").getValuesAs(JsonObject.class)) {
                approved += table.getString("outcome").equals("DONE") ? 1 : 0;
                assertThat(table.getString("outcome")).isIn("DONE", "REFUSED");
            }
        }
        assertThat(approved).isEqualTo(24);
        assertApprovedOnce(tables);
    }

    private List<Long> waiting(int count) {
        List<Long> tables =
                IntStream.range(0, count).mapToObj(i -> gulou.draft(YEAR)).toList();
        gulou.lead(tables, Stage.AWAITING_APPROVAL);
        return tables;
    }

    private JsonObjectBuilder order() {
        return Json.createObjectBuilder().add("number", number).add("date", YEAR + "-03-01");
    }

    private Answer post(JsonObjectBuilder order) {
        return gulou.approver().post("/api/approvals", order);
    }

    private JsonObject done(Answer accepted) {
        return Region.done(
                gulou.approver(),
                "/api/approvals/" + Region.id(accepted.expect(202).json()));
    }

    private static String outcome(JsonObject approval, long table) {
        return approval.getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .filter(each -> Region.id(each) == table)
                .findFirst()
                .orElseThrow()
                .getString("outcome");
    }

    private void assertApprovedOnce(List<Long> tables) {
        for (long table : tables) {
            assertThat(gulou.auditor()
                            .get("/api/audit?kind=APPROVED&table=" + table)
                            .expect(200)
                            .items())
                    .as("entries of table " + table)
                    .hasSize(1);
        }
    }
}
