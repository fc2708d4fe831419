package org.jixiao.shared.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which two contents differ.
 *
 * @param path the cell, such as {@code indicators[3].target}: where it stands in the later content, or in the earlier one
 *     when its row is gone
 * @param before what stood there; empty when nothing did
 * @param after what stands there now; empty when nothing does
 * @param row what became of the row in which the cell stands
 * @param name what the row is called, such as the indicator's name; null when the cell is in no row or the row has no name
 */
public record CellDifference(
        String path,
        String before,
        String after,
        Row row,
        @Nullable String name) implements Serializable {

    /** What became of a row. */
    public enum Row {
        /** It is there in both contents, or the cell is in no row. */
        KEPT,
        /** The later content alone has it. */
        ADDED,
        /** The earlier content alone has it. */
        REMOVED,
        /** It stands elsewhere among the others; the cell's values are its places, from 1. */
        MOVED
    }
}
