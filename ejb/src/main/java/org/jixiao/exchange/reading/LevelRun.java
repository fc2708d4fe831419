package org.jixiao.exchange.reading;

import java.util.Optional;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.target.model.LevelOne;
import org.jspecify.annotations.Nullable;

/** The levels under which indicators stand until others are printed. */
final class LevelRun {

    private final FormWords words;
    private final Pieces pieces;
    private @Nullable Piece first;
    private @Nullable Piece second;

    LevelRun(FormWords words, Pieces pieces) {
        this.words = words;
        this.pieces = pieces;
    }

    void clear() {
        first = null;
        second = null;
    }

    @Nullable
    Piece first() {
        return first;
    }

    @Nullable
    Piece second() {
        return second;
    }

    /** Takes the levels of a row; true when a first level stands in it. */
    boolean take(AlignedRow row) {
        Cell one = row.cell(Field.LEVEL1);
        Cell two = row.cell(Field.LEVEL2);
        if (one != null && two == null && isRatherSecond(row, Blanks.without(one.text()))) {
            two = one;
            one = null;
        }
        if (one != null) {
            takeFirst(one);
        }
        if (two != null) {
            takeSecond(two);
        }
        return one != null;
    }

    private void takeFirst(Cell cell) {
        String word = Blanks.without(cell.text());
        if (first != null && !words.isFirst(word) && words.isFirst(first.word() + word)) {
            pieces.append(first, Field.LEVEL1, cell);
            return;
        }
        boolean same = first != null && first.word().equals(word);
        first = pieces.piece(Field.LEVEL1, cell);
        second = same ? second : null;
    }

    private void takeSecond(Cell cell) {
        String word = Blanks.without(cell.text());
        if (second != null && !words.isSecond(word) && words.isSecond(second.word() + word)) {
            pieces.append(second, Field.LEVEL2, cell);
        } else {
            second = pieces.piece(Field.LEVEL2, cell);
        }
    }

    /** A drifted word alone may be either level: 成本指标 under 产出指标 is a second one, and so is a second 满意度指标. */
    private boolean isRatherSecond(AlignedRow row, String word) {
        Column column = row.column(Field.LEVEL1);
        if (column == null || row.drift(column) == 0 || !words.isFirst(word) || !words.isSecond(word)) {
            return false;
        }
        Optional<LevelOne> current = first == null ? Optional.empty() : LevelOne.of(first.word());
        return LevelOne.of(word)
                .map(level -> level == LevelOne.COST
                        ? current.equals(Optional.of(LevelOne.OUTPUT))
                        : current.equals(Optional.of(level)))
                .orElse(false);
    }
}
