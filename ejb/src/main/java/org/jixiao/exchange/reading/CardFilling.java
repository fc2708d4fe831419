package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.reading.CardTemplate.Caption;
import org.jixiao.exchange.reading.CardTemplate.Row;
import org.jixiao.exchange.reading.CardTemplate.Spot;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Slot;
import org.jspecify.annotations.Nullable;

/** Puts the values of a card's rows where the labels beside or over them say. */
final class CardFilling {

    private static final int LABELLED = 6;
    private static final int EMPTY = 2;
    private static final int STRANGE = 8;

    private final CardTemplate template;
    private final FieldLikeness likeness;
    private final Findings findings;

    CardFilling(CardTemplate template, FieldLikeness likeness, Findings findings) {
        this.template = template;
        this.likeness = likeness;
        this.findings = findings;
    }

    /** Takes a row that holds labels of the given row of the form. */
    void take(CardDraft card, CellRow row, List<Cell> cells, Row matched) {
        Set<Caption> used = new HashSet<>();
        List<Cell> values = new ArrayList<>();
        Caption current = null;
        for (Cell cell : cells) {
            Labelled labelled = labelled(cell, matched);
            if (labelled == null
                    || !isNext(card, labelled.caption, matched)
                    || (labelled.caption.row() != matched && isAwaited(row, current, values))
                    || !used.add(labelled.caption)) {
                values.add(cell);
                continue;
            }
            flush(card, row, current, labelled.caption, values);
            current = labelled.caption;
            card.see(current, cell, RowCells.column(row, cell));
            Label.moneyUnit(cell.text()).ifPresent(unit -> card.printsIn(unit, cell));
            values.clear();
            if (labelled.value != null) {
                values.add(labelled.value);
            }
        }
        flush(card, row, current, null, values);
        card.at = matched.index;
    }

    /** Whether a value stands right behind the label before it, whatever words it says. */
    private static boolean isAwaited(CellRow row, @Nullable Caption current, List<Cell> values) {
        return row.kind() == CellRow.Kind.ROW
                && current != null
                && !current.spots().isEmpty()
                && values.isEmpty();
    }

    private static boolean isNext(CardDraft card, Caption caption, Row matched) {
        return caption.row() == matched || !card.hasSeen(caption);
    }

    /** The caption in a cell, alone or with its value behind a colon. */
    private @Nullable Labelled labelled(Cell cell, Row matched) {
        Optional<Caption> whole = template.caption(cell.text(), matched);
        if (whole.isPresent()) {
            return new Labelled(whole.get(), null);
        }
        String before = Label.beforeColon(cell.text());
        if (before.isEmpty()) {
            return null;
        }
        Cell value = new Cell(cell.place(), cell.text().substring(before.length() + 1));
        return template.caption(before, matched)
                .filter(caption -> !value.isEmpty() && !caption.spots().isEmpty())
                .map(caption -> new Labelled(caption, value))
                .orElse(null);
    }

    private void flush(
            CardDraft card, CellRow row, @Nullable Caption caption, @Nullable Caption next, List<Cell> values) {
        if (values.isEmpty()) {
            return;
        }
        List<Spot> spots = List.of();
        if (caption != null) {
            spots = caption.spots().isEmpty() ? below(card, caption) : caption.spots();
        } else if (next != null) {
            spots = next.row().spotsBefore(next);
        }
        put(card, row, spots, List.copyOf(values));
    }

    /** A label that goes over several rows may be printed beside the values of a lower one. */
    private List<Spot> below(CardDraft card, Caption caption) {
        for (int i = 1; i < caption.down(); i++) {
            Row row = template.rows().get(caption.row().index + i);
            if (row.isOfValues() && row.spots.stream().noneMatch(card.values::containsKey)) {
                return row.spots;
            }
        }
        return List.of();
    }

    /** Takes a row whose cells stand where the values of a row of the form do. */
    void takeBelow(CardDraft card, CellRow row, List<Cell> cells, Row values) {
        put(card, row, values.spots, cells);
        card.at = values.index;
    }

    /** Takes a row without labels: the next row of values, or one whose labels were lost. */
    void takeValues(CardDraft card, CellRow row, List<Cell> cells) {
        List<Cell> values =
                cells.stream().filter(cell -> !Label.isDash(cell.text())).toList();
        Row best = null;
        int least = STRANGE * values.size();
        for (Row candidate : template.rows()) {
            List<Spot> open = open(card, candidate.spots);
            if (values.isEmpty() || candidate.foot || candidate.index <= card.at || open.isEmpty()) {
                continue;
            }
            int missing = Math.max(0, open.size() - values.size());
            int cost = alignment(card, row, open, values)
                            .weigh(values, RowCells.columns(row, values))
                            .cost()
                    + missing * EMPTY
                    + (candidate.isOfValues() ? 0 : LABELLED)
                    + Math.min(candidate.index - card.at, 6);
            if (cost < least) {
                least = cost;
                best = candidate;
            }
        }
        if (best == null) {
            values.forEach(findings::unread);
            return;
        }
        put(card, row, best.spots, values);
        card.at = best.index;
    }

    private static List<Spot> open(CardDraft card, List<Spot> spots) {
        return spots.stream()
                .filter(spot -> !spot.isFiller() && !card.values.containsKey(spot))
                .toList();
    }

    private void put(CardDraft card, CellRow row, List<Spot> spots, List<Cell> all) {
        List<Cell> values =
                all.stream().filter(cell -> !Label.isDash(cell.text())).toList();
        if (values.isEmpty()) {
            return;
        }
        List<Spot> open = open(card, spots);
        if (open.size() == 1) {
            card.values.put(open.get(0), values.get(0));
            for (Cell more : values.subList(1, values.size())) {
                goOn(card, open.get(0), more);
            }
            return;
        }
        if (open.isEmpty()) {
            values.forEach(findings::unread);
            return;
        }
        AlignedRow aligned = alignment(card, row, open, values)
                .weigh(values, RowCells.columns(row, values))
                .row();
        List<Column> columns = columns(open);
        aligned.cells().forEach((column, cell) -> card.values.put(open.get(columns.indexOf(column)), cell));
        aligned.left().forEach(findings::unread);
    }

    /** Prose that a page break or a blank line parted goes on in the next cell. */
    private void goOn(CardDraft card, Spot spot, Cell more) {
        Cell before = card.values.get(spot);
        if (before == null || !isProse(spot.field())) {
            findings.unread(more);
            return;
        }
        card.values.put(spot, new Cell(before.place(), before.text() + "\n" + more.text()));
        findings.hint(more.place(), "card.text.joined", name(spot), more.text().strip());
    }

    /** Takes a paragraph inside a card as the rest of the prose before it; false when there is none. */
    boolean goOn(CardDraft card, Cell more) {
        Spot last = null;
        for (Spot spot : card.values.keySet()) {
            last = spot;
        }
        if (last == null || !isProse(last.field()) || card.inBlock) {
            return false;
        }
        goOn(card, last, more);
        return true;
    }

    static boolean isProse(@Nullable Field field) {
        return field != null
                && switch (field) {
                    case PURPOSE, OVERALL_GOAL, PERIOD_GOAL, ANNUAL_GOAL, ACHIEVEMENT -> true;
                    default -> false;
                };
    }

    static String name(Spot spot) {
        Slot slot = spot.slot();
        String said = slot.label() != null ? slot.label() : slot.name() != null ? slot.name() : slot.by();
        return said != null ? said : String.valueOf(slot.source());
    }

    private RowAlignment alignment(CardDraft card, CellRow row, List<Spot> spots, List<Cell> values) {
        List<Column> columns = columns(spots);
        List<RowAlignment.Placed> placed = new ArrayList<>();
        int from = RowCells.column(row, values.get(0));
        for (int i = 0; i < spots.size(); i++) {
            Integer known = card.columnOfGrid.get(spots.get(i).grid());
            int place = known == null ? from + i : known;
            if (!placed.isEmpty() && place <= placed.get(i - 1).place()) {
                place = placed.get(i - 1).place() + 1;
            }
            placed.add(new RowAlignment.Placed(columns.get(i), place));
        }
        return new RowAlignment(likeness, placed);
    }

    private static List<Column> columns(List<Spot> spots) {
        List<Column> columns = new ArrayList<>();
        for (Spot spot : spots) {
            Slot slot = spot.slot();
            Field field = slot.field() == null ? Field.PURPOSE : slot.field();
            columns.add(new Column(field, name(spot), null, slot.source(), slot.amount(), slot.by(), null, 0, 1));
        }
        return columns;
    }

    private record Labelled(Caption caption, @Nullable Cell value) {}
}
