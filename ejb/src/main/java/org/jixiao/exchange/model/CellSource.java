package org.jixiao.exchange.model;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file as rows of cells, one after the other, so that a long file need not stand in memory. Every kind of file has a
 * reader that yields one; which form the cells are in is not asked here.
 */
public interface CellSource extends AutoCloseable {

    /** Rows that stand in memory already. */
    static CellSource of(List<CellRow> rows, boolean exact) {
        Iterator<CellRow> next = rows.iterator();
        return new CellSource() {
            @Override
            public boolean exact() {
                return exact;
            }

            @Override
            public @Nullable CellRow next() {
                return next.hasNext() ? next.next() : null;
            }

            @Override
            public void close() {
                // Nothing is held open.
            }
        };
    }

    /**
     * Whether a cell's text is as its author wrote it (workbook, Word table). A text out of a page layout has blanks and
     * breaks in the middle of words.
     */
    boolean exact();

    /**
     * The next row that holds something; null at the end.
     *
     * @throws org.jixiao.shared.model.Refusal RULE when the file cannot be read from here on, naming the place
     */
    @Nullable
    CellRow next();

    @Override
    void close();
}
