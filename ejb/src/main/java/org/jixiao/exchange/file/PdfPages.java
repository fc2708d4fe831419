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
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a PDF page by page: ruled tables by their lines, all other text by the blanks between it.
 *
 * <p>On a page with a ruled table, what stands outside of it is paragraphs; a page without one is read as
 * {@link RunTogetherText}. A row that a page break has cut is two rows.
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
        if (tables.isEmpty()) {
            List<String> lines = PdfLines.paragraphs(PdfLines.of(outside));
            waiting.addAll(RunTogetherText.rows(lines, line -> place(line, 0)));
            return;
        }
        List<List<Glyph>> lines = PdfLines.of(outside);
        int above = 0;
        int line = 0;
        for (PdfTable table : tables) {
            int first = above;
            while (above < lines.size() && lines.get(above).get(0).baseline() < table.top()) {
                above++;
            }
            line = addParagraphs(lines.subList(first, above), line);
            for (List<String> texts : table.texts()) {
                line = addRow(texts, line);
            }
        }
        addParagraphs(lines.subList(above, lines.size()), line);
    }

    private int addParagraphs(List<List<Glyph>> lines, int before) {
        int line = before;
        for (String text : PdfLines.paragraphs(lines)) {
            line++;
            Cell only = new Cell(place(line, 1), text.strip());
            waiting.add(new CellRow(place(line, 0), CellRow.Kind.PARAGRAPH, List.of(only)));
        }
        return line;
    }

    private int addRow(List<String> texts, int line) {
        List<Cell> row = new ArrayList<>();
        for (String text : texts) {
            row.add(new Cell(place(line + 1, row.size() + 1), text));
        }
        cells += row.size();
        if (cells > XlsxWorkbook.MOST_CELLS) {
            throw Unreadable.at(place(line + 1, 0), "file.tooManyCells", String.valueOf(XlsxWorkbook.MOST_CELLS));
        }
        if (row.stream().allMatch(Cell::isEmpty)) {
            return line;
        }
        waiting.add(new CellRow(place(line + 1, 0), CellRow.Kind.ROW, row));
        return line + 1;
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
