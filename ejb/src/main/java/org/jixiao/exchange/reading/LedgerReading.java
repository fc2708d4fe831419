package org.jixiao.exchange.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Scope;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger by a form: one row per indicator with its project's cells before the first or in a row of their own, or
 * one row per project with all its indicators packed into a cell.
 *
 * <p>Real ledgers come out of page layouts: rows broken over pages, cells drifted, blanks inside words, units lost.
 * What can be told by what the cells are is read and reported, what cannot be told is reported with its text;
 * nothing is repaired silently and nothing is lost.
 *
 * <p>A refusal ({@code document.notInForm}, {@code document.noProject}, or one of the source) is the only exception; its
 * reason names the place.
 */
final class LedgerReading {

    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―─━－_=＝]+");

    private final Grid grid;
    private final boolean exact;
    private final TableHead head;
    private final DocumentHead documentHead;
    private final Findings findings;
    private final FormWords words;
    private final Pieces pieces;
    private final TableAlignment alignment;
    private final SequenceRows sequence;
    private final RowSense sense;
    private final GroupRows groups;
    private final LevelRun levels;
    private final LedgerTables tables;
    private final PageHeads pages;
    private final RowPlaces places;

    private @Nullable LedgerProject project;
    private @Nullable LedgerIndicator last;
    private int lastLine;
    private boolean toldOfScopes;

    private LedgerReading(Grid grid, TableHead head, DocumentHead documentHead, Findings findings, boolean exact) {
        this.grid = grid;
        this.exact = exact;
        this.head = head;
        this.documentHead = documentHead;
        this.findings = findings;
        FieldLikeness likeness = new FieldLikeness(grid.form(), grid.packed());
        words = likeness.words();
        pieces = new Pieces(grid, findings, exact);
        alignment = new TableAlignment(grid, head, likeness);
        sequence = new SequenceRows(grid, likeness, alignment.common());
        sense = new RowSense(grid, words, exact);
        Amounts amounts = Amounts.of(grid.form().moneyUnit(), head, documentHead, findings);
        groups = new GroupRows(grid, amounts);
        levels = new LevelRun(words, pieces);
        IndicatorBuilding indicators = new IndicatorBuilding(grid, words, pieces, findings, exact);
        tables = new LedgerTables(
                new TableBuilding(grid, amounts, indicators, findings, exact),
                groups,
                new LevelSettlement(words),
                findings,
                documentHead);
        places = new RowPlaces(grid, head);
        pages = new PageHeads(head, documentHead, findings);
    }

    /** Reads a ledger or a packed ledger to its end. */
    static ReadDocument read(FormDefinition form, Sheet sheet, CellSource source) {
        RowFeed feed = RowFeed.of(source);
        Grid grid = new Grid(form, sheet);
        HeadSearch search = new HeadSearch(grid);
        search.read(feed);
        TableHead head = search.head();
        if (head == null) {
            throw FormRecognition.notInForm(form, sheet, search.before(), search.firstRow());
        }
        Findings findings = new Findings();
        DocumentHead documentHead = DocumentHead.of(search.before(), sheet, findings);
        LedgerReading reading = new LedgerReading(grid, head, documentHead, findings, source.exact());
        reading.lastLine = head.last().line();
        for (CellRow row = feed.next(); row != null; row = feed.next()) {
            reading.take(row);
        }
        return reading.document();
    }

    private void take(CellRow row) {
        List<Cell> cells = row.filled();
        if (cells.isEmpty()) {
            return;
        }
        if (pages.isHead(row, cells)) {
            if (project != null) {
                project.partFromIndicators();
            }
            return;
        }
        if (areDashes(cells)) {
            findings.hint(row.place(), "row.dashes");
            return;
        }
        if (row.kind() == CellRow.Kind.SEQUENCE && !isCounted(row, cells)) {
            sequence.take(cells).forEach(this::takeInOrder);
            return;
        }
        sequence.end().forEach(this::takeInOrder);
        if (row.kind() == CellRow.Kind.PARAGRAPH) {
            cells.forEach(this::takeParagraph);
        } else {
            takeInPlace(row, cells);
        }
        lastLine = row.line();
    }

    private void takeParagraph(Cell cell) {
        if (CardTexts.isPageNumber(cell.text())) {
            findings.hint(cell.place(), "text.pageNumber", cell.text().strip());
        } else {
            findings.unread(cell);
        }
    }

    /** Whether a sequence keeps its empty cells, so that its cells' numbers are their columns. */
    private boolean isCounted(CellRow row, List<Cell> filled) {
        return head.width() > 0
                && (row.cells().size() == head.width()
                        || filled.size() < row.cells().size());
    }

    private static boolean areDashes(List<Cell> cells) {
        for (Cell cell : cells) {
            if (!DASHES.matcher(Blanks.without(cell.text())).matches()) {
                return false;
            }
        }
        return true;
    }

    /** A row whose cells' columns are known; in a sequence that is as wide as the head they are counted. */
    private void takeInPlace(CellRow row, List<Cell> cells) {
        boolean counted = row.kind() == CellRow.Kind.SEQUENCE;
        List<Integer> at = !counted
                ? null
                : IntStream.range(0, row.cells().size())
                        .filter(i -> !row.cells().get(i).isEmpty())
                        .map(i -> i + 1)
                        .boxed()
                        .toList();
        AlignedRow aligned = alignment.align(cells, at);
        if (takeGroup(aligned)) {
            return;
        }
        boolean begins = begins(aligned);
        boolean broken = !begins && project != null && isRest(aligned, cells);
        if (begins || (!broken && says(aligned, cells))) {
            takeRow(aligned, true);
        } else if (counted) {
            joinInOrder(aligned);
        } else {
            join(row, cells);
        }
    }

    private boolean begins(AlignedRow row) {
        if (sense.beginsProject(row)) {
            return true;
        }
        // A name alone behind indicators is no rest of their project's name where projects have rows of their own.
        return grid.sheet().ownProjectRow()
                && project != null
                && !project.indicators().isEmpty()
                && row.cells().size() == 1
                && row.left().isEmpty()
                && row.has(Field.PROJECT_NAME);
    }

    /** Whether the row says something of its own. */
    private boolean says(AlignedRow row, List<Cell> cells) {
        if (sense.isIndicator(row)) {
            return cells.size() > 1 || row.has(Field.POLARITY);
        }
        return exact && row.has(Field.INDICATOR_NAME);
    }

    /** Whether an author's row, which no page breaks, is nevertheless the rest of the one before. */
    private boolean isRest(AlignedRow row, List<Cell> cells) {
        return exact && !sense.isIndicator(row) && continuation().completesWord(cells);
    }

    private void takeInOrder(AlignedRow row) {
        if (takeGroup(row)) {
            return;
        }
        if (!begins(row) && !sense.isIndicator(row)) {
            joinInOrder(row);
            return;
        }
        if (grid.hasScopes() && !toldOfScopes && row.has(Field.INDICATOR_NAME)) {
            toldOfScopes = true;
            findings.hint(row.place(), "scope.unknown");
        }
        takeRow(row, false);
    }

    private void joinInOrder(AlignedRow row) {
        if (project == null) {
            row.cells().values().forEach(findings::unread);
            row.left().forEach(findings::unread);
        } else {
            continuation().joinInOrder(row);
        }
    }

    private void join(CellRow row, List<Cell> cells) {
        if (project == null) {
            cells.forEach(findings::unread);
        } else {
            continuation().join(row.place(), cells, row.line() <= lastLine + 1);
        }
    }

    private Continuation continuation() {
        if (project == null) {
            throw new IllegalStateException("Nothing stands before the row. Way out: ask for a project first");
        }
        return new Continuation(grid, head, words, pieces, findings, project, last);
    }

    private boolean takeGroup(AlignedRow row) {
        GroupLine line = groups.in(row);
        if (line == null) {
            return false;
        }
        endProject();
        tables.add(line);
        return true;
    }

    private void takeRow(AlignedRow row, boolean inColumns) {
        if (begins(row)) {
            beginProject(row);
        } else if (project != null) {
            row.cells().forEach((column, cell) -> {
                if (grid.isOfProject(column)) {
                    continuation().join(column, cell);
                }
            });
        } else {
            row.cells().values().forEach(findings::unread);
        }
        Column shifted = row.firstShifted();
        Cell moved = shifted == null ? null : row.cells().get(shifted);
        if (shifted != null && moved != null) {
            findings.warn(moved.place(), "row.shifted", Continuation.signed(row.drift(shifted)));
        }
        row.left().forEach(findings::unread);
        if (project != null) {
            takeIndicator(row, project, inColumns);
        }
    }

    private void beginProject(AlignedRow row) {
        endProject();
        LedgerProject draft = new LedgerProject(row.place(), places.ofProject(row));
        row.cells().forEach((column, cell) -> {
            if (grid.isOfProject(column)) {
                draft.pieces().put(column, pieces.piece(column.field(), cell));
            }
        });
        project = draft;
        levels.clear();
        last = null;
    }

    private void endProject() {
        if (project != null) {
            tables.add(project);
        }
        project = null;
        last = null;
        levels.clear();
    }

    private void takeIndicator(AlignedRow row, LedgerProject of, boolean inColumns) {
        boolean ownLevel1 = levels.take(row);
        if (grid.packed() != null) {
            return;
        }
        if (!sense.holdsIndicator(row)) {
            row.cells().forEach((column, cell) -> {
                if (!grid.isOfProject(column)) {
                    findings.hint(cell.place(), "row.level.alone", Blanks.without(cell.text()));
                }
            });
            return;
        }
        // Only the column tells whether an indicator is common or specific.
        Scope scope = !inColumns
                ? null
                : row.cells().keySet().stream()
                        .filter(column -> column.field() == Field.INDICATOR_NAME || column.field() == Field.TARGET)
                        .map(Column::scope)
                        .filter(found -> found != null)
                        .findFirst()
                        .orElse(null);
        boolean right =
                row.cells().keySet().stream().anyMatch(column -> !grid.isOfProject(column) && row.drift(column) > 0);
        LedgerIndicator indicator = new LedgerIndicator(
                row.place(), right, scope, levels.first(), levels.second(), ownLevel1, places.ofIndicator(row));
        row.cells().forEach((column, cell) -> {
            Field field = column.field();
            if (grid.isOfProject(column) || field == Field.LEVEL1 || field == Field.LEVEL2) {
                return;
            }
            boolean added = field == Field.EXPLANATION && indicator.pieces().containsKey(field);
            Field meant = added ? Field.SUPPLEMENT : field;
            indicator.pieces().put(meant, pieces.piece(field, cell));
        });
        of.indicators().add(indicator);
        last = indicator;
    }

    private ReadDocument document() {
        sequence.end().forEach(this::takeInOrder);
        endProject();
        if (tables.isEmpty()) {
            CellPlace place = head.last();
            throw Refusal.rule(Reason.of("document.noProject", place.toString(), String.valueOf(place.line())));
        }
        pages.report();
        return new LedgerDocument(grid, head, documentHead, tables, findings).document();
    }
}
