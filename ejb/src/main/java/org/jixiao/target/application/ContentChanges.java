package org.jixiao.target.application;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.shared.application.Act.CellChange;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jspecify.annotations.Nullable;

/** The difference of two contents, cell by cell, each cell named by its path such as {@code indicators[3].target}. */
public final class ContentChanges {

    private ContentChanges() {}

    /** The cells that differ, in the order of the table. */
    public static List<CellChange> between(@Nullable TableContent before, TableContent after) {
        Map<String, String> old = cells("", before);
        Map<String, String> now = cells("", after);
        Set<String> paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        List<CellChange> changes = new ArrayList<>();
        for (String path : paths) {
            String was = old.getOrDefault(path, "");
            String is = now.getOrDefault(path, "");
            if (!was.equals(is)) {
                changes.add(new CellChange(path, was, is));
            }
        }
        return changes;
    }

    /** The cells of a part of a content that are not empty, by their paths; a text alone stands under the path itself. */
    static Map<String, String> cells(String path, @Nullable Object part) {
        Map<String, String> cells = new LinkedHashMap<>();
        try {
            collect(path, part, cells);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the content is made of records", e);
        }
        return cells;
    }

    private static void collect(String path, @Nullable Object part, Map<String, String> cells)
            throws ReflectiveOperationException {
        if (part == null) {
            return;
        }
        if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(path + "[" + i + "]", list.get(i), cells);
            }
        } else if (part instanceof TargetValue value) {
            put(cells, path, value.raw());
            put(cells, path + ".comparator", value.comparator());
            put(cells, path + ".unit", value.unit());
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                String name = path.isEmpty() ? component.getName() : path + "." + component.getName();
                collect(name, component.getAccessor().invoke(part), cells);
            }
        } else {
            put(cells, path, part);
        }
    }

    private static void put(Map<String, String> cells, String path, @Nullable Object value) {
        if (value != null) {
            cells.put(path, value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        }
    }
}
