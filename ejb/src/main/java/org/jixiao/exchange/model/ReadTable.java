package org.jixiao.exchange.model;

import java.util.List;
import org.jixiao.evaluation.model.PrintedEvaluation;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/**
 * One target table as a file has it.
 *
 * @param content what was read
 * @param evaluation its self-evaluation; null when the file has none
 * @param unitCode the code of the budget unit it stands under; null when the file does not say
 * @param unitName the name of the budget unit it stands under; null when the file does not say
 * @param place where the project begins
 * @param indicatorPlaces where each indicator of the content stands, in the same order
 */
public record ReadTable(
        TableContent content,
        @Nullable PrintedEvaluation evaluation,
        @Nullable String unitCode,
        @Nullable String unitName,
        CellPlace place,
        List<CellPlace> indicatorPlaces) {

    public ReadTable {
        indicatorPlaces = List.copyOf(indicatorPlaces);
    }

    /** The same with another content, whose indicators stand where they stood. */
    public ReadTable with(TableContent other) {
        return new ReadTable(other, evaluation, unitCode, unitName, place, indicatorPlaces);
    }

    /** Where in the file stands what a path of the content is about: the line of its indicator, else the project's. */
    public CellPlace placeOf(String path) {
        if (path.startsWith("indicators[")) {
            int row = Integer.parseInt(path.substring(path.indexOf('[') + 1, path.indexOf(']')));
            if (row < indicatorPlaces.size()) {
                return indicatorPlaces.get(row).whole();
            }
        }
        return place.whole();
    }
}
