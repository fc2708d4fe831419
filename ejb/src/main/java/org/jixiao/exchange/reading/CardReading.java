package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.reading.CardTemplate.Row;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads cards (one per project) by a form, and the department's sheet that may stand before them.
 *
 * <p>A card is read by its labels and the order of its values: in real files columns drift, labels get lost, cells are torn
 * by blank lines. Whatever is joined, put back or guessed is reported, and nothing is lost without a word.
 *
 * <p>A refusal ({@code document.notInForm}, {@code document.noProject}) is the only exception.
 */
public final class CardReading {

    private final CardTemplate template;
    private final CardTitle titles;
    private final Findings findings = new Findings();
    private final CardTexts texts;
    private final CardLevels levels;
    private final CardFilling filling;
    private final IndicatorRows indicators;
    private final DepartmentReading department;
    private final CardDocument document;

    private @Nullable CardDraft card;
    private @Nullable String rowBefore;

    private CardReading(FormDefinition form, Sheet sheet, boolean exact) {
        FieldLikeness likeness = new FieldLikeness(form);
        template = new CardTemplate(sheet);
        titles = new CardTitle(sheet);
        texts = new CardTexts(exact, findings);
        levels = new CardLevels(form, likeness.words(), findings);
        filling = new CardFilling(template, likeness, findings);
        indicators = new IndicatorRows(template, likeness, levels, exact, findings);
        Sheet ofDepartment = form.sheet(SheetKind.DEPARTMENT).orElse(null);
        department = new DepartmentReading(ofDepartment, texts, findings);
        document = new CardDocument(form, sheet, template, texts, levels, department, findings);
    }

    /**
     * Reads a file's rows.
     *
     * @param sheet the form's sheet in which its cards are
     * @throws Refusal RULE {@code document.notInForm} when no label of the form is in the file, {@code
     *     document.noProject} when none of its cards holds a project
     */
    public static ReadDocument read(FormDefinition form, Sheet sheet, CellSource source) {
        CardReading reading = new CardReading(form, sheet, source.exact());
        for (CellRow row = source.next(); row != null; row = source.next()) {
            reading.take(row);
        }
        reading.finishCard();
        return reading.document.read();
    }

    /** Where no one knows for sure where a row ends, a title or the head of the indicators may have run together with others. */
    private void take(CellRow row) {
        List<Cell> all = row.cells();
        int from = 0;
        for (int i = 0; i < all.size() && row.kind() == CellRow.Kind.SEQUENCE; i++) {
            int end = endOfHead(row, i);
            if (end < 0 && titles.isTitle(CardTexts.bare(all.get(i)))) {
                end = i + 1;
            }
            if (end >= 0) {
                takePart(row, from, i);
                takePart(row, i, end);
                from = end;
                i = end - 1;
            }
        }
        takePart(row, from, all.size());
    }

    /** Where the head over the indicators ends that begins here; -1 when none does. */
    private int endOfHead(CellRow row, int from) {
        List<Cell> all = row.cells();
        int end = from;
        while (end < all.size() && template.isHead(all.get(end).text())) {
            end++;
        }
        return end - from > 1 && template.isHead(row, all.subList(from, end)) ? end : -1;
    }

    private void takePart(CellRow row, int from, int end) {
        List<Cell> part = row.cells().subList(from, end);
        if (part.size() == row.cells().size()) {
            takeWhole(row);
        } else if (part.stream().anyMatch(cell -> !cell.isEmpty())) {
            takeWhole(new CellRow(part.get(0).place().whole(), row.kind(), part));
        }
    }

    private void takeWhole(CellRow row) {
        List<Cell> cells = new ArrayList<>();
        for (Cell cell : row.filled()) {
            Cell clean = texts.withoutResidue(cell);
            if (!clean.isEmpty()) {
                cells.add(clean);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        document.notice(row);
        if (areParagraphs(row, cells)) {
            cells.forEach(
                    cell -> takeAlone(new CellRow(cell.place().whole(), CellRow.Kind.PARAGRAPH, List.of(cell)), cell));
        } else if (cells.size() > 1 || !takeAlone(row, cells.get(0))) {
            takeRow(row, cells);
        }
        rowBefore = textOf(cells);
    }

    /** Where every line is a cell, paragraphs before the cards look like rows. */
    private boolean areParagraphs(CellRow row, List<Cell> cells) {
        return row.kind() == CellRow.Kind.SEQUENCE
                && (card == null || department.begins(cells.get(0)))
                && cells.stream().noneMatch(cell -> template.isLabel(cell.text()));
    }

    private static String textOf(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        cells.forEach(cell -> text.append(cell.text()).append('\t'));
        return text.toString();
    }

    /** Takes what stands alone in its line; false when it rather is a row of the card. */
    private boolean takeAlone(CellRow row, Cell cell) {
        boolean paragraph = row.kind() == CellRow.Kind.PARAGRAPH;
        if (titles.isTitle(cell)) {
            begin(cell).title = cell;
            current(cell).titleName = titles.projectName(cell);
            document.readYear(cell);
            return true;
        }
        if (document.isSection(cell) || document.takeYear(cell)) {
            return true;
        }
        boolean beforeCards = card == null || department.begins(cell);
        if ((beforeCards || department.isOpen()) && (department.awaitsText() || !template.isLabel(cell.text()))) {
            if ((paragraph || card == null) && CardTexts.isPageNumber(cell.text())) {
                findings.hint(cell.place(), "text.pageNumber", cell.text().strip());
                return true;
            }
            if (department.take(cell)) {
                finishCard();
                return true;
            }
        }
        if (takeText(cell)) {
            return true;
        }
        if (!paragraph) {
            if (card == null && !template.isLabel(cell.text()) && row.kind() == CellRow.Kind.ROW) {
                document.paragraph(cell);
                return true;
            }
            return false;
        }
        if (CardTexts.isPageNumber(cell.text())) {
            findings.hint(cell.place(), "text.pageNumber", cell.text().strip());
        } else if (card == null) {
            document.paragraph(cell);
        } else if (!filling.goOn(card, cell)) {
            document.between(cell);
        }
        return true;
    }

    /** Takes a text of the form with what is filled in, such as {@code 单位：万元}; false when it is none. */
    private boolean takeText(Cell cell) {
        CardDraft open = card;
        for (Row row : template.rows()) {
            for (PrintedText text : row.texts) {
                Map<String, String> filled = text.isTelling() || (open != null && open.at < row.index && !open.inBlock)
                        ? text.read(cell.text()).orElse(null)
                        : null;
                if (filled != null) {
                    fill(current(cell), cell, filled);
                    return true;
                }
            }
        }
        Map<String, String> head = titles.head(cell);
        if (head != null) {
            document.readYear(cell);
            fill(current(cell), cell, head);
            return true;
        }
        return false;
    }

    private static void fill(CardDraft card, Cell cell, Map<String, String> filled) {
        filled.forEach((name, value) -> card.texts.put(name, new Cell(cell.place(), value)));
        String unit = filled.get("moneyUnit");
        if (unit != null) {
            Label.moneyUnitOf(unit).ifPresent(printed -> card.printsIn(printed, cell));
        }
    }

    private void takeRow(CellRow row, List<Cell> cells) {
        department.close();
        if (template.isHead(row, cells) && template.heads(cells) >= hits(cells, template.match(cells, at()))) {
            takeHead(row, cells);
            return;
        }
        Row values = rowOfValues(row, cells);
        if (card != null && values != null) {
            indicators.finish(card);
            filling.takeBelow(card, row, cells, values);
            return;
        }
        Row matched = template.match(cells, at() + 1);
        if (matched != null && isOfCard(row, cells, matched)) {
            takeLabelled(row, cells, matched);
        } else if (card != null && card.inBlock) {
            indicators.take(card, row, cells);
        } else if (levels.isLevel(cells.get(0).text()) && cells.size() > 2) {
            findings.warn(row.place(), "card.head.missing");
            indicators.begin(current(cells.get(0)), row, List.of());
            indicators.take(current(cells.get(0)), row, cells);
        } else {
            takeUnlabelled(row, cells);
        }
    }

    /** The card's next row where it has no labels and the cells stand where its values do; whatever words they say. */
    private @Nullable Row rowOfValues(CellRow row, List<Cell> cells) {
        CardDraft open = card;
        if (open == null
                || open.inBlock
                || row.kind() != CellRow.Kind.ROW
                || open.at + 1 >= template.rows().size()) {
            return null;
        }
        Row next = template.rows().get(open.at + 1);
        List<Integer> columns = next.spots.stream()
                .map(spot -> open.columnOfGrid.get(spot.grid()))
                .toList();
        boolean below = next.isOfValues()
                && cells.stream().allMatch(cell -> columns.contains(cell.column()))
                && cells.stream()
                        .anyMatch(cell -> template.isLabel(cell.text())
                                || !template.captionIn(cell).isEmpty());
        return below ? next : null;
    }

    private void takeUnlabelled(CellRow row, List<Cell> cells) {
        List<Cell> rest = new ArrayList<>(cells);
        // A row of nothing but printed texts, such as the unit and the unit of money.
        rest.removeIf(this::takeText);
        if (rest.isEmpty()) {
            return;
        }
        if (card == null) {
            rest.forEach(document::paragraph);
        } else {
            filling.takeValues(card, row, rest);
        }
    }

    private int at() {
        return card == null ? -1 : card.at;
    }

    private long hits(List<Cell> cells, @Nullable Row row) {
        return row == null
                ? 0
                : cells.stream()
                        .filter(cell -> row.holds(template.captionIn(cell)))
                        .count();
    }

    private void takeHead(CellRow row, List<Cell> cells) {
        CardDraft open = current(cells.get(0));
        indicators.finish(open);
        if (open.inBlock && open.at >= 0 && template.rows().get(open.at).foot) {
            open = begin(cells.get(0));
        }
        indicators.begin(open, row, cells);
        cells.stream().filter(cell -> !template.isLabel(cell.text())).forEach(findings::unread);
    }

    /** Whether a row that holds labels is a row of the card, and no indicator that happens to be called so. */
    private boolean isOfCard(CellRow row, List<Cell> cells, Row matched) {
        if (card == null || !card.inBlock) {
            return true;
        }
        if (indicators.isNamed(card, row, cells)) {
            return false;
        }
        boolean leads = matched.holds(template.captionIn(cells.get(0)));
        return !levels.isLevel(cells.get(0).text()) && (leads || hits(cells, matched) > 1);
    }

    private void takeLabelled(CellRow row, List<Cell> cells, Row matched) {
        if (card != null) {
            indicators.finish(card);
            if (textOf(cells).equals(rowBefore)) {
                findings.hint(row.place(), "card.row.repeated");
                return;
            }
        }
        List<Cell> rest = new ArrayList<>(cells);
        if (beginsCard(cells, matched)) {
            begin(cells.get(0));
        }
        rest.removeIf(cell -> !template.isLabel(cell.text()) && !matched.texts.isEmpty() && takeText(cell));
        filling.take(current(cells.get(0)), row, rest, matched);
        if (matched.foot) {
            current(cells.get(0)).inBlock = true;
        }
    }

    /** A row whose labels the card had already, or one that names a project below indicators, begins another card. */
    private boolean beginsCard(List<Cell> cells, Row matched) {
        CardDraft open = card;
        if (open == null || matched.foot) {
            return false;
        }
        long had = matched.captions.stream()
                .filter(caption -> cells.stream().anyMatch(cell -> caption.key().equals(template.captionIn(cell))))
                .filter(open::hasSeen)
                .count();
        boolean again = had * 2 > hits(cells, matched);
        boolean names = matched.names(Field.PROJECT_NAME) || matched.names(Field.PROJECT_CODE);
        return again || (open.inBlock && names);
    }

    private CardDraft current(Cell cell) {
        CardDraft open = card;
        return open == null ? begin(cell) : open;
    }

    /** Begins a card, unless the one that is open holds nothing but what stands over a card. */
    private CardDraft begin(Cell cell) {
        CardDraft open = card;
        if (open != null && open.isEmpty()) {
            return open;
        }
        finishCard();
        CellPlace place = cell.place();
        CardDraft begun = new CardDraft(place);
        card = begun;
        return begun;
    }

    private void finishCard() {
        CardDraft open = card;
        if (open != null) {
            indicators.finish(open);
            document.add(open);
        }
        card = null;
    }
}
