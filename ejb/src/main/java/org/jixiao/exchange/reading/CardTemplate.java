package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.Slot;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a card as its form describes them: which labels stand in each, and which values behind each label.
 *
 * <p>A card is read by its labels and the order of values, since in real files the columns drift.
 */
final class CardTemplate {

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, List<Caption>> captions = new HashMap<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Set<String> ignored = new HashSet<>();
    private final List<Column> block;

    CardTemplate(Sheet sheet) {
        block = sheet.columns();
        addRows(sheet.top(), false);
        addRows(sheet.foot(), true);
        for (Row row : rows) {
            for (Caption caption : row.captions) {
                captions.computeIfAbsent(caption.key, key -> new ArrayList<>()).add(caption);
            }
        }
        block.forEach(column -> columns.putIfAbsent(Label.key(column.label()), column));
        if (sheet.side() != null) {
            ignored.add(Label.key(sheet.side()));
        }
    }

    private void addRows(List<List<Slot>> slots, boolean foot) {
        Map<Integer, Integer> occupied = new HashMap<>();
        for (List<Slot> row : slots) {
            rows.add(new Row(rows.size(), foot, row, occupied));
            occupied.replaceAll((grid, left) -> left - 1);
            occupied.values().removeIf(left -> left <= 0);
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The columns of the indicators. */
    List<Column> block() {
        return block;
    }

    /** Whether the text is a label of the card or of its indicators. */
    boolean isLabel(String text) {
        String key = Label.key(text);
        return !key.isEmpty() && (captions.containsKey(key) || columns.containsKey(key) || ignored.contains(key));
    }

    /** Whether the text is the label at the left of the indicators. */
    boolean isSide(String text) {
        return ignored.contains(Label.key(text));
    }

    /** The captions of this name, those of the row first. */
    Optional<Caption> caption(String text, Row row) {
        List<Caption> named = captions.getOrDefault(Label.key(text), List.of());
        return named.stream()
                .filter(caption -> caption.row == row)
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    /** The key of the card's label in a cell, alone or before a colon; empty when there is none. */
    String captionIn(Cell cell) {
        String key = Label.key(cell.text());
        if (captions.containsKey(key)) {
            return key;
        }
        String before = Label.key(Label.beforeColon(cell.text()));
        return captions.containsKey(before) ? before : "";
    }

    /** The row whose labels the cells hold, the nearest from the given one on where several do; null when none. */
    @Nullable
    Row match(List<Cell> cells, int from) {
        Set<String> keys = new HashSet<>();
        cells.stream().map(this::captionIn).filter(key -> !key.isEmpty()).forEach(keys::add);
        Row best = null;
        long most = 0;
        for (Row row : keys.isEmpty() ? List.<Row>of() : rows) {
            long hits = keys.stream().filter(row::holds).count();
            boolean nearer = best != null && hits == most && best.index < from && row.index >= from;
            if (hits > most || (hits > 0 && nearer)) {
                best = row;
                most = hits;
            }
        }
        return best;
    }

    /** How many heads of the indicators' columns the cells hold. */
    int heads(List<Cell> cells) {
        return columnsOf(cells).size();
    }

    /** Whether the text is the head of an indicators' column. */
    boolean isHead(String text) {
        return columns.containsKey(Label.key(text));
    }

    /** Whether a row of a file is the head over the indicators. */
    boolean isHead(CellRow row, List<Cell> cells) {
        int heads = heads(cells);
        return row.kind() != CellRow.Kind.PARAGRAPH
                && heads >= 2
                && heads * 2 >= block.size()
                && heads * 2 >= cells.size();
    }

    /** The columns whose heads the cells hold, with the cells. */
    Map<Column, Cell> columnsOf(List<Cell> cells) {
        Map<Column, Cell> found = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Column column = columns.get(Label.key(cell.text()));
            if (column != null) {
                found.putIfAbsent(column, cell);
            }
        }
        return found;
    }

    /** A place for a value; without a field it only holds a dash. */
    record Spot(Slot slot, int row, int grid) {

        @Nullable
        Field field() {
            return slot.field();
        }

        boolean isFiller() {
            return slot.field() == null;
        }
    }

    /**
     * A label.
     *
     * @param text as the form prints it
     * @param grid the card's column in which it begins
     * @param down over how many rows it goes
     * @param spots the places right of it, up to the next label
     */
    record Caption(String key, String text, Row row, int grid, int down, List<Spot> spots) {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A row of a card. */
    static final class Row {

        final int index;
        final boolean foot;
        final List<Caption> captions = new ArrayList<>();
        final List<Spot> spots = new ArrayList<>();
        final List<PrintedText> texts = new ArrayList<>();

        private Row(int index, boolean foot, List<Slot> slots, Map<Integer, Integer> occupied) {
            this.index = index;
            this.foot = foot;
            int grid = 0;
            for (Slot slot : slots) {
                while (occupied.containsKey(grid)) {
                    grid++;
                }
                grid += add(slot, grid, occupied);
            }
        }

        private int add(Slot slot, int grid, Map<Integer, Integer> occupied) {
            if (slot.text() != null) {
                texts.add(PrintedText.of(slot.text()));
                return slot.span();
            }
            String label = slot.label() == null ? "" : slot.label();
            boolean alone = slot.field() == null;
            int width = alone ? slot.span() : slot.labelSpan();
            int value = slot.label() == null ? grid : grid + width;
            if (Label.isDash(label)) {
                addSpot(new Spot(slot, index, grid));
            } else if (!Label.key(label).isEmpty()) {
                captions.add(new Caption(Label.key(label), label, this, grid, slot.down(), new ArrayList<>()));
                for (int i = grid; i < grid + width && slot.down() > 1; i++) {
                    occupied.put(i, slot.down());
                }
            }
            if (alone) {
                return width;
            }
            addSpot(new Spot(slot, index, value));
            return value - grid + slot.span();
        }

        private void addSpot(Spot spot) {
            spots.add(spot);
            if (!captions.isEmpty()) {
                captions.get(captions.size() - 1).spots().add(spot);
            }
        }

        boolean holds(String key) {
            return captions.stream().anyMatch(caption -> caption.key.equals(key));
        }

        boolean isOfValues() {
            return captions.isEmpty() && texts.isEmpty() && !spots.isEmpty();
        }

        /** The places before the caption, back to the label before it. */
        List<Spot> spotsBefore(Caption caption) {
            int from = captions.stream()
                    .filter(other -> other.grid < caption.grid)
                    .mapToInt(Caption::grid)
                    .max()
                    .orElse(-1);
            return spots.stream()
                    .filter(spot -> spot.grid > from && spot.grid < caption.grid)
                    .toList();
        }

        boolean names(Field field) {
            return spots.stream().anyMatch(spot -> spot.field() == field);
        }
    }
}
