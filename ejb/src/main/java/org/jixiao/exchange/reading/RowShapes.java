package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * Tells which cell of a row belongs to which column by what the cells are, because rows of real files drift to the left
 * and to the right, as a whole or from some cell on.
 *
 * <p>The anchor is the polarity (正向指标, 反向指标) with the comparator's word behind it: no other cell looks so. To its
 * left stand the explanation, the name and the levels, which are known words; further left what belongs to the
 * project, a number, a text, an amount and a text. To its right stand the value and the unit.
 */
final class RowShapes {

    private static final List<String> POLARITIES = List.of("正向指标", "反向指标");
    private static final Pattern POLARITY = Pattern.compile("[正反]向(?:指标?)?");
    private static final Pattern SEQUENCE = Pattern.compile("\\d{1,6}");
    private static final Pattern AMOUNT =
            Pattern.compile("[-+]?(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})(?:\\.\\d{1,9})?(?:万?元)?");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final List<Field> BLOCK = List.of(
            Field.LEVEL1,
            Field.LEVEL2,
            Field.INDICATOR_NAME,
            Field.EXPLANATION,
            Field.POLARITY,
            Field.DIRECTION,
            Field.TARGET,
            Field.UNIT);

    private final FormDefinition form;
    private final TableHead head;

    RowShapes(FormDefinition form, TableHead head) {
        this.form = form;
        this.head = head;
    }

    /** The fields that a form must have to be read so. */
    static boolean canRead(FormDefinition form) {
        return form.layout() == FormDefinition.Layout.LEDGER
                && form.has(Field.PROJECT_NAME)
                && form.has(Field.MONEY)
                && BLOCK.stream().allMatch(form::has);
    }

    /** The shape of a row that has an anchor; empty when it has none. */
    Optional<RowShape> anchored(CellRow row) {
        List<Cell> cells = row.filled();
        int polarity = polarityIn(cells);
        int direction = polarity < 0 ? directionIn(cells) : -1;
        if (polarity < 0 && direction < 0) {
            return Optional.empty();
        }
        RowShape shape;
        int limit;
        int tail;
        if (polarity >= 0) {
            limit = cells.get(polarity).column();
            shape = new RowShape(row.line(), limit - head.place(Field.POLARITY));
            shape.indicator.put(Field.POLARITY, cells.get(polarity));
            tail = polarity + 1;
        } else {
            int at = cells.get(direction).column();
            boolean gap = direction == 0 || cells.get(direction - 1).column() < at - 1;
            limit = gap ? at - 1 : at;
            shape = new RowShape(row.line(), at - head.place(Field.DIRECTION));
            tail = direction;
        }
        readTail(cells.subList(tail, cells.size()), limit, shape);
        int first = limit;
        List<Cell> before = cells.stream().filter(cell -> cell.column() < first).toList();
        readBefore(before, limit, shape);
        settle(shape);
        return Optional.of(shape);
    }

    /** The shape of a row without an anchor that still says enough by its levels, number or value; else empty. */
    Optional<RowShape> byPlace(CellRow row) {
        RowShape shape = new RowShape(row.line(), 0);
        List<Cell> ofProject = new ArrayList<>();
        boolean telling = false;
        for (Cell cell : row.filled()) {
            String word = Blanks.without(cell.text());
            Field field = fieldAt(cell.column());
            if (LevelWords.isUnmistakable(word)) {
                telling = true;
                boolean second = LevelWords.isSecond(word)
                        && (!LevelWords.isFirst(word)
                                || field == Field.LEVEL2
                                || shape.indicator.containsKey(Field.LEVEL1));
                Field level = second ? Field.LEVEL2 : Field.LEVEL1;
                if (shape.indicator.putIfAbsent(level, cell) != null) {
                    shape.left.add(cell);
                }
            } else if (field != null) {
                shape.indicator.put(field, cell);
            } else if (cell.column() < head.place(Field.LEVEL1)) {
                ofProject.add(cell);
            } else {
                shape.left.add(cell);
            }
        }
        readProject(ofProject, shape);
        Cell value = shape.indicator.get(Field.TARGET);
        boolean valued = value != null
                && shape.indicator.containsKey(Field.INDICATOR_NAME)
                && DIGIT.matcher(value.text()).find()
                && !Blanks.plain(value.text()).startsWith(".");
        settle(shape);
        return telling || valued || shape.beginsProject() ? Optional.of(shape) : Optional.empty();
    }

    private @Nullable Field fieldAt(int place) {
        return BLOCK.stream()
                .filter(field -> head.place(field) == place)
                .findFirst()
                .orElse(null);
    }

    private int polarityIn(List<Cell> cells) {
        int alone = -1;
        for (int i = 0; i < cells.size(); i++) {
            String word = Blanks.without(cells.get(i).text());
            if (!POLARITY.matcher(word).matches()) {
                continue;
            }
            if (i + 1 < cells.size()
                    && beginsDirection(Blanks.without(cells.get(i + 1).text()))) {
                return i;
            }
            if (alone < 0 && (POLARITIES.contains(word) || cells.get(i).column() == head.place(Field.POLARITY))) {
                alone = i;
            }
        }
        return alone;
    }

    private int directionIn(List<Cell> cells) {
        for (int i = 0; i + 1 < cells.size(); i++) {
            String word = Blanks.without(cells.get(i).text());
            boolean valued = cells.get(i + 1).column() == cells.get(i).column() + 1;
            if (valued && form.directions().stream().anyMatch(direction -> word.equals(direction.label()))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the word is a whole polarity. */
    static boolean isPolarity(String word) {
        return POLARITIES.contains(word);
    }

    boolean isDirection(String word) {
        return comparator(word).isPresent();
    }

    /** What a word of the direction column means: as the form prints it, else as it is commonly written. */
    Optional<Comparator> comparator(String word) {
        return form.directions().stream()
                .filter(direction -> word.equals(direction.label()))
                .map(direction -> Comparator.valueOf(direction.comparator()))
                .findFirst()
                .or(() -> TargetValueReading.comparator(word));
    }

    private boolean beginsDirection(String word) {
        return isDirection(word)
                || (word.length() >= 2
                        && form.directions().stream()
                                .anyMatch(direction -> direction.label().startsWith(word)));
    }

    static boolean isAmount(String text) {
        return AMOUNT.matcher(Blanks.plain(text)).matches();
    }

    private void readTail(List<Cell> tail, int limit, RowShape shape) {
        List<Cell> rest = new ArrayList<>(tail);
        int base = limit + 1;
        if (!rest.isEmpty()) {
            Cell first = rest.get(0);
            boolean unknownWord = first.column() == base
                    && rest.size() > 1
                    && !DIGIT.matcher(first.text()).find();
            if (beginsDirection(Blanks.without(first.text())) || unknownWord) {
                shape.indicator.put(Field.DIRECTION, first);
                base = first.column();
                rest.remove(0);
            }
        }
        if (!rest.isEmpty()) {
            Cell first = rest.get(0);
            if (first.column() <= base + 1 || DIGIT.matcher(first.text()).find()) {
                shape.indicator.put(Field.TARGET, first);
                rest.remove(0);
            }
        }
        if (!rest.isEmpty()) {
            shape.indicator.put(Field.UNIT, rest.remove(0));
        }
        shape.left.addAll(rest);
    }

    /** What stands before the anchor. */
    private void readBefore(List<Cell> before, int limit, RowShape shape) {
        int drift = limit - head.place(Field.POLARITY);
        Set<Integer> firstPlaces = Set.copyOf(List.of(head.place(Field.LEVEL1), head.place(Field.LEVEL1) + drift));
        Set<Integer> secondPlaces = Set.copyOf(List.of(head.place(Field.LEVEL2), head.place(Field.LEVEL2) + drift));

        int level = 0;
        while (level < before.size() && !isLevel(before.get(level), firstPlaces, secondPlaces)) {
            level++;
        }
        if (level == before.size()) {
            readNameWithoutLevel(before, limit, drift, shape);
            return;
        }
        Cell first = before.get(level);
        Cell second = level + 1 < before.size() ? before.get(level + 1) : null;
        int names = level + 1;
        if (couldBeFirst(first, firstPlaces) && second != null && couldBeSecond(second, secondPlaces)) {
            shape.indicator.put(Field.LEVEL1, first);
            shape.indicator.put(Field.LEVEL2, second);
            names++;
        } else if (!couldBeFirst(first, firstPlaces)) {
            shape.indicator.put(Field.LEVEL2, first);
        } else if (!couldBeSecond(first, secondPlaces)) {
            shape.indicator.put(Field.LEVEL1, first);
        } else if (first.column() == head.place(Field.LEVEL2) + drift) {
            shape.indicator.put(Field.LEVEL2, first);
        } else {
            shape.indicator.put(Field.LEVEL1, first);
            shape.levelUndecided = true;
        }
        List<Cell> named = new ArrayList<>(before.subList(names, before.size()));
        if (named.size() >= 2
                && !shape.indicator.containsKey(Field.LEVEL2)
                && named.get(0).column() == head.place(Field.LEVEL2) + drift
                && (named.size() >= 3 || named.get(1).column() == limit - 2)) {
            shape.indicator.put(Field.LEVEL2, named.remove(0));
        }
        readName(named, limit, drift, before.get(names - 1).column(), shape);
        readProject(withLevels(before.subList(0, level), drift, shape), shape);
    }

    private boolean isLevel(Cell cell, Set<Integer> firstPlaces, Set<Integer> secondPlaces) {
        // A second level cut by a page break may have drifted into the place of the first one.
        boolean cutSecond = firstPlaces.contains(cell.column()) && LevelWords.beginsSecond(Blanks.without(cell.text()));
        return cutSecond
                || LevelWords.isUnmistakable(Blanks.without(cell.text()))
                || couldBeFirst(cell, firstPlaces)
                || couldBeSecond(cell, secondPlaces);
    }

    private static boolean couldBeFirst(Cell cell, Set<Integer> places) {
        String word = Blanks.without(cell.text());
        return (LevelWords.isFirst(word) && LevelWords.isUnmistakable(word))
                || (places.contains(cell.column()) && (LevelWords.isFirst(word) || LevelWords.beginsFirst(word)));
    }

    private static boolean couldBeSecond(Cell cell, Set<Integer> places) {
        String word = Blanks.without(cell.text());
        return (LevelWords.isSecond(word) && LevelWords.isUnmistakable(word))
                || (places.contains(cell.column()) && (LevelWords.isSecond(word) || LevelWords.beginsSecond(word)));
    }

    private void readNameWithoutLevel(List<Cell> before, int limit, int drift, RowShape shape) {
        int size = before.size();
        int names = size;
        boolean explained = size > 0 && before.get(size - 1).column() == limit - 1;
        if (explained) {
            names = size > 1 && before.get(size - 2).column() == limit - 2 ? size - 2 : size - 1;
        } else if (size > 0 && before.get(size - 1).column() >= limit - 3) {
            names = size - 1;
        }
        readName(before.subList(names, size), limit, drift, 0, shape);
        readProject(withLevels(before.subList(0, names), drift, shape), shape);
    }

    /** Name and explanation; a cell alone is told by the column it stands in. */
    private void readName(List<Cell> cells, int limit, int drift, int level, RowShape shape) {
        if (cells.isEmpty()) {
            return;
        }
        Cell first = cells.get(0);
        if (cells.size() == 1) {
            int explanation = head.place(Field.EXPLANATION);
            boolean beside = first.column() == limit - 1;
            boolean behindLevel = level > 0 && level == first.column() - 1;
            boolean inNamePlace = drift != 0 && first.column() == head.place(Field.INDICATOR_NAME);
            boolean onlyExplanation = beside && !behindLevel && !inNamePlace && first.column() - drift == explanation;
            shape.indicator.put(onlyExplanation ? Field.EXPLANATION : Field.INDICATOR_NAME, first);
            return;
        }
        shape.indicator.put(Field.INDICATOR_NAME, first);
        shape.indicator.put(Field.EXPLANATION, cells.get(1));
        shape.left.addAll(cells.subList(2, cells.size()));
    }

    /** Takes words that are no known level but stand in a level's place; what remains belongs to the project. */
    private List<Cell> withLevels(List<Cell> cells, int drift, RowShape shape) {
        List<Cell> rest = new ArrayList<>(cells);
        boolean levelled = shape.indicator.containsKey(Field.LEVEL1) || shape.indicator.containsKey(Field.LEVEL2);
        if (!levelled && !rest.isEmpty() && last(rest).column() == head.place(Field.LEVEL2) + drift) {
            shape.indicator.put(Field.LEVEL2, rest.remove(rest.size() - 1));
        }
        if (!shape.indicator.containsKey(Field.LEVEL1)
                && !rest.isEmpty()
                && last(rest).column() == head.place(Field.LEVEL1) + drift) {
            shape.indicator.put(Field.LEVEL1, rest.remove(rest.size() - 1));
        }
        return rest;
    }

    private static Cell last(List<Cell> cells) {
        return cells.get(cells.size() - 1);
    }

    private void readProject(List<Cell> cells, RowShape shape) {
        Set<Integer> drifts = new LinkedHashSet<>();
        Cell level = shape.indicator.get(Field.LEVEL1);
        if (level != null && !shape.levelUndecided) {
            drifts.add(level.column() - head.place(Field.LEVEL1));
        }
        drifts.add(0);
        drifts.add(shape.drift);
        for (int drift : drifts) {
            Map<Column, Cell> fit = fit(cells, drift);
            if (fit != null) {
                shape.project.putAll(fit);
                head.projectColumns().forEach(column -> shape.projectPlaces.put(column, head.place(column) + drift));
                return;
            }
        }
        head.projectColumns().forEach(column -> shape.projectPlaces.put(column, head.place(column)));
        readProjectByKind(cells, shape);
    }

    private @Nullable Map<Column, Cell> fit(List<Cell> cells, int drift) {
        Map<Column, Cell> fit = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Column column = head.projectColumns().stream()
                    .filter(candidate -> head.place(candidate) == cell.column() - drift)
                    .findFirst()
                    .orElse(null);
            if (column == null || !suits(column.field(), cell)) {
                return null;
            }
            fit.put(column, cell);
        }
        return fit;
    }

    private static boolean suits(Field field, Cell cell) {
        return switch (field) {
            case SEQUENCE -> SEQUENCE.matcher(Blanks.plain(cell.text())).matches();
            case MONEY -> isAmount(cell.text());
            case PROJECT_CODE -> true;
            // A name does not end like a sentence; where a row has drifted, this tells it from a goal.
            case PROJECT_NAME ->
                !isAmount(cell.text()) && !Blanks.without(cell.text()).endsWith("。");
            default -> !isAmount(cell.text());
        };
    }

    /** Where places say nothing: a number before all text, a text, an amount, a text. */
    private void readProjectByKind(List<Cell> cells, RowShape shape) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean lastAmount = cells.subList(i + 1, cells.size()).stream().noneMatch(next -> isAmount(next.text()));
            boolean named = shape.project(Field.PROJECT_NAME) != null;
            boolean funded = shape.project(Field.MONEY) != null;
            Field field;
            if (isAmount(cell.text())) {
                boolean sequence = i == 0
                        && cells.size() > 1
                        && suits(Field.SEQUENCE, cell)
                        && (!lastAmount || cell.column() == head.place(Field.SEQUENCE));
                field = sequence ? Field.SEQUENCE : Field.MONEY;
            } else {
                field = named || funded ? Field.OVERALL_GOAL : Field.PROJECT_NAME;
            }
            Column column = form.column(field).orElse(null);
            if (column == null || shape.project.containsKey(column)) {
                shape.left.add(cell);
            } else {
                shape.project.put(column, cell);
            }
        }
    }

    private void settle(RowShape shape) {
        shape.indicator.forEach((field, cell) -> shape.indicatorPlaces.put(field, cell.column()));
        for (Field field : BLOCK) {
            int place = head.place(field) + shape.drift;
            if (!shape.indicatorPlaces.containsValue(place)) {
                shape.indicatorPlaces.putIfAbsent(field, place);
            }
        }
    }
}
