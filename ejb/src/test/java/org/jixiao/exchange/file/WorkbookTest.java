package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.exchange.Converted;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both kinds of workbook are read by the same rules. */
class WorkbookTest {

    /** The kinds of workbook. */
    enum Kind {
        XLSX,
        XLS;

        Workbook create() {
            return this == XLSX ? new XSSFWorkbook() : new HSSFWorkbook();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void numbers_are_read_as_a_person_sees_them(Kind kind) throws IOException {
        try (Workbook workbook = kind.create()) {
            Row row = workbook.createSheet().createRow(0);
            number(row, "0.95", "0%");
            number(row, "28.1", "0.00");
            number(row, "2616.61", "#,##0.00");
            number(row, "2616.61", "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ");
            number(row, "100", "General");
            number(row, "0.3", "General");
            number(row, "32566390", "General");
            number(row, "112001000000", "General");
            number(row, "95", "\"≥\"0\"%\"");
            number(row, "95", "0\\%");
            number(row, "9", "0\"人\"");

            assertThat(texts(workbook))
                    .containsExactly(List.of(
                            "95%",
                            "28.10",
                            "2,616.61",
                            "2,616.61",
                            "100",
                            "0.3",
                            "32566390",
                            "112001000000",
                            "≥95%",
                            "95%",
                            "9人"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void dates_are_read_by_year_month_and_day(Kind kind) throws IOException {
        try (Workbook workbook = kind.create()) {
            Row row = workbook.createSheet().createRow(0);
            for (String format : List.of("m/d/yy", "yyyy\"年\"m\"月\"d\"日\"", "yyyy-mm-dd")) {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(format));
                org.apache.poi.ss.usermodel.Cell cell = row.createCell(row.getPhysicalNumberOfCells());
                cell.setCellValue(LocalDate.of(2019, 1, 30));
                cell.setCellStyle(style);
            }

            assertThat(texts(workbook)).containsExactly(List.of("2019-01-30", "2019年1月30日", "2019-01-30"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void formulas_are_read_by_the_value_last_computed_and_errors_are_empty(Kind kind) throws IOException {
        try (Workbook workbook = kind.create()) {
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(2);
            row.createCell(1).setCellFormula("A1*3");
            row.createCell(2).setCellFormula("A1/0");
            row.createCell(3).setCellFormula("\"≥\"&A1");
            row.createCell(4).setCellFormula("A1>1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();

            assertThat(texts(workbook)).containsExactly(List.of("2", "6", "", "≥2", "TRUE"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rows_and_columns_are_those_of_the_sheet_and_gaps_are_empty_cells(Kind kind) throws IOException {
        try (Workbook workbook = kind.create()) {
            Sheet sheet = workbook.createSheet("目标表");
            sheet.createRow(4).createCell(3).setCellValue("甲");
            sheet.createRow(6).createCell(0).setCellValue("");

            List<CellRow> rows = Converted.rows(bytes(workbook));

            assertThat(rows).hasSize(1);
            CellRow row = rows.get(0);
            assertThat(row.kind()).isEqualTo(CellRow.Kind.ROW);
            assertThat(row.place()).hasToString("sheet 目标表, row 5");
            assertThat(row.cells()).extracting(Cell::text).containsExactly("", "", "", "甲");
            assertThat(row.cells().get(3).place())
                    .isEqualTo(new CellPlace(CellPlace.Part.SHEET, "目标表", 5, 4))
                    .hasToString("sheet 目标表, cell D5");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void all_visible_sheets_are_read_in_their_order(Kind kind) throws IOException {
        try (Workbook workbook = kind.create()) {
            for (String name : List.of("乙", "甲", "藏", "深藏")) {
                workbook.createSheet(name).createRow(0).createCell(0).setCellValue(name);
            }
            workbook.setSheetOrder("甲", 0);
            workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
            workbook.setSheetVisibility(3, SheetVisibility.VERY_HIDDEN);

            assertThat(texts(workbook)).containsExactly(List.of("甲"), List.of("乙"));
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_merged_cell_stands_where_it_begins(Kind kind) throws IOException {
        try (Workbook workbook = kind.create()) {
            Sheet sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("标题");
            sheet.getRow(0).createCell(2);
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
            sheet.createRow(2).createCell(1).setCellValue("甲");

            assertThat(texts(workbook)).containsExactly(List.of("标题", "", ""), List.of("", "甲"));
        }
    }

    @Test
    void rich_text_is_read_without_its_formats_and_escapes() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFRichTextString text = new XSSFRichTextString();
            text.append("产出");
            text.append("指标", workbook.createFont());
            Row row = workbook.createSheet().createRow(0);
            row.createCell(0).setCellValue(text);
            row.createCell(1).setCellValue("一_x000D_\n二");

            assertThat(texts(workbook)).containsExactly(List.of("产出指标", "一\n二"));
        }
    }

    @Test
    void phonetic_signs_are_no_text_and_cells_may_lack_their_names() throws IOException {
        byte[] file = withSheet(
                "<row><c t=\"inlineStr\"><is><t>部</t><rPh sb=\"0\" eb=\"1\"><t>bù</t></rPh><r><t>门</t></r></is></c>"
                        + "<c><v>5</v></c></row>");

        assertThat(Converted.rows(file)).hasSize(1);
        assertThat(Converted.rows(file).get(0).cells()).extracting(Cell::text).containsExactly("部门", "5");
    }

    @Test
    void a_value_that_is_no_number_is_kept_as_it_stands() throws IOException {
        byte[] file = withSheet("<row r=\"1\"><c r=\"A1\"><v>1E+400</v></c><c r=\"B1\"><v>abc</v></c>"
                + "<c r=\"C1\" s=\"99\"><v>1.50</v></c><c r=\"D1\" t=\"d\"><v>2019-01-30T00:00:00</v></c></row>");

        assertThat(Converted.rows(file).get(0).cells())
                .extracting(Cell::text)
                .containsExactly("1E+400", "abc", "1.5", "2019-01-30");
    }

    @Test
    void a_workbook_with_macros_is_read_as_its_cells() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(org.apache.poi.xssf.usermodel.XSSFWorkbookType.XLSM)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("甲");
            workbook.setVBAProject(new ByteArrayInputStream("no macro".getBytes(UTF_8)));

            assertThat(texts(workbook)).containsExactly(List.of("甲"));
        }
    }

    private static void number(Row row, String value, String format) {
        CellStyle style = row.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(row.getSheet().getWorkbook().createDataFormat().getFormat(format));
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(row.getPhysicalNumberOfCells());
        cell.setCellValue(Double.parseDouble(value));
        cell.setCellStyle(style);
    }

    private static List<List<String>> texts(Workbook workbook) throws IOException {
        return Converted.rows(bytes(workbook)).stream()
                .map(row -> row.cells().stream().map(Cell::text).toList())
                .toList();
    }

    /** A workbook whose only sheet has these rows. */
    static byte[] withSheet(String rows) throws IOException {
        return withPart(
                "/xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    /** A workbook with one sheet and this part's XML. */
    static byte[] withPart(String name, String xml) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("甲");
            return HostileFilesTest.replaced(bytes(workbook), Set.of(name.substring(1)), xml.getBytes(UTF_8));
        }
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }
}
