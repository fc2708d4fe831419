package org.jixiao.exchange.reading;

import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** Tells what an aligned row is: the beginning of a project, an indicator, or the rest of a row that a page broke. */
final class RowSense {

    private final Grid grid;
    private final FormWords words;
    private final boolean exact;

    RowSense(Grid grid, FormWords words, boolean exact) {
        this.grid = grid;
        this.words = words;
        this.exact = exact;
    }

    /** Whether a project begins here: two of number, name and money stand together. */
    boolean beginsProject(AlignedRow row) {
        boolean numbered = row.has(Field.SEQUENCE) || row.has(Field.PROJECT_CODE);
        boolean named = row.has(Field.PROJECT_NAME);
        boolean funded = row.has(Field.MONEY);
        if ((numbered && (named || funded)) || (named && funded)) {
            return true;
        }
        // A page break leaves the rest of a name beside indicators that go on; a new project starts with a first level.
        Cell level = row.cell(Field.LEVEL1);
        boolean startsAnew = level != null && words.isFirst(Blanks.without(level.text()));
        return exact && named && (startsAnew || grid.packed() != null);
    }

    /** Whether the row says enough to be an indicator of its own. */
    boolean isIndicator(AlignedRow row) {
        Cell polarity = row.cell(Field.POLARITY);
        Cell direction = row.cell(Field.DIRECTION);
        Cell target = row.cell(Field.TARGET);
        return (polarity != null && words.isWholePolarity(Blanks.without(polarity.text())))
                || (direction != null && target != null && isComparator(direction))
                || isLevel(row.cell(Field.LEVEL1))
                || isLevel(row.cell(Field.LEVEL2))
                || isValued(row, target);
    }

    private boolean isComparator(Cell direction) {
        return words.comparator(Blanks.without(direction.text())).isPresent();
    }

    private boolean isLevel(@Nullable Cell cell) {
        String word = cell == null ? "" : Blanks.without(cell.text());
        return words.isUnmistakable(word) || (!word.isEmpty() && words.isNamedLevel(word));
    }

    private boolean isValued(AlignedRow row, @Nullable Cell target) {
        if (!row.has(Field.INDICATOR_NAME)) {
            return false;
        }
        boolean directed = grid.has(Field.POLARITY) || grid.has(Field.DIRECTION);
        boolean number = target != null
                && new CellLook(target).hasDigit()
                && !Blanks.plain(target.text()).startsWith(".");
        return number || row.has(Field.WEIGHT) || (target != null && !directed);
    }

    /** Whether more than its levels stand here. */
    boolean holdsIndicator(AlignedRow row) {
        return row.cells().keySet().stream()
                .map(column -> column.field())
                .anyMatch(field -> !field.isOfProject() && field != Field.LEVEL1 && field != Field.LEVEL2);
    }
}
