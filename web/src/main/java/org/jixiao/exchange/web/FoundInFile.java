package org.jixiao.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.exchange.web.SourceRows.Spot;
import org.jixiao.target.model.Finding;

/**
 * What was found in a file, each with the table it is about and the spot in the file; and where each table begins.
 *
 * @param starts the number of the row at which each table begins
 * @param all in the order in which they were told
 */
record FoundInFile(List<Integer> starts, List<Found> all) {

    /** The document as a whole, beside the positions of its tables. */
    static final int DOCUMENT = -1;

    private static final String PLACE = "@place.";

    /** Which cell a rule is about, where the place says only the row. */
    private static final Map<String, String> CELLS = Map.ofEntries(
            Map.entry("level1", "level1"),
            Map.entry("level2", "level2"),
            Map.entry("level", "level1"),
            Map.entry("nameless", "name"),
            Map.entry("name", "name"),
            Map.entry("polarity", "polarity"),
            Map.entry("direction", "target.comparator"),
            Map.entry("value", "target"),
            Map.entry("unit", "target.unit"),
            Map.entry("weight", "weight"),
            Map.entry("actual", "actual"));

    static FoundInFile of(List<ReadTable> tables, List<Finding> findings, SourceRows source) {
        List<Integer> starts = new ArrayList<>();
        for (ReadTable table : tables) {
            starts.add(source.row(table.place()).orElse(starts.isEmpty() ? 0 : starts.get(starts.size() - 1)));
        }
        int[] inOrder = IntStream.range(0, starts.size())
                .boxed()
                .sorted((one, other) -> Integer.compare(starts.get(one), starts.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Found> all = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Spot> spot = source.spot(finding.place());
            int table = spot.map(known -> table(known.row(), starts, inOrder)).orElse(DOCUMENT);
            all.add(new Found(all.size(), finding, table, spot.orElse(new Spot(-1, -1))));
        }
        return new FoundInFile(starts, all);
    }

    /** The last table that begins at the row or before it. */
    private static int table(int row, List<Integer> starts, int[] inOrder) {
        int low = 0;
        int high = inOrder.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts.get(inOrder[middle]) <= row) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? DOCUMENT : inOrder[low - 1];
    }

    List<Found> of(int table) {
        return all.stream().filter(found -> found.table() == table).toList();
    }

    /** The row at which the table after this one begins. */
    int end(int table, int count) {
        int start = table == DOCUMENT ? -1 : starts.get(table);
        return starts.stream()
                .mapToInt(Integer::intValue)
                .filter(other -> other > start)
                .min()
                .orElse(count);
    }

    /**
     * The place on the sheet that a finding is about: the cell that it names, else the cell of its row that shows the same text, else the one that the
     * rule speaks of, else the row.
     *
     * @param rows the number of the row of each indicator
     * @param shown what each cell of the sheet shows, by its path
     */
    static String place(Found found, List<Integer> rows, Map<String, String> shown, List<CellRow> window, int first) {
        int row = found.spot().row();
        int indicator = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) <= row && (indicator < 0 || rows.get(i) > rows.get(indicator))) {
                indicator = i;
            }
        }
        Optional<String> said = said(found.finding(), indicator, shown);
        if (said.isPresent()) {
            return said.get();
        }
        String text = text(found.spot(), window, first);
        if (!text.isEmpty()) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) == row) {
                    Optional<String> same = same(text, "indicators[" + i + "].", shown);
                    if (same.isPresent()) {
                        return same.get();
                    }
                }
            }
            Optional<String> same = same(text, "", shown);
            if (same.isPresent() && !same.get().startsWith("indicators")) {
                return same.get();
            }
        }
        if (indicator < 0) {
            return "project.name";
        }
        String at = "indicators[" + indicator + "]";
        for (String word : found.finding().rule().split("\\.")) {
            String cell = CELLS.get(word);
            if (cell != null && shown.containsKey(at + "." + cell)) {
                return at + "." + cell;
            }
        }
        return at;
    }

    /** The cell that the finding itself names: {@code @place.weight} is that of the indicator's row. */
    private static Optional<String> said(Finding finding, int indicator, Map<String, String> shown) {
        return finding.arguments().stream()
                .filter(argument -> argument.startsWith(PLACE))
                .map(argument -> argument.substring(PLACE.length()))
                .flatMap(cell -> Stream.of(cell, "indicators[" + indicator + "]." + cell))
                .filter(shown::containsKey)
                .findFirst();
    }

    private static Optional<String> same(String text, String within, Map<String, String> shown) {
        return shown.entrySet().stream()
                .filter(cell -> cell.getKey().startsWith(within))
                .filter(cell -> plain(cell.getValue()).equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static String text(Spot spot, List<CellRow> window, int first) {
        int at = spot.row() - first;
        if (at < 0 || at >= window.size() || spot.cell() < 0) {
            return "";
        }
        CellRow row = window.get(at);
        return spot.cell() < row.cells().size()
                ? plain(row.cells().get(spot.cell()).text())
                : "";
    }

    private static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    /**
     * Something found.
     *
     * @param number its position among all
     * @param table the position of the table it is about; {@link #DOCUMENT} for the document as a whole
     * @param spot where it stands in the file; row -1 for what is no place of the file
     */
    record Found(int number, Finding finding, int table, Spot spot) {}
}
