package org.jixiao.target.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Align;
import org.jixiao.form.model.FormLayout;
import org.jixiao.form.model.PrintedGrid;
import org.jixiao.form.model.PrintedGrid.Kind;
import org.jixiao.target.application.ApprovedUnder;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.TableContent;
import org.jixiao.target.model.TargetFields;
import org.jspecify.annotations.Nullable;

/**
 * A table on the screen as its region prints it (表样), with what the check says marked on its cells.
 *
 * @param title the title over the table
 * @param lines the lines between title and grid
 * @param layout the form's layout, a name for the stylesheet
 * @param columns how wide the columns are, in % of the whole
 * @param heads the rows of the head
 * @param rows the rows of the body
 * @param remarks what the check says, each with the place of the cell at which it is shown
 */
public record Sheet(
        String title,
        List<Line> lines,
        String layout,
        List<String> columns,
        List<List<Cell>> heads,
        List<List<Cell>> rows,
        List<Remark> remarks) {

    /**
     * Lays a table out.
     *
     * @param bureau the finance bureau of its region
     * @param approved the document under which it is approved; null while it is not, or where the form does not print it
     * @param remarks what is to be marked on it
     */
    public static Sheet of(
            TableView table,
            FormDefinition form,
            String bureau,
            ApprovedUnder.@Nullable Document approved,
            List<Remark> remarks) {
        TargetFields.Around around = around(table, bureau, approved);
        return of(form, form.target(), new TargetFields(form, table.content(), around), remarks);
    }

    /** Whether the sheet says something of the document under which a table is approved. */
    static boolean printsApproval(FormDefinition form) {
        return form.target().head().stream().anyMatch(line -> line.text().contains("{approval"));
    }

    /**
     * Lays out what is not kept as a table yet.
     *
     * @param printed the sheet of the form on which it stands
     * @param remarks what is to be marked on it
     */
    public static Sheet of(
            FormDefinition form, FormDefinition.Sheet printed, FieldValues values, List<Remark> remarks) {
        PrintedGrid grid = new FormLayout(form, printed).one(values);
        Marks marks = new Marks(grid, remarks);
        return new Sheet(
                values.fill(printed.title()),
                printed.head().stream()
                        .map(line -> new Line(values.fill(line.text()), style(line.align())))
                        .toList(),
                printed.layout().name().toLowerCase(Locale.ROOT),
                widths(grid.widths()),
                marks.cells(grid.head()),
                marks.cells(grid.rows()),
                marks.placed);
    }

    private static TargetFields.Around around(
            TableView table, String bureau, ApprovedUnder.@Nullable Document approved) {
        TableView.UnitView unit = table.unit();
        return new TargetFields.Around(
                table.year(),
                1,
                unit.code(),
                unit.name(),
                unit.departmentCode(),
                unit.departmentName(),
                approved == null ? bureau : approved.bureau(),
                approved == null ? null : approved.number(),
                approved == null ? null : approved.date());
    }

    private static List<String> widths(List<Integer> widths) {
        int sum = Math.max(1, widths.stream().mapToInt(Integer::intValue).sum());
        return widths.stream().map(width -> width * 100 / sum + "%").toList();
    }

    private static String style(Align align) {
        return align.name().toLowerCase(Locale.ROOT);
    }

    static Optional<String> weights(TableContent content) {
        List<BigDecimal> weights = content.indicators().stream()
                .map(TableContent.Indicator::weight)
                .filter(Objects::nonNull)
                .toList();
        return weights.isEmpty()
                ? Optional.empty()
                : Optional.of(weights.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .stripTrailingZeros()
                        .toPlainString());
    }

    /** A line between title and grid. */
    public record Line(String text, String style) {}

    /**
     * A cell.
     *
     * @param head whether it names what stands under or beside it
     * @param scope what a head names, {@code col} or {@code row}
     * @param style names for the stylesheet
     * @param place the path of what it shows; empty when it shows no single thing
     * @param note what the check says of it; null when nothing
     * @param parts what it is made of; one part for most
     */
    public record Cell(
            int rowspan,
            int colspan,
            boolean head,
            String scope,
            String style,
            String place,
            @Nullable String note,
            List<Part> parts) {}

    /** A part of a cell's text, with what the check says of it. */
    public record Part(String text, String style, @Nullable String note) {}

    /** Finds the cell for each remark: the one of its place, or else the nearest around or within it. */
    private static final class Marks {

        private final Map<String, Remark> byPath = new HashMap<>();
        private final List<Remark> placed = new ArrayList<>();

        Marks(PrintedGrid grid, List<Remark> remarks) {
            List<PrintedGrid.Cell> cells =
                    grid.rows().stream().flatMap(List::stream).toList();
            List<String> paths = cells.stream()
                    .flatMap(cell -> Stream.concat(
                            Stream.of(cell.path()), cell.parts().stream().map(FieldValues.Value::path)))
                    .filter(path -> !path.isEmpty())
                    .distinct()
                    .toList();
            for (Remark remark : remarks) {
                Optional<String> path = nearest(remark.place(), paths);
                path.ifPresent(found -> byPath.putIfAbsent(found, remark));
                placed.add(path.map(found -> remark.at(cellOf(found, cells))).orElse(remark));
            }
        }

        private static Optional<String> nearest(String place, List<String> paths) {
            Optional<String> around =
                    paths.stream().filter(path -> isWithin(place, path)).max(Comparator.comparingInt(String::length));
            return around.isPresent()
                    ? around
                    : paths.stream().filter(path -> isWithin(path, place)).findFirst();
        }

        private static boolean isWithin(String inner, String outer) {
            return inner.equals(outer)
                    || (inner.startsWith(outer) && !outer.isEmpty() && ".[".indexOf(inner.charAt(outer.length())) >= 0);
        }

        /** The path of the whole cell of which the path is a part. */
        private static String cellOf(String path, List<PrintedGrid.Cell> cells) {
            return cells.stream()
                    .filter(cell ->
                            cell.parts().stream().anyMatch(part -> part.path().equals(path)))
                    .findFirst()
                    .map(PrintedGrid.Cell::path)
                    .orElse(path);
        }

        List<List<Cell>> cells(List<List<PrintedGrid.Cell>> rows) {
            return rows.stream()
                    .map(row -> row.stream().map(this::cell).toList())
                    .toList();
        }

        private Cell cell(PrintedGrid.Cell cell) {
            Remark remark = byPath.get(cell.path());
            String style = style(cell.align()) + " " + cell.kind().name().toLowerCase(Locale.ROOT);
            if (!cell.isHeading() && cell.rowspan() > 1 && !cell.path().startsWith("indicators")) {
                style += " project";
            }
            List<Part> parts = cell.parts().isEmpty()
                    ? List.of(new Part(cell.text(), "", null))
                    : cell.parts().stream().map(this::part).toList();
            return new Cell(
                    cell.rowspan(),
                    cell.colspan(),
                    cell.isHeading(),
                    cell.kind() == Kind.HEAD ? "col" : "row",
                    style + marked(remark),
                    cell.path(),
                    remark == null ? null : remark.sentence(),
                    parts);
        }

        private Part part(FieldValues.Value value) {
            Remark remark = byPath.get(value.path());
            return new Part(value.text(), "entry" + marked(remark), remark == null ? null : remark.sentence());
        }

        private static String marked(@Nullable Remark remark) {
            return remark == null ? "" : " mark " + remark.severity();
        }
    }
}
