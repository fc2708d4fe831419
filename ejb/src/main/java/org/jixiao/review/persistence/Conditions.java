package org.jixiao.review.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** What a filter asks of an item beside its queue and when it is due: what an index knows, and what must be looked at. */
final class Conditions {

    private final List<Condition> indexed;
    private final List<Condition> looked;

    private Conditions(List<Condition> indexed, List<Condition> looked) {
        this.indexed = indexed;
        this.looked = looked;
    }

    static Conditions of(Inbox.Filter filter) {
        List<Condition> equal = new ArrayList<>();
        String unit = filter.unit();
        Integer year = filter.year();
        Stage stage = filter.stage();
        String text = filter.text();
        if (unit != null) {
            equal.add(new Condition(" and unit_code = ?", slots -> slots.text(unit)));
        }
        if (filter.returned()) {
            equal.add(new Condition(" and returned = ?", slots -> slots.truth(true)));
        }
        if (year != null) {
            equal.add(new Condition(" and fiscal_year = ?", slots -> slots.number(year)));
        }
        List<Condition> indexed = new ArrayList<>(equal.subList(0, Math.min(1, equal.size())));
        List<Condition> looked = new ArrayList<>(equal.subList(indexed.size(), equal.size()));
        if (stage != null) {
            // A queue of a post holds one kind of work only, and a person's own is short.
            indexed.add(new Condition(" and stage = ?", slots -> slots.text(stage.name())));
        }
        if (text != null) {
            String part = "%" + escaped(text) + "%";
            looked.add(new Condition(
                    " and (lower(project_name) like ? escape '!' or lower(unit_name) like ? escape '!')",
                    slots -> slots.text(part).text(part)));
        }
        return new Conditions(indexed, looked);
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

    private record Condition(String sql, Filling filling) {}

    @FunctionalInterface
    private interface Filling {
        void fill(Slots slots) throws SQLException;
    }
}
