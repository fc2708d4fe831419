package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A step with co-reviewers (加签) to which a table comes again and again. */
@ParameterizedClass(name = "on {0}")
@EnumSource
class ReturnsIT {

    private static final int YEAR = 2036;
    private static final int RETURNS = Integer.getInteger("jixiao.returns", 200);
    private static final List<String> REVIEWERS = List.of("gulou.department", "gulou.business", "gulou.performance");

    private final Server server;
    private final Region gulou;

    ReturnsIT(Database database) {
        server = Server.on(database);
        gulou = Region.gulou(server);
    }

    @Test
    void after_each_return_only_the_unit_has_a_task_and_each_co_reviewer_has_one_when_the_table_comes_back()
            throws SQLException {
        long table = gulou.draft(YEAR);
        gulou.lead(List.of(table), Stage.UNIT_CHECK);
        String path = "/api/tables/" + table;
        String hash = gulou.hash(table);
        Person submitter = gulou.submitter().seeing(hash);
        Person head = gulou.head().seeing(hash);
        for (String reviewer : REVIEWERS) {
            head.post(path + "/add-reviewer", Person.json("reviewer", reviewer)).expect(200);
        }
        List<String> asked = new ArrayList<>(REVIEWERS);
        asked.add("UNIT_CHECK");
        try (Connection database = server.database()) {
            assertThat(waiting(database, table)).containsExactlyInAnyOrderElementsOf(asked);
            for (int i = 0; i < RETURNS; i++) {
                if (i % 2 == 1) {
                    gulou.business()
                            .post(path + "/give-opinion", Person.json("opinion", "可行。"))
                            .expect(200);
                }
                head.post(path + "/return", Person.json("opinion", "请补充。")).expect(200);
                assertThat(waiting(database, table)).containsExactly("DRAFT");

                submitter.post(path + "/submit").expect(200);
                assertThat(waiting(database, table)).containsExactlyInAnyOrderElementsOf(asked);
            }
        }
        assertThat(server.as("sysadmin")
                        .post("/api/lost-work/check")
                        .expect(200)
                        .items())
                .as("lost work")
                .isEmpty();
    }

    /** Who has a task with the table, with the engine and in the inbox alike: the step's stage, or the reviewer's login. */
    private static List<String> waiting(Connection database, long table) throws SQLException {
        try (PreparedStatement question = database.prepareStatement(
                "select case when i.for_opinion then a.login else i.stage end from inbox_item i"
                        + " join act_ru_task t on t.id_ = i.task_id left join account a on a.id = i.claimed_by"
                        + " where i.table_id = ?")) {
            question.setLong(1, table);
            List<String> waiting = new ArrayList<>();
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    waiting.add(row.getString(1));
                }
            }
            return waiting;
        }
    }
}
