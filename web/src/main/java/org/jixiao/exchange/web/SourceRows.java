package org.jixiao.exchange.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;

/**
 * The rows of a file by their number, for looking at some of them. The first ones are kept; further ones are read again
 * when somebody wants to see them, so that a long file needs little memory.
 */
final class SourceRows {

    private static final int KEPT = 20_000;

    private static final Pattern SHEET_CELL = Pattern.compile("(sheet .*), cell ([A-Z]{1,3})(\\d{1,7})");
    private static final Pattern COLUMN = Pattern.compile("(.*), column (\\d{1,5})");

    private final Supplier<CellSource> file;
    private final List<CellRow> kept = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private int count;

    private SourceRows(Supplier<CellSource> file) {
        this.file = file;
    }

    static SourceRows of(Supplier<CellSource> file) {
        SourceRows rows = new SourceRows(file);
        try (CellSource source = file.get()) {
            for (CellRow row = source.next(); row != null; row = source.next()) {
                rows.take(row);
            }
        }
        return rows;
    }

    private void take(CellRow row) {
        numbers.putIfAbsent(row.place().whole().toString(), count);
        for (Cell cell : row.cells()) {
            // Where every cell has a line of its own, a row is found by each of them.
            if (cell.line() != row.line()) {
                numbers.putIfAbsent(cell.place().whole().toString(), count);
            }
        }
        if (count < KEPT) {
            kept.add(row);
        }
        count++;
    }

    int count() {
        return count;
    }

    /** The number of the row that is, or holds, the place; empty for what is no place of the file. */
    Optional<Integer> row(CellPlace place) {
        return Optional.ofNullable(numbers.get(place.whole().toString()));
    }

    /** The spot that a finding names; empty for what is no place of the file. */
    Optional<Spot> spot(String place) {
        Integer row = numbers.get(place);
        if (row != null) {
            // A cell that has a line of its own is named by its line.
            return Optional.of(new Spot(row, cell(row, place)));
        }
        Matcher sheet = SHEET_CELL.matcher(place);
        Matcher column = COLUMN.matcher(place);
        Integer of = null;
        int at = 0;
        if (sheet.matches()) {
            of = numbers.get(sheet.group(1) + ", row " + sheet.group(3));
            at = number(sheet.group(2));
        } else if (column.matches()) {
            of = numbers.get(column.group(1));
            at = Integer.parseInt(column.group(2));
        }
        if (of == null) {
            return Optional.empty();
        }
        int named = cell(of, place);
        return Optional.of(new Spot(of, named >= 0 ? named : at - 1));
    }

    private int cell(int row, String place) {
        if (row < kept.size()) {
            List<Cell> cells = kept.get(row).cells();
            for (int i = 0; i < cells.size(); i++) {
                CellPlace known = cells.get(i).place();
                boolean ownLine = known.line() != kept.get(row).line();
                if (known.toString().equals(place)
                        || (ownLine && known.whole().toString().equals(place))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int number(String letters) {
        int number = 0;
        for (int i = 0; i < letters.length(); i++) {
            number = number * 26 + letters.charAt(i) - 'A' + 1;
        }
        return number;
    }

    /** The rows from the one number up to, not with, the other. */
    List<CellRow> between(int from, int to) {
        int begin = Math.max(0, from);
        int end = Math.min(count, to);
        if (begin >= end) {
            return List.of();
        }
        if (end <= kept.size()) {
            return List.copyOf(kept.subList(begin, end));
        }
        List<CellRow> rows = new ArrayList<>();
        try (CellSource source = file.get()) {
            int number = 0;
            for (CellRow row = source.next(); row != null && number < end; row = source.next()) {
                if (number++ >= begin) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /**
     * A spot in the file.
     *
     * @param row the row's number, from 0
     * @param cell the cell's position in it, from 0; -1 for the whole row
     */
    record Spot(int row, int cell) {}
}
