package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.Packing;
import org.jixiao.target.model.TableContent;
import org.jspecify.annotations.Nullable;

/** Makes a table out of a project's pieces and tells what it lacks. */
final class TableBuilding {

    private final Grid grid;
    private final FormDefinition form;
    private final Amounts amounts;
    private final Findings findings;
    private final boolean exact;
    private final IndicatorBuilding indicators;
    private final @Nullable PackedEntries packed;

    TableBuilding(Grid grid, Amounts amounts, IndicatorBuilding indicators, Findings findings, boolean exact) {
        this.grid = grid;
        this.form = grid.form();
        this.amounts = amounts;
        this.indicators = indicators;
        this.findings = findings;
        this.exact = exact;
        Packing packing = grid.sheet().packing();
        packed = packing == null ? null : new PackedEntries(form, packing, findings);
    }

    ReadTable table(LedgerProject draft, @Nullable String unitCode, @Nullable String unitName) {
        CellPlace place = draft.place();
        String name = draft.text(Field.PROJECT_NAME, exact);
        if (name == null) {
            findings.warn(place, "row.project.nameless");
        } else {
            reportCut(draft, name);
        }
        if (draft.isParted()) {
            findings.hint(place, "row.project.parted", name == null ? "" : name);
        }
        List<TableContent.Indicator> read = new ArrayList<>();
        List<CellPlace> places = new ArrayList<>();
        for (LedgerIndicator indicator : draft.indicators()) {
            read.add(indicators.indicator(indicator));
            places.add(indicator.row());
        }
        readPacked(draft, read, places);
        if (read.isEmpty()) {
            findings.warn(place, "row.project.empty", name == null ? "" : name);
        }
        TableContent content = new TableContent(project(draft, name), funding(draft), plan(draft), goals(draft), read);
        return new ReadTable(content, null, unitCode, unitName, place.whole(), places);
    }

    private void readPacked(LedgerProject draft, List<TableContent.Indicator> read, List<CellPlace> places) {
        Piece piece = grid.packed() == null ? null : draft.pieces().get(grid.packed());
        if (piece == null || packed == null) {
            return;
        }
        for (TableContent.Indicator indicator : packed.read(piece, exact)) {
            read.add(indicator);
            places.add(piece.place());
        }
    }

    private TableContent.Project project(LedgerProject draft, @Nullable String name) {
        Piece sequence = draft.piece(Field.SEQUENCE);
        return new TableContent.Project(
                sequence == null ? null : Integer.valueOf(Blanks.plain(sequence.word())),
                draft.text(Field.PROJECT_CODE, exact),
                name,
                draft.text(Field.PROJECT_TYPE, exact),
                draft.text(Field.PURPOSE, exact),
                amount(draft.piece(Field.PROJECT_AMOUNT)));
    }

    private @Nullable BigDecimal amount(@Nullable Piece piece) {
        if (piece == null) {
            return null;
        }
        if (CellLook.isAmount(piece.word())) {
            return amounts.yuan(piece.place(), piece.word());
        }
        if (!new CellLook(piece.parts().get(0)).isDashes()) {
            findings.warn(piece.place(), "row.money.unread", piece.raw());
        }
        return null;
    }

    private TableContent.Goals goals(LedgerProject draft) {
        for (Field field : List.of(Field.OVERALL_GOAL, Field.PERIOD_GOAL, Field.ANNUAL_GOAL)) {
            Piece piece = draft.piece(field);
            String label = grid.column(field).map(Column::label).orElse("");
            // The export of a system prints a goal's own label before it.
            if (piece != null && !label.isEmpty() && isPrefixed(piece.word(), label)) {
                findings.hint(piece.place(), "row.goal.prefix", label);
            }
        }
        return new TableContent.Goals(
                draft.text(Field.OVERALL_GOAL, exact),
                draft.text(Field.PERIOD_GOAL, exact),
                draft.text(Field.ANNUAL_GOAL, exact));
    }

    private static boolean isPrefixed(String text, String label) {
        return text.length() > label.length()
                && text.startsWith(label)
                && "-—:：".indexOf(text.charAt(label.length())) >= 0;
    }

    /** The money by source; the sum that is printed beside is compared. */
    private List<TableContent.Funding> funding(LedgerProject draft) {
        List<TableContent.Funding> bySource = new ArrayList<>();
        Piece sum = null;
        BigDecimal printed = null;
        BigDecimal added = BigDecimal.ZERO;
        for (Column column : grid.columns()) {
            Piece piece = column.field() == Field.MONEY ? draft.pieces().get(column) : null;
            BigDecimal amount = piece == null ? null : amount(piece);
            if (amount == null) {
                continue;
            }
            String source = column.source();
            if (source == null) {
                sum = piece;
                printed = amount;
            } else {
                bySource.add(new TableContent.Funding(source, amount));
                added = added.add(amount);
            }
        }
        if (draft.piece(Field.MONEY) == null) {
            findings.warn(draft.place(), "row.money.missing");
        }
        if (bySource.isEmpty()) {
            return printed == null ? List.of() : List.of(new TableContent.Funding(meant(), printed));
        }
        if (sum != null && printed != null && printed.compareTo(added) != 0) {
            findings.warn(sum.place(), "row.sum.differs", printed.toPlainString(), added.toPlainString());
        }
        return bySource;
    }

    /** The source that is meant where only a total is printed. */
    private String meant() {
        return form.fundSources().isEmpty()
                ? grid.column(Field.MONEY).map(Column::label).orElse("")
                : form.fundSources().get(0);
    }

    private List<TableContent.PlanStep> plan(LedgerProject draft) {
        List<TableContent.PlanStep> steps = new ArrayList<>();
        for (Map.Entry<Column, Piece> entry : draft.pieces().entrySet()) {
            Column column = entry.getKey();
            Piece piece = entry.getValue();
            if (column.field() != Field.PLAN) {
                continue;
            }
            String plain = Blanks.plain(piece.word()).replaceFirst("%$", "");
            if (plain.matches("\\d{1,6}(?:\\.\\d{1,6})?")) {
                String by = column.by() == null ? column.label() : column.by();
                steps.add(new TableContent.PlanStep(by, new BigDecimal(plain)));
            } else {
                findings.warn(piece.place(), "row.plan.unread", piece.raw());
            }
        }
        return steps;
    }

    /** A name that ends inside an open bracket was cut off by a cell too small for it. */
    private void reportCut(LedgerProject draft, String name) {
        int open = 0;
        for (char c : name.toCharArray()) {
            if (c == '(' || c == '（') {
                open++;
            } else if (c == ')' || c == '）') {
                open--;
            }
        }
        Piece piece = draft.piece(Field.PROJECT_NAME);
        if (open > 0 && piece != null) {
            findings.warn(piece.place(), "name.cut", name);
        }
    }
}
