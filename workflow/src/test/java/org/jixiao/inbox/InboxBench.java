package org.jixiao.inbox;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.flowable.common.engine.impl.persistence.StrongUuidGenerator;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.flowable.task.api.TaskQuery;
import org.flywaydb.core.Flyway;
import org.jixiao.review.model.Due;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.persistence.InboxCounters;
import org.jixiao.review.persistence.InboxPages;
import org.jspecify.annotations.Nullable;

/**
 * How fast the inbox is read with few and with very many open tasks, beside the engine's own query for the tasks of
 * candidate groups on the same tasks. {@code bin/bench inbox} runs it.
 *
 * <p>The tasks are copies of one that a process really led to a person: 30% wait in 3 queues, 30% in 40 and 40% in 300, and
 * there is a person for each of the three. The sizes take turns, and so do both sides, so that whatever else the machine
 * does strikes all; medians are compared.
 */
public final class InboxBench {

    private static final int PAGE = 50;
    private static final int WARM_UPS = 2;

    /** Each of ours is a statement of its own; the engine's are alike. */
    private static final int WARM_UPS_OF_OURS = 10;

    /** The engine's slowest queries take seconds; fewer of them are enough. */
    private static final double LONG_MILLIS = 8_000;

    private static final int FEWEST = 3;

    private static final Map<Integer, String> QUEUES = new LinkedHashMap<>(Map.of(
            3, "AWAITING_APPROVAL/region/r",
            40, "DEPARTMENT_REVIEW/department/",
            300, "UNIT_CHECK/unit/"));

    private static final List<Integer> PEOPLE = List.of(3, 40, 300);

    /** The kind of work that waits in the queue of the task with number g. */
    private static final String STAGE = "case when mod(g, 100) < 30 then 'AWAITING_APPROVAL'"
            + " when mod(g, 100) < 60 then 'DEPARTMENT_REVIEW' else 'UNIT_CHECK' end";

    private static final String QUEUE = "case when mod(g, 100) < 30 then 'AWAITING_APPROVAL/region/r' || mod(g, 3)"
            + " when mod(g, 100) < 60 then 'DEPARTMENT_REVIEW/department/' || mod(g / 100 * 30 + mod(g, 100), 40)"
            + " else 'UNIT_CHECK/unit/' || mod(g / 100 * 40 + mod(g, 100), 300) end";

    /** Not quite a third is not due; the others are due within 200 days, in no order and whatever their queue is. */
    private static final String DUE = "case when mod(g, 7) < 2 then %s else timestamp '2026-01-01 00:00:00'"
            + " + mod(cast(g as bigint) * 2654435761, 4294967296) / 21474837 * interval '1' day end";

    private static final String SINCE = "timestamp '2026-01-01 00:00:00' + g * interval '1' second";

    private static final String UNIT = "'U' || mod(g / 100, 50)";

    private static final String NAME = "'信息化项目维护费' || g";

    private static final Instant SOON = Instant.parse("2026-02-01T00:00:00Z");

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, Map<Integer, Medians>> results = new LinkedHashMap<>();
    private final boolean h2;
    private final int rounds;

    private InboxBench(boolean h2, int rounds) {
        this.h2 = h2;
        this.rounds = rounds;
    }

    /**
     * Runs it.
     *
     * @param arguments {@code h2} or {@code postgresql} (the default), how many rounds (15), how many tasks (10000 100000
     *     1000000)
     */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean h2 = words.remove("h2");
        words.remove("postgresql");
        int rounds = words.isEmpty() ? 15 : Integer.parseInt(words.remove(0));
        List<Integer> sizes = words.isEmpty()
                ? List.of(10_000, 100_000, 1_000_000)
                : words.stream().map(Integer::valueOf).toList();
        InboxBench bench = new InboxBench(h2, rounds);
        if (h2) {
            Path folder = Files.createTempDirectory("inbox-bench");
            bench.measure(
                    "org.h2.Driver",
                    sizes,
                    size -> "jdbc:h2:file:" + folder.resolve("tasks" + size) + ";WRITE_DELAY=0;LOCK_TIMEOUT=20000");
        } else {
            try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "512MB")
                    .start()) {
                for (int size : sizes) {
                    try (Connection connection = postgres.getPostgresDatabase().getConnection();
                            Statement statement = connection.createStatement()) {
                        statement.execute("create database tasks" + size + " encoding 'UTF8' template template0");
                    }
                }
                bench.measure(
                        "org.postgresql.Driver",
                        sizes,
                        size -> "jdbc:postgresql://localhost:" + postgres.getPort() + "/tasks" + size);
            }
        }
        bench.summary(sizes);
    }

    /** All sizes are loaded before anything is measured, so that they, too, take turns. */
    private void measure(String driver, List<Integer> sizes, IntFunction<String> url) throws SQLException {
        List<Tasks> all = new ArrayList<>();
        for (int size : sizes) {
            long begin = System.nanoTime();
            all.add(loaded(driver, url.apply(size), size));
            out.printf(
                    "== %s, %,d open tasks loaded in %d s%n",
                    h2 ? "H2" : "PostgreSQL", size, (System.nanoTime() - begin) / 1_000_000_000);
        }
        for (int queues : PEOPLE) {
            List<Map<String, Question>> questions = new ArrayList<>();
            for (Tasks tasks : all) {
                questions.add(questions(tasks, queues));
            }
            for (String what : questions.get(0).keySet()) {
                ask(
                        queues + " queues: " + what,
                        sizes,
                        questions.stream().map(each -> each.get(what)).toList());
            }
        }
        all.forEach(tasks -> tasks.database().forceCloseAll());
    }

    private Tasks loaded(String driver, String url, int size) throws SQLException {
        PooledDataSource database = new PooledDataSource(driver, url, h2 ? "sa" : "postgres", h2 ? "" : "postgres");
        Flyway.configure()
                .dataSource(url, h2 ? "sa" : "postgres", h2 ? "" : "postgres")
                .locations("classpath:db/migration/common", "classpath:db/migration/" + (h2 ? "h2" : "postgresql"))
                .outOfOrder(true)
                .load()
                .migrate();
        ProcessEngine engine = engine(database);
        load(database, engine, size);
        return new Tasks(size, database, engine, new InboxPages(database), new InboxCounters(database));
    }

    private static Map<String, Question> questions(Tasks tasks, int queues) throws SQLException {
        InboxPages pages = tasks.pages();
        InboxCounters counters = tasks.counters();
        ProcessEngine engine = tasks.engine();
        List<String> keys =
                IntStream.range(0, queues).mapToObj(i -> QUEUES.get(queues) + i).toList();
        int all = counters.of(keys).values().stream().mapToInt(Long::intValue).sum();
        Inbox.Key middle = key(tasks.database(), keys, all / 2);
        Inbox.Filter unit = new Inbox.Filter(null, null, "U7", null, Due.Range.ANY, false);
        Inbox.Filter due = Inbox.Filter.ALL.due(new Due.Range(Due.Range.ANY.from(), SOON));
        String rare = "费1" + tasks.size() / 10;
        Inbox.Filter text = new Inbox.Filter(null, rare);
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put(
                "first page",
                new Question(
                        () -> page(pages, keys, Inbox.Filter.ALL, null), () -> page(query(engine, keys), 0), true));
        questions.put(
                "deep page",
                new Question(
                        () -> page(pages, keys, Inbox.Filter.ALL, middle),
                        () -> page(query(engine, keys), all / 2),
                        true));
        questions.put(
                "a unit",
                new Question(
                        () -> page(pages, keys, unit, null),
                        () -> page(query(engine, keys).taskCategory("U7"), 0),
                        true));
        questions.put(
                "due soon",
                new Question(
                        () -> page(pages, keys, due, null),
                        () -> page(query(engine, keys).taskDueBefore(Date.from(SOON)), 0),
                        true));
        questions.put(
                "a rare name",
                new Question(
                        () -> page(pages, keys, text, null),
                        () -> page(query(engine, keys).taskNameLikeIgnoreCase("%" + rare + "%"), 0),
                        false));
        questions.put(
                "counter",
                new Question(
                        () -> counters.of(keys).values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .taskCandidateGroupIn(keys)
                                .count(),
                        true));
        return questions;
    }

    /** Open tasks in a database of their own. */
    private record Tasks(
            int size, PooledDataSource database, ProcessEngine engine, InboxPages pages, InboxCounters counters) {}

    /** What both sides are asked; alike when both must find as much. */
    private record Question(LongSupplier ours, LongSupplier theirs, boolean alike) {}

    private static long page(InboxPages pages, List<String> queues, Inbox.Filter filter, Inbox.@Nullable Key after) {
        return pages.page(List.of("bench"), queues, filter, after, PAGE).lines().size();
    }

    private static TaskQuery query(ProcessEngine engine, List<String> queues) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskCandidateGroupIn(queues)
                .orderByDueDateNullsLast()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    private static long page(TaskQuery query, int from) {
        return query.listPage(from, PAGE).size();
    }

    /**
     * First the sizes take turns with each other, then, size by size, ours and the engine's: its long ways through whole
     * tables are not to lie between two of ours that are compared.
     */
    private void ask(String what, List<Integer> sizes, List<Question> questions) {
        List<List<Double>> grown = questions.stream()
                .map(question -> (List<Double>) new ArrayList<Double>())
                .toList();
        for (int round = -WARM_UPS_OF_OURS; round < rounds; round++) {
            for (int i = 0; i < questions.size(); i++) {
                double time = time(questions.get(i).ours());
                if (round >= 0) {
                    grown.get(i).add(time);
                }
            }
        }
        for (int i = 0; i < questions.size(); i++) {
            Medians medians = both(what, median(grown.get(i)), questions.get(i));
            results.computeIfAbsent(what, key -> new LinkedHashMap<>()).put(sizes.get(i), medians);
            out.printf(
                    "%-24s %,10d tasks %9.2f ms; in turns %9.2f ms   engine %10.2f ms   ratio %.4f%n",
                    what, sizes.get(i), medians.alone(), medians.ours(), medians.theirs(), medians.ratio());
        }
    }

    private static double time(LongSupplier question) {
        long begin = System.nanoTime();
        long unused = question.getAsLong();
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Lets both sides take turns. */
    private Medians both(String what, double alone, Question question) {
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        double spent = 0;
        for (int round = -WARM_UPS; round < rounds; round++) {
            double ours = time(question.ours());
            if (round >= 0) {
                our.add(ours);
            }
            if (spent <= LONG_MILLIS || their.size() < FEWEST) {
                double theirs = time(question.theirs());
                spent += theirs;
                if (round >= 0 || theirs > LONG_MILLIS / 4) {
                    their.add(theirs);
                }
            }
        }
        long found = question.ours().getAsLong();
        long theirFound = question.theirs().getAsLong();
        if (question.alike() && found != theirFound) {
            throw new IllegalStateException(what + ": " + found + " and " + theirFound + " were found");
        }
        return new Medians(alone, median(our), median(their));
    }

    private void summary(List<Integer> sizes) {
        int least = sizes.get(0);
        int most = sizes.get(sizes.size() - 1);
        out.printf(
                "%n== %s, medians in ms; the last two: %,d beside %,d tasks (wanted: at most 1.50), and beside the engine"
                        + " at %,d (wanted: at most 0.1000)%n",
                h2 ? "H2" : "PostgreSQL", most, least, most);
        results.forEach((what, bySize) -> {
            Medians first = bySize.getOrDefault(least, Medians.NONE);
            Medians last = bySize.getOrDefault(most, Medians.NONE);
            out.printf(
                    "%-28s %s   %6.2f   %.4f%n",
                    what,
                    bySize.values().stream()
                            .map(medians -> "%9.2f".formatted(medians.alone()))
                            .collect(Collectors.joining(" ")),
                    last.alone() / first.alone(),
                    last.ratio());
        });
    }

    private static double median(List<Double> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /**
     * Medians in milliseconds.
     *
     * @param alone ours, in turns with the other sizes
     * @param ours in turns with the engine's
     */
    private record Medians(double alone, double ours, double theirs) {

        static final Medians NONE = new Medians(0, 0, 0);

        double ratio() {
            return ours / theirs;
        }
    }

    // ---- the tasks ----

    private static ProcessEngine engine(DataSource database) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setDisableIdmEngine(true);
        configuration.setDisableEventRegistry(true);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("waits.bpmn20.xml", """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                            xmlns:flowable="http://flowable.org/bpmn" targetNamespace="bench">
                          <process id="waits">
                            <startEvent id="begin"/>
                            <sequenceFlow sourceRef="begin" targetRef="work"/>
                            <userTask id="work" name="work" flowable:candidateGroups="somebody"/>
                          </process>
                        </definitions>""")
                .deploy();
        return engine;
    }

    /** One process is started; its rows are copied, and so is the inbox's. */
    private void load(DataSource database, ProcessEngine engine, int size) throws SQLException {
        engine.getRuntimeService().startProcessInstanceByKey("waits", "1");
        String numbers = h2
                ? "(select x as g from system_range(1, " + size + ")) n"
                : "(select g from generate_series(1, " + size + ") g) n";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            copy(
                    connection,
                    "ACT_RU_EXECUTION",
                    numbers,
                    List.of("ID_", "PROC_INST_ID_", "PARENT_ID_", "ROOT_PROC_INST_ID_", "BUSINESS_KEY_"),
                    Map.of());
            copy(
                    connection,
                    "ACT_RU_TASK",
                    numbers,
                    List.of("ID_", "PROC_INST_ID_", "EXECUTION_ID_"),
                    Map.of(
                            "DUE_DATE_", DUE.formatted("cast(null as timestamp)"),
                            "CREATE_TIME_", SINCE,
                            "NAME_", NAME,
                            "CATEGORY_", UNIT));
            copy(connection, "ACT_RU_IDENTITYLINK", numbers, List.of("ID_", "TASK_ID_"), Map.of("GROUP_ID_", QUEUE));
            statement.execute("delete from ACT_RU_IDENTITYLINK where GROUP_ID_ = 'somebody'");
            statement.execute("delete from ACT_RU_TASK where NAME_ = 'work'");
            statement.execute("insert into department values (1, 'bench', '1', '主管部门')");
            statement.execute("insert into budget_unit values (1, 1, '1', '预算单位')");
            statement.execute(
                    "insert into target_table (id, revision, region, fiscal_year, unit_id, form, stage, version,"
                            + " hash, project_key, ordinal, total) values (1, 0, 'bench', 2026, 1, 'bench', 'UNIT_CHECK', 1, 'h',"
                            + " 'p#1', 1, 10000)");
            statement.execute(
                    "insert into inbox_item (id, task_id, table_id, stage, post, queue, region, department_id,"
                            + " unit_id, fiscal_year, since, due, table_kind, form, project_name, unit_code, unit_name,"
                            + " department_code, department_name, total, version, hash)"
                            + " select g, 't-' || g, 1, " + STAGE + ", 'UNIT_HEAD', " + QUEUE
                            + ", 'bench', 1, 1, 2024 + mod(g, 3), "
                            + SINCE + ", " + DUE.formatted("timestamp '9999-12-31 00:00:00'")
                            + ", 'PROJECT', 'bench', " + NAME + ", " + UNIT
                            + ", '预算单位' || mod(g / 100, 50), '1', '主管部门', 10000, 1,"
                            + " '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef' from " + numbers);
            statement.execute("insert into inbox_count (queue, stage, change)"
                    + " select queue, stage, count(*) from inbox_item group by queue, stage");
            // Some that nobody has folded yet.
            statement.execute("insert into inbox_count (queue, stage, change) select queue, stage, s.by from"
                    + " (select distinct queue, stage from inbox_item) q,"
                    + " (values (1), (-1), (3), (-2), (-1), (1), (-1), (2), (-2)) s (by)");
            statement.execute(h2 ? "analyze" : "vacuum analyze");
        }
    }

    /**
     * Copies the newest rows of a table as often as there are numbers.
     *
     * @param own the columns that are different in each copy
     * @param others columns with what is to stand there
     */
    private static void copy(
            Connection connection, String table, String numbers, List<String> own, Map<String, String> others)
            throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                String name = rows.getMetaData().getColumnName(i).toUpperCase(Locale.ROOT);
                names.add(name);
                values.add(own.contains(name) ? name + " || '-' || g" : others.getOrDefault(name, name));
            }
            statement.execute("insert into " + table + " (" + String.join(", ", names) + ") select "
                    + String.join(", ", values) + " from (select * from " + table + ") real, " + numbers);
        }
    }

    private static Inbox.Key key(DataSource database, List<String> queues, int place) throws SQLException {
        String sql = "select due, since, id from inbox_item where queue = any(?) order by due, since, id offset ? rows"
                + " fetch first 1 rows only";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("varchar", queues.toArray()));
            statement.setInt(2, place - 1);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Inbox.Key(
                        row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        row.getLong(3));
            }
        }
    }
}
