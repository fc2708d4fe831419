package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.model.LevelOne;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetValue;
import org.jixiao.target.model.TargetValueReading;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger (one row per indicator, its project's cells before the first) by a form.
 *
 * <p>Real ledgers come out of page layouts: rows broken over pages, cells drifted, blanks inside words, units lost.
 * What can be told by what the cells are is read and reported, what cannot be told is reported with its text;
 * nothing is repaired silently and nothing is lost.
 *
 * <p>A refusal ({@code document.notInForm}, {@code document.noProject}, {@code document.formNotSupported}) is the only
 * exception; its reason names the line.
 */
public final class LedgerReading {

    private static final Pattern DASHES = Pattern.compile("[-‐‑‒–—―─━－_=＝]+");
    private static final Set<String> TOTALS = Set.of("合计", "总计", "总合计");

    private final FormDefinition form;
    private final TableHead head;
    private final DocumentHead documentHead;
    private final RowShapes shapes;
    private final Findings findings;
    private final MoneyUnit moneyUnit;

    private final List<ProjectDraft> projects = new ArrayList<>();
    private final Map<Cell, BigDecimal> printedTotals = new LinkedHashMap<>();
    private final Set<Piece> unknownLevels = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable Piece level1;
    private @Nullable Piece level2;
    private @Nullable IndicatorDraft last;
    private int lastLine;

    private LedgerReading(FormDefinition form, TableHead head, DocumentHead documentHead, Findings findings) {
        this.form = form;
        this.head = head;
        this.documentHead = documentHead;
        this.findings = findings;
        shapes = new RowShapes(form, head);
        moneyUnit = head.otherMoneyUnit().orElse(form.moneyUnit());
    }

    /** Reads the rows of one file, in whatever format it came. */
    public static ReadDocument read(FormDefinition form, List<CellRow> rows) {
        if (!RowShapes.canRead(form)) {
            throw Refusal.rule(Reason.of("document.formNotSupported", "", form.key()));
        }
        TableHead head = TableHead.firstIn(rows, form).orElseThrow(() -> notInForm(form, rows));
        Findings findings = new Findings();
        List<CellRow> before =
                rows.stream().filter(row -> row.line() < head.firstLine()).toList();
        DocumentHead documentHead = DocumentHead.of(before, form, findings);
        LedgerReading reading = new LedgerReading(form, head, documentHead, findings);
        reading.lastLine = head.lastLine();
        rows.stream().filter(row -> row.line() > head.lastLine()).forEach(reading::take);
        return reading.document();
    }

    private static Refusal notInForm(FormDefinition form, List<CellRow> rows) {
        int line = rows.stream()
                .filter(row -> row.filled().size() > 2)
                .mapToInt(CellRow::line)
                .findFirst()
                .orElse(1);
        String missing = String.join("、", TableHead.missing(rows, form));
        return Refusal.rule(
                Reason.of("document.notInForm", CellPlace.ofLine(line).toString(), String.valueOf(line), missing));
    }

    private void take(CellRow row) {
        List<Cell> cells = row.filled();
        if (cells.isEmpty() || head.isRepeatedBy(row) || documentHead.repeats(row)) {
            return;
        }
        if (cells.stream()
                .allMatch(cell -> DASHES.matcher(Blanks.without(cell.text())).matches())) {
            findings.hint(CellPlace.ofLine(row.line()), "row.dashes");
            return;
        }
        if (isTotal(cells)) {
            return;
        }
        Optional<RowShape> shape = shapes.anchored(row);
        if (shape.isEmpty() && cells.size() > 1) {
            shape = shapes.byPlace(row);
        }
        if (shape.isPresent()) {
            take(shape.get());
        } else {
            takeContinuation(row);
        }
        lastLine = row.line();
    }

    private boolean isTotal(List<Cell> cells) {
        if (!TOTALS.contains(Blanks.plain(cells.get(0).text()))) {
            return false;
        }
        List<Cell> amounts =
                cells.stream().filter(cell -> RowShapes.isAmount(cell.text())).toList();
        if (amounts.size() != 1 || cells.size() != 2) {
            return false;
        }
        printedTotals.put(amounts.get(0), yuan(amounts.get(0).text()));
        return true;
    }

    private void take(RowShape shape) {
        if (shape.beginsProject()) {
            beginProject(shape);
        } else {
            shape.project.forEach((column, cell) -> join(column, cell));
        }
        reportDrift(shape);
        shape.left.forEach(findings::unread);
        if (projects.isEmpty()) {
            shape.indicator.values().forEach(findings::unread);
            return;
        }
        takeLevels(shape);
        if (!shape.hasIndicator()) {
            shape.indicator
                    .values()
                    .forEach(cell -> findings.hint(cell.place(), "row.level.alone", Blanks.without(cell.text())));
            return;
        }
        IndicatorDraft indicator = new IndicatorDraft(shape, level1, level2);
        indicator.ownLevel1 = shape.indicator.containsKey(Field.LEVEL1);
        shape.indicator.forEach((field, cell) -> {
            if (field != Field.LEVEL1 && field != Field.LEVEL2) {
                indicator.pieces.put(field, piece(field, cell));
            }
        });
        current().indicators.add(indicator);
        last = indicator;
    }

    private ProjectDraft current() {
        return projects.get(projects.size() - 1);
    }

    private void beginProject(RowShape shape) {
        ProjectDraft project = new ProjectDraft(shape);
        shape.project.forEach((column, cell) -> project.pieces.put(column, piece(column.field(), cell)));
        projects.add(project);
        level1 = null;
        level2 = null;
        last = null;
    }

    private void reportDrift(RowShape shape) {
        record Moved(Cell cell, int by) {}
        List<Moved> moved = new ArrayList<>();
        shape.project.forEach((column, cell) -> moved.add(new Moved(cell, cell.column() - head.place(column))));
        shape.indicator.forEach((field, cell) -> moved.add(new Moved(cell, cell.column() - head.place(field))));
        moved.stream()
                .filter(cell -> cell.by != 0)
                .min(Comparator.comparingInt(cell -> cell.cell.column()))
                .ifPresent(cell -> findings.warn(
                        cell.cell.place(), "row.shifted", cell.by > 0 ? "+" + cell.by : String.valueOf(cell.by)));
    }

    private void takeLevels(RowShape shape) {
        Cell first = shape.indicator.get(Field.LEVEL1);
        Cell second = shape.indicator.get(Field.LEVEL2);
        if (first != null && shape.levelUndecided && isSecondUnderCurrent(Blanks.without(first.text()))) {
            shape.indicator.remove(Field.LEVEL1);
            shape.indicator.put(Field.LEVEL2, first);
            second = first;
            first = null;
        }
        if (first != null) {
            String word = Blanks.without(first.text());
            if (level1 != null && !LevelWords.isFirst(word) && LevelWords.isFirst(level1.word() + word)) {
                append(level1, Field.LEVEL1, first);
            } else {
                boolean same = level1 != null && level1.word().equals(word);
                level1 = piece(Field.LEVEL1, first);
                level2 = same ? level2 : null;
            }
        }
        if (second != null) {
            String word = Blanks.without(second.text());
            if (level2 != null && !LevelWords.isSecond(word) && LevelWords.isSecond(level2.word() + word)) {
                append(level2, Field.LEVEL2, second);
            } else {
                level2 = piece(Field.LEVEL2, second);
            }
        }
    }

    /** 成本指标 under 产出指标 is a second level, and so is a second 满意度指标. */
    private boolean isSecondUnderCurrent(String word) {
        Optional<LevelOne> current = level1 == null ? Optional.empty() : LevelOne.of(level1.word());
        return LevelOne.of(word)
                .map(level -> level == LevelOne.COST
                        ? current.equals(Optional.of(LevelOne.OUTPUT))
                        : current.equals(Optional.of(level)))
                .orElse(false);
    }

    /** A row that a page break cut off the one before: its cells are joined to those they belong to. */
    private void takeContinuation(CellRow row) {
        List<Cell> cells = row.filled();
        if (projects.isEmpty() || row.cells().size() == 1) {
            cells.forEach(findings::unread);
            return;
        }
        int drift = 0;
        if (!cells.stream().allMatch(cell -> belongs(cell, 0))) {
            for (int candidate : new int[] {1, -1, 2, -2, 3, -3, 4, -4}) {
                if (cells.stream().allMatch(cell -> belongs(cell, candidate))
                        && cells.stream().anyMatch(cell -> completesWord(cell, candidate))) {
                    drift = candidate;
                    findings.warn(
                            cells.get(0).place(),
                            "row.shifted",
                            candidate > 0 ? "+" + candidate : String.valueOf(candidate));
                    break;
                }
            }
        }
        boolean doubtful = isDoubtful(row, drift);
        for (Cell cell : cells) {
            Field field = fieldAt(cell.column() - drift);
            Column column = columnAt(cell.column() - drift);
            if (field != null && !doubtful && last != null) {
                join(field, cell, last);
            } else if (field == null && column != null) {
                join(column, cell);
            } else {
                findings.unread(cell);
            }
        }
    }

    /** Two texts right below a row that lacks nothing are rather a damaged indicator than the rest of that row. */
    private boolean isDoubtful(CellRow row, int drift) {
        IndicatorDraft before = last;
        if (before == null || row.line() > lastLine + 1 || !before.isComplete(shapes)) {
            return false;
        }
        return row.filled().stream()
                        .filter(cell -> fieldAt(cell.column() - drift) != null)
                        .count()
                > 1;
    }

    private @Nullable Field fieldAt(int place) {
        if (last == null) {
            return null;
        }
        return last.places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** The project column under the head, else where the project's own first row has drifted to. */
    private @Nullable Column columnAt(int place) {
        return head.projectColumns().stream()
                .filter(column -> head.place(column) == place)
                .findFirst()
                .or(() -> current().places.entrySet().stream()
                        .filter(entry -> entry.getValue() == place)
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(null);
    }

    private boolean belongs(Cell cell, int drift) {
        Field field = fieldAt(cell.column() - drift);
        if (field != null && last != null) {
            return last.piece(field) != null && suits(field, last.piece(field), cell);
        }
        Column column = columnAt(cell.column() - drift);
        Piece piece = column == null ? null : current().pieces.get(column);
        return column != null && piece != null && suits(column.field(), piece, cell);
    }

    private boolean completesWord(Cell cell, int drift) {
        Field field = fieldAt(cell.column() - drift);
        return (field == Field.LEVEL1 || field == Field.LEVEL2 || field == Field.POLARITY || field == Field.DIRECTION)
                && belongs(cell, drift);
    }

    /** Whether the cell can be the rest of the piece; without a piece, whether it can stand alone. */
    private boolean suits(Field field, @Nullable Piece piece, Cell cell) {
        String rest = Blanks.without(cell.text());
        String word = piece == null ? rest : piece.word() + rest;
        return switch (field) {
            case LEVEL1 -> LevelWords.isFirst(word);
            case LEVEL2 -> LevelWords.isSecond(word);
            case POLARITY -> RowShapes.isPolarity(word);
            case DIRECTION -> shapes.isDirection(word);
            case SEQUENCE -> false;
            case MONEY, TARGET -> piece == null || !isTwoNumbers(piece.word(), rest);
            default -> true;
        };
    }

    private static boolean isTwoNumbers(String before, String rest) {
        boolean cut = before.endsWith(".") || before.endsWith(",") || rest.startsWith(".") || rest.startsWith(",");
        return !cut && RowShapes.isAmount(before) && RowShapes.isAmount(rest);
    }

    private void join(Field field, Cell cell, IndicatorDraft indicator) {
        Piece piece = indicator.piece(field);
        if (!suits(field, piece, cell)) {
            findings.unread(cell);
        } else if (piece != null) {
            append(piece, field, cell);
        } else if (field == Field.LEVEL1 || field == Field.LEVEL2) {
            findings.unread(cell);
        } else {
            indicator.pieces.put(field, piece(field, cell));
            findings.hint(cell.place(), "row.joined", label(field), Blanks.tidy(cell.text()));
        }
    }

    private void join(Column column, Cell cell) {
        Piece piece = projects.isEmpty() ? null : current().pieces.get(column);
        if (projects.isEmpty() || !suits(column.field(), piece, cell)) {
            findings.unread(cell);
        } else if (piece != null) {
            append(piece, column.field(), cell);
        } else {
            current().pieces.put(column, piece(column.field(), cell));
            findings.hint(cell.place(), "row.joined", label(column.field()), Blanks.tidy(cell.text()));
        }
    }

    private void append(Piece piece, Field field, Cell cell) {
        reportBlanks(field, cell);
        piece.append(cell);
        findings.hint(cell.place(), "row.joined", label(field), isWord(field) ? piece.word() : piece.tidy());
    }

    private Piece piece(Field field, Cell cell) {
        reportBlanks(field, cell);
        return new Piece(cell);
    }

    private void reportBlanks(Field field, Cell cell) {
        String read = isWord(field) ? Blanks.without(cell.text()) : Blanks.tidy(cell.text());
        // The text of a value is kept as written, blanks included: nothing was removed there.
        if (field != Field.TARGET && !read.equals(cell.text())) {
            findings.hint(cell.place(), "blank.removed", label(field), cell.text(), read);
        }
    }

    private static boolean isWord(Field field) {
        return switch (field) {
            case SEQUENCE, MONEY, LEVEL1, LEVEL2, POLARITY, DIRECTION -> true;
            default -> false;
        };
    }

    private String label(Field field) {
        return form.column(field).map(Column::label).orElse(field.name());
    }

    private ReadDocument document() {
        if (projects.isEmpty()) {
            throw Refusal.rule(Reason.of(
                    "document.noProject",
                    CellPlace.ofLine(head.lastLine()).toString(),
                    String.valueOf(head.lastLine())));
        }
        head.otherMoneyUnit()
                .ifPresent(printed -> findings.warn(
                        head.moneyPlace(),
                        "document.moneyUnit.differs",
                        printed.label(),
                        form.moneyUnit().label()));
        if (documentHead.unitName() == null && documentHead.unitCode() == null) {
            findings.warn(CellPlace.ofLine(head.firstLine()), "document.unit.missing");
        }
        settleLevels();
        List<ReadTable> tables = projects.stream().map(this::table).toList();
        BigDecimal total =
                tables.stream().map(table -> table.content().total()).reduce(BigDecimal.ZERO, BigDecimal::add);
        compare(tables.size(), total);
        return new ReadDocument(
                form.key(),
                FormDefinition.SheetKind.TARGET,
                new ReadDocument.Head(
                        documentHead.title(),
                        documentHead.year(),
                        null,
                        null,
                        documentHead.unitCode(),
                        documentHead.unitName(),
                        null,
                        null,
                        null,
                        documentHead.statement(),
                        documentHead.printedProjects(),
                        documentHead.printedTotal()),
                null,
                tables,
                findings.inOrder());
    }

    private void compare(int count, BigDecimal total) {
        Integer printedCount = documentHead.printedProjects();
        if (printedCount != null && printedCount != count) {
            findings.warn(
                    documentHead.countPlace(),
                    "document.count.differs",
                    String.valueOf(printedCount),
                    String.valueOf(count));
        }
        BigDecimal printedTotal = documentHead.printedTotal();
        if (printedTotal != null) {
            compareTotal(documentHead.totalPlace(), printedTotal, total);
        }
        printedTotals.forEach((cell, printed) -> compareTotal(cell.place(), printed, total));
    }

    private void compareTotal(CellPlace place, BigDecimal printed, BigDecimal total) {
        if (printed.compareTo(total) != 0) {
            findings.warn(place, "document.total.differs", printed.toPlainString(), total.toPlainString());
        }
    }

    /**
     * Where a first level was lost, its second level stands under the one before. The rest of the file shows where it
     * belongs; what is set so is reported.
     */
    private void settleLevels() {
        Map<String, Map<String, Integer>> seen = new HashMap<>();
        for (ProjectDraft project : projects) {
            for (IndicatorDraft indicator : project.indicators) {
                if (indicator.ownLevel1 && indicator.level1 != null && indicator.level2 != null) {
                    seen.computeIfAbsent(indicator.level2.word(), word -> new HashMap<>())
                            .merge(indicator.level1.word(), 1, Integer::sum);
                }
            }
        }
        for (ProjectDraft project : projects) {
            for (IndicatorDraft indicator : project.indicators) {
                settleLevel(indicator, seen);
            }
        }
    }

    private void settleLevel(IndicatorDraft indicator, Map<String, Map<String, Integer>> seen) {
        if (indicator.ownLevel1 || indicator.level2 == null) {
            return;
        }
        String second = indicator.level2.word();
        Optional<LevelOne> inherited =
                indicator.level1 == null ? Optional.empty() : LevelOne.of(indicator.level1.word());
        Optional<String> usual = seen.getOrDefault(second, Map.of()).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        boolean known = LevelWords.isSecond(second);
        boolean fits = inherited.isPresent() && (!known || LevelWords.fit(inherited.get(), second));
        boolean unusual = second.contains("满意度")
                && usual.isPresent()
                && inherited.isPresent()
                && !LevelOne.of(usual.get()).equals(inherited);
        if (fits && !unusual) {
            return;
        }
        Optional<String> guess =
                usual.or(() -> known ? LevelWords.firstOf(second).map(LevelWords::label) : Optional.empty());
        if (guess.isPresent()
                && !guess.equals(Optional.ofNullable(indicator.level1).map(Piece::word))) {
            indicator.guessedLevel1 = guess.get();
            findings.warn(indicator.level2.place(), "row.level1.guessed", guess.get(), second);
        }
    }

    private ReadTable table(ProjectDraft project) {
        CellPlace place = project.place();
        String name = project.text(Field.PROJECT_NAME);
        if (name == null) {
            findings.warn(place, "row.project.nameless");
        }
        if (project.indicators.isEmpty()) {
            findings.warn(place, "row.project.empty", name == null ? "" : name);
        }
        Piece sequence = project.piece(Field.SEQUENCE);
        TableContent content = new TableContent(
                new TableContent.Project(
                        sequence == null ? null : Integer.valueOf(Blanks.plain(sequence.word())),
                        project.text(Field.PROJECT_CODE),
                        name,
                        project.text(Field.PROJECT_TYPE),
                        project.text(Field.PURPOSE),
                        null),
                funding(project),
                List.of(),
                new TableContent.Goals(project.text(Field.OVERALL_GOAL), null, project.text(Field.ANNUAL_GOAL)),
                project.indicators.stream().map(this::indicator).toList());
        return new ReadTable(
                content,
                null,
                documentHead.unitCode(),
                documentHead.unitName(),
                CellPlace.ofLine(place.line()),
                project.indicators.stream()
                        .map(indicator -> CellPlace.ofLine(indicator.line))
                        .toList());
    }

    private List<TableContent.Funding> funding(ProjectDraft project) {
        List<TableContent.Funding> all = new ArrayList<>();
        List<TableContent.Funding> bySource = new ArrayList<>();
        for (Column column : head.projectColumns()) {
            Piece piece = column.field() == Field.MONEY ? project.pieces.get(column) : null;
            if (piece == null) {
                continue;
            }
            if (!RowShapes.isAmount(piece.word())) {
                findings.warn(piece.place(), "row.money.unread", piece.raw());
                continue;
            }
            String source = column.source();
            if (source != null) {
                bySource.add(new TableContent.Funding(source, yuan(piece.word())));
            } else {
                String meant = form.fundSources().isEmpty()
                        ? column.label()
                        : form.fundSources().get(0);
                all.add(new TableContent.Funding(meant, yuan(piece.word())));
            }
        }
        if (project.piece(Field.MONEY) == null) {
            findings.warn(project.place(), "row.money.missing");
        }
        return bySource.isEmpty() ? all : bySource;
    }

    /** An amount in 元: in the unit written with it, else in the unit of its column. */
    private BigDecimal yuan(String written) {
        String plain = Blanks.plain(written);
        MoneyUnit unit = moneyUnit;
        if (plain.endsWith(MoneyUnit.TEN_THOUSAND_YUAN.label())) {
            unit = MoneyUnit.TEN_THOUSAND_YUAN;
        } else if (plain.endsWith(MoneyUnit.YUAN.label())) {
            unit = MoneyUnit.YUAN;
        }
        return new BigDecimal(plain.replaceAll("[,万元]", "")).multiply(unit.yuan());
    }

    private TableContent.Indicator indicator(IndicatorDraft draft) {
        String first = draft.guessedLevel1 != null ? draft.guessedLevel1 : word(draft.level1);
        String second = word(draft.level2);
        String name = draft.text(Field.INDICATOR_NAME);
        CellPlace place = draft.place();
        if (first == null) {
            findings.warn(place, "row.level1.missing");
        }
        if (second == null) {
            findings.warn(place, "row.level2.missing");
        }
        if (name == null) {
            findings.warn(place, "row.indicator.nameless");
        }
        reportUnknownLevels(draft);
        return new TableContent.Indicator(
                first,
                second,
                name,
                null,
                null,
                draft.text(Field.EXPLANATION),
                null,
                polarity(draft),
                target(draft),
                null,
                null,
                null);
    }

    private void reportUnknownLevels(IndicatorDraft draft) {
        if (draft.level1 != null && !LevelWords.isFirst(draft.level1.word()) && unknownLevels.add(draft.level1)) {
            findings.warn(draft.level1.place(), "row.level.unknown", draft.level1.word(), label(Field.LEVEL1));
        }
        if (draft.level2 != null && !LevelWords.isSecond(draft.level2.word()) && unknownLevels.add(draft.level2)) {
            findings.warn(draft.level2.place(), "row.level.unknown", draft.level2.word(), label(Field.LEVEL2));
        }
    }

    private static @Nullable String word(@Nullable Piece piece) {
        return piece == null ? null : piece.word();
    }

    private @Nullable Polarity polarity(IndicatorDraft draft) {
        Piece piece = draft.pieces.get(Field.POLARITY);
        if (piece == null) {
            findings.warn(draft.place(), "row.polarity.missing");
            return null;
        }
        if (piece.word().startsWith("正向")) {
            return Polarity.FORWARD;
        }
        if (piece.word().startsWith("反向")) {
            return Polarity.REVERSE;
        }
        findings.warn(piece.place(), "row.polarity.unread", piece.raw());
        return null;
    }

    private TargetValue target(IndicatorDraft draft) {
        Piece direction = draft.pieces.get(Field.DIRECTION);
        Piece value = draft.pieces.get(Field.TARGET);
        String raw = value == null ? null : value.raw();
        String unit = draft.text(Field.UNIT);
        TargetValue target;
        if (direction == null) {
            findings.warn(draft.place(), "row.direction.missing");
            target = TargetValueReading.of(null, raw, unit);
        } else {
            Optional<org.jixiao.target.model.Comparator> comparator = shapes.comparator(direction.word());
            if (comparator.isEmpty()) {
                findings.warn(direction.place(), "row.direction.unread", direction.raw());
            }
            target = TargetValueReading.directed(comparator.orElse(null), raw, unit);
        }
        if (value == null) {
            findings.warn(draft.place(), "row.value.missing");
        } else if (target.number() == null && isNumeric(direction)) {
            findings.warn(value.place(), "row.value.words", raw == null ? "" : raw);
        } else if (target.number() != null && target.unit() == null) {
            findings.warn(value.place(), draft.drift > 0 ? "unit.missing.drift" : "row.unit.missing", value.raw());
        }
        return target;
    }

    private boolean isNumeric(@Nullable Piece direction) {
        return direction != null
                && shapes.comparator(direction.word())
                        .filter(comparator -> comparator != org.jixiao.target.model.Comparator.QUALITATIVE)
                        .filter(comparator -> comparator != org.jixiao.target.model.Comparator.NOT_APPLICABLE)
                        .isPresent();
    }

    /** A project while its rows are read. */
    private static final class ProjectDraft {

        private final int line;
        private final Map<Column, Piece> pieces = new LinkedHashMap<>();
        private final Map<Column, Integer> places;
        private final List<IndicatorDraft> indicators = new ArrayList<>();

        ProjectDraft(RowShape shape) {
            line = shape.line;
            places = shape.projectPlaces;
        }

        @Nullable
        Piece piece(Field field) {
            return pieces.entrySet().stream()
                    .filter(entry -> entry.getKey().field() == field)
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }

        @Nullable
        String text(Field field) {
            Piece piece = piece(field);
            return piece == null ? null : piece.tidy();
        }

        CellPlace place() {
            return pieces.values().stream()
                    .map(Piece::place)
                    .min(Comparator.naturalOrder())
                    .orElse(CellPlace.ofLine(line));
        }
    }

    /** An indicator while its rows are read. */
    private static final class IndicatorDraft {

        private final int line;
        private final int drift;
        private final @Nullable Piece level1;
        private final @Nullable Piece level2;
        private final Map<Field, Piece> pieces = new EnumMap<>(Field.class);
        private final Map<Field, Integer> places;
        private boolean ownLevel1;
        private @Nullable String guessedLevel1;

        IndicatorDraft(RowShape shape, @Nullable Piece level1, @Nullable Piece level2) {
            line = shape.line;
            drift = shape.drift;
            places = shape.indicatorPlaces;
            this.level1 = level1;
            this.level2 = level2;
        }

        @Nullable
        Piece piece(Field field) {
            return switch (field) {
                case LEVEL1 -> level1;
                case LEVEL2 -> level2;
                default -> pieces.get(field);
            };
        }

        @Nullable
        String text(Field field) {
            Piece piece = pieces.get(field);
            return piece == null ? null : piece.tidy();
        }

        CellPlace place() {
            return pieces.values().stream()
                    .map(Piece::place)
                    .min(Comparator.naturalOrder())
                    .orElse(CellPlace.ofLine(line));
        }

        /** Whether no word of it was cut off and its value is there. */
        boolean isComplete(RowShapes shapes) {
            Piece polarity = pieces.get(Field.POLARITY);
            Piece direction = pieces.get(Field.DIRECTION);
            return polarity != null
                    && RowShapes.isPolarity(polarity.word())
                    && direction != null
                    && shapes.isDirection(direction.word())
                    && pieces.containsKey(Field.TARGET);
        }
    }
}
