package org.jixiao.review.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;

/** Fills the slots of a statement one after the other. */
final class Slots {

    private final PreparedStatement statement;
    private int next = 1;

    Slots(PreparedStatement statement) {
        this.statement = statement;
    }

    Slots text(String text) throws SQLException {
        statement.setString(next++, text);
        return this;
    }

    Slots number(long number) throws SQLException {
        statement.setLong(next++, number);
        return this;
    }

    Slots truth(boolean value) throws SQLException {
        statement.setBoolean(next++, value);
        return this;
    }

    /** As the entities keep it: in UTC. */
    Slots moment(Instant instant) throws SQLException {
        statement.setObject(next++, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        return this;
    }

    Slots key(Inbox.Key key) throws SQLException {
        return moment(key.due()).moment(key.since()).number(key.id());
    }

    Slots texts(Collection<String> texts) throws SQLException {
        statement.setArray(next++, statement.getConnection().createArrayOf("varchar", texts.toArray()));
        return this;
    }
}
