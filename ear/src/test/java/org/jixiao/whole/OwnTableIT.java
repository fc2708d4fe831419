package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Nobody reviews what they submitted, whatever posts they hold. */
class OwnTableIT {

    private final Server server = Server.on(Database.POSTGRESQL);
    private final Person both = Person.of(server, "futian.submitter");

    @Test
    void who_submits_and_heads_the_unit_may_not_release_the_own_table() throws SQLException {
        alsoHead("futian.submitter");
        JsonObject draft = both.post("/api/tables", Region.draft(2016, "自己的项目").add("unit", "0402009"))
                .expect(201)
                .json();
        long table = Region.id(draft);
        both.decide(table, "submit").expect(200);
        both.decide(table, "pass").refused(403, "review.ownTable");
        both.decide(table, "return", "opinion", "自己退回").refused(403, "review.ownTable");
        Person.of(server, "futian.head").decide(table, "pass").expect(200);
        assertThat(both.get("/api/tables/" + table).json().getString("stage")).isEqualTo("DEPARTMENT_REVIEW");
    }

    /** The demonstration's accounts hold one post each. */
    private void alsoHead(String login) throws SQLException {
        try (Connection connection = server.database();
                PreparedStatement appoint = connection.prepareStatement(
                        "insert into appointment (account_id, post, region, department_id, unit_id)"
                                + " select account_id, 'UNIT_HEAD', region, department_id, unit_id from appointment"
                                + " where account_id = (select id from account where login = ?)")) {
            appoint.setString(1, login);
            assertThat(appoint.executeUpdate()).isPositive();
        }
    }
}
