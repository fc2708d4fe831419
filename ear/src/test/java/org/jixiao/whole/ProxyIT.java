package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Somebody acts for somebody who is away, with both names, and never on one's own table. */
class ProxyIT {

    private static final int YEAR = 2013;

    private final Server server = Server.on(Database.POSTGRESQL);
    private final Region huadu = new Region(server, "huadu");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @AfterEach
    void nobody_is_away() {
        for (Person person : List.of(huadu.submitter(), huadu.head(), huadu.department(), huadu.business())) {
            person.get("/api/proxies").expect(200).items().stream()
                    .filter(proxy -> proxy.getBoolean("mine"))
                    .forEach(proxy ->
                            person.delete("/api/proxies/" + Region.id(proxy)).expect(204));
        }
    }

    @Test
    void a_deputy_acts_with_the_rights_of_the_one_who_is_away_and_both_names_are_told() {
        long table = draft("代理的项目");
        huadu.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        huadu.business().decide(table, "pass").refused(409, "table.decided");

        appoint(huadu.department(), "huadu.business", today, today).expect(201);
        assertThat(huadu.business().get("/api/inbox?limit=200").expect(200).items())
                .anyMatch(item -> Region.id(item.getJsonObject("table")) == table);
        huadu.business().decide(table, "pass", "grade", "优").expect(200);

        JsonObject step = huadu.auditor()
                .get("/api/tables/" + table + "/history")
                .json()
                .getJsonArray("steps")
                .getJsonObject(2);
        assertThat(step.getString("account")).contains("业务科");
        assertThat(step.getString("onBehalfOf")).contains("主管部门审核");
        assertThat(step.getString("post")).isEqualTo("DEPARTMENT_REVIEWER");
        assertThat(huadu.auditor()
                        .get("/api/audit?kind=PASSED&table=" + table + "&account=huadu.business")
                        .expect(200)
                        .items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getString("onBehalfOf")).isEqualTo("huadu.department"));
        assertThat(huadu.department()
                        .decide(table, "pass")
                        .refused(409)
                        .reasons()
                        .get(0)
                        .getString("message"))
                .contains("业务科", "代", "主管部门审核");
    }

    @Test
    void a_proxy_that_is_ended_or_to_come_gives_no_rights() {
        long table = draft("代理结束的项目");
        huadu.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        appoint(huadu.department(), "huadu.business", today.plusDays(1), today.plusDays(9))
                .expect(201);
        huadu.business().decide(table, "pass").refused(409, "table.decided");

        long proxy = Region.id(appoint(huadu.department(), "huadu.business", today, today)
                .expect(201)
                .json());
        huadu.business().delete("/api/proxies/" + proxy).refused(404);
        huadu.department().delete("/api/proxies/" + proxy).expect(204);
        huadu.department().delete("/api/proxies/" + proxy).refused(409, "proxy.over");
        huadu.business().decide(table, "pass").refused(409, "table.decided");
    }

    @Test
    void a_proxy_that_ends_while_many_are_decided_on_leaves_an_outcome_for_each() throws SQLException {
        List<Long> tables =
                IntStream.range(0, 120).mapToObj(i -> draft("代理中途结束的项目" + i)).toList();
        huadu.lead(tables, Stage.DEPARTMENT_REVIEW);
        JsonArrayBuilder seen = Json.createArrayBuilder();
        tables.forEach(
                table -> seen.add(Json.createObjectBuilder().add("id", table).add("hash", huadu.hash(table))));
        JsonObjectBuilder all = Json.createObjectBuilder().add("verb", "pass").add("tables", seen);
        long proxy = Region.id(appoint(huadu.department(), "huadu.business", today, today)
                .expect(201)
                .json());

        CompletableFuture<Answer> answer;
        try (Connection connection = server.database()) {
            // One of the second fifty is held until the proxy is over.
            connection.setAutoCommit(false);
            try (PreparedStatement hold =
                    connection.prepareStatement("select id from target_table where id = ? for update")) {
                hold.setLong(1, tables.get(60));
                hold.executeQuery();
            }
            answer = CompletableFuture.supplyAsync(() -> huadu.business().post("/api/tables/decisions", all));
            Until.holds(
                    "the first is decided",
                    Duration.ofMinutes(1),
                    () -> huadu.stage(tables.get(0)) != Stage.DEPARTMENT_REVIEW);
            huadu.department().delete("/api/proxies/" + proxy).expect(204);
            connection.rollback();
        }

        List<JsonObject> outcomes =
                answer.join().expect(200).json().getJsonArray("tables").getValuesAs(JsonObject.class);
        assertThat(outcomes).hasSameSizeAs(tables);
        for (JsonObject outcome : outcomes) {
            boolean done = outcome.getString("outcome").equals("DONE");
            assertThat(huadu.stage(Region.id(outcome)))
                    .isEqualTo(done ? Stage.BUSINESS_REVIEW : Stage.DEPARTMENT_REVIEW);
            assertThat(outcome.containsKey("reasons")).isNotEqualTo(done);
        }
        assertThat(outcomes.get(0).getString("outcome")).isEqualTo("DONE");
        assertThat(outcomes.get(119).getString("outcome")).isEqualTo("REFUSED");
    }

    @Test
    void who_represents_somebody_does_not_represent_whom_that_one_represents() {
        long table = draft("代理不传递的项目");
        huadu.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
        appoint(huadu.department(), "huadu.business", today, today).expect(201);
        appoint(huadu.business(), "huadu.performance", today, today).expect(201);

        huadu.performance().decide(table, "pass").refused(409, "table.decided");
        huadu.business().decide(table, "pass", "grade", "良").expect(200);
        huadu.performance().decide(table, "pass").expect(200);
    }

    @Test
    void a_deputy_does_not_review_what_the_deputy_submitted() {
        long table = draft("代理人自己的项目");
        huadu.submitter().decide(table, "submit").expect(200);
        appoint(huadu.head(), "huadu.submitter", today, today).expect(201);

        huadu.submitter().decide(table, "pass").refused(403, "review.ownTable");
        huadu.submitter().decide(table, "return", "opinion", "重来").refused(403, "review.ownTable");
    }

    @Test
    void a_deputy_does_not_review_what_the_one_represented_submitted() throws SQLException {
        alsoHead("huadu.submitter");
        try {
            long table = draft("委托人自己的项目");
            huadu.submitter().decide(table, "submit").expect(200);
            appoint(huadu.submitter(), "huadu.business", today, today).expect(201);

            huadu.business().decide(table, "pass").refused(403, "review.ownTable");
        } finally {
            noLongerHead("huadu.submitter");
        }
    }

    @Test
    void what_a_deputy_submitted_is_reviewed_by_neither() throws SQLException {
        long table = draft("代为提交的项目");
        appoint(huadu.submitter(), "huadu.head", today, today).expect(201);
        huadu.head().decide(table, "submit").expect(200);

        huadu.head().decide(table, "pass").refused(403, "review.ownTable");
        alsoHead("huadu.submitter");
        try {
            huadu.submitter().decide(table, "pass").refused(403, "review.ownTable");
        } finally {
            noLongerHead("huadu.submitter");
        }
    }

    @Test
    void all_that_is_wrong_with_a_proxy_is_told_at_once() {
        Person head = huadu.head();
        appoint(head, "huadu.head", today.minusDays(1), today.minusDays(2))
                .refused(422, "proxy.deputy.self", "proxy.from.past", "proxy.to.beforeFrom");
        head.post("/api/proxies", Json.createObjectBuilder())
                .refused(422, "proxy.deputy.unknown", "proxy.from.missing", "proxy.to.missing");
        for (String stranger : List.of("nobody", "gulou.head", "sysadmin")) {
            appoint(head, stranger, today, today).refused(422, "proxy.deputy.unknown");
        }
        appoint(head, "huadu.auditor", today, today).refused(422, "proxy.deputy.auditor");
        appoint(server.as("sysadmin"), "secadmin", today, today)
                .refused(422, "proxy.deputy.unknown", "proxy.nothingToLend");
        appoint(head, "huadu.submitter", today.plusDays(2), today.plusDays(4)).expect(201);
        appoint(head, "huadu.business", today.plusDays(4), today.plusDays(6)).refused(422, "proxy.overlaps");
        appoint(head, "huadu.business", today.plusDays(5), today.plusDays(6)).expect(201);
        head.post("/api/proxies", "{\"deputy\": \"huadu.business\", \"from\": \"soon\"}")
                .refused(400, "parameter.notADate");
    }

    @Test
    void one_sees_ones_own_proxies_and_whom_one_may_appoint() {
        appoint(huadu.head(), "huadu.submitter", today, today).expect(201);

        assertThat(huadu.submitter().get("/api/proxies").expect(200).items())
                .singleElement()
                .satisfies(proxy -> {
                    assertThat(proxy.getBoolean("mine")).isFalse();
                    assertThat(proxy.getBoolean("running")).isTrue();
                    assertThat(proxy.getJsonObject("principal").getString("login"))
                            .isEqualTo("huadu.head");
                });
        assertThat(huadu.department().get("/api/proxies").expect(200).items()).isEmpty();
        assertThat(huadu.head().get("/api/proxies/deputies").expect(200).items())
                .extracting(person -> person.getString("login"))
                .contains("huadu.submitter", "huadu.approver")
                .doesNotContain("huadu.head", "huadu.auditor", "gulou.submitter");
    }

    @Test
    void the_pages_say_for_whom_one_acts() {
        appoint(huadu.head(), "huadu.business", today, today).expect(201);
        Screen screen = new Screen(server);
        screen.signIn("huadu.business", Person.PASSWORD);

        assertThat(screen.shows("/review/inbox.xhtml", "代花都单位负责人")).isTrue();
        assertThat(screen.shows("/organization/proxies.xhtml", "花都单位负责人")).isTrue();
    }

    private long draft(String name) {
        return Region.id(huadu.submitter()
                .post("/api/tables", Region.draft(YEAR, name).add("unit", "501001"))
                .expect(201)
                .json());
    }

    private static Answer appoint(Person person, String deputy, LocalDate from, LocalDate to) {
        JsonObjectBuilder order = Json.createObjectBuilder()
                .add("deputy", deputy)
                .add("from", from.toString())
                .add("to", to.toString());
        return person.post("/api/proxies", order);
    }

    /** The demonstration's accounts hold one post each. */
    private void alsoHead(String login) throws SQLException {
        change(
                login,
                "insert into appointment (account_id, post, region, department_id, unit_id)"
                        + " select account_id, 'UNIT_HEAD', region, department_id, unit_id from appointment"
                        + " where post = 'SUBMITTER' and account_id = (select id from account where login = ?)");
    }

    private void noLongerHead(String login) throws SQLException {
        change(
                login,
                "delete from appointment where post = 'UNIT_HEAD'"
                        + " and account_id = (select id from account where login = ?)");
    }

    private void change(String login, String sql) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setString(1, login);
            assertThat(change.executeUpdate()).isPositive();
        }
    }
}
