package org.jixiao.review.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jixiao.review.model.InboxLine;
import org.jixiao.review.persistence.Inbox.Filter;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of what waits in many queues, in one order: earliest due first, then longest waiting.
 *
 * <p>An index leads through each queue in that order, and nothing else does: a page of three hundred queues merges three
 * hundred ordered lists and takes only what it needs of each, however long they are. On PostgreSQL the first item of
 * each queue says which queues the page can be made of; who has so many finds a page sooner among the next items of the
 * whole region, where these hold enough. What a unit has is little, and is read in its own order, whosever queues it is
 * in. A filter that no index knows, such as a part of a name, is held against a limited number of items, so that a search
 * for what is not there ends, too; such a page may hold fewer lines than asked for although it is not the last.
 *
 * <p>Design notice: plain SQL, because no query language of ours can say how much is to be taken of each list.
 */
@ApplicationScoped
public class InboxPages {

    /** How many items are held against a filter that no index knows, before the page ends. */
    private static final int LOOKED_AT = 3_000;

    /** Of many queues, a page has hardly more of one. */
    private static final int FEW_OF_EACH = 8;

    /** With more queues than these, a page is looked for among the next items of the region first. */
    private static final int MANY = 30;

    /** Among so many items of a region or a unit, a page is mostly found. */
    private static final int AHEAD = 250;

    /** Less of each queue is not worth a look. */
    private static final int LOOKED_AT_IN_EACH = 10;

    private static final String COLUMNS =
            "id, stage, for_opinion, returned, claimed_by, claimed_name, since, due, table_id,"
                    + " table_kind, region, fiscal_year, unit_code, unit_name, department_code, department_name, project_code,"
                    + " project_name, total, form, version, hash, adjusts_id, budget_document, addition, secret, queue";

    private static final String ORDER = " order by due, since, id";

    private static final Comparator<InboxLine> IN_ORDER =
            Comparator.comparing(InboxLine::due).thenComparing(InboxLine::since).thenComparing(InboxLine::id);

    @Resource(lookup = "java:app/jdbc/jixiao")
    private DataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    protected InboxPages() {}

    /** Pages of a database of one's own, without a container around. */
    public InboxPages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A page.
     *
     * @param regions where the queues are
     * @param after where the page before ended; null for the first page
     */
    public Inbox.Page page(
            Collection<String> regions,
            Collection<String> queues,
            Filter filter,
            Inbox.@Nullable Key after,
            int limit) {
        try (Connection connection = dataSource.getConnection()) {
            if (queues.isEmpty()) {
                return new Inbox.Page(List.of(), null);
            }
            if (!isPostgreSql(connection)) {
                return cut(oneByOne(connection, queues, filter, start(filter, after), limit + 1), limit);
            }
            Inbox.Key start = start(filter, after);
            if (filter.unit() != null) {
                return looked(connection, Way.throughRegions(regions, queues, filter), filter, start, limit);
            }
            Conditions conditions = Conditions.inQueue(filter);
            if (!conditions.looked().isEmpty()) {
                return looked(connection, Way.throughQueues(queues, conditions), filter, start, limit);
            }
            if (queues.size() > MANY) {
                Way ahead = Way.throughRegions(regions, queues, filter);
                Look look = look(connection, ahead, filter, start, ahead.portion());
                if (look.found().size() > limit || look.horizon() == null) {
                    return cut(look.found(), limit);
                }
            }
            return cut(merged(connection, queues, filter, conditions, start, limit + 1), limit);
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be read", e);
        }
    }

    /** How many a filter leaves, counted up to {@link Inbox#MOST_COUNTED} and one more. */
    public long count(Collection<String> regions, Collection<String> queues, Filter filter) {
        Conditions conditions = Conditions.inRegion(filter, queues);
        // A unit's items are found by the region's index; beside queues, a region says nothing.
        boolean byUnit = filter.unit() != null;
        String where = " from inbox_item where due >= ? and due < ?" + (byUnit ? " and region = any(?)" : "")
                + conditions.all();
        String upTo = "select count(*) from (select 1" + where + " limit " + (Inbox.MOST_COUNTED + 1) + ") counted";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(isPostgreSql(connection) ? upTo : "select count(*)" + where)) {
            Slots slots = new Slots(statement);
            slots.moment(filter.due().from()).moment(filter.due().until());
            if (byUnit) {
                slots.texts(regions);
            }
            conditions.fillAll(slots);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Math.min(row.getLong(1), Inbox.MOST_COUNTED + 1L);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The inbox cannot be counted", e);
        }
    }

    private static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private static Inbox.Key start(Filter filter, Inbox.@Nullable Key after) {
        Inbox.Key first = new Inbox.Key(filter.due().from(), Inbox.Key.FIRST.since(), Inbox.Key.FIRST.id());
        return after == null || after.due().isBefore(first.due()) ? first : after;
    }

    private static Inbox.Page cut(List<InboxLine> found, int limit) {
        boolean more = found.size() > limit;
        List<InboxLine> lines = more ? found.subList(0, limit) : found;
        return new Inbox.Page(lines, more ? Inbox.Key.of(lines.get(limit - 1)) : null);
    }

    /** As few queues as can be, and as little of each; once more with more of each if that was too little of one. */
    private static List<InboxLine> merged(
            Connection connection,
            Collection<String> queues,
            Filter filter,
            Conditions conditions,
            Inbox.Key start,
            int limit)
            throws SQLException {
        int each = Math.min(limit, Math.max(FEW_OF_EACH, 4 * limit / queues.size()));
        Merged few = merged(connection, queues, filter, conditions, start, limit, each);
        return each == limit || few.mostOfOne() < each
                ? few.lines()
                : merged(connection, queues, filter, conditions, start, limit, limit)
                        .lines();
    }

    private static Merged merged(
            Connection connection,
            Collection<String> queues,
            Filter filter,
            Conditions conditions,
            Inbox.Key start,
            int limit,
            int each)
            throws SQLException {
        String sql = "with head as materialized (select q.queue, h.due, h.since, h.id from unnest(?) as q (queue)"
                + " cross join lateral (select due, since, id from inbox_item where queue = q.queue"
                + " and (due, since, id) > (?, ?, ?) and due < ?" + conditions.indexed() + ORDER + " limit 1) h"
                + " order by h.due, h.since, h.id limit ?),"
                + " page as materialized (select k.id from head cross join lateral (select due, since, id from inbox_item"
                + " where queue = head.queue and (due, since, id) >= (head.due, head.since, head.id) and due < ?"
                + conditions.indexed() + ORDER + " limit ?) k order by k.due, k.since, k.id limit ?)"
                + " select " + COLUMNS + " from inbox_item where id in (select id from page)" + ORDER;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Slots slots = new Slots(statement);
            slots.texts(queues).key(start).moment(filter.due().until());
            conditions.fillIndexed(slots);
            slots.number(limit).moment(filter.due().until());
            conditions.fillIndexed(slots);
            slots.number(each).number(limit);
            List<InboxLine> lines = new ArrayList<>();
            Map<String, Integer> ofQueues = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.add(InboxRows.line(rows));
                    ofQueues.merge(rows.getString("queue"), 1, Integer::sum);
                }
            }
            return new Merged(
                    lines,
                    ofQueues.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        }
    }

    /** One queue after the other, each up to where the page ends as far as is known; for a database within this process. */
    private static List<InboxLine> oneByOne(
            Connection connection, Collection<String> queues, Filter filter, Inbox.Key start, int limit)
            throws SQLException {
        Conditions conditions = Conditions.inQueue(filter);
        String sql = "select " + COLUMNS + " from inbox_item where queue = ? and due >= ?"
                + " and (due > ? or since > ? or since = ? and id > ?) and due < ?" + conditions.all() + ORDER
                + " fetch first " + limit + " rows only";
        List<InboxLine> page = new ArrayList<>();
        Instant end = filter.due().until();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String queue : queues) {
                Slots slots = new Slots(statement);
                slots.text(queue)
                        .moment(start.due())
                        .moment(start.due())
                        .moment(start.since())
                        .moment(start.since())
                        .number(start.id())
                        .moment(end);
                conditions.fillAll(slots);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        page.add(InboxRows.line(rows));
                    }
                }
                page.sort(IN_ORDER);
                if (page.size() >= limit) {
                    page.subList(limit, page.size()).clear();
                    end = page.get(limit - 1).due().plus(1, ChronoUnit.MICROS);
                }
            }
        }
        return page;
    }

    /** Looks at the next items of each list, and goes on where a list had more as long as not too much was looked at. */
    private static Inbox.Page looked(Connection connection, Way way, Filter filter, Inbox.Key start, int limit)
            throws SQLException {
        List<InboxLine> found = new ArrayList<>();
        Inbox.Key from = start;
        int active = Math.max(1, way.lists().size());
        for (int left = LOOKED_AT; left > 0; ) {
            int each = Math.max(LOOKED_AT_IN_EACH, Math.min(left / active, way.portion()));
            Look look = look(connection, way, filter, from, each);
            found.addAll(look.found());
            Inbox.Key horizon = look.horizon();
            if (found.size() > limit || horizon == null) {
                return cut(found, limit);
            }
            from = horizon;
            left -= Math.max(1, look.cut()) * each;
            active = Math.max(1, look.cut());
        }
        return new Inbox.Page(found, from);
    }

    private static Look look(Connection connection, Way way, Filter filter, Inbox.Key from, int each)
            throws SQLException {
        Conditions conditions = way.conditions();
        // Only what is looked at is read of all of them, which an index may have; the lines of those that are wanted.
        String seen = String.join(
                ", ",
                Stream.concat(Stream.of("due", "since", "id"), conditions.lookedColumns().stream())
                        .toList());
        String sql = "with seen as materialized (select i.id, i.wanted, i.place = ? as last from unnest(?) as q (list)"
                + " cross join lateral (select w.id, row_number() over (" + ORDER + ") as place, (true"
                + conditions.looked() + ") as wanted from (select " + seen + " from inbox_item where " + way.column()
                + " = q.list and (due, since, id) > (?, ?, ?) and due < ?" + conditions.indexed() + ORDER
                + " limit ?) w) i where i.wanted or i.place = ?)"
                + " select l.*, seen.wanted, seen.last from seen join lateral (select " + COLUMNS
                + " from inbox_item where id = seen.id) l on true" + ORDER;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Slots slots = new Slots(statement);
            slots.number(each).texts(way.lists());
            conditions.fillLooked(slots);
            slots.key(from).moment(filter.due().until());
            conditions.fillIndexed(slots);
            slots.number(each).number(each);
            List<InboxLine> found = new ArrayList<>();
            Inbox.Key horizon = null;
            int cut = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    InboxLine line = InboxRows.line(rows);
                    // Behind the end of the first list that goes on, others may still come from it.
                    if (horizon == null && rows.getBoolean("wanted")) {
                        found.add(line);
                    }
                    if (rows.getBoolean("last")) {
                        cut++;
                        horizon = horizon == null ? Inbox.Key.of(line) : horizon;
                    }
                }
            }
            return new Look(found, horizon, cut);
        }
    }

    /**
     * Ordered lists that lead to the items.
     *
     * @param column what tells the lists apart: the queue or the region
     * @param portion how much of a list is looked at in one go at most
     */
    private record Way(String column, Collection<String> lists, Conditions conditions, int portion) {

        /** Through all that waits in the regions, or in a unit there, leaving out what is in others' queues. */
        static Way throughRegions(Collection<String> regions, Collection<String> queues, Filter filter) {
            return new Way("region", regions, Conditions.inRegion(filter, queues), AHEAD / Math.max(1, regions.size()));
        }

        static Way throughQueues(Collection<String> queues, Conditions conditions) {
            return new Way("queue", queues, conditions, LOOKED_AT);
        }
    }

    /** @param mostOfOne how many lines are from one and the same queue at most */
    private record Merged(List<InboxLine> lines, int mostOfOne) {}

    /**
     * A look at the next items of each queue.
     *
     * @param found what the filter leaves of them, up to the horizon
     * @param horizon how far nothing was overlooked; null when all is seen
     * @param cut how many queues have more than was looked at
     */
    private record Look(List<InboxLine> found, Inbox.@Nullable Key horizon, int cut) {}
}
