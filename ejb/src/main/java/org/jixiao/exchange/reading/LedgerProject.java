package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** A project while its rows are read. */
final class LedgerProject {

    private final CellPlace row;
    private final Map<Column, Piece> pieces = new LinkedHashMap<>();
    private final Map<Column, Integer> places;
    private final List<LedgerIndicator> indicators = new ArrayList<>();
    private boolean parted;

    /**
     * @param row where it begins
     * @param places where each of its columns stands in that row, filled or not
     */
    LedgerProject(CellPlace row, Map<Column, Integer> places) {
        this.row = row;
        this.places = places;
    }

    CellPlace row() {
        return row;
    }

    Map<Column, Piece> pieces() {
        return pieces;
    }

    List<LedgerIndicator> indicators() {
        return indicators;
    }

    /** A page ends behind its row, before its first indicator. */
    void partFromIndicators() {
        parted |= indicators.isEmpty();
    }

    boolean isParted() {
        return parted && !indicators.isEmpty();
    }

    /** The column that stands at the place in the project's own first row; null when none does. */
    @Nullable
    Column columnAt(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Piece piece(Field field) {
        for (Map.Entry<Column, Piece> entry : pieces.entrySet()) {
            if (entry.getKey().field() == field) {
                return entry.getValue();
            }
        }
        return null;
    }

    @Nullable
    String text(Field field, boolean exact) {
        Piece piece = piece(field);
        return piece == null ? null : piece.text(exact);
    }

    /** Its first cell. */
    CellPlace place() {
        return pieces.values().stream()
                .map(Piece::place)
                .min(Comparator.naturalOrder())
                .orElse(row);
    }
}
