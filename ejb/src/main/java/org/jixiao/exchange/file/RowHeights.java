package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jixiao.form.model.PrintedGrid.Cell;

/** How high rows must be for their texts to be seen whole; where cells are merged, no file finds that out by itself. */
final class RowHeights {

    private RowHeights() {}

    /**
     * The heights of rows, so that each cell has what it needs; what a cell over several rows lacks is shared by them.
     *
     * @param cells all of the rows, each with what it needs
     */
    static int[] of(List<Placed> cells, int rows) {
        int[] heights = new int[rows];
        List<Placed> tall = new ArrayList<>();
        for (Placed cell : cells) {
            if (cell.bottom() - cell.top() == 1) {
                heights[cell.top()] = Math.max(heights[cell.top()], cell.needed());
            } else {
                tall.add(cell);
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

        /** How wide it is, of columns so wide. */
        int width(int[] widths) {
            int width = 0;
            for (int column = left; column < right; column++) {
                width += widths[column];
            }
            return width;
        }

        Placed needing(int height) {
            return new Placed(cell, top, bottom, left, right, height);
        }
    }
}
