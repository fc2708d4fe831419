package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.form.model.PrintedGrid.Cell;

/** How high rows must be for their texts to be seen whole; where cells are merged, no file finds that out by itself. */
final class RowHeights {

    private RowHeights() {}

    /** How high a cell must be at a width. */
    @FunctionalInterface
    interface Need {
        int height(Cell cell, int width);
    }

    /** The heights of rows; what a cell over several rows lacks is shared by them. */
    static int[] of(List<List<Cell>> rows, int[] widths, Need need) {
        int[] heights = new int[rows.size()];
        List<Placed> tall = new ArrayList<>();
        for (Placed cell : Placed.all(rows, widths.length)) {
            int width = 0;
            for (int column = cell.left(); column < cell.right(); column++) {
                width += widths[column];
            }
            int needed = need.height(cell.cell(), width);
            if (cell.bottom() - cell.top() == 1) {
                heights[cell.top()] = Math.max(heights[cell.top()], needed);
            } else {
                tall.add(cell.needing(needed));
            }
        }
        // The lower ones first, so that the higher ones find what these have made room for.
        tall.sort(Comparator.comparingInt(cell -> cell.bottom() - cell.top()));
        tall.forEach(cell -> share(cell, heights));
        return heights;
    }

    private static void share(Placed cell, int[] heights) {
        int there = 0;
        for (int row = cell.top(); row < cell.bottom(); row++) {
            there += heights[row];
        }
        int rows = cell.bottom() - cell.top();
        int lacking = Math.max(0, (cell.needed() - there + rows - 1) / rows);
        for (int row = cell.top(); row < cell.bottom(); row++) {
            heights[row] += lacking;
        }
    }

    /**
     * A cell in its place: the first row and column, and those after its last.
     *
     * @param needed how high it must be; 0 while nobody has asked
     */
    record Placed(Cell cell, int top, int bottom, int left, int right, int needed) {

        /** All cells of a piece of a grid, row by row. */
        static List<Placed> all(List<List<Cell>> rows, int columns) {
            List<Placed> placed = new ArrayList<>();
            int[] covered = new int[columns];
            for (int row = 0; row < rows.size(); row++) {
                int column = 0;
                for (Cell cell : rows.get(row)) {
                    while (column < columns && covered[column] > row) {
                        column++;
                    }
                    int left = column;
                    int bottom = Math.min(rows.size(), row + cell.rowspan());
                    for (int k = 0; k < cell.colspan() && column < columns; k++) {
                        covered[column++] = bottom;
                    }
                    if (column > left) {
                        placed.add(new Placed(cell, row, bottom, left, column, 0));
                    }
                }
            }
            return placed;
        }

        Placed needing(int height) {
            return new Placed(cell, top, bottom, left, right, height);
        }
    }
}
