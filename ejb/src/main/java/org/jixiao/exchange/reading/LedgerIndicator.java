package org.jixiao.exchange.reading;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Scope;
import org.jspecify.annotations.Nullable;

/** An indicator while its rows are read. */
final class LedgerIndicator {

    private final CellPlace row;
    private final boolean drifted;
    private final @Nullable Scope scope;
    private final @Nullable Piece level1;
    private final @Nullable Piece level2;
    private final boolean ownLevel1;
    private final Map<Field, Piece> pieces = new EnumMap<>(Field.class);
    private final Map<Field, Integer> places;

    /**
     * @param row where it begins
     * @param drifted whether some of its cells stand to the right of their places
     * @param scope whether it is common or specific; null where the form does not tell
     * @param level1 the first level it stands under; null when there is none
     * @param level2 the second level it stands under; null when there is none
     * @param ownLevel1 whether the first level stands in its own row
     * @param places where each of its columns stands in its row, filled or not
     */
    LedgerIndicator(
            CellPlace row,
            boolean drifted,
            @Nullable Scope scope,
            @Nullable Piece level1,
            @Nullable Piece level2,
            boolean ownLevel1,
            Map<Field, Integer> places) {
        this.row = row;
        this.drifted = drifted;
        this.scope = scope;
        this.level1 = level1;
        this.level2 = level2;
        this.ownLevel1 = ownLevel1;
        this.places = places;
    }

    CellPlace row() {
        return row;
    }

    boolean isDrifted() {
        return drifted;
    }

    @Nullable
    Scope scope() {
        return scope;
    }

    @Nullable
    Piece level1() {
        return level1;
    }

    @Nullable
    Piece level2() {
        return level2;
    }

    boolean hasOwnLevel1() {
        return ownLevel1;
    }

    Map<Field, Piece> pieces() {
        return pieces;
    }

    @Nullable
    Piece piece(Field field) {
        return switch (field) {
            case LEVEL1 -> level1;
            case LEVEL2 -> level2;
            default -> pieces.get(field);
        };
    }

    /** The field whose column stands at the place in the indicator's row; null when none does. */
    @Nullable
    Field fieldAt(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    String text(Field field, boolean exact) {
        Piece piece = pieces.get(field);
        return piece == null ? null : piece.text(exact);
    }

    /** Its first cell. */
    CellPlace place() {
        return pieces.values().stream()
                .map(Piece::place)
                .min(Comparator.naturalOrder())
                .orElse(row);
    }

    /** Whether no word of it was cut off and its value is there. */
    boolean isComplete(FormWords words, Grid grid) {
        Piece polarity = pieces.get(Field.POLARITY);
        Piece direction = pieces.get(Field.DIRECTION);
        boolean wholePolarity =
                !grid.has(Field.POLARITY) || (polarity != null && words.isWholePolarity(polarity.word()));
        boolean wholeDirection = !grid.has(Field.DIRECTION)
                || (direction != null && words.comparator(direction.word()).isPresent());
        return wholePolarity && wholeDirection && pieces.containsKey(Field.TARGET);
    }
}
