package org.jixiao.exchange.file;

import java.util.Iterator;
import java.util.List;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jspecify.annotations.Nullable;

/** Rows that stand in memory, because their file had to be understood as a whole. */
final class HeldRows implements CellSource {

    private final Iterator<CellRow> rows;
    private final boolean exact;

    HeldRows(List<CellRow> rows, boolean exact) {
        this.rows = rows.iterator();
        this.exact = exact;
    }

    @Override
    public boolean exact() {
        return exact;
    }

    @Override
    public @Nullable CellRow next() {
        return rows.hasNext() ? rows.next() : null;
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
