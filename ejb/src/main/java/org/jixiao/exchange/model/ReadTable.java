package org.jixiao.exchange.model;

import java.util.List;
import org.jixiao.target.model.TableContent;

/**
 * One target table as a file has it.
 *
 * @param content what was read
 * @param line where the project begins
 * @param indicatorLines where each indicator of the content stands, in the same order
 */
public record ReadTable(TableContent content, int line, List<Integer> indicatorLines) {

    public ReadTable {
        indicatorLines = List.copyOf(indicatorLines);
    }
}
