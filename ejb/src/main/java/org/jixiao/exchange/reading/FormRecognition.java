package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.exchange.model.Blanks;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.form.model.FormDefinition.Slot;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Tells by the labels that it prints in which form a file is, and of which kind its sheets are.
 *
 * <p>The sheet counts of which the most labels are there, less those that are not: a sheet of evaluations prints all that
 * one of targets does, and more. Where two are as likely, the one named first counts.
 */
final class FormRecognition {

    /** So many rows from the beginning are looked at. */
    static final int ROWS = 400;

    private static final int LONGEST_LABEL = 60;

    /** The share of its labels in percent that makes a sheet likely. */
    private static final int MOST = 60;

    private FormRecognition() {}

    /** A form's sheet of targets or evaluations. */
    record Recognised(FormDefinition form, Sheet sheet) {}

    /** A sheet with the share of its labels that a file prints, in percent, and how many more are there than missing. */
    private record Weighed(Recognised sheet, int percent, int weight) {}

    /**
     * The likeliest of the forms' sheets.
     *
     * @param forms at least one
     * @param rows the first rows of the file
     * @throws Refusal RULE {@code document.notInForm} when no sheet has most of its labels there
     */
    static Recognised in(List<CellRow> rows, List<FormDefinition> forms) {
        Set<String> there = texts(rows);
        Weighed best = null;
        for (FormDefinition form : forms) {
            for (Sheet sheet : form.sheets()) {
                if (sheet.kind() == SheetKind.DEPARTMENT) {
                    continue;
                }
                Weighed weighed = weighed(form, sheet, there);
                if (best == null || isLikelier(weighed, best)) {
                    best = weighed;
                }
            }
        }
        if (best == null || best.percent < MOST) {
            FormDefinition nearest = best == null ? forms.get(0) : best.sheet.form();
            throw notInForm(nearest, best == null ? nearest.target() : best.sheet.sheet(), rows, firstRow(rows));
        }
        return best.sheet;
    }

    private static Weighed weighed(FormDefinition form, Sheet sheet, Set<String> there) {
        Set<String> labels = labels(form, sheet).keySet();
        int found = (int) labels.stream().filter(there::contains).count();
        int percent = labels.isEmpty() ? 0 : found * 100 / labels.size();
        return new Weighed(new Recognised(form, sheet), percent, 2 * found - labels.size());
    }

    private static boolean isLikelier(Weighed one, Weighed other) {
        if ((one.percent < MOST) != (other.percent < MOST)) {
            return one.percent >= MOST;
        }
        return one.percent < MOST ? one.percent > other.percent : one.weight > other.weight;
    }

    /** The refusal that names the form, and its labels that are nowhere in the rows. */
    static Refusal notInForm(FormDefinition form, Sheet sheet, List<CellRow> rows, CellPlace place) {
        Set<String> there = texts(rows);
        List<String> missing = new ArrayList<>();
        labels(form, sheet).forEach((key, label) -> {
            if (!there.contains(key)) {
                missing.add(label);
            }
        });
        return Refusal.rule(Reason.of(
                "document.notInForm",
                place.toString(),
                String.valueOf(place.line()),
                String.join("、", missing),
                form.name()));
    }

    private static CellPlace firstRow(List<CellRow> rows) {
        return rows.stream()
                .filter(row -> row.filled().size() > 2)
                .findFirst()
                .or(() -> rows.stream().findFirst())
                .map(CellRow::place)
                .orElse(CellPlace.ofLine(1));
    }

    /** The texts that may be labels, and what stands before a colon. */
    private static Set<String> texts(List<CellRow> rows) {
        Set<String> texts = new HashSet<>();
        for (CellRow row : rows) {
            for (Cell cell : row.filled()) {
                if (cell.text().length() <= LONGEST_LABEL) {
                    String plain = Blanks.plain(cell.text());
                    texts.add(Grid.key(plain));
                    int colon = plain.indexOf(':');
                    if (colon > 0) {
                        texts.add(Grid.key(plain.substring(0, colon)));
                    }
                }
            }
        }
        return texts;
    }

    /** The labels that a sheet prints, by their keys. */
    private static Map<String, String> labels(FormDefinition form, Sheet sheet) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (List<List<Slot>> rows : List.of(sheet.top(), sheet.foot())) {
            rows.stream().flatMap(List::stream).map(Slot::label).forEach(label -> add(labels, label));
        }
        new Grid(form, sheet).columns().stream().map(Column::label).forEach(label -> add(labels, label));
        return labels;
    }

    private static void add(Map<String, String> labels, @Nullable String label) {
        // A dash in an empty cell is no label.
        if (label != null && Grid.key(label).length() > 1) {
            labels.putIfAbsent(Grid.key(label), label);
        }
    }
}
