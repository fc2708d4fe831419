package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jixiao.exchange.file.RowHeights.Placed;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Grid;
import org.jixiao.exchange.model.PrintedDocument.Level;
import org.jixiao.exchange.model.PrintedDocument.Line;
import org.jixiao.exchange.model.PrintedDocument.PageBreak;
import org.jixiao.exchange.model.PrintedDocument.Paragraph;
import org.jixiao.exchange.model.PrintedDocument.Title;
import org.jixiao.form.model.FormDefinition.Align;
import org.jixiao.form.model.PrintedGrid;
import org.jixiao.form.model.PrintedGrid.Cell;
import org.jixiao.form.model.PrintedGrid.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Writes a document as PDF on A4, with a subset of Noto Sans SC in it.
 *
 * <p>The head of a ledger stands on every page. A cell that goes over several rows is drawn on each page it reaches, and
 * its text flows on there, so that nothing is cut off and no row is too high for a page.
 *
 * <p>Design notice: it draws the grid itself and does not print the web page. What was tried to print HTML with breaks
 * merged cells wrongly across pages, and nearly every cell here is merged.
 *
 * <p>Lengths are thousandths of a point.
 */
public final class PortableDocument {

    private static final int MARGIN = 36_000;
    private static final int FOOT = 30_000;
    private static final int PADDING = 3_000;

    private static final int CELL_SIZE = 9;
    private static final int FOOTER_SIZE = 9;

    /** Long numbers are set in smaller letters, down to this size. */
    private static final int SMALLEST = 5;

    private static final int AFTER_GRID = 6_000;

    /** A row higher than a page begins where at least this is left of the page. */
    private static final int LEAST_BEGINNING = 100_000;

    private final PrintedDocument document;
    private final PDDocument pdf;
    private final PrintFont regular;
    private final PrintFont bold;
    private final List<PDPage> pages = new ArrayList<>();
    private final PDRectangle paper;
    private final int[] widths;
    private final int pageHeight;

    private @Nullable PDPageContentStream stream;

    /** How far down the page is filled. */
    private int y;

    /** The rows that stand at the top of each further page. */
    private @Nullable List<List<Cell>> running;

    private PortableDocument(PrintedDocument document, PDDocument pdf) throws IOException {
        this.document = document;
        this.pdf = pdf;
        this.regular = PrintFont.load(pdf, "Regular");
        this.bold = PrintFont.load(pdf, "Bold");
        paper = document.page().landscape()
                ? new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth())
                : PDRectangle.A4;
        pageHeight = Math.round(paper.getHeight() * 1_000);
        int room = Math.round(paper.getWidth() * 1_000) - 2 * MARGIN;
        int sum = Math.max(
                1, document.widths().stream().mapToInt(Integer::intValue).sum());
        widths = document.widths().stream()
                .mapToInt(width -> Math.toIntExact((long) room * width / sum))
                .toArray();
    }

    /** Writes the document; the stream stays open. */
    public static void write(PrintedDocument document, OutputStream out) throws IOException {
        // On disk, because a document may have thousands of pages.
        try (PDDocument pdf = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            PortableDocument writer = new PortableDocument(document, pdf);
            for (Block block : document.blocks()) {
                writer.block(block);
            }
            writer.finish();
            // The subset of the font is made while the document is saved, and only then can its signs be named.
            pdf.save(OutputStream.nullOutputStream());
            writer.regular.nameSigns(pdf);
            writer.bold.nameSigns(pdf);
            pdf.save(out);
        }
    }

    private void finish() throws IOException {
        stream();
        closeStream();
        footers();
        pdf.getDocumentInformation().setTitle(document.name());
        pdf.getDocumentCatalog().setLanguage("zh-CN");
        // Otherwise it is made of the time, and the same document would be another file each time.
        pdf.setDocumentId((long) document.name().hashCode());
    }

    private void block(Block block) throws IOException {
        if (block instanceof Title title) {
            int size = switch (title.level()) {
                case DOCUMENT -> 18;
                case TABLE -> 16;
                case SECTION -> 12;
            };
            text(title.text(), bold, size, title.level() == Level.SECTION ? Align.LEFT : Align.CENTER, "");
        } else if (block instanceof Line line) {
            text(line.text(), regular, 10, line.align(), "");
        } else if (block instanceof Paragraph paragraph) {
            text(paragraph.text(), regular, 12, Align.LEFT, "\u3000\u3000");
        } else if (block instanceof Grid grid) {
            grid(grid.grid());
        } else if (block instanceof PageBreak && !pages.isEmpty()) {
            closeStream();
        }
    }

    // ---- text over the whole width ----

    private void text(String text, PrintFont font, int size, Align align, String indent) throws IOException {
        int width = width(0, widths.length);
        int height = font.lineHeight(size);
        for (String line : font.lines(indent + text, size, width)) {
            stream();
            if (y + height > bottom()) {
                newPage();
            }
            show(line, font, size, align, MARGIN, y, width);
            y += height;
        }
        y += size * 250;
    }

    // ---- grids ----

    private void grid(PrintedGrid grid) throws IOException {
        stream();
        running = grid.head().isEmpty() ? null : grid.head();
        Piece head = new Piece(grid.head());
        if (y + head.height() + LEAST_BEGINNING > bottom()) {
            newPage();
        } else {
            head.draw(0, head.height());
        }
        for (List<List<Cell>> rows : grid.blocks()) {
            flow(new Piece(rows));
        }
        running = null;
        y += AFTER_GRID;
    }

    /** Draws a piece over as many pages as it takes; where that breaks texts, on a page of its own if it fits there. */
    private void flow(Piece piece) throws IOException {
        int from = 0;
        while (from < piece.height()) {
            int room = bottom() - y;
            int page = bottom() - topOfBody();
            boolean fresh = y == topOfBody();
            int to = piece.height() - from <= room ? piece.height() : piece.lastRowWithin(from, room);
            boolean better = piece.height() <= page && piece.breaksTexts(from, to);
            boolean higherThanPage = piece.rowHeightAt(from) > page && room > LEAST_BEGINNING;
            if (!fresh && (better || (to == from && !higherThanPage))) {
                newPage();
                continue;
            }
            if (to == from) {
                to = from + room;
            }
            piece.draw(from, to);
            from = to;
            if (from < piece.height()) {
                piece.makeRoomAfter(from);
                newPage();
            }
        }
    }

    private int topOfBody() {
        return MARGIN + (running == null ? 0 : new Piece(running).height());
    }

    /** Rows from which no cell reaches further, as one strip that is cut into pages. */
    private final class Piece {

        private final List<Drawn> cells = new ArrayList<>();
        private final int[] tops;

        Piece(List<List<Cell>> rows) {
            List<Placed> needing = new ArrayList<>();
            for (Placed cell : Placed.all(rows, widths.length)) {
                Drawn drawn = new Drawn(cell, cell.width(widths));
                cells.add(drawn);
                needing.add(cell.needing(drawn.height(0)));
            }
            int[] heights = RowHeights.of(needing, rows.size());
            tops = new int[rows.size() + 1];
            for (int i = 0; i < heights.length; i++) {
                tops[i + 1] = tops[i] + heights[i];
            }
        }

        int height() {
            return tops[tops.length - 1];
        }

        /** The end of the last row that fits into the room; where it begins when none does. */
        int lastRowWithin(int from, int room) {
            int end = from;
            for (int top : tops) {
                if (top > from && top <= from + room) {
                    end = top;
                }
            }
            return end;
        }

        int rowHeightAt(int position) {
            for (int i = 1; i < tops.length; i++) {
                if (tops[i] > position) {
                    return tops[i] - tops[i - 1];
                }
            }
            return 0;
        }

        /** Whether a cell that begins before the end would show only a part of its text there. */
        boolean breaksTexts(int from, int end) {
            return end < height()
                    && cells.stream()
                            .anyMatch(cell -> tops[cell.place.top()] >= from
                                    && tops[cell.place.top()] < end
                                    && tops[cell.place.bottom()] > end
                                    && cell.height(0) > end - tops[cell.place.top()]);
        }

        /** What has lost a line at the cut is made up for below it. */
        void makeRoomAfter(int cut) {
            for (Drawn cell : cells) {
                int bottom = cell.place.bottom();
                if (tops[cell.place.top()] < cut && tops[bottom] > cut && cell.shown < cell.lines.size()) {
                    int lacking = cell.height(cell.shown) - (tops[bottom] - cut);
                    for (int i = bottom; i < tops.length && lacking > 0; i++) {
                        tops[i] += lacking;
                    }
                }
            }
        }

        /** Draws what stands between two positions, and leaves the rest of the text for the next time. */
        void draw(int from, int to) throws IOException {
            PDPageContentStream out = stream();
            out.setLineWidth(0.5f);
            for (Drawn cell : cells) {
                int top = Math.max(from, tops[cell.place.top()]);
                int end = Math.min(to, tops[cell.place.bottom()]);
                if (top < end) {
                    int left = MARGIN + width(0, cell.place.left());
                    int boxTop = y + top - from;
                    int box = end - top;
                    out.addRect(left / 1_000f, (pageHeight - boxTop - box) / 1_000f, cell.width / 1_000f, box / 1_000f);
                    out.stroke();
                    cell.text(left, boxTop, box, to < tops[cell.place.bottom()]);
                }
            }
            y += to - from;
        }
    }

    /** A cell while it is drawn. */
    private final class Drawn {

        private final Placed place;
        private final int width;
        private final PrintFont font;
        private final int size;
        private final List<String> lines;

        /** How many of the lines stand on pages that are done. */
        private int shown;

        Drawn(Placed place, int width) {
            this.place = place;
            this.width = width;
            Cell cell = place.cell();
            font = cell.kind() == Kind.HEAD ? bold : regular;
            int room = width - 2 * PADDING;
            // A number is not broken; a long one is smaller.
            int taken = cell.kind() == Kind.NUMBER ? font.width(cell.text(), CELL_SIZE) : 0;
            size = taken > room ? Math.max(SMALLEST, CELL_SIZE * room / taken) : CELL_SIZE;
            lines = font.lines(cell.text(), size, room);
        }

        /** How high the box must be for the lines from one on. */
        int height(int from) {
            return (lines.size() - from) * font.lineHeight(size) + 2 * PADDING;
        }

        void text(int left, int top, int box, boolean goesOn) throws IOException {
            int lineHeight = font.lineHeight(size);
            int room = Math.max(0, (box - 2 * PADDING) / lineHeight);
            int count = goesOn ? Math.min(room, lines.size() - shown) : lines.size() - shown;
            int lineTop = top + (box - count * lineHeight) / 2;
            for (String line : lines.subList(shown, shown + count)) {
                show(line, font, size, place.cell().align(), left + PADDING, lineTop, width - 2 * PADDING);
                lineTop += lineHeight;
            }
            shown += count;
        }
    }

    private int width(int from, int to) {
        int width = 0;
        for (int column = from; column < to; column++) {
            width += widths[column];
        }
        return width;
    }

    private void show(String line, PrintFont font, int size, Align align, int left, int top, int width)
            throws IOException {
        if (line.isEmpty()) {
            return;
        }
        int spare = Math.max(0, width - font.width(line, size));
        int x = left
                + switch (align) {
                    case LEFT -> 0;
                    case CENTER -> spare / 2;
                    case RIGHT -> spare;
                };
        int base = pageHeight - top - font.lineHeight(size) / 2 - size * 360;
        PDPageContentStream out = stream();
        out.beginText();
        out.setFont(font.font(), size);
        out.newLineAtOffset(x / 1_000f, base / 1_000f);
        out.showText(line);
        out.endText();
    }

    // ---- pages ----

    private int bottom() {
        return pageHeight - MARGIN - (document.page().footer() == null ? 0 : FOOT / 2);
    }

    private PDPageContentStream stream() throws IOException {
        PDPageContentStream open = stream;
        if (open == null) {
            PDPage page = new PDPage(paper);
            pdf.addPage(page);
            pages.add(page);
            open = new PDPageContentStream(pdf, page);
            stream = open;
            y = MARGIN;
        }
        return open;
    }

    private void newPage() throws IOException {
        closeStream();
        stream();
        if (running != null) {
            Piece head = new Piece(running);
            head.draw(0, head.height());
        }
    }

    private void closeStream() throws IOException {
        PDPageContentStream open = stream;
        if (open != null) {
            open.close();
            stream = null;
        }
    }

    /** When all pages are there, each is told its number. */
    private void footers() throws IOException {
        String footer = document.page().footer();
        if (footer == null) {
            return;
        }
        for (int i = 0; i < pages.size(); i++) {
            String text = footer.replace("{page}", Integer.toString(i + 1))
                    .replace("{pages}", Integer.toString(pages.size()));
            try (PDPageContentStream out = new PDPageContentStream(pdf, pages.get(i), AppendMode.APPEND, true, true)) {
                stream = out;
                show(
                        regular.printable(text),
                        regular,
                        FOOTER_SIZE,
                        Align.CENTER,
                        MARGIN,
                        pageHeight - FOOT,
                        width(0, widths.length));
            }
        }
        stream = null;
    }
}
