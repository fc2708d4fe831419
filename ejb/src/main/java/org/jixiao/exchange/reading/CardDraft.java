package org.jixiao.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.form.model.FormDefinition.Amount;
import org.jixiao.form.model.FormDefinition.Column;
import org.jixiao.form.model.FormDefinition.Field;
import org.jixiao.form.model.FormDefinition.MoneyUnit;
import org.jspecify.annotations.Nullable;

/** A card while its rows are read. */
final class CardDraft {

    /** Where the card begins. */
    final CellPlace first;

    /** The labels that were met, each where it stands. */
    final Map<CardTemplate.Caption, CellPlace> seen = new IdentityHashMap<>();

    final Map<CardTemplate.Spot, Cell> values = new LinkedHashMap<>();
    final List<IndicatorDraft> indicators = new ArrayList<>();

    /** What the printed texts of the card fill in, such as {@code unitCode}. */
    final Map<String, Cell> texts = new HashMap<>();

    /** In which column of the file a column of the card begins, as far as its labels tell. */
    final Map<Integer, Integer> columnOfGrid = new TreeMap<>();

    /** Words of levels that stood in a row of their own, for the next indicator. */
    final List<CardLevels.Word> aheadWords = new ArrayList<>();

    /** Where the file puts the indicators' columns; empty before their head. */
    final Map<Column, Integer> places = new LinkedHashMap<>();

    /** How many cells a row of indicators has, where the file does not show columns. */
    int width;

    /** The row of the form that was met last; -1 before the first. */
    int at = -1;

    boolean inBlock;

    @Nullable
    Cell title;

    @Nullable
    String titleName;

    /** The unit in which the card says it prints amounts; null when it does not. */
    @Nullable
    MoneyUnit moneyUnit;

    @Nullable
    Cell moneyUnitCell;

    CardDraft(CellPlace first) {
        this.first = first;
    }

    boolean isEmpty() {
        return seen.isEmpty() && values.isEmpty() && indicators.isEmpty() && !inBlock;
    }

    /** Whether anything says that this is a project. */
    boolean isProject() {
        return !indicators.isEmpty() || value(Field.PROJECT_NAME) != null || value(Field.PROJECT_CODE) != null;
    }

    /** The printed sum over all fund sources in 元; null when there is none, or no source beside it. */
    @Nullable
    BigDecimal printedTotal;

    void printsIn(MoneyUnit unit, Cell cell) {
        moneyUnit = unit;
        moneyUnitCell = cell;
    }

    void see(CardTemplate.Caption caption, Cell cell, int column) {
        seen.putIfAbsent(caption, cell.place());
        columnOfGrid.put(caption.grid(), column);
    }

    boolean hasSeen(CardTemplate.Caption caption) {
        return seen.containsKey(caption);
    }

    @Nullable
    Cell value(Field field) {
        return value(field, null, null, null);
    }

    @Nullable
    Cell value(Field field, @Nullable String source, @Nullable Amount amount, @Nullable String by) {
        for (Map.Entry<CardTemplate.Spot, Cell> entry : values.entrySet()) {
            var slot = entry.getKey().slot();
            if (slot.field() == field
                    && Objects.equals(slot.source(), source)
                    && (amount == null || slot.amount() == amount)
                    && (by == null || by.equals(slot.by()))) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** Where the project begins: its name, else the card's first cell. */
    CellPlace place() {
        Cell name = value(Field.PROJECT_NAME);
        return name == null ? first : name.place();
    }
}
