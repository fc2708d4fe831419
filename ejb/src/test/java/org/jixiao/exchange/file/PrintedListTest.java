package org.jixiao.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedList;
import org.jixiao.exchange.model.PrintedList.Column;
import org.junit.jupiter.api.Test;

class PrintedListTest {

    @Test
    void a_list_is_a_workbook_with_a_title_a_head_and_a_row_for_each_thing() throws IOException {
        PrintedDocument list = PrintedList.of(
                "待办清单",
                "",
                List.of(new Column("项目", 30), new Column("金额（元）", 10)),
                List.of(
                        List.of("=HYPERLINK(\"http://example.org\")", new BigDecimal("1234.50")),
                        List.of("信息化项目", new BigDecimal("10.00"))));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(FileFormat.XLSX.bytes(list)))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("待办清单");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("金额（元）");
            XSSFRow first = workbook.getSheetAt(0).getRow(2);
            assertThat(first.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(first.getCell(1).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(3);
        }
        assertThat(FileFormat.XLSX.fileName(list)).isEqualTo("待办清单.xlsx");
    }

    @Test
    void a_list_that_is_empty_is_still_a_workbook() throws IOException {
        PrintedDocument list = PrintedList.of("已办清单", "只列前 3 件", List.of(new Column("项目", 30)), List.of());

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(FileFormat.XLSX.bytes(list)))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("只列前 3 件");
        }
    }
}
