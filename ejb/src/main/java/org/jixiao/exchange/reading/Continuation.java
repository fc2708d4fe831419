package org.jixiao.exchange.reading;

import java.util.List;
import java.util.function.BiConsumer;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** Joins the rest of a row that a page break cut off to the project and the indicator before it. */
final class Continuation {

    private static final int[] DRIFTS = {1, -1, 2, -2, 3, -3, 4, -4};

    private final Grid grid;
    private final TableHead head;
    private final FormWords words;
    private final Pieces pieces;
    private final Findings findings;
    private final LedgerProject project;
    private final @Nullable LedgerIndicator last;

    Continuation(
            Grid grid,
            TableHead head,
            FormWords words,
            Pieces pieces,
            Findings findings,
            LedgerProject project,
            @Nullable LedgerIndicator last) {
        this.grid = grid;
        this.head = head;
        this.words = words;
        this.pieces = pieces;
        this.findings = findings;
        this.project = project;
        this.last = last;
    }

    /**
     * Joins the cells of a row to what stands over them.
     *
     * @param follows whether the row stands right below the one before
     */
    void join(CellPlace row, List<Cell> cells, boolean follows) {
        int drift = drift(cells);
        if (drift != 0) {
            findings.warn(cells.get(0).place(), "row.shifted", signed(drift));
        }
        boolean doubtful = isDoubtful(cells, drift, follows);
        for (Cell cell : cells) {
            Field field = fieldAt(cell.column() - drift);
            Column column = columnAt(cell.column() - drift);
            if (field != null && !doubtful && last != null) {
                join(field, cell, last);
            } else if (field == null && column != null) {
                join(column, cell);
            } else {
                findings.unread(cell);
            }
        }
    }

    /** Joins the cells of a row whose columns are known by what the cells are only. */
    void joinInOrder(AlignedRow row) {
        BiConsumer<Column, Cell> take = (column, cell) -> {
            LedgerIndicator indicator = last;
            if (column.field().isOfProject() || grid.packed() == column) {
                join(column, cell);
            } else if (indicator == null) {
                findings.unread(cell);
            } else if (completes(Field.DIRECTION, cell, indicator)) {
                join(Field.DIRECTION, cell, indicator);
            } else if (completes(Field.POLARITY, cell, indicator)) {
                join(Field.POLARITY, cell, indicator);
            } else {
                join(column.field(), cell, indicator);
            }
        };
        row.cells().forEach(take);
        row.left().forEach(findings::unread);
    }

    /** Whether a cell of the row ends a word that was cut off. */
    boolean completesWord(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> completesWord(cell, 0));
    }

    static String signed(int drift) {
        return drift > 0 ? "+" + drift : String.valueOf(drift);
    }

    private int drift(List<Cell> cells) {
        if (cells.stream().allMatch(cell -> belongs(cell, 0))) {
            return 0;
        }
        for (int candidate : DRIFTS) {
            if (cells.stream().allMatch(cell -> belongs(cell, candidate))
                    && cells.stream().anyMatch(cell -> completesWord(cell, candidate))) {
                return candidate;
            }
        }
        return 0;
    }

    /** Two texts right below a row that lacks nothing are rather a damaged indicator than the rest of that row. */
    private boolean isDoubtful(List<Cell> cells, int drift, boolean follows) {
        if (last == null || !follows || !last.isComplete(words, grid)) {
            return false;
        }
        return cells.stream()
                        .filter(cell -> fieldAt(cell.column() - drift) != null)
                        .count()
                > 1;
    }

    private @Nullable Field fieldAt(int place) {
        return last == null ? null : last.fieldAt(place);
    }

    /** The project column under the head, else where the project's own first row has drifted to. */
    private @Nullable Column columnAt(int place) {
        for (Column column : grid.columns()) {
            if ((column.field().isOfProject() || column == grid.packed()) && head.place(column) == place) {
                return column;
            }
        }
        return project.columnAt(place);
    }

    private boolean belongs(Cell cell, int drift) {
        Field field = fieldAt(cell.column() - drift);
        if (field != null && last != null) {
            return last.piece(field) != null && suits(field, last.piece(field), cell);
        }
        Column column = columnAt(cell.column() - drift);
        Piece piece = column == null ? null : project.pieces().get(column);
        return column != null && piece != null && suits(column.field(), piece, cell);
    }

    private boolean completesWord(Cell cell, int drift) {
        Field field = fieldAt(cell.column() - drift);
        return (field == Field.LEVEL1 || field == Field.LEVEL2 || field == Field.POLARITY || field == Field.DIRECTION)
                && belongs(cell, drift);
    }

    private boolean completes(Field field, Cell cell, LedgerIndicator indicator) {
        Piece piece = indicator.piece(field);
        return piece != null && !isWhole(field, piece.word()) && suits(field, piece, cell);
    }

    private boolean isWhole(Field field, String word) {
        return field == Field.POLARITY ? words.isWholePolarity(word) : words.isDirection(word);
    }

    /** Whether the cell can be the rest of the piece; without a piece, whether it can stand alone. */
    private boolean suits(Field field, @Nullable Piece piece, Cell cell) {
        String rest = Blanks.without(cell.text());
        String word = piece == null ? rest : piece.word() + rest;
        return switch (field) {
            case LEVEL1 -> words.isFirst(word);
            case LEVEL2 -> words.isSecond(word);
            case POLARITY -> words.isWholePolarity(word);
            case DIRECTION -> words.comparator(word).isPresent();
            case SEQUENCE, UNIT_CODE, WEIGHT -> false;
            case MONEY, PROJECT_AMOUNT ->
                CellLook.isAmount(word) && (piece == null || !isTwoNumbers(piece.word(), rest));
            case TARGET -> piece == null || !isTwoNumbers(piece.word(), rest);
            default -> true;
        };
    }

    private static boolean isTwoNumbers(String before, String rest) {
        boolean cut = before.endsWith(".") || before.endsWith(",") || rest.startsWith(".") || rest.startsWith(",");
        return !cut && CellLook.isAmount(before) && CellLook.isAmount(rest);
    }

    private void join(Field field, Cell cell, LedgerIndicator indicator) {
        Piece piece = indicator.piece(field);
        if (!suits(field, piece, cell)) {
            findings.unread(cell);
        } else if (piece != null) {
            pieces.append(piece, field, cell);
        } else if (field == Field.LEVEL1 || field == Field.LEVEL2) {
            findings.unread(cell);
        } else {
            indicator.pieces().put(field, pieces.piece(field, cell));
            pieces.reportJoined(field, cell, Blanks.tidy(cell.text()));
        }
    }

    /** Joins a cell to what the project has in the column. */
    void join(Column column, Cell cell) {
        Piece piece = project.pieces().get(column);
        if (!suits(column.field(), piece, cell)) {
            findings.unread(cell);
        } else if (piece != null) {
            pieces.append(piece, column.field(), cell);
        } else {
            project.pieces().put(column, pieces.piece(column.field(), cell));
            pieces.reportJoined(column.field(), cell, Blanks.tidy(cell.text()));
        }
    }
}
