package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** An indicator of a card while it is read: its cells, and the levels printed in its row. */
final class IndicatorDraft {

    final CellPlace row;
    final Map<Field, Cell> cells = new EnumMap<>(Field.class);

    /** The words of the levels printed in this row, from left to right. */
    final List<CardLevels.Word> words = new ArrayList<>();

    @Nullable
    String level1;

    @Nullable
    String level2;

    IndicatorDraft(CellPlace row) {
        this.row = row;
    }

    /** Its name's place, else its first cell's. */
    CellPlace place() {
        Cell name = cells.get(Field.INDICATOR_NAME);
        if (name != null) {
            return name.place();
        }
        return cells.values().stream()
                .map(Cell::place)
                .min(CellPlace::compareTo)
                .orElse(row);
    }
}
