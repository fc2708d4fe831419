package org.jixiao.exchange.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Grid;
import org.jixiao.exchange.model.PrintedDocument.Level;
import org.jixiao.exchange.model.PrintedDocument.Line;
import org.jixiao.exchange.model.PrintedDocument.PageBreak;
import org.jixiao.exchange.model.PrintedDocument.Paragraph;
import org.jixiao.exchange.model.PrintedDocument.Title;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Headings;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.form.model.FormDefinition.Sheet;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.form.model.FormLayout;
import org.jixiao.target.model.ChineseNumerals;
import org.jixiao.target.model.DepartmentGoals;
import org.jspecify.annotations.Nullable;

/** Puts tables together to a document in a region's form: title, statement, department sheet, then the tables. */
public final class DocumentLayout {

    private final FormDefinition form;
    private final Sheet sheet;
    private final FormLayout layout;

    public DocumentLayout(FormDefinition form, Sheet sheet) {
        this.form = form;
        this.sheet = sheet;
        this.layout = new FormLayout(form, sheet);
    }

    /** One table by itself, without what stands around it in its document. */
    public PrintedDocument one(FieldValues table) {
        String title = table.fill(sheet.title());
        String project = table.filledIn("projectName");
        String name = title.contains(project) ? title : project + " " + title;
        return new PrintedDocument(
                name,
                sheet.page(),
                layout.widths(),
                () -> tables(List.of(table)).iterator());
    }

    /**
     * A document.
     *
     * @param tables in their order; at least one
     * @param front what stands before them
     */
    public PrintedDocument whole(List<? extends FieldValues> tables, Front front) {
        FieldValues first = tables.get(0);
        List<Block> blocks = new ArrayList<>();
        // Where the department's sheet comes first, its title is the first that a file has.
        String title = isOfDepartment(front) ? null : front.title();
        if (title == null && sheet.document() != null) {
            title = first.fill(sheet.document());
        }
        boolean cards = sheet.layout() == Layout.CARD;
        String overTables = first.fill(sheet.title());
        if (title != null && !title.equals(overTables)) {
            blocks.add(new Title(title, Level.DOCUMENT));
        }
        String statement = front.statement();
        if (statement != null) {
            statement.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Paragraph(line.strip())));
        }
        form.sheet(SheetKind.DEPARTMENT)
                .filter(department -> front.department() != null && department.headings() != null)
                .ifPresent(department -> {
                    department(department, front.department(), blocks);
                    blocks.add(new PageBreak());
                    blocks.add(new Title(
                            Objects.requireNonNull(department.headings()).projects(), Level.DOCUMENT));
                });
        if (cards && !blocks.isEmpty() && !(blocks.get(blocks.size() - 1) instanceof Title)) {
            blocks.add(new PageBreak());
        }
        String name = title != null ? title : cards ? first.filledIn("unitName") + sheetName() : overTables;
        return new PrintedDocument(
                name,
                sheet.page(),
                layout.widths(),
                () -> Stream.concat(blocks.stream(), tables(tables)).iterator());
    }

    private boolean isOfDepartment(Front front) {
        return front.department() != null
                && form.sheet(SheetKind.DEPARTMENT)
                        .filter(department -> department.title().equals(front.title()))
                        .isPresent();
    }

    /** A department's sheet by itself. */
    public static PrintedDocument department(FormDefinition form, DepartmentGoals goals, String departmentName) {
        Sheet sheet = form.sheet(SheetKind.DEPARTMENT)
                .orElseThrow(() -> new IllegalStateException(
                        "The form " + form.key() + " has no sheet for a department. Way out: give it one"));
        List<Block> blocks = new ArrayList<>();
        department(sheet, goals, blocks);
        return new PrintedDocument(departmentName + sheet.title(), sheet.page(), List.of(1), blocks);
    }

    /** What a card's sheet is called without what is filled in. */
    private String sheetName() {
        return sheet.title().replaceAll("\\{\\w+}\\.?", "");
    }

    private Stream<Block> tables(List<? extends FieldValues> tables) {
        List<? extends List<? extends FieldValues>> grids =
                sheet.layout() == Layout.CARD ? tables.stream().map(List::of).toList() : ledgers(tables);
        return IntStream.range(0, grids.size()).boxed().flatMap(i -> {
            List<Block> blocks = new ArrayList<>();
            if (i > 0) {
                blocks.add(new PageBreak());
            }
            FieldValues first = grids.get(i).get(0);
            blocks.addAll(over(first));
            blocks.add(new Grid(sheet.layout() == Layout.CARD ? layout.one(first) : layout.ledger(grids.get(i))));
            return blocks.stream();
        });
    }

    /** A ledger goes on as long as what stands over it stays the same. */
    private List<List<? extends FieldValues>> ledgers(List<? extends FieldValues> tables) {
        List<List<? extends FieldValues>> ledgers = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= tables.size(); i++) {
            if (i == tables.size() || !over(tables.get(i)).equals(over(tables.get(begin)))) {
                ledgers.add(tables.subList(begin, i));
                begin = i;
            }
        }
        return ledgers;
    }

    /** The title and the lines between it and the grid. */
    private List<Block> over(FieldValues table) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Title(table.fill(sheet.title()), Level.TABLE));
        sheet.head().forEach(line -> blocks.add(new Line(table.fill(line.text()), line.align())));
        return blocks;
    }

    private static void department(Sheet sheet, @Nullable DepartmentGoals goals, List<Block> blocks) {
        Headings headings = sheet.headings();
        if (goals == null || headings == null) {
            return;
        }
        blocks.add(new Title(sheet.title(), Level.DOCUMENT));
        blocks.add(new Title(headings.overall(), Level.SECTION));
        goals.overallText().paragraphs().forEach(text -> paragraph("", text, blocks));
        blocks.add(new Title(headings.items(), Level.SECTION));
        for (int i = 0; i < goals.items().size(); i++) {
            DepartmentGoals.Item item = goals.items().get(i);
            // The number stands even where a duty is still missing: it parts the items.
            paragraph("", ChineseNumerals.inBrackets(i + 1) + item.duty(), blocks);
            paragraph(headings.goal(), item.goal(), blocks);
            paragraph(headings.indicators(), item.indicators(), blocks);
        }
        blocks.add(new Title(headings.safeguards(), Level.SECTION));
        for (DepartmentGoals.Safeguard safeguard : goals.safeguards()) {
            paragraph("", safeguard.paragraph(), blocks);
        }
    }

    private static void paragraph(String before, @Nullable String text, List<Block> blocks) {
        if (text != null && !text.isEmpty()) {
            blocks.add(new Paragraph(before + text));
        }
    }

    /**
     * What stands before the tables of a document.
     *
     * @param title the document's title; null for that of the form
     * @param statement its paragraphs, parted by line feeds; null when there is none
     * @param department the department's sheet; null when there is none
     */
    public record Front(
            @Nullable String title,
            @Nullable String statement,
            @Nullable DepartmentGoals department) {

        public static final Front NONE = new Front(null, null, null);
    }
}
