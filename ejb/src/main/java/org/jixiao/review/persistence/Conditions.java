package org.jixiao.review.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** What a filter asks of an item beside when it is due: what an index knows, and what must be looked at. */
final class Conditions {

    private final List<Condition> indexed;
    private final List<Condition> looked;

    private Conditions(List<Condition> indexed, List<Condition> looked) {
        this.indexed = indexed;
        this.looked = looked;
    }

    /** What is asked of the items of a queue. */
    static Conditions inQueue(Inbox.Filter filter) {
        List<Condition> equal = new ArrayList<>(unit(filter));
        equal.addAll(returned(filter));
        equal.addAll(year(filter));
        List<Condition> indexed = new ArrayList<>(equal.subList(0, Math.min(1, equal.size())));
        List<Condition> looked = new ArrayList<>(equal.subList(indexed.size(), equal.size()));
        // A queue of a post holds one kind of work only, and a person's own is short.
        indexed.addAll(stage(filter));
        looked.addAll(text(filter));
        return new Conditions(indexed, looked);
    }

    /** What is asked of the items of a region, or of a unit in it. */
    static Conditions inRegion(Inbox.Filter filter, Collection<String> queues) {
        List<Condition> looked = new ArrayList<>();
        looked.add(new Condition(List.of("queue"), " and queue = any(?)", slots -> slots.texts(queues)));
        looked.addAll(stage(filter));
        looked.addAll(returned(filter));
        looked.addAll(year(filter));
        looked.addAll(text(filter));
        return new Conditions(unit(filter), looked);
    }

    private static List<Condition> unit(Inbox.Filter filter) {
        String unit = filter.unit();
        return unit == null
                ? List.of()
                : List.of(new Condition(List.of("unit_code"), " and unit_code = ?", slots -> slots.text(unit)));
    }

    private static List<Condition> returned(Inbox.Filter filter) {
        return filter.returned()
                ? List.of(new Condition(List.of("returned"), " and returned = ?", slots -> slots.truth(true)))
                : List.of();
    }

    private static List<Condition> year(Inbox.Filter filter) {
        Integer year = filter.year();
        return year == null
                ? List.of()
                : List.of(new Condition(List.of("fiscal_year"), " and fiscal_year = ?", slots -> slots.number(year)));
    }

    private static List<Condition> stage(Inbox.Filter filter) {
        Stage stage = filter.stage();
        return stage == null
                ? List.of()
                : List.of(new Condition(List.of("stage"), " and stage = ?", slots -> slots.text(stage.name())));
    }

    private static List<Condition> text(Inbox.Filter filter) {
        if (filter.text() == null) {
            return List.of();
        }
        String part = "%" + escaped(filter.text()) + "%";
        return List.of(new Condition(
                List.of("project_name", "unit_name"),
                " and (lower(project_name) like ? escape '!' or lower(unit_name) like ? escape '!')",
                slots -> slots.text(part).text(part)));
    }

    /** A text that {@code like} takes as it is. */
    static String escaped(@Nullable String text) {
        return String.valueOf(text)
                .toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    String indexed() {
        return sql(indexed);
    }

    String looked() {
        return sql(looked);
    }

    String all() {
        return indexed() + looked();
    }

    /** The columns that are looked at. */
    Set<String> lookedColumns() {
        return looked.stream()
                .flatMap(condition -> condition.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void fillIndexed(Slots slots) throws SQLException {
        fill(indexed, slots);
    }

    void fillLooked(Slots slots) throws SQLException {
        fill(looked, slots);
    }

    void fillAll(Slots slots) throws SQLException {
        fillIndexed(slots);
        fillLooked(slots);
    }

    private static String sql(List<Condition> conditions) {
        return conditions.stream().map(Condition::sql).collect(Collectors.joining());
    }

    private static void fill(List<Condition> conditions, Slots slots) throws SQLException {
        for (Condition condition : conditions) {
            condition.filling().fill(slots);
        }
    }

    private record Condition(List<String> columns, String sql, Filling filling) {}

    @FunctionalInterface
    private interface Filling {
        void fill(Slots slots) throws SQLException;
    }
}
