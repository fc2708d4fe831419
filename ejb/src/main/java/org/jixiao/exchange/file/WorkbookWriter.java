package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jixiao.exchange.file.RowHeights.Placed;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Grid;
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
 * Writes a document as a workbook (XLSX), ready to print on A4. Rows go to disk as they are laid out, so that a ledger of
 * ten thousand projects needs little memory.
 *
 * <p>Texts are texts: what begins like a formula stays what was written, also after somebody has edited the cell.
 */
public final class WorkbookWriter {

    private static final String BODY = "宋体";
    private static final String PROSE = "仿宋";

    /** The width of A4 within its margins, in characters of the usual font. */
    private static final int CHARACTERS_UPRIGHT = 92;

    private static final int CHARACTERS_LANDSCAPE = 138;

    /** Excel knows no more manual page breaks in a sheet. */
    private static final int MOST_PAGE_BREAKS = 1_000;

    /** Excel shows no row higher than 409 points; what needs more goes over several rows. */
    private static final int HIGHEST_ROW = 400;

    /** These are lower, so that a page breaks well between them. */
    private static final int PART_OF_A_HIGHER_ROW = 100;

    /** A double holds no more digits. */
    private static final int MOST_DIGITS = 15;

    /** Rows under a title that may stand still while one scrolls. */
    private static final int MOST_FROZEN_ROWS = 8;

    private static final int UNITS_PER_CHARACTER = 256;

    /** A line of a cell in points, with room for fonts that stand in for the usual one. */
    private static final int LINE = 15;

    private static final int PADDING = 4;

    /** From here on a character is as wide as two. */
    private static final char FIRST_WIDE = '\u1100';

    private final PrintedDocument document;
    private final SXSSFWorkbook workbook = new QuicklyPacked();
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private final Map<Look, Font> fonts = new HashMap<>();
    private final @Nullable CellStyle[] ofCells = new @Nullable CellStyle[(MOST_DIGITS + 2) * 3 * 2 * 2];
    private final int[] widths;

    private @Nullable SXSSFSheet current;
    private boolean hasLedger;
    private int next;

    private WorkbookWriter(PrintedDocument document) {
        this.document = document;
        int all = document.page().landscape() ? CHARACTERS_LANDSCAPE : CHARACTERS_UPRIGHT;
        int sum = document.widths().stream().mapToInt(Integer::intValue).sum();
        widths = document.widths().stream()
                .mapToInt(width -> Math.max(4, width * all / Math.max(1, sum)))
                .toArray();
    }

    /** Writes the document; the stream stays open. */
    public static void write(PrintedDocument document, OutputStream out) throws IOException {
        WorkbookWriter writer = new WorkbookWriter(document);
        try (SXSSFWorkbook workbook = writer.workbook) {
            writer.sayNothingOfTheMaker();
            writer.blocks();
            workbook.write(out);
        }
    }

    private void sayNothingOfTheMaker() {
        POIXMLProperties properties = workbook.getXSSFWorkbook().getProperties();
        properties.getCoreProperties().setCreator("");
        properties.getCoreProperties().setCreated(Optional.empty());
        properties.getExtendedProperties().setApplication("");
    }

    private void blocks() {
        List<Block> over = new ArrayList<>();
        for (Block block : document.blocks()) {
            over.add(block);
            if (block instanceof Grid grid) {
                boolean ledger = !grid.grid().head().isEmpty();
                if (ledger && hasLedger) {
                    // A head can be repeated for one ledger of a sheet only.
                    current = null;
                }
                over.forEach(this::block);
                over.clear();
            }
        }
        over.forEach(this::block);
        sheet();
    }

    private void block(Block block) {
        if (block instanceof Title title) {
            Look look = switch (title.level()) {
                case DOCUMENT -> new Look(BODY, 18, true, false, Align.CENTER, null, false);
                case TABLE -> new Look(BODY, 16, true, false, Align.CENTER, null, false);
                case SECTION -> new Look(BODY, 12, true, false, Align.LEFT, null, false);
            };
            line(title.text(), look);
        } else if (block instanceof Line line) {
            line(line.text(), new Look(BODY, 10, false, false, line.align(), null, false));
        } else if (block instanceof Paragraph paragraph) {
            line(paragraph.text(), new Look(PROSE, 12, false, false, Align.LEFT, null, false));
        } else if (block instanceof Grid grid) {
            grid(grid.grid());
        } else if (block instanceof PageBreak && next > 0 && sheet().getRowBreaks().length < MOST_PAGE_BREAKS) {
            sheet().setRowBreak(next - 1);
        }
    }

    // ---- lines ----

    /** A line over the whole width. */
    private void line(String text, Look look) {
        int characters = 0;
        for (int width : widths) {
            characters += width;
        }
        // The fonts of lines are larger than those of cells, by whose size a column's width is counted.
        int height = lines(text, characters * 10 / look.size()) * look.size() * 3 / 2 + 4;
        Look safe = look.guarding(text);
        int parts = parts(height);
        int first = next;
        for (int part = 0; part < parts; part++) {
            Row row = sheet().createRow(next++);
            row.setHeightInPoints(Math.max(height / parts, look.size() + 6));
        }
        SXSSFCell cell = sheet().getRow(first).createCell(0);
        cell.setCellStyle(style(safe));
        cell.setCellValue(text);
        merge(first, next - 1, 0, widths.length - 1);
    }

    // ---- grids ----

    private void grid(PrintedGrid grid) {
        int head = next;
        piece(grid.head());
        if (!grid.head().isEmpty()) {
            hasLedger = true;
            sheet().setRepeatingRows(new CellRangeAddress(head, next - 1, -1, -1));
            if (head <= MOST_FROZEN_ROWS) {
                sheet().createFreezePane(0, next);
            }
        }
        for (List<List<Cell>> block : grid.blocks()) {
            if (next + block.size() * 2 > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                current = null;
                piece(grid.head());
            }
            piece(block);
        }
    }

    /** Rows from which no cell reaches further. */
    private void piece(List<List<Cell>> rows) {
        List<Placed> cells = Placed.all(rows, widths.length).stream()
                .map(cell -> cell.needing(lines(cell.cell().text(), cell.width(widths)) * LINE + PADDING))
                .toList();
        int[] heights = RowHeights.of(cells, rows.size());
        int[] begins = new int[rows.size() + 1];
        begins[0] = next;
        for (int i = 0; i < rows.size(); i++) {
            begins[i + 1] = begins[i] + parts(heights[i]);
        }
        @Nullable Placed[][] covering = new @Nullable Placed[rows.size()][widths.length];
        for (Placed cell : cells) {
            for (int row = cell.top(); row < cell.bottom(); row++) {
                Arrays.fill(covering[row], cell.left(), cell.right(), cell);
            }
            merge(begins[cell.top()], begins[cell.bottom()] - 1, cell.left(), cell.right() - 1);
        }
        for (int i = 0; i < rows.size(); i++) {
            int parts = begins[i + 1] - begins[i];
            for (int part = 0; part < parts; part++) {
                Row row = sheet().createRow(next++);
                row.setHeightInPoints(heights[i] / parts);
                for (int column = 0; column < widths.length; column++) {
                    Placed cell = covering[i][column];
                    if (cell != null) {
                        boolean begin = part == 0 && i == cell.top() && column == cell.left();
                        fill(row.createCell(column), cell.cell(), begin);
                    }
                }
            }
        }
    }

    /** Over how many rows something goes that is as high. */
    private static int parts(int height) {
        return height <= HIGHEST_ROW ? 1 : (height + PART_OF_A_HIGHER_ROW - 1) / PART_OF_A_HIGHER_ROW;
    }

    /** How many lines a text takes at a width in characters, of which a Chinese one counts for two. */
    private static int lines(String text, int width) {
        int room = Math.max(2, width - 1);
        int lines = 1;
        int taken = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int wide = c < FIRST_WIDE ? 1 : 2;
            if (c == '\n' || taken + wide > room) {
                lines++;
                taken = 0;
            }
            taken += c == '\n' ? 0 : wide;
        }
        return lines;
    }

    private void fill(org.apache.poi.ss.usermodel.Cell cell, Cell value, boolean begin) {
        cell.setCellStyle(styleOf(value));
        BigDecimal number = value.number();
        if (begin && number != null && number.precision() <= MOST_DIGITS) {
            cell.setCellValue(number.doubleValue());
        } else if (begin && !value.text().isEmpty()) {
            cell.setCellValue(value.text());
        }
    }

    private void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (lastRow > firstRow || lastColumn > firstColumn) {
            // Unsafe is what does not look through all others for one that overlaps; ours never do.
            sheet().addMergedRegionUnsafe(new CellRangeAddress(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    // ---- sheet ----

    private SXSSFSheet sheet() {
        SXSSFSheet known = current;
        if (known == null) {
            known = workbook.createSheet(freeName());
            for (int i = 0; i < widths.length; i++) {
                known.setColumnWidth(i, widths[i] * UNITS_PER_CHARACTER);
            }
            print(known);
            current = known;
            hasLedger = false;
            next = 0;
        }
        return known;
    }

    private String freeName() {
        String name = WorkbookUtil.createSafeSheetName(document.name().isBlank() ? "1" : document.name());
        int number = workbook.getNumberOfSheets() + 1;
        if (number == 1) {
            return name;
        }
        String ending = " (" + number + ")";
        return name.substring(0, Math.min(name.length(), 31 - ending.length())) + ending;
    }

    private void print(SXSSFSheet sheet) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(document.page().landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        for (PageMargin margin : List.of(PageMargin.LEFT, PageMargin.RIGHT, PageMargin.TOP, PageMargin.BOTTOM)) {
            sheet.setMargin(margin, 0.6);
        }
        String footer = document.page().footer();
        if (footer != null) {
            sheet.getFooter()
                    .setCenter(footer.replace("&", "&&").replace("{page}", "&P").replace("{pages}", "&N"));
        }
    }

    // ---- looks ----

    /** The style of a grid's cell, found without asking for its look each time. */
    private CellStyle styleOf(Cell cell) {
        BigDecimal number = cell.number();
        int decimals = number != null && number.precision() <= MOST_DIGITS
                ? Math.min(MOST_DIGITS, Math.max(0, number.scale())) + 1
                : 0;
        boolean counted = decimals > 0;
        boolean guarded = !counted && Look.isLikeAFormula(cell.text());
        int key = ((decimals * 3 + cell.align().ordinal()) * 2 + (cell.kind() == Kind.HEAD ? 1 : 0)) * 2
                + (guarded ? 1 : 0);
        CellStyle known = ofCells[key];
        if (known == null) {
            known = style(new Look(
                    BODY,
                    10,
                    cell.kind() == Kind.HEAD,
                    true,
                    cell.align(),
                    counted ? Integer.valueOf(decimals - 1) : null,
                    guarded));
            ofCells[key] = known;
        }
        return known;
    }

    private CellStyle style(Look look) {
        return styles.computeIfAbsent(look, wanted -> {
            CellStyle style = workbook.createCellStyle();
            // A number that does not fit would be shown as crosses.
            style.setWrapText(wanted.decimals() == null);
            style.setShrinkToFit(wanted.decimals() != null);
            style.setVerticalAlignment(VerticalAlignment.CENTER);
            style.setAlignment(
                    switch (wanted.align()) {
                        case LEFT -> HorizontalAlignment.LEFT;
                        case CENTER -> HorizontalAlignment.CENTER;
                        case RIGHT -> HorizontalAlignment.RIGHT;
                    });
            if (wanted.align() == Align.RIGHT && wanted.bordered()) {
                style.setIndention((short) 1);
            }
            if (wanted.bordered()) {
                style.setBorderTop(BorderStyle.THIN);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBorderLeft(BorderStyle.THIN);
                style.setBorderRight(BorderStyle.THIN);
            }
            style.setQuotePrefixed(wanted.guarded());
            Integer decimals = wanted.decimals();
            if (decimals != null) {
                String format = decimals == 0 ? "0" : "0." + "0".repeat(decimals);
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
            }
            style.setFont(font(wanted));
            return style;
        });
    }

    private Font font(Look look) {
        Look key = new Look(look.font(), look.size(), look.bold(), false, Align.LEFT, null, false);
        return fonts.computeIfAbsent(key, wanted -> {
            Font font = workbook.createFont();
            font.setFontName(wanted.font());
            font.setFontHeightInPoints((short) wanted.size());
            font.setBold(wanted.bold());
            return font;
        });
    }

    /**
     * How a cell looks.
     *
     * @param size in points
     * @param decimals how many decimals a number is shown with; null for a text
     * @param guarded whether its text begins like a formula and is marked as a text
     */
    private record Look(
            String font,
            int size,
            boolean bold,
            boolean bordered,
            Align align,
            @Nullable Integer decimals,
            boolean guarded) {

        Look guarding(String text) {
            return new Look(font, size, bold, bordered, align, decimals, isLikeAFormula(text));
        }

        static boolean isLikeAFormula(String text) {
            return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        }
    }

    /** A workbook that is packed in half the time, for which it is a third larger: packing takes longest of all. */
    private static final class QuicklyPacked extends SXSSFWorkbook {

        private static final int ROWS_AT_HAND = 200;

        QuicklyPacked() {
            super(ROWS_AT_HAND);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = super.createArchiveOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            return zip;
        }
    }
}
