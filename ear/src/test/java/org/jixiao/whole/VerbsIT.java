package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The verbs on a table's way beside those that decide: who may, what they do, and what the trail keeps of them. */
class VerbsIT {

    private static final int YEAR = 2017;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Server server = Server.on(Database.POSTGRESQL);
    private final Region gulou = Region.gulou(server);
    private long table;

    @BeforeEach
    void open() {
        table = gulou.draft(YEAR);
    }

    @Test
    void a_claimed_step_is_decided_by_the_claimant_alone() throws SQLException {
        Person colleague = colleague("department");
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);

        act(gulou.department(), "claim").expect(200);
        act(gulou.department(), "claim").expect(200);

        Answer second = act(colleague, "claim").refused(409, "task.claimed");
        assertThat(second.reasons().get(0).getString("message"))
                .contains(waiting().getString("claimedBy"));
        colleague.decide(table, "pass").refused(409, "task.claimed");
        colleague.decide(table, "return", "opinion", "不行").refused(409, "task.claimed");
        act(colleague, "release").refused(409, "task.claimed");
        gulou.department().decide(table, "pass").expect(200);
        assertThat(kinds()).containsOnlyOnce("CLAIMED");
    }

    @Test
    void a_claim_is_released_by_the_claimant_and_by_the_performance_division() throws SQLException {
        Person colleague = colleague("department");
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        act(gulou.department(), "release").refused(409, "task.notClaimed");

        act(gulou.department(), "claim").expect(200);
        act(gulou.department(), "release").expect(200);
        act(colleague, "claim").expect(200);
        act(gulou.performance(), "release").expect(200);

        gulou.department().decide(table, "pass").expect(200);
        assertThat(kinds().stream().filter("RELEASED"::equals)).hasSize(2);
    }

    @Test
    void a_step_is_transferred_to_a_colleague_who_then_holds_it() throws SQLException {
        Person colleague = colleague("department");
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);

        act(gulou.department(), "transfer").refused(422, "person.missing");
        act(gulou.department(), "transfer", "to", "gulou.business").refused(422, "person.otherPost");
        act(gulou.department(), "transfer", "to", "shaoxing.department").refused(422, "person.unknown");
        act(gulou.department(), "transfer", "to", "gulou.department").refused(422, "person.self");
        assertThat(people("transfer", gulou.department()))
                .contains(login(colleague))
                .doesNotContain("gulou.business");
        act(gulou.department(), "transfer", "to", login(colleague), "opinion", "请代为审核。")
                .expect(200);

        gulou.department().decide(table, "pass").refused(409, "task.claimed");
        colleague.decide(table, "pass").expect(200);
        JsonObject step = step("TRANSFER");
        assertThat(step.getString("opinion")).isEqualTo("请代为审核。");
        assertThat(step.getString("other")).contains("同事");
        assertThat(entry("TRANSFERRED").getJsonArray("cells").getJsonObject(0).getString("new"))
                .isEqualTo(step.getString("other"));
    }

    @Test
    void a_step_waits_for_the_opinions_that_are_wanted() {
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        Person reviewer = gulou.business();
        act(reviewer, "give-opinion", "opinion", "可行").refused(409, "opinion.notAsked");

        act(gulou.department(), "add-reviewer", "reviewer", "gulou.auditor").refused(422, "person.noReviewer");
        act(gulou.department(), "add-reviewer", "reviewer", "gulou.submitter").refused(422, "person.noReviewer");
        act(gulou.department(), "add-reviewer", "reviewer", "gulou.business").expect(200);
        act(gulou.department(), "add-reviewer", "reviewer", "gulou.business").refused(422, "person.already");
        act(gulou.department(), "add-reviewer", "reviewer", "gulou.approver").expect(200);

        Answer missing = gulou.department().decide(table, "pass").refused(422, "opinion.missing");
        assertThat(missing.reasons().get(0).getString("message"))
                .contains(waiting().getJsonArray("reviewers").getJsonObject(0).getString("name"));
        assertThat(waitsFor(reviewer)).isOne();
        assertThat(waitsFor(gulou.approver())).isOne();
        act(reviewer, "give-opinion").refused(422, "opinion.empty");
        act(reviewer, "give-opinion", "opinion", "指标可行。").expect(200);
        act(reviewer, "give-opinion", "opinion", "再说一次。").refused(409, "opinion.notAsked");
        assertThat(step("GIVE_OPINION").getString("opinion")).isEqualTo("指标可行。");
        gulou.approver().post(path() + "/pass").refused(428, "table.hash.missing");
        gulou.approver().decide(table, "pass").expect(200);
        assertThat(gulou.stage(table)).isEqualTo(Stage.DEPARTMENT_REVIEW);
        assertThat(waitsFor(reviewer)).isZero();
        gulou.department().decide(table, "pass").expect(200);
    }

    @Test
    void a_removed_co_reviewer_frees_the_step() {
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        act(gulou.department(), "remove-reviewer", "reviewer", "gulou.business").refused(422, "reviewer.none");
        act(gulou.department(), "add-reviewer", "reviewer", "gulou.business").expect(200);

        act(gulou.department(), "remove-reviewer", "reviewer", "gulou.business").expect(200);

        assertThat(waitsFor(gulou.business())).isZero();
        gulou.department().decide(table, "pass").expect(200);
        assertThat(waitsFor(gulou.business())).isOne();
    }

    @Test
    void after_a_return_only_the_unit_has_a_task_and_each_co_reviewer_has_one_when_the_table_comes_back() {
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        act(gulou.department(), "add-reviewer", "reviewer", "gulou.business").expect(200);
        act(gulou.department(), "add-reviewer", "reviewer", "gulou.performance").expect(200);
        for (int i = 0; i < 3; i++) {
            if (i == 1) {
                act(gulou.business(), "give-opinion", "opinion", "可行。").expect(200);
            }
            gulou.department().decide(table, "return", "opinion", "请补充。").expect(200);
            for (Person other : List.of(gulou.head(), gulou.department(), gulou.business(), gulou.performance())) {
                assertThat(waitsFor(other)).isZero();
            }
            assertThat(waitsFor(gulou.submitter())).isOne();
            gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
            for (Person each : List.of(gulou.department(), gulou.business(), gulou.performance())) {
                assertThat(waitsFor(each)).isOne();
            }
        }
    }

    @Test
    void a_table_is_sent_to_people_who_are_to_know_of_it() {
        act(gulou.submitter(), "circulate").refused(422, "person.missing");
        circulate(gulou.submitter(), "gulou.auditor", "shaoxing.head", "gulou.submitter")
                .refused(422, "person.unknown", "person.self");
        circulate(gulou.submitter(), "gulou.auditor", "gulou.head").expect(200);
        assertThat(step("CIRCULATE").getString("opinion")).isEqualTo("请知悉。");
        assertThat(kinds().stream().filter("CIRCULATED"::equals)).hasSize(2);
        act(gulou.auditor(), "read").expect(200);
        circulate(gulou.auditor(), "gulou.head").refused(403, "refusal.notYourPost");
    }

    @Test
    void who_opens_what_was_sent_to_know_of_has_read_it() {
        Person auditor = gulou.auditor();
        int before = unread(auditor);
        circulate(gulou.submitter(), "gulou.auditor").expect(200);
        circulate(gulou.submitter(), "gulou.auditor").expect(200);
        assertThat(unread(auditor)).as("one table, however often it was sent").isEqualTo(before + 1);
        assertThat(circulated(auditor)).hasSize(2).allMatch(item -> item.getBoolean("unread"));

        act(auditor, "read").expect(200);

        assertThat(unread(auditor)).isEqualTo(before);
        assertThat(circulated(auditor)).hasSize(2).noneMatch(item -> item.getBoolean("unread"));
    }

    @Test
    void who_has_had_the_table_urges_once_a_working_day() {
        act(gulou.department(), "urge").refused(403, "refusal.notYourPost");
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        act(gulou.auditor(), "urge").refused(403, "refusal.notYourPost");
        act(gulou.submitter(), "urge", "due", "2001-01-01").refused(422, "urge.past");
        act(gulou.submitter(), "urge", "due", "soon").refused(400, "parameter.notADate");
        String later = LocalDate.now().plusDays(40).toString();
        act(gulou.submitter(), "urge", "due", later, "opinion", "请尽快。").expect(200);
        String due = waiting().getString("due");
        act(gulou.submitter(), "urge").refused(422, "urge.once");

        act(gulou.business(), "urge").expect(200);
        String sooner = waiting().getString("due");
        assertThat(sooner).isLessThanOrEqualTo(due);
        act(gulou.head(), "urge", "due", later).expect(200);
        assertThat(waiting().getString("due")).isEqualTo(sooner);
        assertThat(kinds().stream().filter("URGED"::equals)).hasSize(3);
    }

    @Test
    void after_the_grade_poor_only_the_business_division_reopens_the_table() {
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        act(gulou.business(), "reopen").refused(409, "table.notLocked");
        gulou.department()
                .decide(table, "return", "opinion", "无法考核。", "grade", "差")
                .expect(200);

        gulou.submitter().decide(table, "submit").refused(409, "table.locked");
        gulou.submitter().put(path(), changed("改过的")).refused(409, "table.locked");
        for (Person other : List.of(gulou.submitter(), gulou.head(), gulou.department(), gulou.performance())) {
            act(other, "reopen").refused(403, "refusal.notYourPost");
        }
        act(gulou.business(), "reopen", "opinion", "同意重新填报。").expect(200);

        gulou.submitter().put(path(), changed("改过的")).expect(200);
        gulou.submitter().decide(table, "submit").expect(200);
        assertThat(kinds()).containsOnlyOnce("REOPENED");
    }

    @Test
    void a_department_amends_in_its_own_step_and_then_passes_with_good_alone() {
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        gulou.submitter().put(path(), changed("单位改的")).refused(409, "table.notEditable");
        gulou.business().put(path(), changed("业务科改的")).refused(403, "refusal.notYourPost");
        int version = gulou.table(table).getInt("version");
        String seen = gulou.hash(table);

        gulou.department().put(path(), changed("部门改的")).expect(200);

        assertThat(gulou.table(table).getInt("version")).isEqualTo(version + 1);
        JsonObject entry = entry("FILLED");
        assertThat(entry.getString("post")).isEqualTo("DEPARTMENT_REVIEWER");
        assertThat(entry.getJsonArray("cells").getValuesAs(JsonObject.class))
                .singleElement()
                .satisfies(cell -> {
                    assertThat(cell.getString("path")).isEqualTo("goals.overall");
                    assertThat(cell.getString("old")).isEqualTo("试办一年。");
                    assertThat(cell.getString("new")).isEqualTo("部门改的");
                });
        assertThat(step("AMEND").getString("account")).isNotBlank();
        gulou.department().seeing(seen).post(path() + "/pass").refused(412, "table.changed");
        gulou.department().decide(table, "pass").refused(422, "grade.amended");
        gulou.department().decide(table, "pass", "grade", "优").refused(422, "grade.amended");
        gulou.department().decide(table, "pass", "grade", "良").expect(200);
        gulou.department().put(path(), changed("再改")).refused(403, "refusal.notYourPost");
    }

    @Test
    void a_step_claimed_by_a_colleague_is_not_amended() throws SQLException {
        Person colleague = colleague("department");
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        act(colleague, "claim").expect(200);
        gulou.department().put(path(), changed("部门改的")).refused(409, "task.claimed");
    }

    @Test
    void a_draft_claimed_by_a_colleague_is_written_by_the_colleague_alone() throws SQLException {
        Person colleague = colleague("submitter");
        act(colleague, "claim").expect(200);

        Answer refused = gulou.submitter().put(path(), changed("别人改的")).refused(409, "task.claimed");
        assertThat(refused.reasons().get(0).getString("message"))
                .contains(waiting().getString("claimedBy"));
        gulou.submitter().decide(table, "submit").refused(409, "task.claimed");
        colleague.put(path(), changed("自己改的")).expect(200);

        act(colleague, "release").expect(200);
        gulou.submitter().put(path(), changed("释放后改的")).expect(200);
    }

    @Test
    void a_self_evaluation_claimed_by_a_colleague_is_filled_by_the_colleague_alone() throws SQLException {
        // The demonstration has one that waits for the unit.
        table = Region.id(gulou.auditor()
                .get("/api/tables?year=2024&stage=SELF_EVALUATION")
                .expect(200)
                .items()
                .get(0));
        Person colleague = colleague("submitter");
        act(colleague, "claim").expect(200);
        JsonObject body = Person.json("achievement", "全年按计划完成。").build();
        String seen = gulou.hash(table);

        gulou.submitter().seeing(seen).put(path() + "/evaluation", body).refused(409, "task.claimed");
        colleague.seeing(seen).put(path() + "/evaluation", body).expect(200);
        act(colleague, "release").expect(200);
    }

    @Test
    void a_file_leaves_a_draft_alone_that_a_colleague_has_claimed() throws SQLException {
        String ledger = Ledger.of(2034, 2, 2);
        List<Long> tables = gulou.imported(ledger);
        table = tables.get(0);
        act(colleague("submitter"), "claim").expect(200);

        JsonObject taken = gulou.submitter()
                .upload(
                        "/api/imports",
                        "鼓楼区绩效目标表.txt",
                        ledger.replace("全年照常", "常年").getBytes(StandardCharsets.UTF_8),
                        "existing",
                        "update")
                .expect(201)
                .json();

        assertThat(taken.getJsonArray("tables").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("outcome"))
                .containsExactly("refused", "updated");
        assertThat(taken.getJsonArray("findings").getValuesAs(JsonObject.class))
                .filteredOn(finding -> finding.getString("rule").equals("import.claimed"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.getString("message"))
                        .contains(waiting().getString("claimedBy")));
        table = tables.get(1);
        assertThat(trail().get(0).getString("document")).as("the file's name").isEqualTo("鼓楼区绩效目标表.txt");
    }

    @Test
    void a_file_does_not_fill_a_locked_table() {
        String ledger = Ledger.of(2033, 1, 2);
        table = gulou.imported(ledger).get(0);
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        gulou.department()
                .decide(table, "return", "opinion", "无法考核。", "grade", "差")
                .expect(200);

        JsonObject taken = gulou.submitter()
                .upload(
                        "/api/imports",
                        "ledger.txt",
                        ledger.replace("全年照常", "常年").getBytes(StandardCharsets.UTF_8),
                        "existing",
                        "update")
                .expect(201)
                .json();

        assertThat(taken.getJsonArray("tables").getJsonObject(0).getString("outcome"))
                .isEqualTo("refused");
        assertThat(taken.getJsonArray("findings").getValuesAs(JsonObject.class))
                .extracting(finding -> finding.getString("rule"))
                .contains("import.locked");
    }

    @Test
    void many_are_claimed_released_and_passed_at_once_each_with_its_outcome() {
        long other = gulou.draft(YEAR);
        List<Long> both = List.of(table, other);
        gulou.lead(both, Stage.UNIT_CHECK);
        assertThat(outcomes(gulou.head(), "claim", both)).containsExactly("DONE", "DONE");
        assertThat(outcomes(gulou.head(), "release", both)).containsExactly("DONE", "DONE");
        assertThat(outcomes(gulou.head(), "release", both)).containsExactly("REFUSED", "REFUSED");
        gulou.head().decide(other, "return", "opinion", "请改。").expect(200);
        assertThat(outcomes(gulou.head(), "pass", both)).containsExactly("DONE", "REFUSED");
        gulou.head()
                .post("/api/tables/decisions", Person.json("verb", "return"))
                .refused(400, "parameter.unknown");
    }

    @Test
    void opinions_that_are_used_often_are_kept() {
        Person person = gulou.department();
        long id = Region.id(person.post("/api/opinions", Person.json("text", "指标可量化，同意。"))
                .expect(201)
                .json());
        assertThat(Region.id(person.post("/api/opinions", Person.json("text", " 指标可量化，同意。 "))
                        .expect(201)
                        .json()))
                .isEqualTo(id);
        person.post("/api/opinions", Person.json("text", " ")).refused(422, "opinion.empty");
        assertThat(person.get("/api/opinions").expect(200).items())
                .extracting(item -> item.getString("text"))
                .contains("指标可量化，同意。");
        assertThat(gulou.head().get("/api/opinions").expect(200).items()).isEmpty();
        gulou.head().delete("/api/opinions/" + id).refused(404);
        person.delete("/api/opinions/" + id).expect(204);
        for (int i = 0; i < 50; i++) {
            person.post("/api/opinions", Person.json("text", "意见" + i)).expect(201);
        }
        person.post("/api/opinions", Person.json("text", "再一条")).refused(422, "opinion.tooMany");
    }

    @Test
    void another_region_sees_none_of_it_and_no_post_is_no_right() {
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        List<String> verbs = List.of(
                "claim",
                "release",
                "transfer",
                "add-reviewer",
                "remove-reviewer",
                "give-opinion",
                "circulate",
                "urge",
                "reopen");
        for (String verb : verbs) {
            Person.nobody(server).post(path() + "/" + verb).refused(401);
            act(server.as("shaoxing.department"), verb).refused(404);
            act(server.as("sysadmin"), verb).refused(404);
            act(gulou.auditor(), verb).refused(403, "refusal.notYourPost");
            gulou.department().post("/api/tables/x/" + verb).refused(400);
        }
        for (String verb : List.of("claim", "transfer", "add-reviewer", "remove-reviewer")) {
            act(gulou.business(), verb).refused(409, "table.decided");
            gulou.department().seeing("old").post(path() + "/" + verb).refused(412, "table.changed");
        }
        act(gulou.submitter(), "add-reviewer", "reviewer", "gulou.head").refused(403, "refusal.notYourPost");
        act(server.as("shaoxing.auditor"), "read").refused(404);
        server.as("shaoxing.head").get("/api/people?table=" + table).refused(404);
        gulou.business().get("/api/people?for=transfer&table=" + table).refused(403);
        gulou.head().get("/api/people?for=nothing&table=" + table).refused(400, "parameter.unknown");
        gulou.head().get("/api/people").refused(400, "field.missing");
        assertThat(people("add-reviewer", gulou.department()))
                .contains("gulou.head")
                .doesNotContain("gulou.auditor");
        assertThat(people("circulate", gulou.department())).contains("gulou.auditor");
    }

    @Test
    void what_is_offered_is_what_is_not_refused() {
        List<String> verbs = List.of(
                "release",
                "transfer",
                "add-reviewer",
                "remove-reviewer",
                "give-opinion",
                "circulate",
                "urge",
                "reopen",
                "submit",
                "withdraw",
                "pass",
                "return");
        int offered = 0;
        for (Stage stage : List.of(
                Stage.DRAFT,
                Stage.UNIT_CHECK,
                Stage.DEPARTMENT_REVIEW,
                Stage.BUSINESS_REVIEW,
                Stage.AWAITING_APPROVAL)) {
            gulou.lead(List.of(table), stage);
            for (Person person : everybody()) {
                List<String> mine = offered(person);
                for (String verb : verbs) {
                    // No hash and an empty body: who may do it is told what is missing, and nothing is done.
                    boolean empty = !verb.equals("release") && !verb.equals("urge") && !verb.equals("reopen");
                    if (!mine.contains(verb)) {
                        assertThat(act(person, verb).status())
                                .as(stage + " " + login(person) + " " + verb)
                                .isIn(403, 409, 422, 428);
                    } else if (empty) {
                        offered++;
                        assertThat(act(person, verb).status())
                                .as(stage + " " + login(person) + " " + verb)
                                .isIn(422, 428);
                    }
                }
                if (mine.contains("claim")) {
                    act(person, "claim").expect(200);
                    assertThat(offered(person)).contains("release").doesNotContain("claim");
                    act(person, "release").expect(200);
                } else {
                    assertThat(act(person, "claim").status()).isIn(403, 409);
                }
            }
        }
        assertThat(offered).isGreaterThan(20);
    }

    private List<Person> everybody() {
        return List.of(
                gulou.submitter(),
                gulou.head(),
                gulou.department(),
                gulou.business(),
                gulou.performance(),
                gulou.approver(),
                gulou.auditor());
    }

    private List<String> offered(Person person) {
        return person
                .get(path() + "/history")
                .expect(200)
                .json()
                .getJsonArray("verbs")
                .getValuesAs(JsonString.class)
                .stream()
                .map(JsonString::getString)
                .toList();
    }

    @Test
    void nobody_is_given_a_table_to_review_that_they_submitted() throws SQLException {
        String login = "gulou.both" + NUMBER.incrementAndGet();
        Person both = account(login, "submitter");
        appoint(login, "gulou.head");
        both.decide(table, "submit").expect(200);
        act(gulou.head(), "transfer", "to", login).refused(422, "person.submitted");
        act(gulou.head(), "add-reviewer", "reviewer", login).refused(422, "person.submitted");
        act(both, "claim").refused(403, "review.ownTable");
        assertThat(people("transfer", gulou.head())).doesNotContain(login);
    }

    @Test
    void a_deputy_does_what_the_one_who_is_away_has_claimed() throws SQLException {
        Person colleague = colleague("department");
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        act(gulou.department(), "claim").expect(200);
        colleague.decide(table, "pass").refused(409, "task.claimed");
        represent("gulou.department", login(colleague), () -> {
            colleague.decide(table, "pass").expect(200);
            JsonObject step = step("PASS");
            assertThat(step.getString("account")).contains("同事");
            assertThat(step.getString("onBehalfOf")).isNotBlank();
        });
    }

    private Answer act(Person person, String verb, String... body) {
        return person.post(path() + "/" + verb, Person.json(body));
    }

    private Answer circulate(Person person, String... logins) {
        JsonArrayBuilder to = Json.createArrayBuilder();
        List.of(logins).forEach(to::add);
        JsonObjectBuilder body = Json.createObjectBuilder().add("to", to).add("opinion", "请知悉。");
        return person.post(path() + "/circulate", body);
    }

    private String path() {
        return "/api/tables/" + table;
    }

    private JsonObject changed(String goal) {
        JsonObject now = gulou.table(table);
        String name = now.getJsonObject("project").getString("name");
        return Region.draft(YEAR, name)
                .add("goals", Json.createObjectBuilder().add("overall", goal))
                .build();
    }

    private List<String> outcomes(Person person, String verb, List<Long> tables) {
        JsonArrayBuilder seen = Json.createArrayBuilder();
        tables.forEach(id -> seen.add(Json.createObjectBuilder().add("id", id).add("hash", gulou.hash(id))));
        return person
                .post(
                        "/api/tables/decisions",
                        Json.createObjectBuilder().add("verb", verb).add("tables", seen))
                .expect(200)
                .json()
                .getJsonArray("tables")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(outcome -> outcome.getString("outcome"))
                .toList();
    }

    private long waitsFor(Person person) {
        return person.get("/api/inbox?limit=200").expect(200).items().stream()
                .filter(item -> Region.id(item.getJsonObject("table")) == table)
                .count();
    }

    private static int unread(Person person) {
        return person.get("/api/inbox/count").expect(200).json().getInt("unread");
    }

    private List<JsonObject> circulated(Person person) {
        return person.get("/api/inbox?limit=200&tab=circulated").expect(200).items().stream()
                .filter(item -> Region.id(item.getJsonObject("table")) == table)
                .toList();
    }

    private List<String> people(String purpose, Person person) {
        return person.get("/api/people?table=" + table + "&for=" + purpose).expect(200).items().stream()
                .map(item -> item.getString("login"))
                .toList();
    }

    private JsonObject history() {
        return gulou.auditor().get(path() + "/history").expect(200).json();
    }

    private JsonObject waiting() {
        return history().getJsonObject("waiting");
    }

    /** The newest step of that verb. */
    private JsonObject step(String verb) {
        return history().getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .filter(step -> step.getString("verb").equals(verb))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<JsonObject> trail() {
        return gulou.auditor()
                .get("/api/audit?limit=200&table=" + table)
                .expect(200)
                .items();
    }

    private List<String> kinds() {
        return trail().stream().map(entry -> entry.getString("kind")).toList();
    }

    private JsonObject entry(String kind) {
        return trail().stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .filter(entry -> !entry.getString("post").equals("SUBMITTER"))
                .findFirst()
                .orElseThrow();
    }

    /** The demonstration has one account for each post; a colleague holds the same posts in the same places. */
    private Person colleague(String post) throws SQLException {
        String login = "gulou." + post + NUMBER.incrementAndGet();
        return account(login, post);
    }

    private Person account(String login, String like) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement insert =
                        connection.prepareStatement("insert into account (id, login, name, password_hash)"
                                + " select (select max(id) from account) + 100000, ?, ?, password_hash from account"
                                + " where login = ?")) {
            insert.setString(1, login);
            insert.setString(2, "同事" + NUMBER.incrementAndGet());
            insert.setString(3, "gulou." + like);
            assertThat(insert.executeUpdate()).isOne();
        }
        appoint(login, "gulou." + like);
        return server.as(login);
    }

    private void appoint(String login, String like) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement appoint = connection.prepareStatement(
                        "insert into appointment (account_id, post, region, department_id, unit_id)"
                                + " select (select id from account where login = ?), post, region, department_id, unit_id"
                                + " from appointment where account_id = (select id from account where login = ?)")) {
            appoint.setString(1, login);
            appoint.setString(2, like);
            assertThat(appoint.executeUpdate()).isPositive();
        }
    }

    private void represent(String principal, String deputy, Runnable meanwhile) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into proxy (id, principal_id, deputy_id, first_day, last_day)"
                                + " select coalesce((select max(id) from proxy), 0) + 100000, p.id, d.id, ?, ?"
                                + " from account p, account d where p.login = ? and d.login = ?");
                PreparedStatement end = connection.prepareStatement("update proxy set last_day = ? where deputy_id ="
                        + " (select id from account where login = ?)")) {
            LocalDate today = LocalDate.now();
            insert.setObject(1, today.minusDays(1));
            insert.setObject(2, today.plusDays(1));
            insert.setString(3, principal);
            insert.setString(4, deputy);
            assertThat(insert.executeUpdate()).isOne();
            meanwhile.run();
            end.setObject(1, today.minusDays(1));
            end.setString(2, deputy);
            assertThat(end.executeUpdate()).isOne();
        }
    }

    private static String login(Person person) {
        String header = person.headers().getOrDefault("Authorization", "");
        byte[] pair = Base64.getDecoder().decode(header.substring("Basic ".length()));
        return new String(pair, StandardCharsets.UTF_8).split(":", 2)[0];
    }
}
