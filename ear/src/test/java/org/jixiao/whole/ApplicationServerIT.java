package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The EAR runs on a full application server as it leaves the build. */
@TestInstance(Lifecycle.PER_CLASS)
class ApplicationServerIT {

    private final ApplicationServer server = ApplicationServer.start(Database.H2.settings(Server.newFolder("ear")));

    @BeforeAll
    void deploy() {
        server.deploy(Path.of("target", "jixiao.ear").toAbsolutePath());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_program_reads_a_table() {
        Region gulou = Region.gulou(server);
        List<JsonObject> tables =
                gulou.submitter().get("/api/tables?limit=1").expect(200).items();
        assertThat(tables).hasSize(1);
        long table = Region.id(tables.get(0));
        assertThat(gulou.table(table).getJsonArray("indicators")).isNotEmpty();
        Person.nobody(server).get("/api/tables").refused(401);
    }

    @Test
    void a_person_signs_in_by_screen() {
        Screen screen = new Screen(server);
        screen.signIn("gulou.submitter", Person.PASSWORD);
        assertThat(screen.shows("/target/tables.xhtml", "gulou.submitter")).isTrue();
    }

    @Test
    void a_batch_approves_what_was_imported() {
        Region gulou = Region.gulou(server);
        List<Long> tables = gulou.imported(Ledger.of(2013, 3, 2));
        gulou.lead(tables, Stage.AWAITING_APPROVAL);
        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order("财预〔2013〕5号", tables))
                .expect(202)
                .json());
        Region.done(gulou.approver(), "/api/approvals/" + approval);
        assertThat(tables).allSatisfy(table -> assertThat(gulou.stage(table)).isEqualTo(Stage.APPROVED));
    }

    @Test
    void the_contract_is_described() {
        assertThat(Person.nobody(server).get("/openapi").expect(200).text()).contains("/api/tables");
    }
}
