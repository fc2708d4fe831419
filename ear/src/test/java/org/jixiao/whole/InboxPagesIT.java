package org.jixiao.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jixiao.review.model.Due;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.InboxLine;
import org.jixiao.review.persistence.Inbox;
import org.jixiao.review.persistence.Inbox.Filter;
import org.jixiao.review.persistence.InboxCounters;
import org.jixiao.review.persistence.InboxPages;
import org.jixiao.review.persistence.InboxYears;
import org.jixiao.review.persistence.OwnWork;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The lists of the inbox beside what plain sorting and filtering says, on each database. */
class InboxPagesIT {

    private static final Map<Database, DataSource> DATABASES = new EnumMap<>(Database.class);
    private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");

    private static final List<String> REGIONS = List.of("other", "test");

    private final Random random = new Random(20261120);
    private long nextId;

    @ParameterizedTest
    @EnumSource(Database.class)
    void pages_lead_through_all_queues_in_order_and_tell_nothing_twice(Database database) throws SQLException {
        for (int queues : List.of(1, 3, 40, 300)) {
            List<String> mine = queues("order" + queues, queues);
            List<Waiting> all = fill(database, mine, 1_200);
            fill(database, queues("others" + queues, 20), 300);

            for (int limit : List.of(7, 50, 200)) {
                assertThat(leaf(database, mine, Filter.ALL, limit))
                        .as("%d queues, %d a page", queues, limit)
                        .containsExactlyElementsOf(ids(all, any -> true));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void one_long_queue_among_many_short_ones_is_told_in_order(Database database) throws SQLException {
        List<String> mine = queues("long", 120);
        List<Waiting> all = fill(database, mine.subList(0, 1), 400);
        all.addAll(fill(database, mine, 150));

        assertThat(leaf(database, mine, Filter.ALL, 50)).containsExactlyElementsOf(ids(all, any -> true));
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_stays_is_told_once_while_other_items_come_and_go(Database database) throws SQLException {
        List<String> mine = queues("moving", 60);
        List<Waiting> all = fill(database, mine, 900);
        Set<Long> stays = new LinkedHashSet<>(ids(all, any -> true));
        List<Long> told = new ArrayList<>();
        Inbox.Key after = null;
        do {
            Inbox.Page page = pages(database).page(REGIONS, mine, Filter.ALL, after, 50);
            page.lines().forEach(line -> told.add(line.id()));
            after = page.next();
            fill(database, mine, 15);
            for (int i = 0; i < 12; i++) {
                long gone = all.get(random.nextInt(all.size())).id();
                stays.remove(gone);
                remove(database, gone);
            }
        } while (after != null);

        assertThat(told).doesNotHaveDuplicates().containsAll(stays);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void each_filter_leaves_what_it_says(Database database) throws SQLException {
        List<String> mine = queues("filter", 30);
        List<Waiting> all = fill(database, mine, 800);
        Due.Range early = new Due.Range(Due.Range.ANY.from(), BEGIN.plus(20, ChronoUnit.DAYS));
        Due.Range never = new Due.Range(InboxItem.NEVER, Due.Range.ANY.until());
        Map<Filter, Predicate<Waiting>> filters = new HashMap<>();
        filters.put(new Filter(null, null, "U3", null, Due.Range.ANY, false), item -> item.unit() == 3);
        filters.put(new Filter(null, null, null, 2025, Due.Range.ANY, false), item -> item.year() == 2025);
        filters.put(Filter.ALL.onlyReturned(), Waiting::returned);
        filters.put(Filter.ALL.due(early), item -> item.due().isBefore(early.until()));
        filters.put(Filter.ALL.due(never), item -> item.due().equals(InboxItem.NEVER));
        filters.put(new Filter(null, "费1"), item -> item.name().contains("费1"));
        filters.put(new Filter(null, "单位7"), item -> item.unit() == 7);
        filters.put(new Filter(null, "%"), item -> item.name().contains("%"));
        filters.put(new Filter(Stage.UNIT_CHECK, null), item -> true);
        filters.put(new Filter(Stage.DRAFT, null), item -> false);
        filters.put(
                new Filter(Stage.UNIT_CHECK, "费", "U5", 2026, early, true),
                item -> item.unit() == 5
                        && item.year() == 2026
                        && item.returned()
                        && item.due().isBefore(early.until()));
        for (Map.Entry<Filter, Predicate<Waiting>> each : filters.entrySet()) {
            List<Long> wanted = ids(all, each.getValue());
            assertThat(leaf(database, mine, each.getKey(), 20))
                    .as(each.getKey().toString())
                    .containsExactlyElementsOf(wanted);
            assertThat(pages(database).count(REGIONS, mine, each.getKey()))
                    .as(each.getKey().toString())
                    .isEqualTo(wanted.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void the_years_are_those_that_occur_newest_first(Database database) throws SQLException {
        List<String> mine = queues("years", 40);
        List<Waiting> all = fill(database, mine, 300);
        InboxYears years = new InboxYears(database(database));

        assertThat(years.of(mine))
                .containsExactlyElementsOf(all.stream()
                        .map(Waiting::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList());
        assertThat(years.of(queues("years of nobody", 3))).isEmpty();
        assertThat(years.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void a_search_for_what_is_rare_finds_it_in_the_end(Database database) throws SQLException {
        List<String> mine = queues("search", 20);
        List<Waiting> all = fill(database, mine, 12_000);

        assertThat(leaf(database, mine, new Filter(null, "费11999"), 50))
                .containsExactlyElementsOf(ids(all, item -> item.name().contains("费11999")));
        assertThat(leaf(database, mine, new Filter(null, "没有这个项目"), 50)).isEmpty();
        assertThat(pages(database).count(REGIONS, mine, new Filter(null, "项目"))).isEqualTo(Inbox.MOST_COUNTED + 1);
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void folding_the_counters_changes_no_number(Database database) throws SQLException {
        List<String> mine = queues("count", 4);
        try (Connection connection = database(database).getConnection();
                PreparedStatement add = connection.prepareStatement(
                        "insert into inbox_count (queue, stage, change) values (?, ?, ?)")) {
            for (int i = 0; i < 40; i++) {
                add.setString(1, mine.get(i % 4));
                add.setString(2, i % 3 == 0 ? "DRAFT" : "UNIT_CHECK");
                add.setInt(3, i % 4 == 3 ? (i % 8 == 3 ? 1 : -1) : i);
                add.executeUpdate();
            }
        }
        InboxCounters counters = new InboxCounters(database(database));
        Map<Stage, Long> before = counters.of(mine);
        int rows = countRows(database);

        assertThat(before).containsOnlyKeys(Stage.DRAFT, Stage.UNIT_CHECK);
        int fewer = counters.fold();
        assertThat(fewer).isPositive();
        assertThat(countRows(database)).isEqualTo(rows - fewer);
        assertThat(counters.of(mine)).isEqualTo(before);
        assertThat(counters.fold()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void what_somebody_decided_and_submitted_is_told_newest_first(Database database) throws SQLException {
        fill(database, queues("own", 1), 1);
        try (Connection connection = database(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into account values (7, 'own.seven', '张三', 'x')");
            statement.execute("insert into account values (8, 'own.eight', '李四', 'x')");
            for (int i = 1; i <= 130; i++) {
                statement.execute("insert into target_table (id, revision, region, fiscal_year, unit_id, form, stage,"
                        + " version, hash, project_name, project_key, ordinal, total, "
                        + (i % 2 == 0 ? "submitted_by" : "submitted_for")
                        + ") values (" + (1_000 + i) + ", 0, 'test', 2026, 1, 'test', 'UNIT_CHECK', 1, 'h', '项目" + i
                        + "', 'own#" + i + "', 1, 1, 7)");
                statement.execute("insert into review_step (id, table_id, task_id, stage, verb, to_stage, account_id,"
                        + " account_name, on_behalf_id, post, decided_at, version, hash) values (" + (5_000 + i) + ", "
                        + (1_000 + i) + ", 'own-" + i + "', 'UNIT_CHECK', 'PASS', 'DEPARTMENT_REVIEW', "
                        + (i % 3 == 0 ? "8, '李四', 7" : "7, '张三', null")
                        + ", 'UNIT_HEAD', timestamp '2026-01-01 00:00:00'"
                        + " + " + (i / 4) + " * interval '1' hour, 1, 'h')");
            }
        }
        OwnWork own = new OwnWork(database(database));
        List<Long> newestFirst =
                IntStream.rangeClosed(1, 130).mapToObj(i -> 131L - i).toList();

        assertThat(leaf(after -> own.submitted(7, Filter.ALL, after, 50)))
                .containsExactlyElementsOf(
                        newestFirst.stream().map(i -> 1_000 + i).toList());
        assertThat(leaf(after -> own.done(7, Filter.ALL, after, 50)))
                .containsExactlyElementsOf(
                        newestFirst.stream().map(i -> 5_000 + i).toList());
        assertThat(leaf(after -> own.done(7, new Filter(null, "项目13"), after, 50)))
                .containsExactly(5_130L, 5_013L);
        assertThat(leaf(after -> own.done(9, Filter.ALL, after, 50))).isEmpty();
    }

    // ---- what waits ----

    private record Waiting(long id, String name, int unit, int year, boolean returned, Instant since, Instant due) {}

    private static List<String> queues(String name, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> "UNIT_CHECK/unit/" + name + i)
                .toList();
    }

    private static List<Long> ids(List<Waiting> all, Predicate<Waiting> wanted) {
        return all.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Waiting::due)
                        .thenComparing(Waiting::since)
                        .thenComparing(Waiting::id))
                .map(Waiting::id)
                .toList();
    }

    private List<Waiting> fill(Database database, List<String> queues, int many) throws SQLException {
        List<Waiting> all = new ArrayList<>();
        try (Connection connection = database(database).getConnection();
                PreparedStatement add = connection.prepareStatement(
                        "insert into inbox_item (id, task_id, table_id, stage, post, queue, returned, region,"
                                + " department_id, unit_id, fiscal_year, since, due, table_kind, form, project_name,"
                                + " unit_code, unit_name, department_code, department_name, total, version, hash)"
                                + " values (?, ?, 1, 'UNIT_CHECK', 'UNIT_HEAD', ?, ?, 'test', 1, 1, ?, ?, ?, 'PROJECT',"
                                + " 'test', ?, ?, ?, '1', '部门', 1, 1, 'h')")) {
            for (int i = 0; i < many; i++) {
                long id = nextId(connection);
                int unit = random.nextInt(10);
                // Many are alike, so that nothing but the whole key tells them apart.
                Instant due =
                        random.nextInt(3) == 0 ? InboxItem.NEVER : BEGIN.plus(random.nextInt(60), ChronoUnit.DAYS);
                Waiting item = new Waiting(
                        id,
                        "项目维护费" + i,
                        unit,
                        2024 + random.nextInt(3),
                        random.nextInt(5) == 0,
                        BEGIN.minus(random.nextInt(40), ChronoUnit.HOURS),
                        due);
                add.setLong(1, id);
                add.setString(2, "task-" + id);
                add.setString(3, queues.get(random.nextInt(queues.size())));
                add.setBoolean(4, item.returned());
                add.setInt(5, item.year());
                add.setObject(6, LocalDateTime.ofInstant(item.since(), ZoneOffset.UTC));
                add.setObject(7, LocalDateTime.ofInstant(item.due(), ZoneOffset.UTC));
                add.setString(8, item.name());
                add.setString(9, "U" + unit);
                add.setString(10, "单位" + unit);
                add.addBatch();
                all.add(item);
            }
            add.executeBatch();
        }
        return all;
    }

    private long nextId(Connection connection) throws SQLException {
        if (nextId == 0) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select coalesce(max(id), 0) from inbox_item")) {
                row.next();
                nextId = row.getLong(1);
            }
        }
        return ++nextId;
    }

    private static void remove(Database database, long id) throws SQLException {
        try (Connection connection = database(database).getConnection();
                PreparedStatement remove = connection.prepareStatement("delete from inbox_item where id = ?")) {
            remove.setLong(1, id);
            remove.executeUpdate();
        }
    }

    private static int countRows(Database database) throws SQLException {
        try (Connection connection = database(database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from inbox_count")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static InboxPages pages(Database database) {
        return new InboxPages(database(database));
    }

    private static List<Long> leaf(Database database, List<String> queues, Filter filter, int limit) {
        return leaf(after -> pages(database).page(REGIONS, queues, filter, after, limit));
    }

    private static List<Long> leaf(Leafing leafing) {
        List<Long> ids = new ArrayList<>();
        Inbox.Key after = null;
        do {
            Inbox.Page page = leafing.page(after);
            ids.addAll(page.lines().stream().map(InboxLine::id).toList());
            Inbox.Key next = page.next();
            // As it goes out to a browser and comes back.
            after = next == null ? null : Inbox.Key.read(next.text()).orElseThrow();
        } while (after != null);
        return ids;
    }

    @FunctionalInterface
    private interface Leafing {
        Inbox.Page page(Inbox.@Nullable Key after);
    }

    private static synchronized DataSource database(Database database) {
        return DATABASES.computeIfAbsent(database, InboxPagesIT::migrated);
    }

    private static DataSource migrated(Database database) {
        Map<String, String> settings = database.settings(Server.newFolder("inbox"));
        String url = settings.getOrDefault("jixiao.db.url", "");
        DataSource source;
        if (database == Database.H2) {
            JdbcDataSource h2 = new JdbcDataSource();
            h2.setURL(url + ";DB_CLOSE_DELAY=-1");
            source = h2;
        } else {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(url);
            postgres.setUser(settings.get("jixiao.db.user"));
            postgres.setPassword(settings.get("jixiao.db.password"));
            source = postgres;
        }
        Flyway.configure()
                .dataSource(source)
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + database.name().toLowerCase(Locale.ROOT))
                .outOfOrder(true)
                .load()
                .migrate();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into department values (1, 'test', '1', '部门')");
            statement.execute("insert into budget_unit values (1, 1, '1', '单位')");
            statement.execute(
                    "insert into target_table (id, revision, region, fiscal_year, unit_id, form, stage, version,"
                            + " hash, project_key, ordinal, total) values (1, 0, 'test', 2026, 1, 'test', 'UNIT_CHECK', 1, 'h',"
                            + " 'p#1', 1, 1)");
        } catch (SQLException e) {
            throw new IllegalStateException("No table to wait for", e);
        }
        return source;
    }
}
