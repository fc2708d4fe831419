package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;

/** A batch of a thousand tables is killed in the middle: each table is approved or not, and the batch ends by itself. */
class KilledBatchIT {

    private static final int TABLES = Integer.getInteger("jixiao.batch.tables", 1000);
    private static final int YEAR = 2033;
    private static final String NUMBER = "财预〔2033〕1号";
    private static final long FIRST = 1_000_000_000L;
    private static final Duration MOST = Duration.ofMinutes(4 + TABLES / 1000);

    @Test
    void a_batch_that_is_killed_goes_on_by_itself_and_approves_each_table_once() throws SQLException {
        Map<String, String> settings = Database.POSTGRESQL.settings(Server.newFolder("killed"));
        Server first = Server.start("killed-1", settings);
        Region gulou = Region.gulou(first);
        long original = gulou.draft(YEAR);
        gulou.lead(List.of(original), Stage.AWAITING_APPROVAL);
        try (Connection database = first.database()) {
            List<Long> tables = CopiedTables.of(database, original, TABLES, FIRST);
            database.setAutoCommit(true);
            long approval = Region.id(gulou.approver()
                    .post("/api/approvals", Region.order(NUMBER, tables))
                    .expect(202)
                    .json());
            Until.holds("a third is approved", MOST, () -> approved(database) > TABLES / 3);
            first.kill();
            assertThat(approved(database)).as("killed in the middle").isLessThan(TABLES);
            assertEachIsApprovedOrNot(database);

            Server second = Server.start("killed-2", settings);
            gulou = Region.gulou(second);
            Person approver = gulou.approver();
            String path = "/api/approvals/" + approval;
            Until.holds(
                    "the batch ends by itself",
                    MOST,
                    () -> approver.get(path)
                            .expect(200)
                            .json()
                            .getString("state")
                            .equals("DONE"));
            JsonObject done = approver.get(path).expect(200).json();
            assertThat(done.getInt("done")).isEqualTo(TABLES);
            assertThat(done.getJsonArray("tables").getValuesAs(JsonObject.class))
                    .allSatisfy(table -> assertThat(table.getString("outcome")).isEqualTo("DONE"));
            assertThat(approved(database)).isEqualTo(TABLES);
            assertEachIsApprovedOrNot(database);
            assertThat(volumes(done, "docx"))
                    .as("a document in volumes that an office program opens")
                    .hasSizeGreaterThan(1)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, count(database, "select max(volume) from batch_item"))
                                    .boxed()
                                    .toList())
                    .isEqualTo(volumes(done, "pdf"));
            assertThat(second.as("sysadmin")
                            .post("/api/lost-work/check")
                            .expect(200)
                            .items())
                    .as("lost work")
                    .isEmpty();
            second.stop();
        }
    }

    private static List<Integer> volumes(JsonObject done, String format) {
        return done.getJsonArray("files").getValuesAs(JsonObject.class).stream()
                .filter(file -> file.getString("format").equals(format))
                .map(file -> file.getInt("volume"))
                .toList();
    }

    private static int approved(Connection database) {
        return count(
                database, "select count(*) from target_table where fiscal_year = " + YEAR + " and stage = 'APPROVED'");
    }

    /** What the outcome says, the table, its step, its inbox, its trail and its process say, too. */
    private static void assertEachIsApprovedOrNot(Connection database) {
        int approved = approved(database);
        String ofYear = " in (select id from target_table where fiscal_year = " + YEAR + " and stage = 'APPROVED')";
        assertThat(count(database, "select count(*) from batch_item where outcome = 'DONE' and table_id" + ofYear))
                .as("outcomes")
                .isEqualTo(approved);
        assertThat(count(database, "select count(*) from review_step where verb = 'APPROVE' and table_id" + ofYear))
                .as("steps")
                .isEqualTo(approved);
        assertThat(count(
                        database,
                        "select count(*) from audit_entry where kind = 'APPROVED' and document = '" + NUMBER + "'"))
                .as("entries of the trail")
                .isEqualTo(approved);
        assertThat(count(database, "select count(*) from inbox_item where table_id" + ofYear))
                .as("work that waits for nobody")
                .isZero();
        assertThat(count(
                        database,
                        "select count(*) from act_ru_event_subscr s join act_ru_execution e on e.id_ = s.execution_id_"
                                + " join act_ru_execution r on r.id_ = e.root_proc_inst_id_ where s.event_name_ ="
                                + " 'yearEndOpened' and cast(r.business_key_ as bigint)" + ofYear))
                .as("processes that wait for the year's end")
                .isEqualTo(approved);
    }

    private static int count(Connection database, String question) {
        try (PreparedStatement statement = database.prepareStatement(question);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(question, e);
        }
    }
}
