package org.jixiao.evaluation.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.evaluation.model.Evaluation;
import org.jixiao.evaluation.model.EvaluationRow;
import org.jixiao.shared.application.Act.CellChange;
import org.jspecify.annotations.Nullable;

/** A self-evaluation cell by cell, as the trail tells of it, each cell named by its path. */
record EvaluationCells(Map<String, String> cells) {

    /** The cells of a self-evaluation that is not there yet. */
    static final EvaluationCells NONE = new EvaluationCells(Map.of());

    static EvaluationCells of(Evaluation evaluation) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("execution.initial", evaluation.initial().toPlainString());
        cells.put("execution.full", evaluation.full().toPlainString());
        put(cells, "execution.executed", evaluation.executed());
        put(cells, "achievement", evaluation.achievement());
        for (EvaluationRow row : evaluation.rows()) {
            String at = "indicators[" + row.position() + "]";
            put(cells, at + ".actual", row.actual().raw());
            put(cells, at + ".score", row.score());
            put(cells, at + ".weight", row.weight());
            put(cells, at + ".reason", row.reason());
            if (row.recheckScore() != null) {
                put(cells, at + ".recheckReason", row.recheckReason());
            }
        }
        return new EvaluationCells(cells);
    }

    /** The cells that differ, in the order of the others. */
    List<CellChange> changesTo(EvaluationCells others) {
        Set<String> paths = new LinkedHashSet<>(others.cells.keySet());
        paths.addAll(cells.keySet());
        return paths.stream()
                .map(path -> new CellChange(path, cells.getOrDefault(path, ""), others.cells.getOrDefault(path, "")))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    private static void put(Map<String, String> cells, String path, @Nullable Object value) {
        cells.put(
                path,
                value == null
                        ? ""
                        : value instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : value.toString());
    }
}
