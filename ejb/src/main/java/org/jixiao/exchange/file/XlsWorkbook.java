package org.jixiao.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads a legacy workbook (XLS) row by row, by the same rules as {@link XlsxWorkbook}. All of it stands in memory, of
 * which its kind takes little: a sheet has no more than 65,536 rows.
 */
final class XlsWorkbook implements CellSource {

    /** The most bytes that are read; in memory they grow tenfold. */
    private static final int MOST_BYTES = 20 * 1024 * 1024;

    /** By which of these names a stream within the file tells that it is a workbook's. */
    private static final List<String> WORKBOOK = List.of("Workbook", "WORKBOOK", "BOOK", "Book", "WorkBook");

    private final HSSFWorkbook workbook;
    private final DisplayedNumbers numbers;
    private final Deque<Sheet> sheets = new ArrayDeque<>();

    private Iterator<Row> rows = Collections.emptyIterator();
    private String sheetName = "";
    private int filled;

    private XlsWorkbook(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.numbers = new DisplayedNumbers(workbook.getInternalWorkbook().isUsing1904DateWindowing());
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (workbook.getSheetVisibility(i) == SheetVisibility.VISIBLE) {
                sheets.add(workbook.getSheetAt(i));
            }
        }
    }

    /**
     * Opens a legacy Office file; null when it is no workbook.
     *
     * @throws Refusal {@code file.tooLarge}, {@code file.broken} or {@code file.encrypted}, the last one for a workbook of
     *     today, too, which hides behind a password in a file of this kind
     */
    static @Nullable XlsWorkbook open(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw Unreadable.line("file.tooLarge", 1, String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
                throw Unreadable.file("file.encrypted");
            }
            if (WORKBOOK.stream().noneMatch(root::hasEntryCaseInsensitive)) {
                return null;
            }
            return new XlsWorkbook(new HSSFWorkbook(root, false));
        } catch (EncryptedDocumentException e) {
            throw Unreadable.file("file.encrypted");
        } catch (OldExcelFormatException e) {
            return null;
        } catch (IOException e) {
            throw Unreadable.broken();
        }
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public @Nullable CellRow next() {
        while (rows.hasNext() || !sheets.isEmpty()) {
            if (!rows.hasNext()) {
                Sheet sheet = sheets.remove();
                sheetName = sheet.getSheetName();
                rows = sheet.rowIterator();
                continue;
            }
            CellRow row = row(rows.next());
            if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
                return row;
            }
        }
        return null;
    }

    private CellRow row(Row row) {
        CellPlace place = new CellPlace(CellPlace.Part.SHEET, sheetName, row.getRowNum() + 1, 0);
        List<Cell> cells = new ArrayList<>();
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
            int column = cell.getColumnIndex() + 1;
            while (cells.size() < column - 1) {
                cells.add(new Cell(place.at(cells.size() + 1), ""));
            }
            String text = text((HSSFCell) cell);
            cells.add(new Cell(place.at(column), text));
            filled += text.isEmpty() ? 0 : 1;
            if (filled > XlsxWorkbook.MOST_CELLS) {
                throw Unreadable.at(place.at(column), "file.tooManyCells", String.valueOf(XlsxWorkbook.MOST_CELLS));
            }
        }
        return new CellRow(place, CellRow.Kind.ROW, cells);
    }

    private String text(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            default -> "";
        };
    }

    private String number(HSSFCell cell) {
        String number = BigDecimal.valueOf(cell.getNumericCellValue())
                .stripTrailingZeros()
                .toString();
        int format = cell.getCellStyle().getDataFormat();
        return numbers.text(
                number,
                format,
                DisplayedNumbers.pattern(format, cell.getCellStyle().getDataFormatString(workbook)));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
