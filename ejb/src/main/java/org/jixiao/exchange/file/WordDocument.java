package org.jixiao.exchange.file;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.SPACE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Word document (DOCX, DOCM) paragraph by paragraph and row by row.
 *
 * <p>A cell's column is the one of the table's grid, so a cell that spans several is followed by empty ones; what goes on
 * with a cell above is empty. Several paragraphs in a cell, those of a table within it too, are parted by line feeds.
 * What a revision has deleted and what a field is made of does not show.
 *
 * <p>Design notice: the text is pulled out of the document's XML, because POI's tree of a ledger takes gigabytes.
 */
final class WordDocument implements CellSource {

    private static final Set<String> NAMESPACES = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");

    /** What does not show: deleted and moved text, the code of fields, hyphens that may be. */
    private static final Set<String> UNSEEN =
            Set.of("del", "moveFrom", "instrText", "delText", "delInstrText", "rPr", "pPr", "sectPr", "tblPr", "sdtPr");

    private final OfficePackage file;
    private final XMLStreamReader xml;
    private final StringBuilder text = new StringBuilder();

    /** Paragraphs and rows so far, each of which is a line. */
    private int line;

    private int tables;
    private int row;
    private int filled;

    /** How many tables are open, one within the other. */
    private int depth;

    private List<Cell> cells = new ArrayList<>();
    private int span;
    private boolean goesOn;
    private boolean rowDeleted;

    /** Whether the open paragraph is not the first of its cell. */
    private boolean further;

    WordDocument(OfficePackage file) {
        this.file = file;
        this.xml = file.xml(file.main());
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public @Nullable CellRow next() {
        int event = file.next(xml);
        while (event != END_DOCUMENT) {
            CellRow read = null;
            if (event == START_ELEMENT) {
                begin();
            } else if (event == END_ELEMENT) {
                read = end();
            }
            if (read != null) {
                return read;
            }
            event = xml.getEventType() == END_DOCUMENT ? END_DOCUMENT : file.next(xml);
        }
        return null;
    }

    private void begin() {
        String name = xml.getLocalName();
        if (!isWord()) {
            // The same text again, for programs that cannot show the first.
            if (name.equals("Fallback")) {
                file.skip(xml);
            }
            return;
        }
        switch (name) {
            case "tbl" -> {
                depth++;
                if (depth == 1) {
                    tables++;
                    row = 0;
                }
            }
            case "trPr" -> readRowProperties();
            case "tcPr" -> readCellProperties();
            case "tr" -> beginRow();
            case "tc" -> beginCell();
            case "p" -> {
                if (depth == 0) {
                    text.setLength(0);
                } else if (further) {
                    text.append('\n');
                }
            }
            case "t" -> readText();
            case "tab", "ptab" -> text.append('\t');
            case "br", "cr" -> text.append('\n');
            case "noBreakHyphen" -> text.append('-');
            default -> {
                if (UNSEEN.contains(name)) {
                    file.skip(xml);
                }
            }
        }
    }

    private @Nullable CellRow end() {
        if (!isWord()) {
            return null;
        }
        switch (xml.getLocalName()) {
            case "tbl" -> depth--;
            case "tc" -> endCell();
            case "tr" -> {
                return depth == 1 ? endRow() : null;
            }
            case "p" -> {
                further = true;
                return depth == 0 ? endParagraph() : null;
            }
            default -> {
                // Nothing ends with it.
            }
        }
        return null;
    }

    private boolean isWord() {
        String namespace = xml.getNamespaceURI();
        return namespace != null && NAMESPACES.contains(namespace);
    }

    private void beginRow() {
        if (depth == 1) {
            line++;
            row++;
            cells = new ArrayList<>();
            rowDeleted = false;
        }
    }

    private void beginCell() {
        if (depth == 1) {
            text.setLength(0);
            span = 1;
            goesOn = false;
            further = false;
        }
    }

    private void endCell() {
        if (depth != 1) {
            return;
        }
        addCell(goesOn ? "" : withoutOuterFeeds(text));
        for (int i = 1; i < span; i++) {
            addCell("");
        }
    }

    private void addCell(String content) {
        CellPlace place = place(cells.size() + 1);
        if (cells.size() >= XlsxWorkbook.MOST_COLUMNS) {
            throw Unreadable.at(place, "file.tooWide", String.valueOf(XlsxWorkbook.MOST_COLUMNS));
        }
        filled += content.isEmpty() ? 0 : 1;
        if (filled > XlsxWorkbook.MOST_CELLS) {
            throw Unreadable.at(place, "file.tooManyCells", String.valueOf(XlsxWorkbook.MOST_CELLS));
        }
        cells.add(new Cell(place, content));
    }

    private @Nullable CellRow endRow() {
        boolean empty = cells.stream().allMatch(Cell::isEmpty);
        return rowDeleted || empty ? null : new CellRow(place(0), CellRow.Kind.ROW, cells);
    }

    private @Nullable CellRow endParagraph() {
        line++;
        CellPlace place = CellPlace.ofLine(line);
        Cell only = new Cell(place.at(1), text.toString());
        return only.isEmpty() ? null : new CellRow(place, CellRow.Kind.PARAGRAPH, List.of(only));
    }

    private void readRowProperties() {
        int open = 1;
        while (open > 0) {
            int event = file.next(xml);
            if (event == START_ELEMENT) {
                open++;
                String name = xml.getLocalName();
                if (depth == 1 && name.equals("gridBefore")) {
                    int before = value(1);
                    for (int i = 0; i < before; i++) {
                        addCell("");
                    }
                } else if (depth == 1 && name.equals("del")) {
                    rowDeleted = true;
                }
            } else if (event == END_ELEMENT) {
                open--;
            }
        }
    }

    private void readCellProperties() {
        int open = 1;
        while (open > 0) {
            int event = file.next(xml);
            if (event == START_ELEMENT) {
                open++;
                String name = xml.getLocalName();
                if (depth == 1 && name.equals("gridSpan")) {
                    span = Math.max(1, value(1));
                } else if (depth == 1 && (name.equals("vMerge") || name.equals("hMerge"))) {
                    goesOn |= !"restart".equals(attribute());
                }
            } else if (event == END_ELEMENT) {
                open--;
            }
        }
    }

    private void readText() {
        while (true) {
            int event = file.next(xml);
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                text.append(xml.getText());
                if (text.length() > TextLines.LONGEST_CELL) {
                    CellPlace place = depth == 0 ? CellPlace.ofLine(line + 1) : place(cells.size() + 1);
                    throw Unreadable.at(place, "file.cellTooLong", String.valueOf(TextLines.LONGEST_CELL));
                }
            } else if (event == START_ELEMENT) {
                file.skip(xml);
            } else if (event == END_ELEMENT) {
                return;
            }
        }
    }

    /** The number that the element's only attribute says. */
    private int value(int otherwise) {
        try {
            String value = attribute();
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private @Nullable String attribute() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private CellPlace place(int column) {
        return new CellPlace(CellPlace.Part.TABLE, String.valueOf(tables), row, column);
    }

    private static String withoutOuterFeeds(StringBuilder text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == '\n') {
            end--;
        }
        return text.substring(start, end);
    }

    @Override
    public void close() {
        file.close();
    }
}
