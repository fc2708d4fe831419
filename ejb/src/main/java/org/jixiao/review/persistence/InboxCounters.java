package org.jixiao.review.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jixiao.review.model.InboxCount;
import org.jixiao.target.model.Stage;

/**
 * How much waits in each queue, known without counting it.
 *
 * <p>A queue's number is the sum of its rows. A transaction adds one row of its own for each queue that it makes
 * longer or shorter, and changes no other, so that nobody waits for anybody. The rows grow in number until they are folded.
 */
@ApplicationScoped
public class InboxCounters {

    /** How many rows are folded in one go. */
    private static final int MOST_FOLDED = 20_000;

    @Resource(lookup = "java:app/jdbc/jixiao")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @SuppressWarnings("NullAway.Init")
    protected InboxCounters() {}

    /** Counters on a database of one's own, without a container around. */
    @SuppressWarnings("NullAway.Init")
    public InboxCounters(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A queue is longer or shorter by so much for the kind of work. */
    void change(String queue, Stage stage, int by) {
        Changes changes = (Changes) transaction.getResource(Changes.class);
        if (changes == null) {
            changes = new Changes(new HashMap<>());
            transaction.putResource(Changes.class, changes);
        }
        Key key = new Key(queue, stage);
        InboxCount row = changes.rows().get(key);
        if (row != null && entities.contains(row)) {
            row.add(by);
        } else {
            InboxCount first = new InboxCount(queue, stage, by);
            entities.persist(first);
            changes.rows().put(key, first);
        }
    }

    /** How much waits in the queues together, by the kind of work; kinds of which nothing waits are left out. */
    public Map<Stage, Long> of(Collection<String> queues) {
        String sql = "select stage, sum(change) from inbox_count where queue = any(?) group by stage";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", queues.toArray()));
            Map<Stage, Long> counts = new EnumMap<>(Stage.class);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(2) != 0) {
                        counts.put(Stage.valueOf(rows.getString(1)), rows.getLong(2));
                    }
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be counted", e);
        }
    }

    /**
     * Folds the rows of each queue into one; whoever reads meanwhile sees the same numbers. Called from time to time, in a
     * transaction.
     *
     * @return how many rows fewer there are now
     * @throws IllegalStateException when somebody else is folding; nothing is changed then
     */
    public int fold() {
        try (Connection connection = dataSource.getConnection()) {
            Map<Key, List<Long>> rows = new TreeMap<>();
            Map<Key, Integer> sums = new TreeMap<>();
            try (PreparedStatement statement =
                    connection.prepareStatement("select id, queue, stage, change from inbox_count where queue in"
                            + " (select queue from inbox_count group by queue, stage having count(*) > 1)"
                            + " order by queue, stage, id fetch first " + MOST_FOLDED + " rows only")) {
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Key key = new Key(row.getString(2), Stage.valueOf(row.getString(3)));
                        rows.computeIfAbsent(key, any -> new ArrayList<>()).add(row.getLong(1));
                        sums.merge(key, row.getInt(4), Integer::sum);
                    }
                }
            }
            rows.values().removeIf(ids -> ids.size() < 2);
            sums.keySet().retainAll(rows.keySet());
            sums.values().removeIf(sum -> sum == 0);
            List<Long> folded = rows.values().stream().flatMap(List::stream).toList();
            remove(connection, folded);
            write(connection, sums);
            return folded.size() - sums.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox's counters cannot be folded", e);
        }
    }

    private static void remove(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("delete from inbox_count where id = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            if (statement.executeUpdate() != ids.size()) {
                throw new IllegalStateException("Somebody else is folding the inbox's counters");
            }
        }
    }

    private static void write(Connection connection, Map<Key, Integer> changes) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into inbox_count (queue, stage, change) values (?, ?, ?)")) {
            for (Map.Entry<Key, Integer> change : changes.entrySet()) {
                statement.setString(1, change.getKey().queue());
                statement.setString(2, change.getKey().stage().name());
                statement.setInt(3, change.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private record Key(String queue, Stage stage) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byQueue = queue.compareTo(other.queue);
            return byQueue == 0 ? stage.compareTo(other.stage) : byQueue;
        }
    }

    /** The rows of one transaction, so that fifty steps leave as much as one. */
    private record Changes(Map<Key, InboxCount> rows) {}
}
