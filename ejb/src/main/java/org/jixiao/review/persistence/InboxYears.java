package org.jixiao.review.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;

/**
 * The fiscal years of what waits in queues. From the first year one steps to the next, so that it costs as much as there are
 * years, however much waits.
 */
@ApplicationScoped
public class InboxYears {

    private static final String NEXT = "select min((select i.fiscal_year from inbox_item i where i.queue = q.queue"
            + " and i.fiscal_year > ? order by i.queue, i.fiscal_year fetch first 1 row only))"
            + " from unnest(?) as q (queue)";

    @Resource(lookup = "java:app/jdbc/jixiao")
    private DataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    protected InboxYears() {}

    /** The years of a database of one's own, without a container around. */
    public InboxYears(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The years, newest first. */
    public List<Integer> of(Collection<String> queues) {
        List<Integer> years = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT)) {
            for (int year = next(connection, statement, queues, 0);
                    year > 0;
                    year = next(connection, statement, queues, year)) {
                years.add(year);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The years of the inbox cannot be read", e);
        }
        Collections.reverse(years);
        return years;
    }

    /** The first year after another; 0 when there is none. */
    private static int next(Connection connection, PreparedStatement statement, Collection<String> queues, int after)
            throws SQLException {
        new Slots(statement).number(after).texts(queues);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getInt(1) : 0;
        }
    }
}
