package org.jixiao.monitoring.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.monitoring.model.MonitoringRow;
import org.jixiao.monitoring.model.MonitoringSheet;
import org.jixiao.shared.application.Act.CellChange;
import org.jspecify.annotations.Nullable;

/** A monitoring sheet cell by cell, as the trail tells of it, each cell named by its path. */
record SheetCells(Map<String, String> cells) {

    static SheetCells of(MonitoringSheet sheet) {
        Map<String, String> cells = new LinkedHashMap<>();
        put(cells, "money.toDate", sheet.spent());
        put(cells, "money.forecast", sheet.forecast());
        put(cells, "light", sheet.light());
        for (MonitoringRow row : sheet.rows()) {
            String at = "indicators[" + row.position() + "]";
            put(cells, at + ".toDate", row.done());
            put(cells, at + ".forecast", row.forecast());
            put(cells, at + ".degree", row.degree());
            put(cells, at + ".cause", row.cause());
            put(cells, at + ".causeText", row.causeText());
            put(cells, at + ".likelihood", row.likelihood());
            put(cells, at + ".light", row.light());
        }
        return new SheetCells(cells);
    }

    /** The cells that differ, in the order of the others. */
    List<CellChange> changesTo(SheetCells others) {
        return others.cells.entrySet().stream()
                .filter(cell -> !cell.getValue().equals(cells.getOrDefault(cell.getKey(), "")))
                .map(cell -> new CellChange(cell.getKey(), cells.getOrDefault(cell.getKey(), ""), cell.getValue()))
                .toList();
    }

    private static void put(Map<String, String> cells, String path, @Nullable Object value) {
        cells.put(
                path,
                value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
    }
}
