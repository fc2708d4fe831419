package org.jixiao.whole;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jixiao.target.model.Stage;

/**
 * How many tables a second go the whole way from the draft to the approval by REST, with rights, trail, steps, versions and
 * inbox, beside the bare engine that completes the same tasks in the same database with the same number of threads. People
 * decide on lists, as they do; each table has a transaction of its own at each step, and the approval is one document over
 * all. The two sides take turns step by step, so that both meet the same machine.
 */
public final class PathBench {

    private static final int YEAR = 2032;
    private static final int LIST = 50;
    private static final long FIRST = 2_000_000_000L;
    private static final Duration MOST = Duration.ofMinutes(20);
    private static final List<Stage> BY_LIST = List.of(
            Stage.DRAFT, Stage.UNIT_CHECK, Stage.DEPARTMENT_REVIEW, Stage.BUSINESS_REVIEW, Stage.PERFORMANCE_REVIEW);

    private PathBench() {}

    /** {@code [number of tables] [rounds] [threads] [POSTGRESQL|H2]}. */
    public static void run(List<String> arguments) throws SQLException {
        int tables = arguments.isEmpty() ? 500 : Integer.parseInt(arguments.get(0));
        int rounds = arguments.size() < 2 ? 3 : Integer.parseInt(arguments.get(1));
        int threads = arguments.size() < 3 ? 2 : Integer.parseInt(arguments.get(2));
        Database database = arguments.size() < 4
                ? Database.POSTGRESQL
                : Database.valueOf(arguments.get(3).toUpperCase(Locale.ROOT));
        Map<String, String> settings = BatchBench.settings(database);
        Server server = Server.startForLoad("bench", settings);
        try {
            System.out.printf(
                    "%d tables from the draft to the approval on %s with %d threads on both sides; history here:"
                            + " steps without the flows between them, of the bare engine: audit%n",
                    tables, database, threads);
            measure(server, settings, tables, rounds, threads);
        } finally {
            server.stop();
        }
    }

    private static void measure(Server server, Map<String, String> settings, int tables, int rounds, int threads)
            throws SQLException {
        Region gulou = Region.gulou(server);
        long original = gulou.draft(YEAR);
        BareEngine bare = new BareEngine(settings);
        bare.begun("path");
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Round walked = new Round(server, gulou, bare, tables, threads, round);
            walked.walk(original);
            System.out.printf(
                    "%s: %.1f tables/s, bare engine %.1f tables/s, ratio %.2f%n",
                    round == 0 ? "warm-up" : "round " + round, walked.ours(), walked.theirs(), walked.ratio());
            if (round > 0) {
                ratios.add(walked.ratio());
            }
        }
        ratios.sort(null);
        System.out.printf("median ratio %.2f (goal: at least 0.5, aim: 1)%n", ratios.get(ratios.size() / 2));
    }

    /** Some tables on their way, and as many instances of the bare engine. */
    private static final class Round {

        private final Server server;
        private final Region gulou;
        private final BareEngine bare;
        private final int tables;
        private final int threads;
        private final int number;
        private long ours;
        private long theirs;

        Round(Server server, Region gulou, BareEngine bare, int tables, int threads, int number) {
            this.server = server;
            this.gulou = gulou;
            this.bare = bare;
            this.tables = tables;
            this.threads = threads;
            this.number = number;
        }

        void walk(long original) throws SQLException {
            long first = FIRST + (long) number * 10 * tables;
            String beginning = "path-" + number + "-";
            String hash = gulou.hash(original);
            try (Connection connection = server.database()) {
                List<Long> ids = CopiedTables.of(connection, original, tables, first);
                CopiedTables.ofProcess(connection, "path", tables, copy -> beginning + copy, first + 5L * tables);
                connection.setAutoCommit(true);
                BatchBench.analysed(connection);
                for (Stage stage : BY_LIST) {
                    long here = timed(lists(ids), list -> decide(stage, list, hash));
                    long there = timed(lists(bare.tasks(beginning)), list -> list.forEach(bare::complete));
                    add(stage.name(), here, there);
                }
                long begin = System.nanoTime();
                approve(connection, ids);
                long here = System.nanoTime() - begin;
                add("APPROVAL", here, timed(lists(bare.tasks(beginning)), list -> list.forEach(bare::complete)));
            }
        }

        private void add(String step, long here, long there) {
            System.out.printf("  %s: %.1f s, bare engine %.1f s%n", step, here / 1e9, there / 1e9);
            ours += here;
            theirs += there;
        }

        private void decide(Stage stage, List<Long> ids, String hash) {
            JsonArrayBuilder seen = Json.createArrayBuilder();
            ids.forEach(id -> seen.add(Json.createObjectBuilder().add("id", id).add("hash", hash)));
            JsonObject answer = gulou.actor(stage)
                    .post(
                            "/api/tables/decisions",
                            Json.createObjectBuilder()
                                    .add("verb", stage.isUnitsWork() ? "submit" : "pass")
                                    .add("opinion", "同意。")
                                    .add("tables", seen))
                    .expect(200)
                    .json();
            for (JsonObject outcome : answer.getJsonArray("tables").getValuesAs(JsonObject.class)) {
                if (!outcome.getString("outcome").equals("DONE")) {
                    throw new IllegalStateException("Not led on from " + stage + ": " + outcome);
                }
            }
        }

        private void approve(Connection connection, List<Long> ids) {
            long approval = Region.id(gulou.approver()
                    .post("/api/approvals", Region.order("财预〔" + YEAR + "〕" + (number + 1) + "号", ids))
                    .expect(202)
                    .json());
            Until.holds("approved", MOST, () -> BatchBench.pending(connection, approval) == 0);
        }

        /** Works on lists with the threads; how long it took, in nanoseconds. */
        private <T> long timed(List<List<T>> lists, Consumer<List<T>> work) {
            ExecutorService workers = Executors.newFixedThreadPool(threads);
            try {
                long begin = System.nanoTime();
                List<Future<?>> running = new ArrayList<>();
                lists.forEach(list -> running.add(workers.submit(() -> work.accept(list))));
                for (Future<?> each : running) {
                    each.get();
                }
                return System.nanoTime() - begin;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            } finally {
                workers.shutdown();
            }
        }

        private <T> List<List<T>> lists(List<T> all) {
            if (all.size() != tables) {
                throw new IllegalStateException("There are " + all.size() + " instead of " + tables);
            }
            List<List<T>> lists = new ArrayList<>();
            for (int begin = 0; begin < all.size(); begin += LIST) {
                lists.add(all.subList(begin, Math.min(all.size(), begin + LIST)));
            }
            return lists;
        }

        double ours() {
            return tables * 1e9 / ours;
        }

        double theirs() {
            return tables * 1e9 / theirs;
        }

        double ratio() {
            return (double) theirs / ours;
        }
    }
}
