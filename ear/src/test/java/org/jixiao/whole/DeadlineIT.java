package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Work is due, who is late is urged, what is overdue is told higher up, and each is told so. */
@ParameterizedClass
@EnumSource(Database.class)
class DeadlineIT {

    private static final String DEPARTMENT = "215";
    private static final String FIRST = "215001";
    private static final String SECOND = "215003";

    private final Database database;
    private final Server server;
    private final Region shaoxing;
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    DeadlineIT(Database database) {
        this.database = database;
        server = Server.on(database);
        shaoxing = new Region(server, "shaoxing");
    }

    @Test
    void a_deadline_is_set_by_the_performance_division_and_drafts_are_due_then() {
        int year = 2005;
        long before = draft(year, FIRST, "先建的项目");
        assertThat(due(shaoxing.submitter(), before)).isNull();

        set(shaoxing.performance(), year, today.plusDays(30)).expect(200);
        assertThat(due(shaoxing.submitter(), before))
                .startsWith(today.plusDays(30).toString());
        long after = draft(year, SECOND, "后建的项目");
        assertThat(due(shaoxing.submitter(), after))
                .startsWith(today.plusDays(30).toString());
        set(shaoxing.performance(), year, today.plusDays(9)).expect(200);
        assertThat(due(shaoxing.submitter(), after))
                .startsWith(today.plusDays(9).toString());

        assertThat(shaoxing.auditor()
                        .get("/api/audit?kind=DEADLINE_SET")
                        .expect(200)
                        .items())
                .filteredOn(entry -> entry.getString("document").equals(DEPARTMENT + " " + year))
                .hasSize(2);
        shaoxing.submitter().decide(after, "submit").expect(200);
        assertThat(due(shaoxing.head(), after)).as("three working days").isNotNull();
        shaoxing.head().decide(after, "return", "opinion", "请补充。").expect(200);
        assertThat(due(shaoxing.submitter(), after)).as("the later one").isNotNull();
    }

    @Test
    void only_the_performance_division_sets_it_and_no_day_that_is_past() {
        for (Person other :
                List.of(shaoxing.submitter(), shaoxing.department(), shaoxing.business(), shaoxing.auditor())) {
            set(other, 2005, today).refused(403, "refusal.notYourPost");
        }
        Person performance = shaoxing.performance();
        set(performance, 2005, today.minusDays(1)).refused(422, "deadline.date.past");
        performance
                .put(
                        "/api/deadlines",
                        Json.createObjectBuilder().add("department", "999").add("year", 2005))
                .refused(422, "department.unknown", "deadline.date.missing");
        performance
                .put("/api/deadlines", order(2005).add("region", "gulou").add("date", today.toString()))
                .refused(403, "refusal.notYourPost");
    }

    @Test
    void the_units_that_have_not_submitted_everything_are_listed_and_urged_at_once() {
        int year = 2006;
        long open = draft(year, FIRST, "未报的项目");
        long done = draft(year, FIRST, "已报的项目");
        shaoxing.submitter().decide(done, "submit").expect(200);
        set(shaoxing.performance(), year, today.plusDays(5)).expect(200);

        String missing = "/api/deadlines/missing?department=" + DEPARTMENT + "&year=" + year;
        for (Person person : List.of(shaoxing.performance(), shaoxing.department(), shaoxing.auditor())) {
            JsonObject answer = person.get(missing).expect(200).json();
            assertThat(answer.getString("date")).isEqualTo(today.plusDays(5).toString());
            assertThat(answer.getJsonArray("items").getValuesAs(JsonObject.class))
                    .extracting(
                            unit -> unit.getString("code") + " " + unit.getInt("tables") + " " + unit.getInt("drafts"))
                    .containsExactly(FIRST + " 2 1", SECOND + " 0 0");
        }
        shaoxing.submitter().get(missing).refused(403, "refusal.notYourPost");
        shaoxing.submitter().post("/api/deadlines/urge", order(year)).refused(403, "refusal.notYourPost");
        shaoxing.auditor().post("/api/deadlines/urge", order(year)).refused(403, "refusal.notYourPost");

        JsonObject urged = shaoxing.department()
                .post("/api/deadlines/urge", order(year))
                .expect(200)
                .json();
        assertThat(urged.getInt("tables")).isEqualTo(1);
        assertThat(urged.getInt("units")).isEqualTo(2);
        assertThat(shaoxing.auditor()
                        .get("/api/tables/" + open + "/history")
                        .json()
                        .getJsonArray("steps")
                        .getJsonObject(0)
                        .getString("verb"))
                .isEqualTo("URGE");
        assertThat(notices(shaoxing.submitter(), "URGE")).anyMatch(notice -> about(notice, open));
        assertThat(notices(shaoxing.submitter(), "FILL"))
                .anySatisfy(notice -> assertThat(notice.getString("message"))
                        .contains("市公共资源交易中心", "2006", today.plusDays(5).toString()));

        shaoxing.submitter().decide(open, "submit").expect(200);
        long last = draft(year, SECOND, "最后的项目");
        shaoxing.submitter().decide(last, "submit").expect(200);
        shaoxing.performance().post("/api/deadlines/urge", order(year)).refused(422, "filling.complete");
    }

    @Test
    void an_adjustment_has_no_filling_deadline_and_is_no_table_more() {
        int year = 2003;
        long table = draft(year, FIRST, "要调整的项目");
        draft(year, SECOND, "另一单位的项目");
        shaoxing.lead(List.of(table), Stage.AWAITING_APPROVAL);
        long approval = Region.id(shaoxing.approver()
                .post("/api/approvals", Region.order("绍财〔2003〕7号", List.of(table)))
                .expect(202)
                .json());
        Region.done(shaoxing.approver(), "/api/approvals/" + approval);
        set(shaoxing.performance(), year, today.plusDays(5)).expect(200);
        long adjustment = Region.id(shaoxing.submitter()
                .decide(table, "adjust", "document", "绍财追〔2003〕1号")
                .expect(201)
                .json());
        set(shaoxing.performance(), year, today.plusDays(6)).expect(200);

        assertThat(due(shaoxing.submitter(), adjustment)).isNull();
        assertThat(shaoxing.performance()
                        .get("/api/deadlines/missing?department=" + DEPARTMENT + "&year=" + year)
                        .expect(200)
                        .items())
                .extracting(unit -> unit.getString("code") + " " + unit.getInt("tables") + " " + unit.getInt("drafts"))
                .containsExactly(SECOND + " 1 1");
        JsonObject urged = shaoxing.performance()
                .post("/api/deadlines/urge", order(year))
                .expect(200)
                .json();
        assertThat(urged.getInt("tables")).isEqualTo(1);
    }

    @Test
    void overdue_work_is_told_to_the_next_higher_post_once_and_by_the_system() throws SQLException {
        // A running server keeps its H2 to itself, so that nobody else can move the time there.
        assumeThat(database).isEqualTo(Database.POSTGRESQL);
        long table = draft(2007, FIRST, "逾期的项目");
        shaoxing.submitter().decide(table, "submit").expect(200);
        long inTime = draft(2007, FIRST, "未逾期的项目");
        shaoxing.submitter().decide(inTime, "submit").expect(200);
        make("update inbox_item set due = timestamp '2020-01-01 00:00:00' where table_id = " + table);

        theHourComes();
        String trail = "/api/audit?kind=ESCALATED&table=";
        Until.holds(
                "the overdue table is escalated",
                Duration.ofMinutes(2),
                () -> !shaoxing.auditor().get(trail + table).expect(200).items().isEmpty());
        assertThat(shaoxing.auditor().get(trail + table).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("account")).isEqualTo("system"));
        assertThat(notices(shaoxing.department(), "ESCALATE"))
                .filteredOn(notice -> about(notice, table))
                .singleElement()
                .satisfies(notice -> assertThat(notice.getString("message")).contains("2020-01-01"));
        assertThat(notices(shaoxing.head(), "ESCALATE")).noneMatch(notice -> about(notice, table));

        long next = draft(2007, FIRST, "随后逾期的项目");
        make("update inbox_item set due = timestamp '2020-01-01 00:00:00' where table_id = " + next);
        theHourComes();
        Until.holds(
                "the next one is escalated",
                Duration.ofMinutes(2),
                () -> !shaoxing.auditor().get(trail + next).expect(200).items().isEmpty());
        assertThat(notices(shaoxing.head(), "ESCALATE")).anyMatch(notice -> about(notice, next));
        assertThat(shaoxing.auditor().get(trail + table).items()).hasSize(1);
        assertThat(shaoxing.auditor().get(trail + inTime).items()).isEmpty();
        assertThat(shaoxing.head().decide(table, "pass").expect(200).json().getString("stage"))
                .isEqualTo("DEPARTMENT_REVIEW");
    }

    @Test
    void what_is_returned_and_approved_is_told_and_read_by_each_for_oneself() {
        long table = draft(2008, FIRST, "被退回的项目");
        shaoxing.submitter().decide(table, "submit").expect(200);
        shaoxing.head().decide(table, "return", "opinion", "一位居民张某的电话不要写。").expect(200);

        assertThat(notices(shaoxing.submitter(), "RETURN"))
                .filteredOn(notice -> about(notice, table))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.getBoolean("unread")).isTrue();
                    assertThat(notice.getString("message"))
                            .contains("被退回的项目", "单位负责人")
                            .doesNotContain("居民");
                });
        assertThat(notices(shaoxing.head(), "RETURN")).noneMatch(notice -> about(notice, table));

        assertThat(unread(shaoxing.submitter())).isPositive();
        shaoxing.submitter().post("/api/notices/read").expect(204);
        assertThat(unread(shaoxing.submitter())).isZero();
        assertThat(notices(shaoxing.submitter(), "RETURN"))
                .filteredOn(notice -> about(notice, table))
                .allSatisfy(notice -> assertThat(notice.getBoolean("unread")).isFalse());

        shaoxing.submitter().decide(table, "submit").expect(200);
        shaoxing.lead(List.of(table), Stage.AWAITING_APPROVAL);
        long approval = Region.id(shaoxing.approver()
                .post("/api/approvals", Region.order("绍财〔2008〕31号", List.of(table)))
                .expect(202)
                .json());
        Region.done(shaoxing.approver(), "/api/approvals/" + approval);
        assertThat(notices(shaoxing.submitter(), "APPROVE"))
                .filteredOn(notice -> about(notice, table))
                .singleElement()
                .satisfies(notice -> assertThat(notice.getString("message")).contains("绍财〔2008〕31号"));
        assertThat(unread(shaoxing.submitter())).isPositive();

        JsonObject first =
                shaoxing.submitter().get("/api/notices?limit=1").expect(200).json();
        JsonObject second = shaoxing.submitter()
                .get("/api/notices?limit=1&after=" + first.getString("next"))
                .expect(200)
                .json();
        assertThat(Region.id(first.getJsonArray("items").getJsonObject(0)))
                .isNotEqualTo(Region.id(second.getJsonArray("items").getJsonObject(0)));
        shaoxing.submitter().get("/api/notices?after=x").refused(400, "parameter.unknown");
        Screen screen = new Screen(server);
        screen.signIn("shaoxing.submitter", Person.PASSWORD);
        assertThat(screen.shows("/notice/notices.xhtml", "被退回的项目")).isTrue();
    }

    @Test
    void the_page_of_the_filling_shows_each_what_is_theirs() {
        Screen bureau = new Screen(server);
        bureau.signIn("shaoxing.performance", Person.PASSWORD);
        assertThat(bureau.shows("/review/filling.xhtml?year=2004", "设置期限")).isTrue();
        Screen department = new Screen(server);
        department.signIn("shaoxing.department", Person.PASSWORD);
        assertThat(department.shows("/review/filling.xhtml?year=2004", "市公共资源交易中心"))
                .isTrue();
        assertThat(department.shows("/review/filling.xhtml?year=2004", "设置期限")).isFalse();
    }

    private long draft(int year, String unit, String name) {
        return Region.id(shaoxing.submitter()
                .post("/api/tables", Region.draft(year, name).add("unit", unit))
                .expect(201)
                .json());
    }

    private static JsonObjectBuilder order(int year) {
        return Json.createObjectBuilder().add("department", DEPARTMENT).add("year", year);
    }

    private static Answer set(Person person, int year, LocalDate day) {
        return person.put("/api/deadlines", order(year).add("date", day.toString()));
    }

    /** When the table is due in the person's inbox, in the time of the offices; null when it is not. */
    private static @Nullable String due(Person person, long table) {
        return person.get("/api/inbox?limit=200").expect(200).items().stream()
                .filter(item -> Region.id(item.getJsonObject("table")) == table)
                .findFirst()
                .orElseThrow()
                .getString("due", null);
    }

    private static List<JsonObject> notices(Person person, String kind) {
        return person.get("/api/notices?limit=200").expect(200).items().stream()
                .filter(notice -> notice.getString("kind").equals(kind))
                .toList();
    }

    private static boolean about(JsonObject notice, long table) {
        return notice.containsKey("table") && notice.getJsonNumber("table").longValue() == table;
    }

    private static int unread(Person person) {
        return person.get("/api/notices?limit=1").expect(200).json().getInt("unread");
    }

    /** The engine's hourly timer is due now. */
    private void theHourComes() throws SQLException {
        make(
                "update act_ru_timer_job set duedate_ = timestamp '2020-01-01 00:00:00' where handler_cfg_ like '%everyHour%'");
    }

    private void make(String sql) throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }
}
