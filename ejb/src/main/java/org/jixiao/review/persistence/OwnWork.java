package org.jixiao.review.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jixiao.review.model.InboxItem;
import org.jixiao.review.model.InboxLine;
import org.jixiao.review.persistence.Inbox.Filter;
import org.jixiao.review.persistence.Inbox.Page;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** What a person has decided and submitted, paged by keyset, newest first. */
@ApplicationScoped
public class OwnWork {

    private static final String TABLE = ", t.id as table_id, t.kind as table_kind, t.region, t.fiscal_year,"
            + " u.code as unit_code, u.name as unit_name, d.code as department_code, d.name as department_name,"
            + " t.project_code, t.project_name, t.total, t.form, t.version, t.hash, t.adjusts_id, t.budget_document, t.addition, t.secret, t.stage as table_stage";

    private static final String PLACE =
            " join budget_unit u on u.id = t.unit_id join department d on d.id = u.department_id";

    private static final List<String> DECIDED_BY = List.of("s.account_id", "s.on_behalf_id");

    private static final List<String> SENT_TO = List.of("s.other_id");

    private static final List<String> SUBMITTED_BY = List.of("t.submitted_by", "t.submitted_for");

    private static final Comparator<InboxLine> NEWEST_FIRST =
            Comparator.comparing(InboxLine::since).thenComparing(InboxLine::id).reversed();

    @Resource(lookup = "java:app/jdbc/jixiao")
    private DataSource dataSource;

    @SuppressWarnings("NullAway.Init")
    protected OwnWork() {}

    /** The work of a database of one's own, without a container around. */
    public OwnWork(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the person decided, or somebody else for the person; a line's id is that of the step. */
    public Page done(long accountId, Filter filter, Inbox.@Nullable Key after, int limit) {
        return steps(DECIDED_BY, "(s.task_id is not null or s.verb = 'GIVE_OPINION')", accountId, filter, after, limit);
    }

    /** What was sent to the person to know of; a line's id is that of the step. */
    public Page circulated(long accountId, Filter filter, Inbox.@Nullable Key after, int limit) {
        return steps(SENT_TO, "s.verb = 'CIRCULATE'", accountId, filter, after, limit);
    }

    private Page steps(
            List<String> columns, String which, long accountId, Filter filter, Inbox.@Nullable Key after, int limit) {
        return page(
                columns,
                "select s.id, s.stage, s.decided_at as since" + TABLE
                        + " from review_step s join target_table t on t.id = s.table_id" + PLACE + " where ",
                " = ? and " + which + (filter.stage() == null ? "" : " and s.stage = ?"),
                "(s.decided_at < ? or s.decided_at = ? and s.id < ?)",
                accountId,
                filter,
                after,
                limit);
    }

    /** The tables that the person submitted, or somebody else for the person; a line's id is that of the table. */
    public Page submitted(long accountId, Filter filter, Inbox.@Nullable Key after, int limit) {
        return page(
                SUBMITTED_BY,
                "select t.id, t.stage, timestamp '1970-01-01 00:00:00' as since" + TABLE + " from target_table t"
                        + PLACE + " where ",
                " = ?" + (filter.stage() == null ? "" : " and t.stage = ?"),
                "(? > timestamp '1970-01-01 00:00:00' or ? = timestamp '1970-01-01 00:00:00' and t.id < ?)",
                accountId,
                filter,
                after,
                limit);
    }

    private Page page(
            List<String> columns,
            String select,
            String where,
            String before,
            long accountId,
            Filter filter,
            Inbox.@Nullable Key after,
            int limit) {
        String more = (filter.unit() == null ? "" : " and u.code = ?")
                + (filter.year() == null ? "" : " and t.fiscal_year = ?")
                + (filter.text() == null
                        ? ""
                        : " and (lower(t.project_name) like ? escape '!' or lower(u.name) like ? escape '!')")
                + (after == null ? "" : " and " + before);
        String rows = " order by since desc, id desc fetch first " + (limit + 1) + " rows only";
        // One way after the other; what is found both ways is one and the same.
        Set<InboxLine> lines = new TreeSet<>(NEWEST_FIRST);
        try (Connection connection = dataSource.getConnection()) {
            for (String column : columns) {
                try (PreparedStatement statement = connection.prepareStatement(select + column + where + more + rows)) {
                    Slots slots = new Slots(statement);
                    slots.number(accountId);
                    fill(slots, filter, after);
                    read(statement, lines);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A person's own work cannot be read", e);
        }
        List<InboxLine> page = lines.stream().limit(limit).toList();
        return new Page(page, lines.size() > limit ? Inbox.Key.of(page.get(limit - 1)) : null);
    }

    private static void fill(Slots slots, Filter filter, Inbox.@Nullable Key after) throws SQLException {
        Stage stage = filter.stage();
        if (stage != null) {
            slots.text(stage.name());
        }
        String unit = filter.unit();
        if (unit != null) {
            slots.text(unit);
        }
        Integer year = filter.year();
        if (year != null) {
            slots.number(year);
        }
        String text = filter.text();
        if (text != null) {
            String part = "%" + Conditions.escaped(text) + "%";
            slots.text(part).text(part);
        }
        if (after != null) {
            slots.moment(after.since()).moment(after.since()).number(after.id());
        }
    }

    private static void read(PreparedStatement statement, Set<InboxLine> lines) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                lines.add(new InboxLine(
                        row.getLong("id"),
                        Stage.valueOf(row.getString("stage")),
                        false,
                        false,
                        null,
                        null,
                        InboxRows.moment(row, "since"),
                        InboxItem.NEVER,
                        InboxRows.table(row, Stage.valueOf(row.getString("table_stage")))));
            }
        }
    }
}
