package org.jixiao.whole;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jixiao.target.model.Stage;

/**
 * How many tables a second are approved in one batch, with rights, trail, steps and inbox, beside the bare engine that
 * completes the same tasks one by one in the same database; in turns, so that both meet the same machine.
 */
public final class BatchBench {

    private static final int YEAR = 2031;
    private static final Duration MOST = Duration.ofMinutes(20);
    private static final long FIRST = 1_000_000_000L;

    private BatchBench() {}

    /** {@code [number of tables] [rounds] [POSTGRESQL|H2]}. */
    public static void run(List<String> arguments) throws SQLException {
        int tables = arguments.isEmpty() ? 2000 : Integer.parseInt(arguments.get(0));
        int rounds = arguments.size() < 2 ? 3 : Integer.parseInt(arguments.get(1));
        Database database = arguments.size() < 3
                ? Database.POSTGRESQL
                : Database.valueOf(arguments.get(2).toUpperCase(Locale.ROOT));
        Map<String, String> settings = settings(database);
        Server server = Server.startForLoad("bench", settings);
        try {
            System.out.printf(
                    "Batches of %d tables on %s; history here: steps without the flows between them, of the bare engine: audit%n",
                    tables, database);
            measure(server, settings, tables, rounds);
        } finally {
            server.stop();
        }
    }

    static void measure(Server server, Map<String, String> settings, int tables, int rounds) throws SQLException {
        Region gulou = Region.gulou(server);
        long original = gulou.draft(YEAR);
        gulou.lead(List.of(original), Stage.AWAITING_APPROVAL);
        BareEngine bare = new BareEngine(settings);
        bare.standingBeforeApproval("yardstick");
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long first = FIRST + (long) round * 10 * tables;
            double ours = batch(server, gulou, original, tables, first, round);
            double theirs = bare(server, bare, tables, first, round);
            System.out.printf(
                    "%s: batch %.0f tables/s, bare engine %.0f tasks/s, ratio %.2f%n",
                    round == 0 ? "warm-up" : "round " + round, ours, theirs, ours / theirs);
            if (round > 0) {
                ratios.add(ours / theirs);
            }
        }
        ratios.sort(null);
        System.out.printf("median ratio %.2f (goal: at least 2)%n", ratios.get(ratios.size() / 2));
    }

    /** A new database that keeps what it has committed, as one in use does. */
    static Map<String, String> settings(Database database) {
        System.setProperty("jixiao.bench.fsync", "on");
        Map<String, String> settings = database.settings(Server.newFolder("bench"));
        if (database == Database.H2) {
            // The yardstick opens the same file at the same time.
            settings = Map.of("jixiao.db.url", settings.get("jixiao.db.url") + ";AUTO_SERVER=TRUE");
        }
        return settings;
    }

    private static double batch(Server server, Region gulou, long original, int tables, long first, int round)
            throws SQLException {
        try (Connection connection = server.database()) {
            List<Long> ids = CopiedTables.of(connection, original, tables, first);
            connection.setAutoCommit(true);
            analysed(connection);
            long begin = System.nanoTime();
            long approval = Region.id(gulou.approver()
                    .post("/api/approvals", Region.order("财预〔" + YEAR + "〕" + (round + 1) + "号", ids))
                    .expect(202)
                    .json());
            Until.holds("approved", MOST, () -> pending(connection, approval) == 0);
            long end = System.nanoTime();
            Until.holds(
                    "printed",
                    MOST,
                    () -> !gulou.approver()
                            .get("/api/approvals/" + approval)
                            .expect(200)
                            .json()
                            .getString("state")
                            .equals("RUNNING"));
            System.out.printf(
                    "  %d tables approved in %.1f s, printed in %.1f s more%n",
                    tables, (end - begin) / 1e9, (System.nanoTime() - end) / 1e9);
            return tables * 1e9 / (end - begin);
        }
    }

    private static double bare(Server server, BareEngine bare, int tables, long first, int round) throws SQLException {
        String beginning = "bare-" + round + "-";
        try (Connection connection = server.database()) {
            CopiedTables.ofProcess(connection, "yardstick", tables, number -> beginning + number, first + 5L * tables);
            connection.setAutoCommit(true);
            analysed(connection);
        }
        List<String> tasks = bare.tasks(beginning);
        if (tasks.size() != tables) {
            throw new IllegalStateException("There are " + tasks.size() + " tasks instead of " + tables);
        }
        long begin = System.nanoTime();
        tasks.forEach(bare::complete);
        return tables * 1e9 / (System.nanoTime() - begin);
    }

    static void analysed(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("analyze")) {
            statement.execute();
        }
    }

    static int pending(Connection connection, long batch) {
        try (PreparedStatement statement = connection.prepareStatement(
                "select count(*) from batch_item where batch_id = ? and outcome = 'PENDING'")) {
            statement.setLong(1, batch);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
