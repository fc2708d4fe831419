package org.jixiao.exchange.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.exchange.file.PdfMarks.Glyph;
import org.jixiao.exchange.file.PdfMarks.Rule;

/**
 * A ruled table on a page of a PDF: the grid of its lines, where cells that no line parts are one.
 *
 * <p>A cell stands in the row and the column in which it begins; the others that it covers are empty.
 */
final class PdfTable {

    /** How far two ends may miss each other and still meet: two points. */
    private static final int MEETING = 200;

    /** Lines that are no further apart than this are one: two and a half points. */
    private static final int SAME = 250;

    /** Beyond these a drawing is no table. */
    private static final int MOST_RULES = 3_000;

    private static final int MOST_CELLS = 200_000;

    private final int[] columns;
    private final int[] rows;

    /** For each field of the grid, the field in which its cell begins, as row times columns plus column. */
    private final int[] cells;

    /** For each field in which a cell begins, the last column that it covers. */
    private final int[] ends;

    private final List<List<Glyph>> contents = new ArrayList<>();

    private PdfTable(int[] columns, int[] rows, List<Rule> horizontals, List<Rule> verticals) {
        this.columns = columns;
        this.rows = rows;
        this.cells =
                IntStream.range(0, (columns.length - 1) * (rows.length - 1)).toArray();
        joinFields(horizontals, verticals);
        this.ends = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = root(i);
            ends[cells[i]] = Math.max(ends[cells[i]], i % width());
            contents.add(new ArrayList<>());
        }
    }

    /** The tables of a page from above. */
    static List<PdfTable> of(List<Rule> horizontalMarks, List<Rule> verticalMarks) {
        List<Rule> horizontals = merged(horizontalMarks);
        List<Rule> verticals = merged(verticalMarks);
        if (horizontals.size() > MOST_RULES || verticals.size() > MOST_RULES) {
            return List.of();
        }
        int[] groups = groups(horizontals, verticals);
        List<PdfTable> tables = new ArrayList<>();
        for (int group : IntStream.of(groups).distinct().toArray()) {
            List<Rule> across = members(horizontals, groups, 0, group);
            List<Rule> down = members(verticals, groups, horizontals.size(), group);
            if (across.size() < 2 || down.isEmpty()) {
                continue;
            }
            int[] columns = edges(down, across);
            int[] rows = edges(across, down);
            if ((long) columns.length * rows.length > MOST_CELLS) {
                continue;
            }
            PdfTable table = new PdfTable(columns, rows, across, down);
            // A mere frame is no table.
            if (IntStream.of(table.cells).distinct().count() > 1) {
                tables.add(table);
            }
        }
        tables.sort(Comparator.comparingInt(PdfTable::top).thenComparingInt(table -> table.columns[0]));
        return tables;
    }

    int top() {
        return rows[0];
    }

    /** Takes a character that stands in the table; says whether it does. */
    boolean take(Glyph glyph) {
        int column = field(columns, glyph.middle());
        int row = field(rows, glyph.height());
        if (column < 0 || row < 0) {
            return false;
        }
        contents.get(cells[row * width() + column]).add(glyph);
        return true;
    }

    /** The texts row by row, the empty ones included. */
    List<List<String>> texts() {
        List<List<String>> texts = new ArrayList<>();
        for (int row = 0; row + 1 < rows.length; row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < width(); column++) {
                int field = row * width() + column;
                line.add(PdfLines.joined(contents.get(field), columns[column], columns[ends[field] + 1]));
            }
            texts.add(line);
        }
        return texts;
    }

    private int width() {
        return columns.length - 1;
    }

    private static int field(int[] edges, int at) {
        int found = Arrays.binarySearch(edges, at);
        int field = found >= 0 ? found : -found - 2;
        return field >= 0 && field < edges.length - 1 ? field : -1;
    }

    private void joinFields(List<Rule> horizontals, List<Rule> verticals) {
        boolean[] ruledLeft = new boolean[cells.length];
        boolean[] ruledAbove = new boolean[cells.length];
        for (Rule rule : verticals) {
            int column = nearest(columns, rule.at());
            for (int row = 0; column < width() && row + 1 < rows.length; row++) {
                ruledLeft[row * width() + column] |= covers(rule, rows[row], rows[row + 1]);
            }
        }
        for (Rule rule : horizontals) {
            int row = nearest(rows, rule.at());
            for (int column = 0; row + 1 < rows.length && column < width(); column++) {
                ruledAbove[row * width() + column] |= covers(rule, columns[column], columns[column + 1]);
            }
        }
        for (int i = 0; i < cells.length; i++) {
            if (i % width() > 0 && !ruledLeft[i]) {
                join(i, i - 1);
            }
            if (i >= width() && !ruledAbove[i]) {
                join(i, i - width());
            }
        }
    }

    private static boolean covers(Rule rule, int from, int to) {
        int middle = (from + to) / 2;
        return rule.from() <= middle && rule.to() >= middle;
    }

    /** The earlier of two fields stands for both, so that a cell stands where it begins. */
    private void join(int one, int other) {
        int first = root(one);
        int second = root(other);
        cells[Math.max(first, second)] = Math.min(first, second);
    }

    private int root(int field) {
        int at = field;
        while (cells[at] != at) {
            cells[at] = cells[cells[at]];
            at = cells[at];
        }
        return at;
    }

    /** Lines of one direction, those that lie on each other and follow each other made one. */
    private static List<Rule> merged(List<Rule> marks) {
        List<Rule> sorted = new ArrayList<>(marks);
        sorted.sort(Comparator.comparingInt(Rule::at));
        List<Rule> merged = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || sorted.get(i).at() - sorted.get(from).at() > SAME) {
                mergeInto(merged, sorted.subList(from, i));
                from = i;
            }
        }
        return merged;
    }

    private static void mergeInto(List<Rule> merged, List<Rule> onOneLine) {
        int at = onOneLine.get(onOneLine.size() / 2).at();
        List<Rule> sorted = new ArrayList<>(onOneLine);
        sorted.sort(Comparator.comparingInt(Rule::from));
        int from = sorted.get(0).from();
        int to = sorted.get(0).to();
        for (Rule rule : sorted) {
            if (rule.from() > to + MEETING) {
                addLongEnough(merged, new Rule(at, from, to));
                from = rule.from();
                to = rule.to();
            }
            to = Math.max(to, rule.to());
        }
        addLongEnough(merged, new Rule(at, from, to));
    }

    private static void addLongEnough(List<Rule> rules, Rule rule) {
        if (rule.to() - rule.from() > 2 * MEETING) {
            rules.add(rule);
        }
    }

    /** For each horizontal and then each vertical line, the number of the group of lines that it meets. */
    private static int[] groups(List<Rule> horizontals, List<Rule> verticals) {
        int[] groups = IntStream.range(0, horizontals.size() + verticals.size()).toArray();
        for (int i = 0; i < horizontals.size(); i++) {
            for (int j = 0; j < verticals.size(); j++) {
                if (meet(horizontals.get(i), verticals.get(j))) {
                    int one = group(groups, i);
                    int other = group(groups, horizontals.size() + j);
                    groups[Math.max(one, other)] = Math.min(one, other);
                }
            }
        }
        return IntStream.range(0, groups.length).map(i -> group(groups, i)).toArray();
    }

    private static int group(int[] groups, int member) {
        int at = member;
        while (groups[at] != at) {
            groups[at] = groups[groups[at]];
            at = groups[at];
        }
        return at;
    }

    private static boolean meet(Rule across, Rule down) {
        return down.at() >= across.from() - MEETING
                && down.at() <= across.to() + MEETING
                && across.at() >= down.from() - MEETING
                && across.at() <= down.to() + MEETING;
    }

    private static List<Rule> members(List<Rule> rules, int[] groups, int offset, int group) {
        return IntStream.range(0, rules.size())
                .filter(i -> groups[offset + i] == group)
                .mapToObj(rules::get)
                .toList();
    }

    /** Where fields begin and end: at the lines, and where the lines across reach further, at their ends. */
    private static int[] edges(List<Rule> lines, List<Rule> across) {
        int[] all = Stream.concat(
                        lines.stream().map(Rule::at),
                        Stream.of(
                                across.stream().mapToInt(Rule::from).min().orElseThrow(),
                                across.stream().mapToInt(Rule::to).max().orElseThrow()))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME) {
                edges.add(edge);
            }
        }
        return edges.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int nearest(int[] edges, int at) {
        int found = Arrays.binarySearch(edges, at);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        boolean before = after == edges.length || after > 0 && at - edges[after - 1] <= edges[after] - at;
        return before ? after - 1 : after;
    }
}
