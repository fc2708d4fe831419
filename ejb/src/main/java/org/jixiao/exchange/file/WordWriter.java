package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute;
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
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblCellMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;

/** Writes a document for Word (DOCX), with real tables on A4. Lengths are twentieths of a point. */
public final class WordWriter {

    private static final String BODY = "宋体";
    private static final String PROSE = "仿宋";

    private static final int SHORT_SIDE = 11_906;
    private static final int LONG_SIDE = 16_838;
    private static final int MARGIN = 720;

    private static final int CELL_SIZE = 9;

    private static final int PADDING = 60;

    /** A Word document is held as a whole while it is written, some 15 KB a row; as many as Word itself still opens. */
    private static final int MOST_ROWS = 10_000;

    /** The smallest letters in which a long number is set, in half points. */
    private static final int SMALLEST = 10;

    private final PrintedDocument document;
    private final XWPFDocument word;
    private final int[] widths;
    private boolean onNewPage;
    private int rows;

    private WordWriter(PrintedDocument document, XWPFDocument word) {
        this.document = document;
        this.word = word;
        int room = (document.page().landscape() ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        int sum = Math.max(
                1, document.widths().stream().mapToInt(Integer::intValue).sum());
        widths =
                document.widths().stream().mapToInt(width -> width * room / sum).toArray();
    }

    /**
     * Writes the document; the stream stays open.
     *
     * @throws Refusal {@code export.tooLarge} when there are more rows than a Word document can hold
     */
    public static void write(PrintedDocument document, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            WordWriter writer = new WordWriter(document, word);
            writer.sayNothingOfTheMaker();
            document.blocks().forEach(writer::block);
            writer.paper();
            word.write(out);
        }
    }

    private void sayNothingOfTheMaker() {
        POIXMLProperties properties = word.getProperties();
        properties.getCoreProperties().setCreator("");
        properties.getCoreProperties().setCreated(Optional.empty());
        properties.getExtendedProperties().setApplication("");
    }

    private void block(Block block) {
        if (block instanceof Title title) {
            boolean section = title.level() == Level.SECTION;
            int size = title.level() == Level.DOCUMENT ? 18 : section ? 12 : 16;
            XWPFParagraph paragraph = paragraph(title.text(), BODY, size, true, section ? Align.LEFT : Align.CENTER);
            paragraph.setKeepNext(true);
            paragraph.setSpacingBefore(120);
            paragraph.setSpacingAfter(120);
        } else if (block instanceof Line line) {
            paragraph(line.text(), BODY, 10, false, line.align()).setKeepNext(true);
        } else if (block instanceof Paragraph text) {
            XWPFParagraph paragraph = paragraph(text.text(), PROSE, 12, false, Align.LEFT);
            paragraph.setFirstLineIndent(2 * 12 * 20);
            paragraph.setSpacingBetween(1.3);
        } else if (block instanceof Grid grid) {
            rows += grid.grid().rows().size();
            if (rows > MOST_ROWS) {
                throw Refusal.rule(Reason.of("export.tooLarge", "", String.valueOf(MOST_ROWS)));
            }
            table(grid.grid());
        } else if (block instanceof PageBreak) {
            onNewPage = true;
        }
    }

    private XWPFParagraph paragraph(String text, String font, int size, boolean bold, Align align) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setPageBreak(onNewPage);
        onNewPage = false;
        paragraph.setAlignment(
                switch (align) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTER -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                });
        XWPFRun run = paragraph.createRun();
        run.setBold(bold);
        run.setFontSize(size);
        run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addBreak(BreakType.TEXT_WRAPPING);
            }
            run.setText(lines[i]);
        }
        return paragraph;
    }

    // ---- tables ----

    private void table(PrintedGrid grid) {
        CTTbl table = word.getDocument().getBody().addNewTbl();
        CTTblPr properties = table.addNewTblPr();
        properties.addNewTblW().setW(BigInteger.valueOf(width(0, widths.length)));
        properties.getTblW().setType(STTblWidth.DXA);
        properties.addNewJc().setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STJcTable.CENTER);
        borders(properties.addNewTblBorders());
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblCellMar padding = properties.addNewTblCellMar();
        for (CTTblWidth side : List.of(padding.addNewLeft(), padding.addNewRight())) {
            side.setW(BigInteger.valueOf(PADDING));
            side.setType(STTblWidth.DXA);
        }
        var columns = table.addNewTblGrid();
        for (int width : widths) {
            columns.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        rows(table, grid.head(), true);
        for (List<List<Cell>> rows : grid.blocks()) {
            rows(table, rows, false);
        }
        // Two tables without a paragraph between them would become one.
        paragraph("", BODY, CELL_SIZE, false, Align.LEFT).setSpacingAfter(0);
    }

    private static void borders(CTTblBorders borders) {
        for (var border : List.of(
                borders.addNewTop(),
                borders.addNewLeft(),
                borders.addNewBottom(),
                borders.addNewRight(),
                borders.addNewInsideH(),
                borders.addNewInsideV())) {
            border.setVal(STBorder.SINGLE);
            border.setSz(BigInteger.valueOf(4));
            border.setColor("000000");
        }
    }

    private void rows(CTTbl table, List<List<Cell>> rows, boolean head) {
        Placed[][] places = new Placed[rows.size()][widths.length];
        for (Placed cell : Placed.all(rows, widths.length)) {
            for (int row = cell.top(); row < cell.bottom(); row++) {
                places[row][cell.left()] = cell;
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            CTRow line = table.addNewTr();
            var properties = line.addNewTrPr();
            properties.addNewCantSplit();
            if (head) {
                properties.addNewTblHeader();
            }
            for (Placed cell : places[row]) {
                if (cell != null) {
                    cell(line.addNewTc(), cell, row);
                }
            }
        }
    }

    private void cell(CTTc target, Placed placed, int row) {
        Cell cell = placed.cell();
        CTTcPr properties = target.addNewTcPr();
        properties.addNewTcW().setW(BigInteger.valueOf(width(placed.left(), placed.right())));
        properties.getTcW().setType(STTblWidth.DXA);
        if (placed.right() - placed.left() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(placed.right() - placed.left()));
        }
        boolean begins = row == placed.top();
        if (placed.bottom() - placed.top() > 1) {
            properties.addNewVMerge().setVal(begins ? STMerge.RESTART : STMerge.CONTINUE);
        }
        properties.addNewVAlign().setVal(STVerticalJc.CENTER);
        CTP paragraph = target.addNewP();
        CTPPr look = paragraph.addNewPPr();
        look.addNewJc()
                .setVal(
                        switch (cell.align()) {
                            case LEFT -> STJc.LEFT;
                            case CENTER -> STJc.CENTER;
                            case RIGHT -> STJc.RIGHT;
                        });
        if (!begins || cell.text().isEmpty()) {
            return;
        }
        CTR run = paragraph.addNewR();
        font(run.addNewRPr(), cell.kind() == Kind.HEAD, size(cell, width(placed.left(), placed.right())));
        String[] lines = cell.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                run.addNewBr();
            }
            var text = run.addNewT();
            text.setStringValue(lines[i]);
            text.setSpace(SpaceAttribute.Space.PRESERVE);
        }
    }

    /** The size in half points: a number is not broken, a long one is smaller. */
    private static int size(Cell cell, int width) {
        int usual = 2 * CELL_SIZE;
        if (cell.kind() != Kind.NUMBER) {
            return usual;
        }
        // A digit is some six tenths as wide as it is high, and a half point is ten twentieths.
        int fitting = (width - 2 * PADDING) / (6 * cell.text().length());
        return Math.max(SMALLEST, Math.min(usual, fitting));
    }

    private static void font(CTRPr look, boolean bold, int halfPoints) {
        var fonts = look.addNewRFonts();
        fonts.setAscii(BODY);
        fonts.setHAnsi(BODY);
        fonts.setEastAsia(BODY);
        if (bold) {
            look.addNewB();
        }
        look.addNewSz().setVal(BigInteger.valueOf(halfPoints));
    }

    private int width(int from, int to) {
        int width = 0;
        for (int column = from; column < to; column++) {
            width += widths[column];
        }
        return width;
    }

    // ---- paper ----

    private void paper() {
        CTSectPr section = word.getDocument().getBody().isSetSectPr()
                ? word.getDocument().getBody().getSectPr()
                : word.getDocument().getBody().addNewSectPr();
        boolean landscape = document.page().landscape();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_SIDE : LONG_SIDE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(MARGIN));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        footer();
    }

    private void footer() {
        String text = document.page().footer();
        if (text == null) {
            return;
        }
        XWPFFooter footer = word.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph paragraph = footer.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        // A field between the texts before and after it.
        for (String part : text.split("(?=\\{pages?})|(?<=\\{page}|\\{pages})", -1)) {
            switch (part) {
                case "{page}" -> field(paragraph, "PAGE");
                case "{pages}" -> field(paragraph, "NUMPAGES");
                default -> paragraph.createRun().setText(part);
            }
        }
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        paragraph.getCTP().addNewFldSimple().setInstr(instruction);
    }
}
