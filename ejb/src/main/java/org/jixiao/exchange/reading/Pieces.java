package org.jixiao.exchange.reading;

import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;

/** Makes fields' texts out of cells and tells what was removed from them or joined. */
final class Pieces {

    private final Grid grid;
    private final Findings findings;
    private final boolean exact;

    Pieces(Grid grid, Findings findings, boolean exact) {
        this.grid = grid;
        this.findings = findings;
        this.exact = exact;
    }

    Piece piece(Field field, Cell cell) {
        reportBlanks(field, cell);
        return new Piece(cell);
    }

    void append(Piece piece, Field field, Cell cell) {
        reportBlanks(field, cell);
        piece.append(cell);
        reportJoined(field, cell, isWord(field) ? piece.word() : piece.tidy());
    }

    void reportJoined(Field field, Cell cell, String read) {
        findings.hint(cell.place(), "row.joined", label(field), read);
    }

    private void reportBlanks(Field field, Cell cell) {
        // The text of a value is kept as written, blanks included, and so is what an author wrote in a workbook.
        if (exact || field == Field.TARGET || field == Field.PERIOD_TARGET) {
            return;
        }
        String read = isWord(field) ? Blanks.without(cell.text()) : Blanks.tidy(cell.text());
        if (!read.equals(cell.text())) {
            findings.hint(cell.place(), "blank.removed", label(field), cell.text(), read);
        }
    }

    /** Whether the field is held against known words or read as a number, blanks or not. */
    static boolean isWord(Field field) {
        return switch (field) {
            case SEQUENCE, MONEY, LEVEL1, LEVEL2, POLARITY, DIRECTION, WEIGHT, PLAN, PROJECT_AMOUNT, UNIT_CODE -> true;
            default -> false;
        };
    }

    /** What the form calls the field. */
    String label(Field field) {
        return grid.columns().stream()
                .filter(column -> column.field() == field)
                .map(Column::label)
                .findFirst()
                .orElse(field.name());
    }
}
