package org.jixiao.exchange.reading;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;

/** Where each column stands in a row, filled or not, so that the rest of a broken row finds what it belongs to. */
final class RowPlaces {

    private final TableHead head;
    private final List<Column> ofProject;
    private final List<Column> ofIndicator;

    RowPlaces(Grid grid, TableHead head) {
        this.head = head;
        ofProject = grid.columns().stream().filter(grid::isOfProject).toList();
        ofIndicator = grid.columns().stream()
                .filter(column -> !grid.isOfProject(column))
                .toList();
    }

    Map<Column, Integer> ofProject(AlignedRow row) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        int drift = usualDrift(row, ofProject);
        ofProject.forEach(column -> places.put(column, head.place(column) + drift));
        return places;
    }

    /** An empty column has drifted as the row has. */
    Map<Field, Integer> ofIndicator(AlignedRow row) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        int drift = usualDrift(row, ofIndicator);
        for (Column column : ofIndicator) {
            if (row.cells().containsKey(column)) {
                places.put(column.field(), head.place(column) + row.drift(column));
            }
        }
        for (Column column : ofIndicator) {
            int place = head.place(column) + drift;
            if (!places.containsValue(place)) {
                places.putIfAbsent(column.field(), place);
            }
        }
        return places;
    }

    private static int usualDrift(AlignedRow row, List<Column> columns) {
        if (row.firstShifted() == null) {
            return 0;
        }
        Map<Integer, Integer> counts = new HashMap<>();
        int usual = 0;
        for (Column column : columns) {
            if (row.cells().containsKey(column)) {
                int count = counts.merge(row.drift(column), 1, Integer::sum);
                usual = count > counts.getOrDefault(usual, 0) || counts.size() == 1 ? row.drift(column) : usual;
            }
        }
        return usual;
    }
}
