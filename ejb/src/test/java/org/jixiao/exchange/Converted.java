package org.jixiao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jspecify.annotations.Nullable;

/** Any text of tables as another kind of file, cell by cell: the same texts in the same columns. */
public final class Converted {

    private Converted() {}

    /** All rows of a file, whatever its kind. */
    public static List<CellRow> rows(byte[] file) {
        try (CellSource source = CellFiles.open(file, "file")) {
            List<CellRow> rows = new ArrayList<>();
            for (@Nullable CellRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
            return rows;
        }
    }

    /** A workbook with one sheet; a paragraph stands alone in column A. */
    public static byte[] xlsx(byte[] text) {
        return xlsx(rows(text));
    }

    static byte[] xlsx(List<CellRow> rows) {
        try (Workbook workbook = new XSSFWorkbook()) {
            return filled(workbook, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A legacy workbook with one sheet; a paragraph stands alone in column A. */
    public static byte[] xls(byte[] text) {
        return xls(rows(text));
    }

    static byte[] xls(List<CellRow> rows) {
        try (Workbook workbook = new HSSFWorkbook()) {
            return filled(workbook, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] filled(Workbook workbook, List<CellRow> rows) throws IOException {
        Sheet sheet = workbook.createSheet("Sheet1");
        for (CellRow row : rows) {
            Row written = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (Cell cell : row.cells()) {
                written.createCell(written.getPhysicalNumberOfCells()).setCellValue(cell.text());
            }
        }
        return bytes(workbook::write);
    }

    /** A Word document; rows that follow each other are one table. */
    public static byte[] docx(byte[] text) {
        return docx(rows(text));
    }

    static byte[] docx(List<CellRow> rows) {
        try (XWPFDocument document = new XWPFDocument()) {
            int at = 0;
            while (at < rows.size()) {
                CellRow row = rows.get(at);
                if (row.kind() == CellRow.Kind.PARAGRAPH) {
                    document.createParagraph()
                            .createRun()
                            .setText(text(row.cells().get(0)));
                    at++;
                    continue;
                }
                int end = endOfTable(rows, at);
                addTable(document, rows.subList(at, end));
                at = end;
            }
            return bytes(document::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addTable(XWPFDocument document, List<CellRow> rows) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).cells().size());
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = rows.get(i).cells();
            while (table.getRow(i).getTableCells().size() > cells.size()) {
                table.getRow(i).removeCell(table.getRow(i).getTableCells().size() - 1);
            }
            for (int column = 0; column < cells.size(); column++) {
                boolean there = column < table.getRow(i).getTableCells().size();
                XWPFTableCell cell = there
                        ? table.getRow(i).getCell(column)
                        : table.getRow(i).createCell();
                List<String> paragraphs = text(cells.get(column)).lines().toList();
                for (int p = 0; p < paragraphs.size(); p++) {
                    (p == 0 ? cell.getParagraphs().get(0) : cell.addParagraph())
                            .createRun()
                            .setText(paragraphs.get(p));
                }
            }
        }
    }

    /** Markdown: rows that follow each other are one table, whose first row is its head. */
    public static byte[] markdown(byte[] text) {
        return markdown(rows(text));
    }

    static byte[] markdown(List<CellRow> rows) {
        StringBuilder markdown = new StringBuilder();
        int at = 0;
        while (at < rows.size()) {
            CellRow row = rows.get(at);
            if (row.kind() == CellRow.Kind.PARAGRAPH) {
                markdown.append(text(row.cells().get(0))).append("\n\n");
                at++;
                continue;
            }
            int end = endOfTable(rows, at);
            for (int i = at; i < end; i++) {
                markdown.append(rows.get(i).cells().stream()
                        .map(cell -> text(cell).replace("|", "\\|").replace("\n", "<br>"))
                        .collect(Collectors.joining(" | ", "| ", " |\n")));
                if (i == at) {
                    markdown.append("|")
                            .append(" --- |".repeat(row.cells().size()))
                            .append('\n');
                }
            }
            markdown.append('\n');
            at = end;
        }
        return markdown.toString().getBytes(UTF_8);
    }

    /** One cell per line: a cell begins with a tab, a row ends with an empty line, a paragraph has no tab. */
    public static byte[] oneCellPerLine(byte[] text) {
        return oneCellPerLine(rows(text));
    }

    static byte[] oneCellPerLine(List<CellRow> rows) {
        StringBuilder lines = new StringBuilder();
        boolean inTable = false;
        for (CellRow row : rows) {
            if (row.kind() == CellRow.Kind.PARAGRAPH) {
                lines.append(inTable ? "\n\n\n" : "")
                        .append(text(row.cells().get(0)))
                        .append('\n');
                inTable = false;
                continue;
            }
            row.cells().forEach(cell -> lines.append('\t').append(text(cell)).append('\n'));
            lines.append('\n');
            inTable = true;
        }
        return lines.toString().getBytes(UTF_8);
    }

    /** A line feed is all that a cell may hold beside its characters. */
    private static String text(Cell cell) {
        return cell.text().replace("\f", "");
    }

    private static int endOfTable(List<CellRow> rows, int from) {
        int end = from;
        while (end < rows.size() && rows.get(end).kind() != CellRow.Kind.PARAGRAPH) {
            end++;
        }
        return end;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(bytes);
        return bytes.toByteArray();
    }

    /** Something that writes itself. */
    @FunctionalInterface
    private interface Writing {
        void to(ByteArrayOutputStream bytes) throws IOException;
    }
}
