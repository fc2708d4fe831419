package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/**
 * Tells which cell of a row belongs to which column: the rows of real files drift to the left and to the right, as a
 * whole or from some cell on.
 *
 * <p>Cells fall to columns in their order. Of all ways to let them, the one is taken in which the cells look most like
 * what their columns hold ({@link FieldLikeness}) and in which they drift least; a drift that changes inside a row costs
 * anew, a return to the place under the head costs less.
 *
 * <p>Design notice: this is one dynamic programme over (cell, column) and knows no form. A row whose cells all stand
 * under their heads and look so never gets there, which is nearly every row of a long file.
 */
final class RowAlignment {

    /** What it costs to let a cell fall to no column: more than any usual cell in its column, less than a strange one. */
    private static final int LEFT_OVER = 10;

    private static final int DRIFT = 3;
    private static final int FARTHEST_DRIFT = 4;
    private static final int RETURN = 2;
    private static final int NAMELESS = 1;

    /** So many cells in a row may fall to no column before the rest is not aligned with what stands before them. */
    private static final int MOST_LEFT_BETWEEN = 4;

    private static final int NEVER = Integer.MAX_VALUE / 4;

    /** What it costs to leave a column empty that hardly ever is. */
    private static final int MISSING = 4;

    private final FieldLikeness likeness;
    private final Set<Field> expected;
    private final Column[] columns;
    private final int[] places;
    private final Map<Integer, Integer> columnAt = new HashMap<>();

    /** What it costs to pass from a column, or from the row's beginning, to a later one. */
    private final int[][] passing;

    /** @param columns from left to right */
    RowAlignment(FormDefinition form, List<Placed> columns) {
        this(new FieldLikeness(form), columns);
    }

    RowAlignment(FieldLikeness likeness, List<Placed> columns) {
        this(likeness, columns, Set.of());
    }

    /** @param expected the fields that hardly ever are empty */
    RowAlignment(FieldLikeness likeness, List<Placed> columns, Set<Field> expected) {
        this.likeness = likeness;
        this.expected = expected;
        this.columns = columns.stream().map(Placed::column).toArray(Column[]::new);
        places = columns.stream().mapToInt(Placed::place).toArray();
        for (int i = 0; i < places.length; i++) {
            columnAt.putIfAbsent(places[i], i);
        }
        passing = new int[places.length + 1][places.length];
        for (int before = -1; before < places.length; before++) {
            for (int column = before + 1; column < places.length; column++) {
                passing[before + 1][column] = passing(before, column);
            }
        }
    }

    /** A column and where the head puts it, counted from 1. */
    record Placed(Column column, int place) {}

    /** A row's cells in the columns, and what that costs. */
    record Result(AlignedRow row, int cost) {}

    /** Lets the filled cells of a row, from left to right, fall to the columns. */
    AlignedRow align(List<Cell> filled) {
        return weigh(filled).row();
    }

    /** The same with its cost, to choose between several sets of columns. */
    Result weigh(List<Cell> filled) {
        return weigh(filled, null);
    }

    /**
     * The same for a row whose cells may be counted otherwise.
     *
     * @param at the cells' columns where they are not the cells' own; null for the cells' own
     */
    Result weigh(List<Cell> filled, @Nullable List<Integer> at) {
        int most = columns.length * 3 + 10;
        List<Cell> kept = filled.size() > most ? filled.subList(0, most) : filled;
        List<CellLook> looks = new ArrayList<>(kept.size());
        for (int i = 0; i < kept.size(); i++) {
            Cell cell = kept.get(i);
            looks.add(new CellLook(cell, at == null ? cell.column() : at.get(i)));
        }
        Result result = asItStands(looks);
        if (result == null) {
            result = new Weighing(looks).result();
        }
        filled.subList(kept.size(), filled.size()).forEach(result.row()::leave);
        return result;
    }

    /**
     * The row as it stands under its head, unless a drift could be likelier. A single text that is but a number is no
     * sign of one where both the name and the value stand in their places.
     */
    private @Nullable Result asItStands(List<CellLook> looks) {
        if (looks.isEmpty()) {
            throw new IllegalArgumentException("A row without cells. Way out: pass empty rows over");
        }
        AlignedRow row = new AlignedRow(looks.get(0).cell().place().whole());
        int cost = 0;
        int last = -1;
        int strange = 0;
        for (CellLook look : looks) {
            Integer at = columnAt.get(look.at());
            if (at == null) {
                return null;
            }
            int unlike = likeness.unlike(columns[at], look);
            boolean odd = unlike > DRIFT && unlike < LEFT_OVER && look.isAmount();
            strange += odd ? 1 : 0;
            cost += (odd ? 0 : unlike) + passing[last + 1][at];
            if (cost > DRIFT || strange > 1) {
                return null;
            }
            row.put(columns[at], look.cell(), 0);
            last = at;
        }
        cost += missing(last, columns.length);
        if (strange > 0 && !(row.has(Field.INDICATOR_NAME) && row.has(Field.TARGET))) {
            return null;
        }
        return cost > DRIFT ? null : new Result(row, cost);
    }

    /** An indicator is rather named than explained, and what hardly ever is empty is not passed over lightly. */
    private int passing(int before, int column) {
        int cost = missing(before, column);
        for (int i = before + 1; i < column; i++) {
            if (columns[i].field() == Field.INDICATOR_NAME
                    && !columns[column].field().isOfProject()) {
                return cost + NAMELESS;
            }
        }
        return cost;
    }

    /** What the empty columns between two cost. */
    private int missing(int before, int column) {
        int cost = 0;
        for (int i = before + 1; i < column && !expected.isEmpty(); i++) {
            cost += expected.contains(columns[i].field()) ? MISSING : 0;
        }
        return cost;
    }

    private static int drifting(int before, int drift) {
        if (before == drift) {
            return 0;
        }
        return drift == 0 ? RETURN : DRIFT + Math.min(Math.abs(drift - before), FARTHEST_DRIFT);
    }

    /** One row while all ways are weighed. */
    private final class Weighing {

        private final List<CellLook> looks;
        private final int[][] costs;
        private final int[][] before;

        Weighing(List<CellLook> looks) {
            this.looks = looks;
            costs = new int[looks.size()][columns.length];
            before = new int[looks.size()][columns.length];
            for (int cell = 0; cell < looks.size(); cell++) {
                for (int column = 0; column < columns.length; column++) {
                    weigh(cell, column);
                }
            }
        }

        /** The cheapest way that ends with this cell in this column. */
        private void weigh(int cell, int column) {
            int unlike = likeness.unlike(columns[column], looks.get(cell));
            if (unlike >= FieldLikeness.IMPOSSIBLE) {
                costs[cell][column] = NEVER;
                return;
            }
            int drift = drift(cell, column);
            int best = cell * LEFT_OVER + drifting(0, drift) + passing[0][column];
            int from = -1;
            for (int earlier = cell - 1; earlier >= 0 && earlier >= cell - 1 - MOST_LEFT_BETWEEN; earlier--) {
                int left = (cell - 1 - earlier) * LEFT_OVER;
                for (int other = 0; other < column; other++) {
                    int cost = costs[earlier][other]
                            + left
                            + drifting(drift(earlier, other), drift)
                            + passing[other + 1][column];
                    if (cost < best) {
                        best = cost;
                        from = earlier * columns.length + other;
                    }
                }
            }
            costs[cell][column] = best + unlike;
            before[cell][column] = from;
        }

        private int drift(int cell, int column) {
            return looks.get(cell).at() - places[column];
        }

        Result result() {
            int best = looks.size() * LEFT_OVER;
            int at = -1;
            for (int cell = 0; cell < looks.size(); cell++) {
                for (int column = 0; column < columns.length; column++) {
                    int cost = costs[cell][column]
                            + (looks.size() - 1 - cell) * LEFT_OVER
                            + missing(column, columns.length);
                    if (cost < best) {
                        best = cost;
                        at = cell * columns.length + column;
                    }
                }
            }
            int[] fallen = new int[looks.size()];
            Arrays.fill(fallen, -1);
            while (at >= 0) {
                int cell = at / columns.length;
                fallen[cell] = at % columns.length;
                at = before[cell][at % columns.length];
            }
            AlignedRow row = new AlignedRow(looks.get(0).cell().place().whole());
            for (int cell = 0; cell < fallen.length; cell++) {
                if (fallen[cell] < 0) {
                    row.leave(looks.get(cell).cell());
                } else {
                    row.put(columns[fallen[cell]], looks.get(cell).cell(), drift(cell, fallen[cell]));
                }
            }
            return new Result(row, best);
        }
    }
}
