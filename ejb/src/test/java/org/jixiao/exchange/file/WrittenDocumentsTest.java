package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jixiao.exchange.LedgerFixture;
import org.jixiao.exchange.PrintedFixture;
import org.jixiao.exchange.file.RowHeights.Placed;
import org.jixiao.exchange.model.DocumentLayout;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedDocument.Grid;
import org.jixiao.form.model.FieldValues;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.form.model.PrintedGrid;
import org.jixiao.form.model.PrintedGrid.Cell;
import org.jixiao.target.model.TargetFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the writers wrote, opened again and held against the grids. */
class WrittenDocumentsTest {

    @ParameterizedTest
    @MethodSource("org.jixiao.exchange.PrintedFixture#sheets")
    void a_workbook_has_every_cell_of_every_grid_in_its_place(String form, SheetKind kind) throws IOException {
        PrintedDocument document = document(form, kind, 8, 7, 0, 3);

        try (XSSFWorkbook workbook = workbook(document)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            DataFormatter texts = new DataFormatter();
            int from = 0;
            for (PrintedGrid grid : grids(document)) {
                List<List<Cell>> rows = rows(grid);
                int begin = rowOf(sheet, rows, from);
                List<Placed> cells = Placed.all(rows, grid.widths().size());
                for (Placed placed : cells) {
                    XSSFCell cell = sheet.getRow(begin + placed.top()).getCell(placed.left());
                    assertThat(texts.formatCellValue(cell))
                            .isEqualTo(placed.cell().text());
                }
                assertThat(merged(sheet, begin, begin + rows.size() - 1))
                        .containsExactlyInAnyOrderElementsOf(cells.stream()
                                .filter(cell -> cell.bottom() - cell.top() > 1 || cell.right() - cell.left() > 1)
                                .map(cell -> new CellRangeAddress(
                                                begin + cell.top(),
                                                begin + cell.bottom() - 1,
                                                cell.left(),
                                                cell.right() - 1)
                                        .formatAsString())
                                .toList());
                from = begin + rows.size();
            }
        }
    }

    @Test
    void a_workbook_prints_on_a4_as_the_form_says_and_repeats_its_head() throws IOException {
        try (XSSFWorkbook workbook = workbook(document("gulou", SheetKind.TARGET))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页，共 &N 页");
            CellRangeAddress head = sheet.getRepeatingRows();
            assertThat(sheet.getRow(head.getFirstRow()).getCell(0).getStringCellValue())
                    .isEqualTo("序号");
            assertThat(head.getLastRow()).isEqualTo(head.getFirstRow() + 1);
        }
    }

    @Test
    void a_workbook_says_nothing_of_who_made_it() throws IOException {
        try (XSSFWorkbook workbook = workbook(document("gulou", SheetKind.TARGET))) {
            assertThat(workbook.getProperties().getCoreProperties().getCreator())
                    .isNullOrEmpty();
            assertThat(workbook.getProperties().getExtendedProperties().getApplication())
                    .isNullOrEmpty();
        }
    }

    @Test
    void what_begins_like_a_formula_stays_a_text() throws IOException {
        for (String name : List.of("=1+1", "+86 10", "-1", "@SUM(A1)", "=HYPERLINK(\"http://a\",\"b\")")) {
            FormDefinition form = LedgerFixture.form("gulou");
            PrintedDocument document =
                    new DocumentLayout(form, form.target()).one(PrintedFixture.table(form, 1, name, 1));

            try (XSSFWorkbook workbook = workbook(document)) {
                XSSFCell cell = find(workbook.getSheetAt(0), name);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
            }
        }
    }

    @Test
    void amounts_are_numbers_that_show_what_is_printed() throws IOException {
        try (XSSFWorkbook workbook = workbook(document("huadu", SheetKind.TARGET))) {
            XSSFCell amount = find(workbook.getSheetAt(0), "29.334567");

            assertThat(amount.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(amount.getCellStyle().getDataFormatString()).isEqualTo("0.000000");
        }
    }

    @Test
    void a_row_higher_than_excel_knows_goes_over_several() throws IOException {
        FormDefinition form = LedgerFixture.form("huadu");
        PrintedDocument document =
                new DocumentLayout(form, form.target()).one(PrintedFixture.table(form, 1, "通讯费", 60));

        try (XSSFWorkbook workbook = workbook(document)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet)
                    .allSatisfy(row -> assertThat(row.getHeightInPoints()).isLessThan(409));
            XSSFCell name = find(sheet, "通讯费");
            CellRangeAddress over = sheet.getMergedRegions().stream()
                    .filter(region -> region.isInRange(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(over.getLastRow()).isGreaterThan(over.getFirstRow());
        }
    }

    @Test
    void ledgers_of_two_units_stand_on_two_sheets_each_with_its_head() throws IOException {
        FormDefinition form = LedgerFixture.form("gulou");
        List<FieldValues> tables = Stream.of("001", "002")
                .<FieldValues>map(unit -> new TargetFields(
                        form, PrintedFixture.content(form, 1, "通讯费", 2), PrintedFixture.around(1, unit, "单位" + unit)))
                .toList();

        try (XSSFWorkbook workbook = workbook(new DocumentLayout(form, form.target()).whole(tables, Front.NONE))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(2);
            assertThat(workbook.getSheetAt(1).getRepeatingRows()).isNotNull();
            assertThat(find(workbook.getSheetAt(1), "单位名称：[112002]单位002")).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("org.jixiao.exchange.PrintedFixture#sheets")
    void a_word_document_has_every_cell_and_its_rows_are_as_wide_as_the_table(String form, SheetKind kind)
            throws IOException {
        PrintedDocument document = document(form, kind);

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(FileFormat.DOCX.bytes(document)))) {
            List<PrintedGrid> grids = grids(document);
            assertThat(word.getTables()).hasSize(grids.size());
            for (int i = 0; i < grids.size(); i++) {
                XWPFTable table = word.getTables().get(i);
                List<List<Cell>> rows = rows(grids.get(i));
                assertThat(table.getNumberOfRows()).isEqualTo(rows.size());
                assertThat(table.getRows())
                        .allSatisfy(row -> assertThat(row.getTableCells().stream()
                                        .mapToInt(WrittenDocumentsTest::span)
                                        .sum())
                                .isEqualTo(document.widths().size()));
                assertThat(table.getRows().stream()
                                .flatMap(row -> row.getTableCells().stream())
                                .map(XWPFTableCell::getText)
                                .filter(text -> !text.isEmpty()))
                        .containsExactlyElementsOf(texts(rows));
                int head = grids.get(i).head().size();
                assertThat(table.getRows().stream().filter(XWPFTableRow::isRepeatHeader))
                        .hasSize(head);
            }
        }
    }

    @Test
    void a_word_document_lies_as_the_form_says_and_numbers_its_pages() throws IOException {
        byte[] bytes = FileFormat.DOCX.bytes(document("gulou", SheetKind.TARGET));

        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(word.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .hasToString("landscape");
            assertThat(word.getFooterList()).hasSize(1);
            assertThat(word.getFooterList().get(0)._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
        }
    }

    @ParameterizedTest
    @MethodSource("org.jixiao.exchange.PrintedFixture#sheets")
    void a_pdf_loses_no_sign_of_any_cell(String form, SheetKind kind) throws IOException {
        PrintedDocument document = document(form, kind);
        String expected = grids(document).stream()
                .flatMap(grid -> grid.rows().stream())
                .flatMap(List::stream)
                .map(Cell::text)
                .collect(Collectors.joining());

        try (PDDocument pdf = pdf(document)) {
            String printed = new PDFTextStripper().getText(pdf);
            expected.chars()
                    .filter(sign -> !Character.isWhitespace(sign))
                    .distinct()
                    .forEach(sign -> assertThat(count(printed, sign))
                            .as("%s", (char) sign)
                            .isGreaterThanOrEqualTo(count(expected, sign)));
        }
    }

    @Test
    void a_pdf_repeats_the_head_numbers_its_pages_and_brings_its_font() throws IOException {
        FormDefinition form = LedgerFixture.form("gulou");
        List<FieldValues> tables = IntStream.rangeClosed(1, 12)
                .<FieldValues>mapToObj(i -> PrintedFixture.table(form, i, "项目" + i, 9))
                .toList();

        try (PDDocument pdf = pdf(new DocumentLayout(form, form.target()).whole(tables, Front.NONE))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            for (int page = 1; page <= pages; page++) {
                String text = text(pdf, page);
                assertThat(text).contains("绩效目标值", "第 " + page + " 页，共 " + pages + " 页");
            }
            PDPage first = pdf.getPage(0);
            assertThat(first.getMediaBox().getWidth())
                    .isGreaterThan(first.getMediaBox().getHeight());
            for (COSName name : first.getResources().getFontNames()) {
                assertThat(first.getResources().getFont(name).isEmbedded()).isTrue();
                assertThat(first.getResources().getFont(name).getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
            }
        }
    }

    @Test
    @Timeout(60)
    void a_row_longer_than_a_page_goes_on_over_pages_and_ends() throws IOException {
        FormDefinition form = LedgerFixture.form("huadu");
        PrintedDocument document =
                new DocumentLayout(form, form.target()).one(PrintedFixture.table(form, 1, "通讯费".repeat(70), 200));

        try (PDDocument pdf = pdf(document)) {
            assertThat(pdf.getNumberOfPages()).isBetween(4, 30);
            String text = new PDFTextStripper().getText(pdf);
            for (int i = 1; i <= 200; i++) {
                assertThat(text).contains(i + ".");
            }
        }
    }

    @Test
    void a_pdf_can_be_searched_for_what_was_written() throws IOException {
        FormDefinition form = LedgerFixture.form("gulou");

        try (PDDocument pdf =
                pdf(new DocumentLayout(form, form.target()).one(PrintedFixture.table(form, 1, "日用水立方", 1)))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("日用水立方", "项目名称");
        }
    }

    @Test
    void a_sign_that_the_font_does_not_have_is_seen_to_be_missing() throws IOException {
        FormDefinition form = LedgerFixture.form("gulou");
        PrintedDocument document = new DocumentLayout(form, form.target())
                .one(PrintedFixture.table(form, 1, "通讯\uE123费\u0007 \uD83D\uDE00", 1));

        try (PDDocument pdf = pdf(document)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("通讯□费", "□");
        }
    }

    @Test
    void the_same_document_is_the_same_file() {
        for (FileFormat format : List.of(FileFormat.PDF, FileFormat.HTML)) {
            byte[] once = format.bytes(document("gulou", SheetKind.TARGET));
            byte[] again = format.bytes(document("gulou", SheetKind.TARGET));

            assertThat(again).as(format.ending()).isEqualTo(once);
        }
    }

    @Test
    void a_web_page_is_one_file_without_script_and_says_what_was_written() {
        FormDefinition form = LedgerFixture.form("gulou");
        String name = "<script>alert('1')</script> & \"费\"";
        String page = new String(
                FileFormat.HTML.bytes(
                        new DocumentLayout(form, form.target()).one(PrintedFixture.table(form, 1, name, 2))),
                UTF_8);

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("&lt;script&gt;alert('1')&lt;/script&gt; &amp; &quot;费&quot;")
                .contains("<th scope=\"colgroup\" colspan=\"8\" class=\"center\">项目年度绩效目标</th>")
                .contains("信息设备全年可用，<br/>窗口办事不因故障中断。")
                .doesNotContain("<script", " src=", "http");
    }

    @Test
    void a_department_sheet_is_paragraphs_under_the_headings_of_the_form() {
        FormDefinition form = LedgerFixture.form("beidaihe");
        PrintedDocument document = new DocumentLayout(form, form.target())
                .whole(
                        List.of(PrintedFixture.table(form, 1, "通讯费", 2)),
                        new Front("部门整体绩效目标", null, PrintedFixture.department()));
        String page = new String(FileFormat.HTML.bytes(document), UTF_8).replaceAll("<[^>]*>", "");

        assertThat(page)
                .containsOnlyOnce("\n部门整体绩效目标\n")
                .containsSubsequence(
                        "部门整体绩效目标\n",
                        "一、总体绩效目标\n",
                        "以方便企业",
                        "（一）推进事项划转。（二）提高办事速度。\n",
                        "二、分项绩效目标\n",
                        "（一）协调日常工作\n",
                        "绩效目标：日常事务高效运转。\n",
                        "绩效指标：活动完成率，群众满意率\n",
                        "三、工作保障措施\n",
                        "完善制度建设。制定预算绩效管理制度。\n",
                        "预算项目绩效目标\n",
                        "1.通讯费绩效目标表\n");
    }

    @Test
    void a_file_is_named_after_its_document_without_what_names_may_not_hold() {
        FormDefinition form = LedgerFixture.form("gulou");
        PrintedDocument document =
                new DocumentLayout(form, form.target()).one(PrintedFixture.table(form, 1, "a/b\\c:\"d\"\n<e>", 1));

        assertThat(FileFormat.XLSX.fileName(document)).isEqualTo("a b c d e  财政支出项目绩效目标表.xlsx");
    }

    // ---- helpers ----

    private static PrintedDocument document(String key, SheetKind kind) {
        return document(key, kind, 8, 45, 0, 3);
    }

    private static PrintedDocument document(String key, SheetKind kind, int... counts) {
        FormDefinition form = LedgerFixture.form(key);
        List<FieldValues> tables = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            TargetFields table = PrintedFixture.table(form, i + 1, "通讯费" + i, counts[i]);
            tables.add(kind == SheetKind.EVALUATION ? PrintedFixture.evaluated(table) : table);
        }
        return new DocumentLayout(form, form.sheet(kind).orElseThrow())
                .whole(tables, new Front(null, "情况说明第一段。\n第二段。", null));
    }

    private static List<PrintedGrid> grids(PrintedDocument document) {
        List<PrintedGrid> grids = new ArrayList<>();
        document.blocks().forEach(block -> {
            if (block instanceof Grid grid) {
                grids.add(grid.grid());
            }
        });
        return grids;
    }

    private static List<List<Cell>> rows(PrintedGrid grid) {
        List<List<Cell>> rows = new ArrayList<>(grid.head());
        rows.addAll(grid.rows());
        return rows;
    }

    private static List<String> texts(List<List<Cell>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .map(Cell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static XSSFWorkbook workbook(PrintedDocument document) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(FileFormat.XLSX.bytes(document)));
    }

    private static PDDocument pdf(PrintedDocument document) throws IOException {
        return Loader.loadPDF(FileFormat.PDF.bytes(document));
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static long count(String text, int sign) {
        return text.chars().filter(other -> other == sign).count();
    }

    private static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties.isSetGridSpan() ? properties.getGridSpan().getVal().intValue() : 1;
    }

    /** The row in which the first cell of a grid stands with the second beside it. */
    private static int rowOf(XSSFSheet sheet, List<List<Cell>> rows, int from) {
        String first = rows.get(0).get(0).text();
        for (int i = from; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null
                    && row.getLastCellNum() > 1
                    && row.getCell(0) != null
                    && row.getCell(0).getCellStyle().getBorderTop() != BorderStyle.NONE
                    && row.getCell(0).toString().equals(first)) {
                return i;
            }
        }
        throw new AssertionError("no grid from row " + from + " on");
    }

    private static List<String> merged(XSSFSheet sheet, int first, int last) {
        return sheet.getMergedRegions().stream()
                .filter(region -> region.getFirstRow() >= first && region.getLastRow() <= last)
                .map(CellRangeAddress::formatAsString)
                .toList();
    }

    private static XSSFCell find(XSSFSheet sheet, String text) {
        DataFormatter texts = new DataFormatter();
        for (Row row : sheet) {
            for (org.apache.poi.ss.usermodel.Cell cell : row) {
                if (texts.formatCellValue(cell).equals(text)) {
                    return (XSSFCell) cell;
                }
            }
        }
        throw new AssertionError("no cell shows " + text);
    }
}
