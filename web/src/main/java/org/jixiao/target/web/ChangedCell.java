package org.jixiao.target.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.web.MoneyOnScreen;
import org.jixiao.shared.model.CellDifference;
import org.jixiao.shared.model.CellDifference.Row;
import org.jixiao.shared.web.PageTexts;
import org.jspecify.annotations.Nullable;

/**
 * A cell in which two contents differ, in words.
 *
 * @param where the cell, such as 第 4 行 指标值
 * @param name what its row is called; empty when that is nothing
 * @param row {@code kept}, {@code added}, {@code removed} or {@code moved}
 * @param first whether it is the first one shown of its row
 */
public record ChangedCell(String where, String name, String row, String before, String after, boolean first)
        implements Serializable {

    private static final Pattern MONEY =
            Pattern.compile("funding\\[\\d+\\]\\.amount|project\\.projectAmount|execution\\.(initial|full|executed)");

    private static final Pattern IN_ROW = Pattern.compile("(.*\\[\\d+\\]).*");

    static ArrayList<ChangedCell> of(List<CellDifference> changes, FormDefinition form, PageTexts texts) {
        String above = "";
        ArrayList<ChangedCell> cells = new ArrayList<>();
        for (CellDifference change : changes) {
            String row = IN_ROW.matcher(change.path()).replaceFirst("$1") + change.row();
            cells.add(of(change, form, texts, !row.equals(above)));
            above = row;
        }
        return cells;
    }

    private static ChangedCell of(CellDifference change, FormDefinition form, PageTexts texts, boolean first) {
        String where = Remark.where(change.path(), form, texts);
        String name = change.name();
        return new ChangedCell(
                change.row() == Row.REMOVED ? texts.of("changes.formerly", where) : where,
                name == null ? "" : name,
                change.row().name().toLowerCase(Locale.ROOT),
                value(change.path(), change.before(), form, texts),
                value(change.path(), change.after(), form, texts),
                first);
    }

    private static String value(String path, String value, FormDefinition form, PageTexts texts) {
        if (value.isEmpty()) {
            return value;
        }
        String cell = path.substring(path.lastIndexOf('.') + 1);
        return switch (cell) {
            case "comparator" -> texts.get("sign." + value);
            case "polarity", "scope" -> texts.get(cell + "." + value);
            default ->
                MONEY.matcher(path).matches()
                        ? MoneyOnScreen.grouped(new BigDecimal(value), form.moneyUnit())
                                + form.moneyUnit().label()
                        : value;
        };
    }

    /** What a screen reader says of a row that is new, gone or moved; null for any other. */
    public @Nullable String mark() {
        return row.equals("kept") ? null : "changes." + row;
    }
}
