package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What has been lost by somebody's hand in the database is told to those who look after it, until it is mended. */
@ParameterizedClass(name = "on {0}")
@EnumSource
class LostWorkIT {

    private static final int YEAR = 2035;
    private static final String PAGE = "/review/lost-work.xhtml";
    private static final Duration MOST_NIGHT = Duration.ofMinutes(1);

    private final Server server;
    private final Region gulou;
    private final Person administrator;
    private long table;

    LostWorkIT(Database database) {
        server = Server.on(database);
        gulou = Region.gulou(server);
        administrator = server.as("sysadmin");
    }

    @BeforeEach
    void a_table_stands_at_its_department() {
        table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.DEPARTMENT_REVIEW);
    }

    @AfterEach
    void nothing_is_lost_in_the_end() {
        assertThat(checked()).as("lost work").isEmpty();
    }

    @Test
    void a_task_that_is_in_no_inbox_is_told_until_it_is_in_one_again() throws SQLException {
        assertThat(checked()).isEmpty();
        Instant begin = lastCheck();

        make("update inbox_item set task_id = 'x' || task_id where table_id = ?", table);
        List<JsonObject> found = checked();
        assertThat(found.stream().map(each -> each.getString("kind")))
                .containsExactlyInAnyOrder("TASK_WITHOUT_ITEM", "ITEM_WITHOUT_TASK");
        assertThat(found).allSatisfy(each -> {
            assertThat(each.getJsonNumber("table").longValue()).isEqualTo(table);
            assertThat(each.getString("region")).isEqualTo("gulou");
            assertThat(each.getString("message")).isNotBlank().doesNotContain("lostWork");
            assertThat(Instant.parse(each.getString("since"))).isAfter(begin);
        });
        assertThat(checked()).as("the same, since the same moment").isEqualTo(found);

        make("update inbox_item set task_id = substring(task_id from 2) where table_id = ?", table);
        assertThat(checked()).isEmpty();
        gulou.department().decide(table, "pass", "grade", "优").expect(200);
    }

    @Test
    void each_sees_what_is_theirs_to_look_after() throws SQLException {
        make("update target_table set stage = 'BUSINESS_REVIEW' where id = ?", table);
        assertThat(checked()).hasSize(1);

        for (Person regional : List.of(gulou.performance(), gulou.auditor())) {
            assertThat(regional.get("/api/lost-work").expect(200).items()).hasSize(1);
            regional.post("/api/lost-work/check").refused(403, "refusal.notYourPost");
        }
        assertThat(server.as("shaoxing.auditor")
                        .get("/api/lost-work")
                        .expect(200)
                        .items())
                .isEmpty();
        for (Person other :
                List.of(gulou.submitter(), gulou.approver(), server.as("secadmin"), server.as("auditadmin"))) {
            other.get("/api/lost-work").refused(403, "refusal.notYourPost");
            other.post("/api/lost-work/check").refused(403, "refusal.notYourPost");
        }
        Person.nobody(server).get("/api/lost-work").refused(401);

        String sentence = "待办与流程或目标表所处的阶段不一致";
        String link = "table.xhtml?id=" + table;
        Screen bureau = signedIn("gulou.performance");
        assertThat(bureau.shows(PAGE, sentence)).isTrue();
        assertThat(bureau.shows(PAGE, link)).isTrue();
        assertThat(bureau.shows(PAGE, "id=\"seek\"")).isFalse();
        Screen system = signedIn("sysadmin");
        assertThat(system.shows(PAGE, sentence)).isTrue();
        assertThat(system.shows(PAGE, ">" + table + "<")).isTrue();
        assertThat(system.shows(PAGE, link)).as("administrators see no tables").isFalse();
        assertThat(system.shows(PAGE, "id=\"seek\"")).isTrue();

        make("update target_table set stage = 'DEPARTMENT_REVIEW' where id = ?", table);
        checked();
        assertThat(system.shows(PAGE, "没有发现停住的工作")).isTrue();
    }

    @Test
    void it_is_checked_every_night() throws SQLException {
        checked();
        Instant before = lastCheck();

        make(
                "update act_ru_timer_job set duedate_ = timestamp '2020-01-01 00:00:00' where handler_cfg_ like ?",
                "%everyNight%");

        Until.holds("the night's check has run", MOST_NIGHT, () -> lastCheck().isAfter(before));
    }

    /** What is found now. */
    private List<JsonObject> checked() {
        return administrator.post("/api/lost-work/check").expect(200).items();
    }

    private Instant lastCheck() {
        return Instant.parse(
                administrator.get("/api/lost-work").expect(200).json().getString("checkedAt"));
    }

    private Screen signedIn(String login) {
        Screen screen = new Screen(server);
        screen.signIn(login, Person.PASSWORD);
        return screen;
    }

    private void make(String sql, Object parameter) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
