package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a card's indicators: which cell is which column's, however the row has drifted or was torn. */
final class IndicatorRows {

    private static final Set<Field> EXPECTED =
            EnumSet.of(Field.INDICATOR_NAME, Field.TARGET, Field.ACTUAL, Field.WEIGHT, Field.SCORE);

    private final CardTemplate template;
    private final FieldLikeness likeness;
    private final CardLevels levels;
    private final boolean exact;
    private final Findings findings;

    /** The cells of a row of which nobody knows whether it is whole; empty ones included. */
    private final List<Cell> torn = new ArrayList<>();

    private int parts;

    /** Whether asterisks at labels were told of. */
    private boolean starred;

    IndicatorRows(CardTemplate template, FieldLikeness likeness, CardLevels levels, boolean exact, Findings findings) {
        this.template = template;
        this.likeness = likeness;
        this.levels = levels;
        this.exact = exact;
        this.findings = findings;
    }

    /** Takes the head over the indicators, which says where their columns are. */
    void begin(CardDraft card, CellRow row, List<Cell> cells) {
        Map<Column, Integer> known = new LinkedHashMap<>();
        template.columnsOf(cells).forEach((column, cell) -> known.put(column, RowCells.column(row, cell)));
        cells.stream()
                .filter(cell -> !starred && cell.text().contains("*"))
                .findFirst()
                .ifPresent(cell -> findings.hint(
                        cell.place(), "card.label.starred", cell.text().strip()));
        starred |= cells.stream().anyMatch(cell -> cell.text().contains("*"));
        card.inBlock = true;
        card.width = Math.max(template.block().size(), row.cells().size());
        card.places.clear();
        List<Column> block = template.block();
        int before = 0;
        for (int i = 0; i < block.size(); i++) {
            Integer place = known.get(block.get(i));
            if (place == null || place <= before) {
                if (place == null && !known.isEmpty()) {
                    findings.warn(
                            row.place(), "card.label.missing", block.get(i).label());
                }
                place = before + 1;
            }
            card.places.put(block.get(i), place);
            before = place;
        }
    }

    /** Takes a row below the head. */
    void take(CardDraft card, CellRow row, List<Cell> cells) {
        if (row.kind() != CellRow.Kind.SEQUENCE) {
            finish(card);
            take(card, row.cells(), row, false);
            return;
        }
        boolean begins = levels.isLevel(cells.get(0).text());
        // A row that comes before the head of its card is as wide as the form says.
        int width = card.width > 0 ? card.width : template.block().size();
        if (begins || torn.size() + row.cells().size() > width || isWhole(card)) {
            finish(card);
        }
        torn.addAll(row.cells());
        parts++;
        while (torn.size() >= 2 * width) {
            List<Cell> whole = List.copyOf(torn.subList(0, width));
            torn.subList(0, width).clear();
            sequence(card, whole);
        }
        if (torn.size() >= width) {
            finish(card);
        }
    }

    /** Whether what was read of a row lacks nothing that a row always has. */
    private boolean isWhole(CardDraft card) {
        List<Cell> cells = torn.stream()
                .filter(cell -> !cell.isEmpty() && !levels.isLevel(cell.text()))
                .toList();
        if (cells.isEmpty()) {
            return false;
        }
        CellRow row = new CellRow(cells.get(0).place().whole(), CellRow.Kind.SEQUENCE, torn);
        List<RowAlignment.Placed> placed = new ArrayList<>();
        card.places.forEach((column, place) -> {
            if (column.field() != Field.LEVEL1 && column.field() != Field.LEVEL2) {
                placed.add(new RowAlignment.Placed(column, place));
            }
        });
        AlignedRow aligned = new RowAlignment(likeness, placed, EXPECTED)
                .weigh(cells, RowCells.columns(row, cells))
                .row();
        return template.block().stream()
                .filter(column -> EXPECTED.contains(column.field()))
                .allMatch(column -> aligned.has(column.field()));
    }

    /** Takes what is left of a torn row; before anything else than an indicator is read. */
    void finish(CardDraft card) {
        if (torn.stream().anyMatch(cell -> !cell.isEmpty())) {
            sequence(card, List.copyOf(torn));
        }
        torn.clear();
        parts = 0;
    }

    private void sequence(CardDraft card, List<Cell> cells) {
        if (parts > 1) {
            findings.hint(cells.get(0).place(), "card.row.torn", String.valueOf(parts));
        }
        parts = 0;
        take(card, cells, new CellRow(cells.get(0).place().whole(), CellRow.Kind.SEQUENCE, cells), true);
    }

    private void take(CardDraft card, List<Cell> all, CellRow row, boolean sequence) {
        List<Cell> cells = new ArrayList<>(all.stream()
                .filter(cell -> !cell.isEmpty() && !template.isSide(cell.text()))
                .toList());
        if (cells.stream().allMatch(cell -> Label.isDash(cell.text()))) {
            if (!cells.isEmpty()) {
                findings.hint(row.place(), "row.dashes");
            }
            return;
        }
        IndicatorDraft indicator = new IndicatorDraft(row.place());
        int shifted = takeLevels(card, row, cells, indicator);
        if (cells.isEmpty()) {
            takeAlone(card, indicator);
            return;
        }
        if (isRestOfTorn(card, row, cells, indicator)) {
            return;
        }
        AlignedRow aligned = align(card, row, cells, indicator, shifted);
        if (goesOn(card, aligned, indicator, sequence)) {
            return;
        }
        if (aligned.cells().keySet().stream().noneMatch(column -> isTelling(column.field()))) {
            cells.forEach(findings::unread);
            return;
        }
        aligned.cells().forEach((column, cell) -> {
            if (column.field() == Field.LEVEL1 || column.field() == Field.LEVEL2) {
                indicator.words.add(levels.word(cell, false, column.field() == Field.LEVEL1));
            } else {
                indicator.cells.put(column.field(), cell);
            }
        });
        aligned.left().forEach(findings::unread);
        indicator.words.addAll(0, card.aheadWords);
        card.aheadWords.clear();
        card.indicators.add(indicator);
    }

    /** Takes the words of levels that lead the row out of it; answers by how much the first of them has drifted. */
    private int takeLevels(CardDraft card, CellRow row, List<Cell> cells, IndicatorDraft indicator) {
        int shifted = 0;
        while (!cells.isEmpty() && levels.isLevel(cells.get(0).text())) {
            Cell cell = cells.remove(0);
            int column = RowCells.column(row, cell);
            int first = place(card, Field.LEVEL1);
            int second = place(card, Field.LEVEL2);
            indicator.words.add(levels.word(cell, true, column <= first));
            if (indicator.words.size() == 1 && column != first && column != second) {
                shifted = column - (column < first ? first : second);
            }
        }
        return shifted;
    }

    private static int place(CardDraft card, Field field) {
        return card.places.entrySet().stream()
                .filter(entry -> entry.getKey().field() == field)
                .mapToInt(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /** Whether a row begins with a name and has a value, each under its head; an indicator may be called like a label. */
    boolean isNamed(CardDraft card, CellRow row, List<Cell> cells) {
        int name = place(card, Field.INDICATOR_NAME);
        int target = place(card, Field.TARGET);
        return row.kind() == CellRow.Kind.ROW
                && cells.get(0).column() == name
                && name > 1
                && cells.stream().anyMatch(cell -> cell.column() == target);
    }

    private void takeAlone(CardDraft card, IndicatorDraft indicator) {
        indicator.words.forEach(word -> findings.hint(word.cell().place(), "row.level.alone", word.name()));
        card.aheadWords.addAll(indicator.words);
    }

    private AlignedRow align(
            CardDraft card, CellRow row, List<Cell> cells, IndicatorDraft indicator, int levelShifted) {
        List<RowAlignment.Placed> placed = new ArrayList<>();
        int known = indicator.words.size();
        boolean second = known > 1 || indicator.words.stream().anyMatch(levels::isOwnSecond);
        card.places.forEach((column, place) -> {
            boolean read = (column.field() == Field.LEVEL1 && known > 0) || (column.field() == Field.LEVEL2 && second);
            if (!read) {
                placed.add(new RowAlignment.Placed(column, place));
            }
        });
        AlignedRow aligned = new RowAlignment(likeness, placed, EXPECTED)
                .weigh(cells, RowCells.columns(row, cells))
                .row();
        Column shifted = aligned.firstShifted();
        if (row.kind() == CellRow.Kind.ROW && (levelShifted != 0 || shifted != null)) {
            int by = levelShifted != 0 || shifted == null ? levelShifted : aligned.drift(shifted);
            Cell at = levelShifted != 0 || shifted == null
                    ? indicator.words.get(0).cell()
                    : aligned.cells().get(shifted);
            findings.warn(at == null ? row.place() : at.place(), "row.shifted", by > 0 ? "+" + by : String.valueOf(by));
        }
        return aligned;
    }

    /**
     * The second half of a row that a blank line inside a cell tore: the row before ends before its value, and these
     * cells, from the left on, are what it lacks.
     */
    private boolean isRestOfTorn(CardDraft card, CellRow row, List<Cell> cells, IndicatorDraft indicator) {
        IndicatorDraft before = card.indicators.isEmpty() ? null : card.indicators.get(card.indicators.size() - 1);
        if (before == null || !indicator.words.isEmpty() || before.cells.containsKey(Field.TARGET)) {
            return false;
        }
        List<Column> missing = new ArrayList<>();
        for (Column column : template.block()) {
            boolean level = column.field() == Field.LEVEL1 || column.field() == Field.LEVEL2;
            if (!level && before.cells.containsKey(column.field())) {
                missing.clear();
            } else if (!level) {
                missing.add(column);
            }
        }
        if (missing.isEmpty() || missing.get(0).field() != Field.TARGET || cells.size() > missing.size()) {
            return false;
        }
        List<RowAlignment.Placed> placed = new ArrayList<>();
        for (int i = 0; i < missing.size(); i++) {
            placed.add(new RowAlignment.Placed(missing.get(i), i + 1));
        }
        RowAlignment.Result rest = new RowAlignment(likeness, placed).weigh(cells, RowCells.columns(row, cells));
        if (rest.cost() > cells.size() || !rest.row().has(Field.TARGET)) {
            return false;
        }
        rest.row().cells().forEach((column, cell) -> before.cells.put(column.field(), cell));
        findings.hint(cells.get(0).place(), "card.row.torn", "2");
        return true;
    }

    /** The rest of a row that a page break cut off: only texts, each right below a text of the row before. */
    private boolean goesOn(CardDraft card, AlignedRow aligned, IndicatorDraft indicator, boolean sequence) {
        IndicatorDraft before = card.indicators.isEmpty() ? null : card.indicators.get(card.indicators.size() - 1);
        boolean texts = aligned.left().isEmpty()
                && indicator.words.isEmpty()
                && aligned.cells().keySet().stream().allMatch(column -> isText(column.field()));
        if (exact || sequence || before == null || !texts) {
            return false;
        }
        boolean below = aligned.cells().keySet().stream().allMatch(column -> before.cells.containsKey(column.field()));
        if (!below) {
            return false;
        }
        aligned.cells().forEach((column, cell) -> {
            Cell start = before.cells.get(column.field());
            if (start != null) {
                Cell joined = new Cell(start.place(), start.text() + cell.text());
                before.cells.put(column.field(), joined);
                findings.hint(
                        cell.place(),
                        "row.joined",
                        column.label(),
                        joined.text().strip());
            }
        });
        return true;
    }

    private static boolean isText(@Nullable Field field) {
        return field == Field.INDICATOR_NAME
                || field == Field.EXPLANATION
                || field == Field.BASIS
                || field == Field.REASON
                || field == Field.SUPPLEMENT;
    }

    private static boolean isTelling(Field field) {
        return field == Field.INDICATOR_NAME || field == Field.TARGET || field == Field.EXPLANATION;
    }
}
