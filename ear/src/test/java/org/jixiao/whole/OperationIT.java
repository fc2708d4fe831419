package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an operator and a program's author find. */
class OperationIT {

    private final Server server = Server.on(Database.H2);
    private final Person anybody = Person.nobody(server);

    @Test
    void the_contract_is_described() {
        Answer contract = anybody.get("/openapi").expect(200);
        for (String path : new String[] {
            "/api/imports", "/api/tables", "/api/tables/{id}", "/api/tables/decisions", "/api/tables/{id}/history",
            "/api/inbox", "/api/inbox/count", "/api/approvals", "/api/approvals/{id}", "/api/evaluations/open",
            "/api/tables/{id}/evaluation", "/api/audit"
        }) {
            assertThat(contract.text()).contains(path + ":");
        }
        anybody.get("/openapi").expect(200);
    }

    @Test
    void it_says_whether_it_is_ready_and_alive() {
        assertThat(anybody.get("/health/ready").expect(200).text()).contains("\"database\"", "\"demonstration\"");
        anybody.get("/health/live").expect(200);
    }

    @Test
    void it_can_be_measured() {
        assertThat(anybody.get("/metrics").expect(200).text()).contains("# TYPE");
    }

    @Test
    void a_person_signs_in_by_screen() {
        Screen screen = new Screen(server);
        assertThat(screen.shows("/review/inbox.xhtml", "id=\"password\"")).isTrue();
        screen.signIn("gulou.submitter", "wrong");
        assertThat(screen.shows("/target/tables.xhtml", "gulou.submitter")).isFalse();
        screen.signIn("gulou.submitter", Person.PASSWORD);
        assertThat(screen.shows("/review/inbox.xhtml", "id=\"password\"")).isFalse();
        assertThat(screen.shows("/target/tables.xhtml", "gulou.submitter")).isTrue();
    }

    @Test
    void the_log_holds_no_password() {
        assertThat(server.log()).doesNotContain(Person.PASSWORD);
    }
}
