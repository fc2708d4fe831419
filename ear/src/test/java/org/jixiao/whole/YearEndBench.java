package org.jixiao.whole;

import jakarta.json.Json;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jixiao.target.model.Stage;

/**
 * How many tables a second get their self-evaluation when a year end is opened, with rights, trail, proposed weights and
 * inbox, beside the bare engine that sends the same message one by one to as many instances in the same database; in turns,
 * so that both meet the same machine.
 */
public final class YearEndBench {

    private static final int YEAR = 2033;
    private static final Duration MOST = Duration.ofMinutes(60);
    private static final long FIRST = 3_000_000_000L;
    private static final String MESSAGE = "yearEndOpened";

    private YearEndBench() {}

    /** {@code [number of tables] [rounds] [POSTGRESQL|H2]}. */
    public static void run(List<String> arguments) throws SQLException {
        int tables = arguments.isEmpty() ? 20_000 : Integer.parseInt(arguments.get(0));
        int rounds = arguments.size() < 2 ? 3 : Integer.parseInt(arguments.get(1));
        Database database = arguments.size() < 3
                ? Database.POSTGRESQL
                : Database.valueOf(arguments.get(2).toUpperCase(Locale.ROOT));
        Map<String, String> settings = BatchBench.settings(database);
        Server server = Server.startForLoad("bench", settings);
        try {
            System.out.printf(
                    "Year ends of %d tables on %s; history here: steps without the flows between them, of the bare engine:"
                            + " audit%n",
                    tables, database);
            measure(server, settings, tables, rounds);
        } finally {
            server.stop();
        }
    }

    private static void measure(Server server, Map<String, String> settings, int tables, int rounds)
            throws SQLException {
        Region gulou = Region.gulou(server);
        long original = gulou.draft(YEAR);
        gulou.lead(List.of(original), Stage.AWAITING_APPROVAL);
        long approval = Region.id(gulou.approver()
                .post("/api/approvals", Region.order("财预〔" + YEAR + "〕1号", List.of(original)))
                .expect(202)
                .json());
        Region.done(gulou.approver(), "/api/approvals/" + approval);
        BareEngine bare = new BareEngine(settings);
        bare.approved("yardstick");
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long first = FIRST + (long) round * 10 * tables;
            double ours = opening(server, gulou, original, tables, first, round);
            double theirs = bare(server, bare, tables, first, round);
            System.out.printf(
                    "%s: year end %.0f tables/s, bare engine %.0f messages/s, ratio %.2f%n",
                    round == 0 ? "warm-up" : "round " + round, ours, theirs, ours / theirs);
            if (round > 0) {
                ratios.add(ours / theirs);
            }
        }
        ratios.sort(null);
        System.out.printf("median ratio %.2f (goal: at least 2)%n", ratios.get(ratios.size() / 2));
    }

    /** Each round opens a year of its own, so that the original is never in it. */
    private static double opening(Server server, Region gulou, long original, int tables, long first, int round)
            throws SQLException {
        int year = YEAR + 1 + round;
        try (Connection connection = server.database()) {
            CopiedTables.of(connection, original, tables, first);
            connection.setAutoCommit(true);
            try (PreparedStatement statement =
                    connection.prepareStatement("update target_table set fiscal_year = ? where id >= ? and id < ?")) {
                statement.setInt(1, year);
                statement.setLong(2, first);
                statement.setLong(3, first + tables);
                statement.executeUpdate();
            }
            BatchBench.analysed(connection);
            long begin = System.nanoTime();
            long opening = Region.id(gulou.performance()
                    .post(
                            "/api/evaluations/open",
                            Json.createObjectBuilder().add("region", "gulou").add("year", year))
                    .expect(202)
                    .json());
            long ordered = System.nanoTime();
            Until.holds("opened", MOST, () -> BatchBench.pending(connection, opening) == 0);
            long end = System.nanoTime();
            if (tables(gulou, year) != 0) {
                throw new IllegalStateException("Tables of " + year + " still stand approved");
            }
            System.out.printf(
                    "  %d tables ordered in %.1f s, opened in %.1f s more%n",
                    tables, (ordered - begin) / 1e9, (end - ordered) / 1e9);
            return tables * 1e9 / (end - begin);
        }
    }

    /** How many tables of the year still stand approved; at most one is asked for. */
    private static int tables(Region gulou, int year) {
        return gulou.auditor()
                .get("/api/tables?stage=APPROVED&limit=1&year=" + year)
                .expect(200)
                .items()
                .size();
    }

    private static double bare(Server server, BareEngine bare, int tables, long first, int round) throws SQLException {
        String beginning = "bare-" + round + "-";
        try (Connection connection = server.database()) {
            CopiedTables.ofProcess(connection, "yardstick", tables, number -> beginning + number, first + 5L * tables);
            connection.setAutoCommit(true);
            BatchBench.analysed(connection);
        }
        List<String> waiting = bare.waiting(MESSAGE, "yardstick");
        if (waiting.size() != tables) {
            throw new IllegalStateException("There are " + waiting.size() + " waiting instead of " + tables);
        }
        long begin = System.nanoTime();
        waiting.forEach(execution -> bare.tell(MESSAGE, execution));
        return tables * 1e9 / (System.nanoTime() - begin);
    }
}
