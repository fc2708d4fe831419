package org.jixiao.exchange.file;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook (XLSX, XLSM) row by row: the visible sheets in their order, each cell's text as a person sees it,
 * formulas by the value that was last computed. An error, or a formula without a value, is an empty cell.
 *
 * <p>Design notice: POI opens the package and formats the numbers; the rows are pulled out of the sheet's XML here. POI's
 * own event reader pushes its cells and took twice the time for 80,000 rows of 12 cells; {@code fastexcel-reader} is as
 * fast as this but grows without bound on a cell named {@code ZZZZZZ1} and does not end on the
 * two-thousand-millionth shared string.
 */
final class XlsxWorkbook implements CellSource {

    /** The most cells with text that are read of a workbook. */
    static final int MOST_CELLS = 2_000_000;

    /** The most columns that are read; a cell with text beyond them is refused. */
    static final int MOST_COLUMNS = 500;

    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_SHARED_CHARACTERS = 100_000_000;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final OfficePackage file;
    private final Deque<SheetPart> sheets = new ArrayDeque<>();
    private final List<String> shared = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();
    private final DisplayedNumbers numbers;

    private @Nullable XMLStreamReader sheet;
    private String sheetName = "";
    private int row;
    private int filled;

    XlsxWorkbook(OfficePackage file) {
        this.file = file;
        this.numbers = new DisplayedNumbers(readWorkbook());
        PackagePart stylesPart = file.relatedBy("styles");
        if (stylesPart != null) {
            readStyles(file.xml(stylesPart));
        }
        PackagePart sharedPart = file.relatedBy("sharedStrings");
        if (sharedPart != null) {
            readShared(file.xml(sharedPart));
        }
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public @Nullable CellRow next() {
        while (true) {
            if (sheet == null) {
                SheetPart next = sheets.poll();
                if (next == null) {
                    return null;
                }
                sheet = file.xml(next.part());
                sheetName = next.name();
                row = 0;
            }
            CellRow read = nextRow(sheet);
            if (read != null) {
                return read;
            }
            sheet = null;
        }
    }

    /** The sheet's next row that holds something; null at its end. */
    private @Nullable CellRow nextRow(XMLStreamReader xml) {
        while (true) {
            int event = file.next(xml);
            if (event == START_ELEMENT && xml.getLocalName().equals("row")) {
                row = number(xml.getAttributeValue(null, "r"), row + 1);
                if (row < 1 || row > MOST_ROWS) {
                    throw Unreadable.broken();
                }
                List<Cell> cells = cells(xml);
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    return new CellRow(place(0), CellRow.Kind.ROW, cells);
                }
            } else if (event == END_DOCUMENT
                    || event == END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
        }
    }

    private List<Cell> cells(XMLStreamReader xml) {
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (true) {
            int event = file.next(xml);
            if (event == START_ELEMENT && xml.getLocalName().equals("c")) {
                column = column(xml.getAttributeValue(null, "r"), column + 1);
                String text = text(xml);
                boolean empty = text.isEmpty();
                if (!empty && column > MOST_COLUMNS) {
                    throw Unreadable.at(place(column), "file.tooWide", String.valueOf(MOST_COLUMNS));
                }
                if (column > MOST_COLUMNS || column <= cells.size()) {
                    continue;
                }
                while (cells.size() < column - 1) {
                    cells.add(new Cell(place(cells.size() + 1), ""));
                }
                cells.add(new Cell(place(column), text));
                filled += empty ? 0 : 1;
                if (filled > MOST_CELLS) {
                    throw Unreadable.at(place(column), "file.tooManyCells", String.valueOf(MOST_CELLS));
                }
            } else if (event == END_ELEMENT && xml.getLocalName().equals("row")) {
                return cells;
            }
        }
    }

    /** The text of the cell that has begun. */
    private String text(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "t");
        int style = number(xml.getAttributeValue(null, "s"), 0);
        String value = "";
        while (true) {
            int event = file.next(xml);
            if (event == START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v")) {
                    value = characters(xml);
                } else if (name.equals("is")) {
                    value = richText(xml);
                } else {
                    file.skip(xml);
                }
            } else if (event == END_ELEMENT) {
                return text(type == null ? "n" : type, style, value);
            }
        }
    }

    private String text(String type, int style, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (type) {
            case "s" -> sharedText(value);
            case "n" -> {
                Style its = style >= 0 && style < styles.size() ? styles.get(style) : Style.PLAIN;
                yield numbers.text(value.strip(), its.format(), its.pattern());
            }
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e" -> "";
            case "str" -> unescaped(value);
            case "d" -> value.strip().replaceFirst("T00:00:00(\\.0+)?Z?$", "").replace('T', ' ');
            default -> value;
        };
    }

    private String sharedText(String index) {
        int number = number(index.strip(), -1);
        if (number < 0 || number >= shared.size()) {
            throw Unreadable.at(place(0), "file.broken");
        }
        return shared.get(number);
    }

    private CellPlace place(int column) {
        return new CellPlace(CellPlace.Part.SHEET, sheetName, row, column);
    }

    /** Whether days are counted from 1904 on; the visible sheets are noted. */
    private boolean readWorkbook() {
        boolean from1904 = false;
        XMLStreamReader xml = file.xml(file.main());
        int event = file.next(xml);
        while (event != END_DOCUMENT) {
            if (event == START_ELEMENT && xml.getLocalName().equals("sheet")) {
                noteSheet(xml);
            } else if (event == START_ELEMENT && xml.getLocalName().equals("workbookPr")) {
                String date1904 = xml.getAttributeValue(null, "date1904");
                from1904 = "1".equals(date1904) || "true".equals(date1904);
            }
            event = file.next(xml);
        }
        return from1904;
    }

    private void noteSheet(XMLStreamReader xml) {
        String id = null;
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            id = xml.getAttributeLocalName(i).equals("id") ? xml.getAttributeValue(i) : id;
        }
        String state = xml.getAttributeValue(null, "state");
        PackagePart part = id == null ? null : file.related(id);
        if (part == null
                || !part.getContentType().endsWith("worksheet+xml")
                || state != null && !state.equals("visible")) {
            return;
        }
        String name = xml.getAttributeValue(null, "name");
        sheets.add(new SheetPart(name == null ? "" : name, part));
    }

    private void readStyles(XMLStreamReader xml) {
        Map<Integer, String> patterns = new HashMap<>();
        boolean ofCells = false;
        int event = file.next(xml);
        while (event != END_DOCUMENT) {
            String name = event == START_ELEMENT || event == END_ELEMENT ? xml.getLocalName() : "";
            if (name.equals("cellXfs")) {
                ofCells = event == START_ELEMENT;
            } else if (event == START_ELEMENT && name.equals("numFmt")) {
                String pattern = xml.getAttributeValue(null, "formatCode");
                patterns.putIfAbsent(
                        number(xml.getAttributeValue(null, "numFmtId"), 0), pattern == null ? "" : pattern);
            } else if (event == START_ELEMENT && name.equals("xf") && ofCells) {
                int format = number(xml.getAttributeValue(null, "numFmtId"), 0);
                styles.add(new Style(format, DisplayedNumbers.pattern(format, patterns.get(format))));
            }
            event = file.next(xml);
        }
    }

    private void readShared(XMLStreamReader xml) {
        int characters = 0;
        int event = file.next(xml);
        while (event != END_DOCUMENT) {
            if (event == START_ELEMENT && xml.getLocalName().equals("si")) {
                String text = richText(xml);
                shared.add(text);
                characters += text.length() + 1;
                if (characters > MOST_SHARED_CHARACTERS) {
                    throw Unreadable.file("file.unpacksTooLarge");
                }
            }
            event = file.next(xml);
        }
    }

    /** The text of the element that has begun, without formats and without phonetic signs. */
    private String richText(XMLStreamReader xml) {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            int event = file.next(xml);
            if (event == START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("rPh")) {
                    file.skip(xml);
                } else if (name.equals("t")) {
                    text.append(characters(xml));
                } else {
                    depth++;
                }
            } else if (event == END_ELEMENT) {
                depth--;
            }
        }
        return unescaped(text.toString());
    }

    /** The characters up to the end of the element that has begun. */
    private String characters(XMLStreamReader xml) {
        String first = "";
        StringBuilder more = null;
        while (true) {
            int event = file.next(xml);
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                if (first.isEmpty()) {
                    first = xml.getText();
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(xml.getText());
                }
                if (first.length() > TextLines.LONGEST_CELL || more != null && more.length() > TextLines.LONGEST_CELL) {
                    throw Unreadable.at(place(0), "file.cellTooLong", String.valueOf(TextLines.LONGEST_CELL));
                }
            } else if (event == START_ELEMENT) {
                file.skip(xml);
            } else if (event == END_ELEMENT) {
                return more == null ? first : more.toString();
            }
        }
    }

    /** Characters that XML cannot hold are written as their number. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text).replaceAll(found -> {
            char c = (char) Integer.parseInt(found.group(1), 16);
            return c == '\r' ? "" : c == '$' || c == '\\' ? "\\" + c : String.valueOf(c);
        });
    }

    /** The column that a cell's name begins with, such as 3 for C7. */
    private static int column(@Nullable String name, int otherwise) {
        if (name == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < name.length() && i < 4 && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z'; i++) {
            column = column * 26 + name.charAt(i) - 'A' + 1;
        }
        return column == 0 ? otherwise : column;
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public void close() {
        file.close();
    }

    /** A visible sheet. */
    private record SheetPart(String name, PackagePart part) {}

    /** How a cell's number is shown. */
    private record Style(int format, @Nullable String pattern) {
        static final Style PLAIN = new Style(0, null);
    }
}
