package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jixiao.exchange.file.PdfMarks.Glyph;
import org.jixiao.exchange.file.PdfProse.Part;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF page by page: ruled tables by their lines, all other text by the blanks between it.
 *
 * <p>On a page with a ruled table, what stands outside of it is paragraphs; a page without one is read as {@link
 * RunTogetherText}. The lines of a paragraph are joined where the page was too narrow for it ({@link PdfColumn}). A row that a page break has cut is two rows.
 */
final class PdfPages implements CellSource {

    private static final int MOST_PAGES = 5_000;

    static {
        // Text is read and not drawn; PDFBox would search the whole system for fonts and leave a list of them behind.
        FontMappers.set(new PdfFonts());
    }

    private final PDDocument document;
    private final Iterator<PDPage> pages;
    private final PdfMarks marks = new PdfMarks();
    private final Deque<CellRow> waiting = new ArrayDeque<>();
    private final PdfProse prose = new PdfProse();
    private int page;
    private int cells;
    private boolean anyText;

    private PdfPages(PDDocument document) {
        this.document = document;
        this.pages = document.getPages().iterator();
    }

    /**
     * Opens a PDF.
     *
     * @throws Refusal {@code file.encrypted}, {@code file.broken}, {@code file.tooManyPages} or {@code
     *     file.unpacksTooLarge}
     */
    static PdfPages open(byte[] bytes) {
        PdfStreams.refuseTooLarge(bytes);
        PDDocument document = null;
        try {
            document = Loader.loadPDF(bytes);
            if (document.isEncrypted()) {
                throw Unreadable.file("file.encrypted");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw Unreadable.file("file.tooManyPages", String.valueOf(MOST_PAGES));
            }
            PdfPages opened = new PdfPages(document);
            document = null;
            return opened;
        } catch (InvalidPasswordException e) {
            throw Unreadable.file("file.encrypted");
        } catch (IOException e) {
            throw Unreadable.broken();
        } finally {
            close(document);
        }
    }

    @Override
    public boolean exact() {
        return false;
    }

    @Override
    public @Nullable CellRow next() {
        try {
            while (waiting.isEmpty() && pages.hasNext()) {
                PDPage next = pages.next();
                page++;
                if (page > MOST_PAGES) {
                    throw Unreadable.file("file.tooManyPages", String.valueOf(MOST_PAGES));
                }
                marks.processPage(next);
                readPage();
            }
        } catch (IOException e) {
            throw Unreadable.at(place(1, 0), "file.broken");
        }
        if (waiting.isEmpty()) {
            waiting.addAll(prose.rest());
        }
        anyText |= !waiting.isEmpty();
        if (!anyText) {
            throw Unreadable.file("file.scanned");
        }
        return waiting.poll();
    }

    private void readPage() {
        List<PdfTable> tables = PdfTable.of(marks.horizontals(), marks.verticals());
        List<Glyph> outside = marks.glyphs().stream()
                .filter(glyph -> tables.stream().noneMatch(table -> table.take(glyph)))
                .toList();
        List<List<Glyph>> lines = PdfLines.of(outside);
        List<Part> parts = tables.isEmpty() ? withoutTables(lines) : around(tables, lines);
        waiting.addAll(prose.page(parts, marks.width()));
    }

    private List<Part> withoutTables(List<List<Glyph>> lines) {
        List<String> texts = lines.stream().map(PdfLines::text).toList();
        return RunTogetherText.rows(texts, line -> place(line, 0)).stream()
                .map(row ->
                        row.kind() == CellRow.Kind.PARAGRAPH ? Part.of(row, lines.get(row.line() - 1)) : Part.of(row))
                .toList();
    }

    private List<Part> around(List<PdfTable> tables, List<List<Glyph>> lines) {
        List<Part> parts = new ArrayList<>();
        int above = 0;
        for (PdfTable table : tables) {
            while (above < lines.size() && lines.get(above).get(0).baseline() < table.top()) {
                addParagraph(lines.get(above), parts);
                above++;
            }
            for (List<String> texts : table.texts()) {
                addRow(texts, parts);
            }
        }
        for (List<Glyph> below : lines.subList(above, lines.size())) {
            addParagraph(below, parts);
        }
        return parts;
    }

    private void addParagraph(List<Glyph> glyphs, List<Part> parts) {
        int line = parts.size() + 1;
        Cell only = new Cell(place(line, 1), PdfLines.text(glyphs).strip());
        if (!only.isEmpty()) {
            parts.add(Part.of(new CellRow(place(line, 0), CellRow.Kind.PARAGRAPH, List.of(only)), glyphs));
        }
    }

    private void addRow(List<String> texts, List<Part> parts) {
        int line = parts.size() + 1;
        List<Cell> row = new ArrayList<>();
        for (String text : texts) {
            row.add(new Cell(place(line, row.size() + 1), text));
        }
        cells += row.size();
        if (cells > XlsxWorkbook.MOST_CELLS) {
            throw Unreadable.at(place(line, 0), "file.tooManyCells", String.valueOf(XlsxWorkbook.MOST_CELLS));
        }
        if (!row.stream().allMatch(Cell::isEmpty)) {
            parts.add(Part.of(new CellRow(place(line, 0), CellRow.Kind.ROW, row)));
        }
    }

    private CellPlace place(int line, int column) {
        return new CellPlace(CellPlace.Part.PAGE, String.valueOf(page), line, column);
    }

    @Override
    public void close() {
        close(document);
    }

    private static void close(@Nullable PDDocument document) {
        if (document == null) {
            return;
        }
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
