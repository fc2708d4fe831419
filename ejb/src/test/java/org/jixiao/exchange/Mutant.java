package org.jixiao.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;

/**
 * A file to which something has happened: cells, rows, bytes or the parts of its package.
 *
 * @param file what is left of it
 * @param story what happened, in the order in which it happened
 */
record Mutant(byte[] file, String story) {

    /** The most characters of a cell that a workbook may hold. */
    private static final int LONGEST_IN_WORKBOOK = 32_767;

    /** The most columns of a legacy workbook. */
    private static final int WIDEST_LEGACY_ROW = 256;

    private static final List<String> ODDITIES = List.of(
            "=1+1",
            "=HYPERLINK(\"http://a\",\"b\")",
            "+86",
            "-",
            "@SUM(A1)",
            "1e999999999",
            "9".repeat(400),
            "-99999999999999999999.99",
            "0.000000000000000000000000000001",
            "99999999999999999999%",
            "NaN",
            "≥",
            "1,2,3,4",
            "（（（（（（",
            "\"",
            "'",
            "|",
            "||||",
            "\\",
            "<br>",
            "<p>",
            "&#x0;",
            "&lt;",
            "\u0001\u0000\u0007",
            "\uD800",
            "\uFEFF",
            "\u202E",
            "合计",
            "总分",
            "产出指标",
            "项目名称",
            "一级指标",
            "绩效目标",
            "2147483648",
            "2021年13月45日",
            "1.1、1.1、1.1、",
            ";;;;::::。。。。");

    /** Into what a file of rows is made. */
    private enum Kind {
        TEXT(Mutant::text),
        XLSX(Converted::xlsx),
        XLS(Converted::xls),
        DOCX(Converted::docx),
        MARKDOWN(Converted::markdown),
        CELL_PER_LINE(Converted::oneCellPerLine);

        private final Writing writing;

        Kind(Writing writing) {
            this.writing = writing;
        }

        boolean isPackage() {
            return this == XLSX || this == DOCX;
        }

        boolean isWorkbook() {
            return this == XLSX || this == XLS;
        }
    }

    /**
     * What happens to a sample, always the same for the same random numbers.
     *
     * @param pages the same sample printed as PDF
     */
    static Mutant of(byte[] sample, byte[] pages, Random random) {
        List<String> story = new ArrayList<>();
        int chosen = random.nextInt(Kind.values().length + 1);
        if (chosen == Kind.values().length) {
            story.add("PDF");
            return damaged(PageDamage.of(pages, random, story), random, story);
        }
        Kind kind = Kind.values()[chosen];
        story.add(kind.name());
        byte[] file;
        if (random.nextInt(8) == 0 && kind == Kind.TEXT) {
            file = sample;
        } else {
            List<List<String>> rows = rows(sample);
            int times = random.nextInt(6);
            for (int i = 0; i < times; i++) {
                mutateRows(rows, kind, random, story);
            }
            file = kind.writing.of(placed(rows, kind == Kind.XLS ? WIDEST_LEGACY_ROW : Integer.MAX_VALUE));
        }
        if (kind.isWorkbook() && random.nextInt(4) == 0) {
            file = withFormulas(file, random, story);
        }
        if (kind.isPackage() && random.nextInt(3) == 0) {
            file = withPart(file, random, story);
        }
        return damaged(file, random, story);
    }

    /** What may happen to any file's bytes on their way. */
    private static Mutant damaged(byte[] whole, Random random, List<String> story) {
        byte[] file = whole;
        if (random.nextInt(4) == 0) {
            file = withFlips(file, random, story);
        }
        if (random.nextInt(20) == 0) {
            int from = random.nextInt(file.length + 1);
            int to = from + random.nextInt(file.length - from + 1);
            story.add("bytes %d to %d doubled".formatted(from, to));
            file = doubled(file, from, to);
        }
        if (random.nextInt(10) == 0) {
            int length = random.nextInt(file.length + 1);
            story.add("cut to " + length);
            file = Arrays.copyOf(file, length);
        }
        return new Mutant(file, String.join(", ", story));
    }

    // ---- rows ----

    private static List<List<String>> rows(byte[] sample) {
        List<List<String>> rows = new ArrayList<>();
        for (CellRow row : Converted.rows(sample)) {
            List<String> cells = new ArrayList<>();
            row.cells().forEach(cell -> cells.add(cell.text().replaceAll("[\\t\\n\\f]", " ")));
            rows.add(cells);
        }
        return rows;
    }

    private static void mutateRows(List<List<String>> rows, Kind kind, Random random, List<String> story) {
        if (rows.isEmpty()) {
            return;
        }
        int at = random.nextInt(rows.size());
        List<String> row = rows.get(at);
        int cell = row.isEmpty() ? 0 : random.nextInt(row.size());
        int what = random.nextInt(13);
        String name = " in row " + at + " at " + cell;
        if (row.isEmpty() && what < 9) {
            row.add("");
        }
        switch (what) {
            case 0 -> {
                story.add("dropped" + name);
                row.remove(cell);
            }
            case 1 -> {
                int by = 1 + random.nextInt(4);
                story.add("shifted by " + by + name);
                for (int i = 0; i < by; i++) {
                    row.add(cell, "");
                }
            }
            case 2 -> {
                story.add("doubled" + name);
                row.add(cell, row.get(cell));
            }
            case 3 -> {
                int other = random.nextInt(row.size());
                story.add("swapped with " + other + name);
                String text = row.get(cell);
                row.set(cell, row.get(other));
                row.set(other, text);
            }
            case 4, 5 -> {
                String oddity = ODDITIES.get(random.nextInt(ODDITIES.size()));
                story.add("odd " + (oddity.length() > 20 ? oddity.substring(0, 20) : oddity) + name);
                row.set(cell, random.nextBoolean() ? oddity : row.get(cell) + oddity);
            }
            case 6 -> {
                int most = kind.isWorkbook() ? LONGEST_IN_WORKBOOK : 120_000;
                int length = random.nextInt(most);
                story.add("long " + length + name);
                String unit = random.nextBoolean() ? "长" : "1.1、指标;100%。";
                row.set(cell, unit.repeat(length / unit.length() + 1).substring(0, length));
            }
            case 7 -> {
                String text = row.get(cell);
                int break_ = text.isEmpty() ? 0 : random.nextInt(text.length());
                story.add("split" + name);
                row.set(cell, text.substring(0, break_));
                List<String> rest = new ArrayList<>();
                for (int i = 0; i < cell; i++) {
                    rest.add("");
                }
                rest.add(text.substring(break_));
                rows.add(at + 1, rest);
            }
            case 8 -> {
                story.add("emptied" + name);
                row.set(cell, random.nextBoolean() ? "" : " \u3000 ");
            }
            case 9 -> {
                story.add("row " + at + " deleted");
                rows.remove(at);
            }
            case 10 -> {
                int times = random.nextInt(20) == 0 ? 2_000 : 1 + random.nextInt(3);
                story.add("row " + at + " " + times + " times more");
                for (int i = 0; i < times; i++) {
                    rows.add(at, new ArrayList<>(row));
                }
            }
            case 11 -> {
                int other = random.nextInt(rows.size());
                story.add("row " + at + " moved to " + other);
                rows.add(other, rows.remove(at));
            }
            default -> {
                int wide = 1 + random.nextInt(300);
                story.add("row " + at + " widened by " + wide);
                for (int i = 0; i < wide; i++) {
                    row.add(random.nextBoolean() ? "" : ODDITIES.get(random.nextInt(ODDITIES.size())));
                }
            }
        }
    }

    /** Rows of one cell are paragraphs. */
    private static List<CellRow> placed(List<List<String>> rows, int widest) {
        List<CellRow> placed = new ArrayList<>();
        for (List<String> row : rows) {
            List<Cell> cells = new ArrayList<>();
            for (String text : row.subList(0, Math.min(widest, row.size()))) {
                cells.add(new Cell(CellPlace.of(placed.size() + 1, cells.size() + 1), text));
            }
            if (!cells.isEmpty()) {
                placed.add(new CellRow(
                        CellPlace.ofLine(placed.size() + 1),
                        cells.size() == 1 ? CellRow.Kind.PARAGRAPH : CellRow.Kind.ROW,
                        cells));
            }
        }
        return placed;
    }

    /** Cells parted by tabs; a row of one cell stands between empty lines, as a paragraph does. */
    private static byte[] text(List<CellRow> rows) {
        return rows.stream()
                .map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("\t")))
                .map(row -> row.indexOf('\t') < 0 ? "\n" + row + "\n" : row)
                .collect(Collectors.joining("\n"))
                .getBytes(UTF_8);
    }

    // ---- workbooks ----

    private static byte[] withFormulas(byte[] file, Random random, List<String> story) {
        List<String> formulas =
                List.of("1/0", "SUM(A1:Z999)", "A1", "HYPERLINK(\"http://a\",\"b\")", "NOW()", "INDIRECT(\"A\"&1)");
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            List<org.apache.poi.ss.usermodel.Cell> cells = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                row.forEach(cells::add);
            }
            int times = cells.isEmpty() ? 0 : 1 + random.nextInt(10);
            for (int i = 0; i < times; i++) {
                var cell = cells.get(random.nextInt(cells.size()));
                switch (random.nextInt(4)) {
                    case 0 -> cell.setCellErrorValue((byte) 7);
                    case 1 -> cell.setCellValue(random.nextDouble() * 1e300);
                    case 2 -> cell.setCellValue(random.nextBoolean());
                    default -> cell.setCellFormula(formulas.get(random.nextInt(formulas.size())));
                }
            }
            story.add(times + " formulas, errors and numbers");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            // What was repeated thousands of times before is packed so well that no workbook is made of it: it stays.
            story.add("no formulas: " + e.getMessage());
            return file;
        }
    }

    // ---- packages ----

    private static byte[] withPart(byte[] file, Random random, List<String> story) {
        Map<String, byte[]> parts = parts(file);
        List<String> names = List.copyOf(parts.keySet());
        String name = names.get(random.nextInt(names.size()));
        byte[] part = parts.getOrDefault(name, new byte[0]);
        switch (random.nextInt(8)) {
            case 0 -> {
                story.add("flips within " + name);
                parts.put(name, withFlips(part, random, story));
            }
            case 1 -> {
                story.add("without " + name);
                parts.remove(name);
            }
            case 2 -> {
                story.add("bomb in " + name);
                byte[] bomb = new byte[32 * 1024 * 1024];
                Arrays.fill(bomb, (byte) ' ');
                System.arraycopy(part, 0, bomb, 0, part.length);
                parts.put(name, bomb);
            }
            case 3 -> {
                story.add("macros");
                byte[] macros = new byte[4_000];
                random.nextBytes(macros);
                parts.put("xl/vbaProject.bin", macros);
                parts.put("word/vbaProject.bin", macros);
                replaceIn(
                        parts,
                        "[Content_Types].xml",
                        text -> text.replace(
                                "</Types>",
                                "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"));
            }
            case 4 -> {
                story.add("external entity in " + name);
                String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
                replaceIn(parts, name, text -> {
                    int end = text.startsWith("<?xml") ? text.indexOf("?>") + 2 : 0;
                    return text.substring(0, end) + entity + text.substring(end).replaceFirst("</", "&e;</");
                });
            }
            case 5 -> {
                int depth = 1 + random.nextInt(50_000);
                story.add("nested " + depth + " deep in " + name);
                replaceIn(parts, name, text -> {
                    int end = text.lastIndexOf("</");
                    return end < 0
                            ? text
                            : text.substring(0, end) + "<a>".repeat(depth) + "</a>".repeat(depth) + text.substring(end);
                });
            }
            case 6 -> {
                story.add("numbers of " + name + " absurd");
                int every = 1 + random.nextInt(40);
                replaceIn(parts, name, text -> {
                    StringBuilder changed = new StringBuilder();
                    int seen = 0;
                    for (String token : text.split("(?<=\")|(?=\")", -1)) {
                        boolean number = token.matches("[A-Z]{0,3}\\d+") && ++seen % every == 0;
                        changed.append(number ? "2147483647" : token);
                    }
                    return changed.toString();
                });
            }
            default -> {
                String other = names.get(random.nextInt(names.size()));
                story.add(other + " in the place of " + name);
                parts.put(name, parts.getOrDefault(other, new byte[0]));
            }
        }
        return packed(parts);
    }

    private static void replaceIn(Map<String, byte[]> parts, String name, UnaryOperator<String> change) {
        byte[] part = parts.get(name);
        if (part != null) {
            parts.put(name, change.apply(new String(part, ISO_8859_1)).getBytes(ISO_8859_1));
        }
    }

    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    // ---- bytes ----

    private static byte[] withFlips(byte[] file, Random random, List<String> story) {
        byte[] flipped = file.clone();
        int times = flipped.length == 0 ? 0 : 1 + random.nextInt(30);
        for (int i = 0; i < times; i++) {
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
        }
        story.add(times + " bytes flipped");
        return flipped;
    }

    private static byte[] doubled(byte[] file, int from, int to) {
        byte[] doubled = Arrays.copyOf(file, file.length + to - from);
        System.arraycopy(file, from, doubled, to, file.length - from);
        return doubled;
    }

    @FunctionalInterface
    private interface Writing {
        byte[] of(List<CellRow> rows);
    }
}
