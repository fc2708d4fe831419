package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** How the cells of one row fall to the form's columns. */
final class RowShape {

    /** The cells of the indicator. */
    final Map<Field, Cell> indicator = new EnumMap<>(Field.class);

    /** The cells that are said once per project. */
    final Map<Column, Cell> project = new LinkedHashMap<>();

    /** What fell to no column. */
    final List<Cell> left = new ArrayList<>();

    /** Where each indicator column stands in this row, filled or not. */
    final Map<Field, Integer> indicatorPlaces = new EnumMap<>(Field.class);

    /** Where each project column stands in this row, filled or not. */
    final Map<Column, Integer> projectPlaces = new LinkedHashMap<>();

    final int line;

    /** By how many cells the anchor stands away from its place under the head. */
    final int drift;

    /** The only level of the row may be the first or the second one. */
    boolean levelUndecided;

    RowShape(int line, int drift) {
        this.line = line;
        this.drift = drift;
    }

    @Nullable
    Cell project(Field field) {
        return project.entrySet().stream()
                .filter(entry -> entry.getKey().field() == field)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** Whether a project begins here: two of number, name and money stand together. */
    boolean beginsProject() {
        boolean numbered = project(Field.SEQUENCE) != null;
        boolean named = project(Field.PROJECT_NAME) != null;
        boolean funded = project(Field.MONEY) != null;
        return (numbered && (named || funded)) || (named && funded);
    }

    /** Whether more than its levels stand here. */
    boolean hasIndicator() {
        return indicator.keySet().stream().anyMatch(field -> field != Field.LEVEL1 && field != Field.LEVEL2);
    }
}
