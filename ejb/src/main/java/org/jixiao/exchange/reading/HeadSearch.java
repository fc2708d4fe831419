package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jspecify.annotations.Nullable;

/** Looks for a table's head and keeps what stands before it. */
final class HeadSearch {

    /** So many rows may stand before a table. */
    private static final int MOST_ROWS_BEFORE = 3_000;

    private static final int MOST_ROWS_OF_A_HEAD = 4;

    private final Grid grid;
    private final List<CellRow> before = new ArrayList<>();
    private @Nullable TableHead head;

    HeadSearch(Grid grid) {
        this.grid = grid;
    }

    /** Reads up to the end of the head. */
    void read(RowFeed feed) {
        List<CellRow> run = new ArrayList<>();
        while (before.size() < MOST_ROWS_BEFORE) {
            CellRow row = feed.next();
            if (row == null) {
                take(run);
                return;
            }
            if (isGiant(row)) {
                feed.putBack(apart(row));
                continue;
            }
            boolean lone = TableHead.isLoneLabel(row, grid);
            boolean fits = lone ? run.stream().allMatch(other -> TableHead.isLoneLabel(other, grid)) : isPart(row, run);
            if (fits) {
                run.add(row);
                continue;
            }
            boolean found = take(run);
            if (found) {
                feed.putBack(List.of(row));
                return;
            }
            run.clear();
            if (lone || TableHead.isPart(row, grid)) {
                run.add(row);
            } else {
                before.add(row);
            }
        }
    }

    private boolean isPart(CellRow row, List<CellRow> run) {
        return run.size() < MOST_ROWS_OF_A_HEAD && TableHead.isPart(row, grid);
    }

    /** Whether a whole file stands in one sequence of cells. */
    private boolean isGiant(CellRow row) {
        return row.kind() == CellRow.Kind.SEQUENCE
                && row.cells().size() > 1
                && !TableHead.isPart(row, grid)
                && row.cells().stream()
                                .filter(cell -> grid.isLabel(cell.text()))
                                .limit(3)
                                .count()
                        > 2;
    }

    /** Each cell of a sequence as one of its own. */
    private static List<CellRow> apart(CellRow row) {
        return row.filled().stream()
                .map(cell -> new CellRow(cell.place().whole(), CellRow.Kind.SEQUENCE, List.of(cell)))
                .toList();
    }

    private boolean take(List<CellRow> run) {
        head = run.isEmpty() ? null : TableHead.in(run, grid).orElse(null);
        if (head == null) {
            before.addAll(run);
        }
        return head != null;
    }

    /** The head; null when none holds most of the form's columns. */
    @Nullable
    TableHead head() {
        return head;
    }

    List<CellRow> before() {
        return before;
    }

    /** Where a table could have begun. */
    CellPlace firstRow() {
        return before.stream()
                .filter(row -> row.filled().size() > 2)
                .findFirst()
                .or(() -> before.stream().findFirst())
                .map(CellRow::place)
                .orElse(CellPlace.ofLine(1));
    }
}
