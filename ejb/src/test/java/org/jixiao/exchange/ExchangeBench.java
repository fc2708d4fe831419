package org.jixiao.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.DocumentLayout;
import org.jixiao.exchange.model.DocumentLayout.Front;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.PrintedGrid;
import org.jixiao.target.model.TargetFields;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * How fast a large workbook is read and written, beside POI merely streaming the same cells: rows per second, their
 * ratios, and the heap at its peak. {@code bin/bench exchange} runs it.
 *
 * <p>The four tasks take turns, so that whatever else the machine does strikes all of them alike; medians are compared.
 */
public final class ExchangeBench {

    private static final int INDICATORS = 8;

    private static final int WARM_UPS = 2;

    private ExchangeBench() {}

    /**
     * Runs it.
     *
     * @param arguments how many rounds (5), how many projects (10000)
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int projects = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10_000;
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        FormDefinition form = LedgerFixture.gulou();
        List<TargetFields> tables = IntStream.rangeClosed(1, projects)
                .mapToObj(i -> PrintedFixture.table(form, i, "信息化项目维护费" + i, INDICATORS))
                .toList();
        byte[] workbook = written(form, tables);
        int rows = projects * INDICATORS;
        out.printf(
                "%d projects with %d indicators, %d rows, a workbook of %.1f MB; heap of at most %d MB%n",
                projects,
                INDICATORS,
                rows,
                workbook.length / 1e6,
                Runtime.getRuntime().maxMemory() >> 20);

        Map<String, Task> tasks = new LinkedHashMap<>();
        tasks.put("POI streams in", () -> streamedIn(workbook));
        tasks.put("import", () -> imported(workbook, projects));
        tasks.put("POI streams out", () -> streamedOut(form, tables));
        tasks.put("POI streams out texts only", () -> textsStreamedOut(form, tables));
        tasks.put("export", () -> written(form, tables).length);
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        Map<String, Long> peaks = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UPS + rounds; round++) {
            for (Map.Entry<String, Task> task : tasks.entrySet()) {
                System.gc();
                heap().forEach(MemoryPoolMXBean::resetPeakUsage);
                long begin = System.nanoTime();
                if (task.getValue().run() < rows) {
                    throw new IllegalStateException(task.getKey() + " has done nothing");
                }
                double speed = rows * 1e9 / (System.nanoTime() - begin);
                peaks.merge(task.getKey(), peak(), Math::max);
                if (round >= WARM_UPS) {
                    speeds.computeIfAbsent(task.getKey(), key -> new ArrayList<>())
                            .add(speed);
                }
            }
        }
        speeds.forEach((task, measured) -> out.printf(
                "%-26s %,9.0f rows/s (median of %d: %,.0f to %,.0f), heap at its peak %d MB%n",
                task,
                median(measured),
                measured.size(),
                measured.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                measured.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                peaks.getOrDefault(task, 0L) >> 20));
        ratio(out, speeds, "import", "POI streams in");
        ratio(out, speeds, "export", "POI streams out");
        ratio(out, speeds, "export", "POI streams out texts only");
    }

    private static void ratio(PrintStream out, Map<String, List<Double>> speeds, String ours, String theirs) {
        double ratio = median(speeds.getOrDefault(ours, List.of())) / median(speeds.getOrDefault(theirs, List.of()));
        out.printf("%s / %s = %.2f (wanted: at least 0.50)%n", ours, theirs, ratio);
    }

    private static double median(List<Double> measured) {
        double[] sorted =
                measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    /** What the pools of the heap held at their peaks, garbage included. */
    private static long peak() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    // ---- the four tasks ----

    /** POI reads every cell's text and nothing is made of it. */
    private static long streamedIn(byte[] workbook) throws Exception {
        Counting counting = new Counting();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            XSSFReader reader = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(), null, strings, counting, new DataFormatter(), false));
            for (var sheets = reader.getSheetsData(); sheets.hasNext(); ) {
                try (InputStream sheet = sheets.next()) {
                    xml.parse(new InputSource(sheet));
                }
            }
        }
        return counting.cells;
    }

    /** The whole reading: the form is recognised, the tables are understood and checked. */
    private static long imported(byte[] workbook, int projects) {
        ReadDocument document = RoundTrip.read(workbook);
        if (document.tables().size() != projects) {
            throw new IllegalStateException(document.tables().size() + " projects were read");
        }
        return (long) projects * INDICATORS;
    }

    /** POI writes the same texts and numbers, without looks, and without the empty cells that only have borders. */
    private static long textsStreamedOut(FormDefinition form, List<TargetFields> tables) throws Exception {
        return streamedOut(form, tables, false);
    }

    /** POI writes every cell that our workbook has: those with a value, and those that a merged cell covers. */
    private static long streamedOut(FormDefinition form, List<TargetFields> tables) throws Exception {
        return streamedOut(form, tables, true);
    }

    private static long streamedOut(FormDefinition form, List<TargetFields> tables, boolean all) throws Exception {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle bordered = workbook.createCellStyle();
            bordered.setBorderBottom(BorderStyle.THIN);
            SXSSFSheet sheet = workbook.createSheet();
            int next = 0;
            for (Object[] cells : cells(form, tables)) {
                SXSSFRow row = sheet.createRow(next++);
                for (int column = 0; column < cells.length; column++) {
                    if (all || cells[column] != COVERED) {
                        SXSSFCell cell = row.createCell(column);
                        if (all) {
                            cell.setCellStyle(bordered);
                        }
                        if (cells[column] instanceof BigDecimal number) {
                            cell.setCellValue(number.doubleValue());
                        } else if (cells[column] != COVERED) {
                            cell.setCellValue(String.valueOf(cells[column]));
                        }
                    }
                }
            }
            workbook.write(out);
            return out.size();
        }
    }

    private static byte[] written(FormDefinition form, List<TargetFields> tables) {
        return FileFormat.XLSX.bytes(document(form, tables));
    }

    private static PrintedDocument document(FormDefinition form, List<TargetFields> tables) {
        return new DocumentLayout(form, form.target()).whole(tables, Front.NONE);
    }

    private static @Nullable List<Object[]> known;

    /** Stands where a merged cell covers another. */
    private static final Object COVERED = new Object();

    /** The texts and numbers of all cells, row by row; laid out once, before anything is measured. */
    private static List<Object[]> cells(FormDefinition form, List<TargetFields> tables) {
        List<Object[]> cells = known;
        if (cells == null) {
            cells = new ArrayList<>();
            for (PrintedDocument.Block block : document(form, tables).blocks()) {
                if (block instanceof PrintedDocument.Grid grid) {
                    int[] covered = new int[grid.grid().widths().size()];
                    for (List<PrintedGrid.Cell> row : grid.grid().rows()) {
                        cells.add(row(row, covered));
                    }
                }
            }
            known = cells;
        }
        return cells;
    }

    /** @param covered how many rows from this one on are covered in each column */
    private static Object[] row(List<PrintedGrid.Cell> begun, int[] covered) {
        Object[] row = new Object[covered.length];
        Iterator<PrintedGrid.Cell> next = begun.iterator();
        for (int column = 0; column < row.length; column++) {
            row[column] = COVERED;
            if (covered[column] == 0 && next.hasNext()) {
                PrintedGrid.Cell cell = next.next();
                row[column] = cell.number() == null ? cell.text() : cell.number();
                covered[column] = cell.rowspan();
            }
            covered[column] = Math.max(0, covered[column] - 1);
        }
        return row;
    }

    @FunctionalInterface
    private interface Task {
        /** Does it, and says how much it did. */
        long run() throws Exception;
    }

    /** Takes the cells and makes nothing of them. */
    private static final class Counting implements XSSFSheetXMLHandler.SheetContentsHandler {

        private long cells;

        @Override
        public void startRow(int row) {
            // Only cells count.
        }

        @Override
        public void endRow(int row) {
            // Only cells count.
        }

        @Override
        public void cell(String place, String text, XSSFComment comment) {
            cells++;
        }
    }
}
