package org.jixiao.exchange.application;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Correction;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * Writes a person's corrections over what was read. The paths are those of the trail, so whatever a table keeps can be
 * corrected: {@code project.name}, {@code funding[0].amount}, {@code indicators[3].target.unit}; of a self-evaluation
 * {@code evaluation.rows[3].actual}; and {@code unit}, the code of the unit.
 *
 * <p>A target value whose parts stand in columns of their own keeps the others when one is corrected; one that stands in a
 * single cell is read anew.
 */
final class Corrections {

    private static final Pattern STEP = Pattern.compile("([A-Za-z]\\w*)((?:\\[\\d{1,6}])?)(?:\\.(?=.)|$)");
    /** No exponent: a few characters would stand for a number of any length. */
    private static final Pattern NUMBER = Pattern.compile("-?[\\d,]{1,30}(\\.\\d{1,10})?");

    private static final String EVALUATION = "evaluation.";

    private Corrections() {}

    /**
     * The document with all corrections, in their order.
     *
     * @throws Refusal MALFORMED when one names no cell, or what is written cannot stand there
     */
    static ReadDocument apply(ReadDocument document, List<Correction> corrections) {
        List<ReadTable> tables = new ArrayList<>(document.tables());
        for (Correction correction : corrections) {
            if (correction.table() < 0 || correction.table() >= tables.size()) {
                throw unknown(correction);
            }
            tables.set(correction.table(), apply(tables.get(correction.table()), correction));
        }
        return new ReadDocument(
                document.form(), document.kind(), document.head(), document.department(), tables, document.findings());
    }

    private static ReadTable apply(ReadTable table, Correction correction) {
        String path = correction.path();
        if (path.equals("unit")) {
            return new ReadTable(
                    table.content(),
                    table.evaluation(),
                    correction.text(),
                    null,
                    table.place(),
                    table.indicatorPlaces());
        }
        boolean ofEvaluation = path.startsWith(EVALUATION);
        Writing writing = new Writing(correction, ofEvaluation ? path.substring(EVALUATION.length()) : path);
        return new ReadTable(
                ofEvaluation ? table.content() : writing.over(table.content()),
                ofEvaluation && table.evaluation() != null ? writing.over(table.evaluation()) : table.evaluation(),
                table.unitCode(),
                table.unitName(),
                table.place(),
                table.indicatorPlaces());
    }

    private static Refusal unknown(Correction correction) {
        return Refusal.malformed("import.correction.unknown", at(correction), correction.path());
    }

    private static Refusal unreadable(Correction correction) {
        return Refusal.malformed("import.correction.unreadable", at(correction), String.valueOf(correction.text()));
    }

    private static String at(Correction correction) {
        return "tables[" + correction.table() + "]." + correction.path();
    }

    /** One correction on its way down to its cell. */
    private static final class Writing {

        private final Correction correction;
        private final List<String> steps = new ArrayList<>();

        Writing(Correction correction, String path) {
            this.correction = correction;
            Matcher step = STEP.matcher(path);
            int end = 0;
            while (step.lookingAt()) {
                steps.add(step.group(1));
                if (!step.group(2).isEmpty()) {
                    steps.add(step.group(2).substring(1, step.group(2).length() - 1));
                }
                end = step.end();
                step.region(end, path.length());
            }
            if (end < path.length() || steps.isEmpty()) {
                throw unknown(correction);
            }
        }

        <R extends Record> R over(R whole) {
            @SuppressWarnings("unchecked")
            R corrected = (R) over(whole, 0);
            return corrected;
        }

        private Object over(Record node, int depth) {
            RecordComponent[] components = node.getClass().getRecordComponents();
            Object[] values = new Object[components.length];
            boolean found = false;
            try {
                for (int i = 0; i < components.length; i++) {
                    Object value = components[i].getAccessor().invoke(node);
                    boolean meant =
                            depth < steps.size() && components[i].getName().equals(steps.get(depth));
                    values[i] = meant ? replaced(value, components[i].getType(), depth + 1) : value;
                    found |= meant;
                }
                if (!found) {
                    throw unknown(correction);
                }
                Constructor<?> constructor = node.getClass()
                        .getDeclaredConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new));
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                // A record that does not bear what is written there, such as an amount that is left empty.
                Refusal refusal = unreadable(correction);
                refusal.initCause(e);
                throw refusal;
            }
        }

        private @Nullable Object replaced(@Nullable Object value, Class<?> type, int depth) {
            if (type == TargetValue.class) {
                return value(value instanceof TargetValue old ? old : TargetValueReading.of(null), depth);
            }
            if (value instanceof List<?> list) {
                return replaced(list, depth);
            }
            if (value instanceof Record part) {
                return over(part, depth);
            }
            if (depth < steps.size()) {
                throw unknown(correction);
            }
            return leaf(type);
        }

        private List<Object> replaced(List<?> list, int depth) {
            boolean numbered =
                    depth < steps.size() && Character.isDigit(steps.get(depth).charAt(0));
            int index = numbered ? Integer.parseInt(steps.get(depth)) : list.size();
            if (index >= list.size()) {
                throw unknown(correction);
            }
            List<Object> corrected = new ArrayList<>(list);
            if (!(list.get(index) instanceof Record part)) {
                throw unknown(correction);
            }
            corrected.set(index, over(part, depth + 1));
            return corrected;
        }

        private TargetValue value(TargetValue old, int depth) {
            String text = text();
            String part = depth < steps.size() ? steps.get(depth) : "";
            boolean oneCell = TargetValueReading.of(old.raw()).equals(old);
            return switch (part) {
                case "" ->
                    oneCell
                            ? TargetValueReading.of(text)
                            : TargetValueReading.directed(old.comparator(), text, old.unit());
                case "unit" -> TargetValueReading.directed(old.comparator(), old.raw(), text);
                case "comparator" -> TargetValueReading.directed(comparator(text), old.raw(), old.unit());
                default -> throw unknown(correction);
            };
        }

        private @Nullable Comparator comparator(@Nullable String text) {
            if (text == null) {
                return null;
            }
            return Arrays.stream(Comparator.values())
                    .filter(known -> known.name().equals(text))
                    .findFirst()
                    .or(() -> TargetValueReading.comparator(text))
                    .orElseThrow(() -> unreadable(correction));
        }

        private @Nullable Object leaf(Class<?> type) {
            String text = text();
            if (text == null || type == String.class) {
                return text;
            }
            try {
                if (type == BigDecimal.class && NUMBER.matcher(text).matches()) {
                    return new BigDecimal(text.replace(",", ""));
                }
                if (type == Integer.class) {
                    return Integer.valueOf(text);
                }
            } catch (NumberFormatException e) {
                throw unreadable(correction);
            }
            if (!type.isEnum()) {
                throw unreadable(correction);
            }
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> unreadable(correction));
        }

        private @Nullable String text() {
            String text = correction.text();
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
