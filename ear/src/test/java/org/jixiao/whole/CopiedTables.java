package org.jixiao.whole;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tables by the thousand: row for row copies of one that has walked its way, its process included. What differs is the ids
 * and the project's key, so nobody can tell them from tables that came one by one.
 */
final class CopiedTables {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    /** What belongs to a table, and by which column; those before are referred to by those behind. */
    private static final Map<String, String> PARTS = parts();

    /** What belongs to a process. */
    private static final List<String> OF_PROCESS = List.of(
            "act_ru_task",
            "act_ru_event_subscr",
            "act_ru_variable",
            "act_ru_actinst",
            "act_hi_procinst",
            "act_hi_actinst",
            "act_hi_taskinst",
            "act_hi_varinst");

    /** Rows that are sent together. */
    private static final int TOGETHER = 1000;

    private final Connection connection;

    private CopiedTables(Connection connection) {
        this.connection = connection;
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("target_table", "id");
        parts.put("funding", "table_id");
        parts.put("spending_plan", "table_id");
        parts.put("indicator", "table_id");
        parts.put("table_version", "table_id");
        parts.put("review_step", "table_id");
        parts.put("inbox_item", "table_id");
        return parts;
    }

    /**
     * Copies a table.
     *
     * @param first the id of the first copy, and of each row of it; far above what the sequences give
     * @return the copies' ids
     */
    static List<Long> of(Connection connection, long original, int count, long first) throws SQLException {
        connection.setAutoCommit(false);
        CopiedTables copies = new CopiedTables(connection);
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            copies.part(part.getKey(), part.getValue(), original, count, first);
        }
        copies.counters(original, count);
        copies.processes(Long.toString(original), count, number -> Long.toString(first + number), first);
        connection.commit();
        return LongStream.range(first, first + count).boxed().toList();
    }

    /**
     * Copies a process instance with all that it has called.
     *
     * @param keys the business key of each copy, by its number from 0
     * @param first what makes the ids of these copies differ from those of others
     */
    static void ofProcess(Connection connection, String businessKey, int count, LongFunction<String> keys, long first)
            throws SQLException {
        connection.setAutoCommit(false);
        new CopiedTables(connection).processes(businessKey, count, keys, first);
        connection.commit();
    }

    private void part(String table, String column, long original, int count, long first) throws SQLException {
        List<Map<String, Object>> rows = rows("select * from " + table + " where " + column + " = ?", original);
        insert(table, rows, count, (row, name, value, number) -> {
            long id = first + number;
            return switch (name) {
                case "id" -> column.equals("id") ? id : first + number * rows.size() + rows.indexOf(row);
                case "table_id" -> id;
                case "project_key" -> value + "-" + id;
                default -> renamed(value, first + number);
            };
        });
    }

    /** The inbox counts the copies, too. */
    private void counters(long original, int count) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("insert into inbox_count (queue, stage, change)"
                + " select queue, stage, ? from inbox_item where table_id = ?")) {
            statement.setInt(1, count);
            statement.setLong(2, original);
            statement.executeUpdate();
        }
    }

    private void processes(String businessKey, int count, LongFunction<String> keys, long first) throws SQLException {
        List<Map<String, Object>> roots = rows(
                "select * from act_ru_execution where business_key_ = ? and id_ = root_proc_inst_id_", businessKey);
        String root = String.valueOf(roots.get(0).get("id_"));
        List<Map<String, Object>> executions =
                inOrder(rows("select * from act_ru_execution where root_proc_inst_id_ = ?", root));
        Change change = (row, name, value, number) ->
                businessKey.equals(value) ? keys.apply(number) : renamed(value, first + number);
        insert("act_ru_execution", executions, count, change);
        String instances = executions.stream()
                .map(row -> "'" + row.get("proc_inst_id_") + "'")
                .distinct()
                .collect(Collectors.joining(","));
        for (String table : OF_PROCESS) {
            insert(
                    table,
                    rows("select * from " + table + " where proc_inst_id_ in (" + instances + ")"),
                    count,
                    change);
        }
        insert(
                "act_ru_identitylink",
                rows(
                        "select * from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ in ("
                                + instances + "))"),
                count,
                change);
    }

    /** Each behind those to which it refers. */
    private static List<Map<String, Object>> inOrder(List<Map<String, Object>> executions) {
        List<Map<String, Object>> left = new ArrayList<>(executions);
        List<Map<String, Object>> ordered = new ArrayList<>();
        Set<Object> known = new HashSet<>();
        while (!left.isEmpty()) {
            Map<String, Object> next = left.stream()
                    .filter(row -> Stream.of("parent_id_", "super_exec_", "proc_inst_id_")
                            .map(row::get)
                            .filter(Objects::nonNull)
                            .allMatch(other -> other.equals(row.get("id_")) || known.contains(other)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The executions refer to each other in a circle"));
            known.add(next.get("id_"));
            ordered.add(next);
            left.remove(next);
        }
        return ordered;
    }

    /** The engine's ids end with what they have in common; there the copy's number has its place. */
    private static @Nullable Object renamed(@Nullable Object value, long number) {
        if (value instanceof String text && UUID.matcher(text).matches()) {
            return text.substring(0, 24) + String.format(Locale.ROOT, "%012x", number);
        }
        return value;
    }

    private List<Map<String, Object>> rows(String question, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                ResultSetMetaData columns = result.getMetaData();
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), result.getObject(i));
                    }
                    rows.add(row);
                }
            }
            return rows;
        }
    }

    private void insert(String table, List<Map<String, Object>> rows, int count, Change change) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> names = rows.get(0).keySet();
        try (PreparedStatement statement = connection.prepareStatement("insert into " + table + " ("
                + String.join(", ", names) + ") values (" + "?,".repeat(names.size() - 1) + "?)")) {
            int waiting = 0;
            for (int number = 0; number < count; number++) {
                for (Map<String, Object> row : rows) {
                    int place = 1;
                    for (String name : names) {
                        statement.setObject(place++, change.of(row, name, row.get(name), number));
                    }
                    statement.addBatch();
                    if (++waiting == TOGETHER) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                }
            }
            statement.executeBatch();
        }
    }

    @FunctionalInterface
    private interface Change {
        @Nullable
        Object of(Map<String, Object> row, String column, @Nullable Object value, int number);
    }
}
