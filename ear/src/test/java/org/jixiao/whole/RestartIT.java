package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;

/** What a server has acknowledged outlives it, however it ends. */
class RestartIT {

    private static final int YEAR = 2012;
    private static final String NUMBER = "财预〔2012〕3号";

    @Test
    void after_a_kill_everything_is_there_and_the_work_goes_on() {
        Map<String, String> settings = Database.H2.settings(Server.newFolder("restart"));
        Server first = Server.start("restart-1", settings);
        Region gulou = Region.gulou(first);
        List<Long> batch = gulou.imported(Ledger.of(YEAR, 120, 2));
        gulou.lead(batch, Stage.AWAITING_APPROVAL);
        long reviewed = gulou.draft(YEAR);
        gulou.submitter().decide(reviewed, "submit").expect(200);
        long draft = gulou.draft(YEAR);
        String hash = gulou.hash(draft);
        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order(NUMBER, batch))
                .expect(202)
                .json());
        first.kill();

        Server second = Server.start("restart-2", settings);
        gulou = Region.gulou(second);
        assertThat(gulou.hash(draft)).isEqualTo(hash);
        assertThat(gulou.stage(reviewed)).isEqualTo(Stage.UNIT_CHECK);
        gulou.head().decide(reviewed, "pass").expect(200);
        JsonObject done = Region.done(gulou.approver(), "/api/approvals/" + approval);
        assertThat(done.getInt("done")).isEqualTo(batch.size());
        for (long table : batch) {
            assertThat(gulou.auditor()
                            .get("/api/audit?kind=APPROVED&table=" + table)
                            .expect(200)
                            .items())
                    .as("table " + table + " is approved, and once")
                    .hasSize(1);
        }
        assertThat(gulou.stage(batch.get(batch.size() - 1))).isEqualTo(Stage.APPROVED);
        second.stop();

        Server third = Server.start("restart-3", settings);
        gulou = Region.gulou(third);
        assertThat(gulou.stage(reviewed)).isEqualTo(Stage.DEPARTMENT_REVIEW);
        gulou.department().decide(reviewed, "pass", "grade", "良").expect(200);
        assertThat(gulou.stage(batch.get(0))).isEqualTo(Stage.APPROVED);
        third.stop();
    }
}
