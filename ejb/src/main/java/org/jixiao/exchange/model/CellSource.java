package org.jixiao.exchange.model;

import org.jspecify.annotations.Nullable;

/**
 * A file as rows of cells, one after the other, so that a long file need not stand in memory. Every kind of file has a
 * reader that yields one; which form the cells are in is not asked here.
 */
public interface CellSource extends AutoCloseable {

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
