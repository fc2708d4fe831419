package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;

/**
 * Finds the rows in a sequence of cells of which only the order is known (one cell per line, run-together text).
 *
 * <p>Of all ways to let the cells fall to columns, row after row, the one is taken in which they look most like what their
 * columns hold, in which the fewest columns that are usually filled stay empty, and in which rows begin where rows do.
 *
 * <p>Design notice: the way to a cell does not depend on what follows much later, so that rows are given out while the
 * sequence goes on; only the last few are kept back.
 */
final class SequenceRows {

    private static final int LEFT_OVER = 14;
    private static final int NEW_ROW = 2;
    private static final int MOST_WAITING = 400;
    private static final int FEWEST_LABELS_OF_A_HEAD = 3;

    private final Grid grid;
    private final FieldLikeness likeness;
    private final Column[] columns;
    private final int[] skipped;
    private final int[] begun;
    private final List<Cell> waiting = new ArrayList<>();

    SequenceRows(Grid grid, FieldLikeness likeness, List<Column> columns) {
        this.grid = grid;
        this.likeness = likeness;
        this.columns = columns.toArray(Column[]::new);
        skipped = columns.stream().mapToInt(SequenceRows::skipping).toArray();
        begun = columns.stream().mapToInt(SequenceRows::beginning).toArray();
    }

    /** What it costs that a column stays empty inside a row. */
    private static int skipping(Column column) {
        return switch (column.field()) {
            case INDICATOR_NAME, TARGET, PROJECT_NAME -> 3;
            case MONEY -> column.source() == null ? 2 : 1;
            case SUPPLEMENT, LEVEL1, LEVEL2, UNIT_CODE, UNIT_NAME, SEQUENCE, PROJECT_CODE -> 0;
            default -> 1;
        };
    }

    /** What it costs that a row begins in a column. */
    private static int beginning(Column column) {
        return switch (column.field()) {
            case SEQUENCE, UNIT_CODE, UNIT_NAME, PROJECT_CODE, PROJECT_NAME, LEVEL1, LEVEL2 -> 0;
            case INDICATOR_NAME -> 1;
            case OVERALL_GOAL, ANNUAL_GOAL, PERIOD_GOAL -> 4;
            default -> 7;
        };
    }

    /** Takes more cells; gives the rows that are known to be over. */
    List<AlignedRow> take(List<Cell> cells) {
        cells.stream().filter(cell -> !cell.isEmpty()).forEach(waiting::add);
        return waiting.size() < MOST_WAITING ? List.of() : rows(columns.length * 3);
    }

    /** The last rows. */
    List<AlignedRow> end() {
        return waiting.isEmpty() ? List.of() : rows(0);
    }

    private List<AlignedRow> rows(int keptCells) {
        List<Cell> cells = withoutHeads(waiting);
        waiting.clear();
        if (cells.isEmpty()) {
            return List.of();
        }
        int[] fallen = cheapest(cells);
        List<AlignedRow> rows = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        int before = columns.length;
        for (int i = 0; i < fallen.length; i++) {
            boolean left = fallen[i] < 0;
            if (rows.isEmpty() || (!left && fallen[i] <= before)) {
                rows.add(new AlignedRow(cells.get(i).place().whole()));
                begins.add(i);
            }
            AlignedRow row = rows.get(rows.size() - 1);
            if (left) {
                row.leave(cells.get(i));
            } else {
                row.put(columns[fallen[i]], cells.get(i), 0);
                before = fallen[i];
            }
        }
        int from = rows.size();
        while (from > 0 && keptCells > 0 && cells.size() - begins.get(from - 1) <= keptCells) {
            from--;
        }
        if (from < rows.size()) {
            waiting.addAll(cells.subList(begins.get(from), cells.size()));
        }
        return rows.subList(0, from);
    }

    /** A run of labels is the head of a page again. */
    private List<Cell> withoutHeads(List<Cell> cells) {
        List<Cell> rest = new ArrayList<>();
        int run = 0;
        for (int i = 0; i <= cells.size(); i++) {
            if (i < cells.size() && grid.isLabel(cells.get(i).text())) {
                run++;
                continue;
            }
            if (run < FEWEST_LABELS_OF_A_HEAD) {
                rest.addAll(cells.subList(i - run, i));
            }
            run = 0;
            if (i < cells.size()) {
                rest.add(cells.get(i));
            }
        }
        return rest;
    }

    /** The column of each cell, -1 for those that fall to none. */
    private int[] cheapest(List<Cell> cells) {
        int states = columns.length;
        int[][] from = new int[cells.size()][states * 2];
        int[] costs = new int[states * 2];
        Arrays.fill(costs, Integer.MAX_VALUE / 4);
        // A cell left over keeps the column before it: the upper half of the states.
        costs[2 * states - 1] = 0;
        for (int i = 0; i < cells.size(); i++) {
            CellLook look = new CellLook(cells.get(i));
            int[] next = new int[states * 2];
            for (int column = 0; column < states; column++) {
                int unlike = likeness.unlike(columns[column], look);
                int best = Integer.MAX_VALUE / 4;
                for (int state = 0; state < costs.length; state++) {
                    int cost = costs[state] + passing(state % states, column);
                    if (cost < best) {
                        best = cost;
                        from[i][column] = state;
                    }
                }
                next[column] = unlike >= FieldLikeness.IMPOSSIBLE ? Integer.MAX_VALUE / 4 : best + unlike;
                int stay = Math.min(costs[column], costs[column + states]);
                from[i][column + states] = costs[column] <= costs[column + states] ? column : column + states;
                next[column + states] = stay + LEFT_OVER;
            }
            costs = next;
        }
        return traced(from, costs);
    }

    private int[] traced(int[][] from, int[] costs) {
        int state = 0;
        for (int i = 1; i < costs.length; i++) {
            state = costs[i] < costs[state] ? i : state;
        }
        int[] fallen = new int[from.length];
        for (int i = from.length - 1; i >= 0; i--) {
            fallen[i] = state < columns.length ? state : -1;
            state = from[i][state];
        }
        return fallen;
    }

    /** What it costs that a cell of one column is followed by one of another, in its row or in a new one. */
    private int passing(int before, int column) {
        int anew = NEW_ROW + begun[column] + ending(before) + untilBeginning(column);
        if (column <= before) {
            return anew;
        }
        int on = 0;
        boolean ofProject = columns[before].field().isOfProject();
        for (int i = before + 1; i < column; i++) {
            boolean crosses = ofProject && !columns[i].field().isOfProject();
            on += crosses && i < firstName() ? 0 : skipped[i];
        }
        return on;
    }

    /** A row that ends before its value is rather not over. */
    private int ending(int before) {
        for (int i = before + 1; i < columns.length; i++) {
            if (columns[i].field() == Field.TARGET && !columns[before].field().isOfProject()) {
                return 3;
            }
        }
        return 0;
    }

    /** A name before the column, in which the row could have begun but did not. */
    private int untilBeginning(int column) {
        for (int i = 0; i < column; i++) {
            if (columns[i].field() == Field.INDICATOR_NAME) {
                return skipped[i];
            }
        }
        return 0;
    }

    private int firstName() {
        for (int i = 0; i < columns.length; i++) {
            if (columns[i].field() == Field.INDICATOR_NAME) {
                return i;
            }
        }
        return columns.length;
    }
}
