package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.exchange.model.PrintedDocument.Block;
import org.jixiao.exchange.model.PrintedDocument.Grid;
import org.jixiao.exchange.model.PrintedDocument.Level;
import org.jixiao.exchange.model.PrintedDocument.Line;
import org.jixiao.exchange.model.PrintedDocument.PageBreak;
import org.jixiao.exchange.model.PrintedDocument.Paragraph;
import org.jixiao.exchange.model.PrintedDocument.Title;
import org.jixiao.form.model.PrintedGrid;
import org.jixiao.form.model.PrintedGrid.Cell;
import org.jixiao.form.model.PrintedGrid.Kind;

/** Writes a document as one web page for publication: real tables, all looks inside, no script, nothing to load. */
public final class WebPage {

    private static final String LOOKS = """
            body{margin:2rem auto;padding:0 1rem;max-width:%s;color:#111;background:#fff;\
            font:14px/1.55 SimSun,"Songti SC","Noto Serif CJK SC","Noto Serif SC",serif}
            h1,h2{text-align:center;line-height:1.3;margin:1.6em 0 .6em}
            h1{font-size:1.7rem}h2{font-size:1.35rem}h3{font-size:1.05rem;margin:1.4em 0 .4em}
            p{margin:.3em 0}p.text{text-indent:2em;font-size:1rem}
            table{width:100%%;border-collapse:collapse;table-layout:fixed;margin:.5em 0 2em}
            th,td{border:1px solid #333;padding:4px 6px;vertical-align:middle;overflow-wrap:anywhere}
            th{font-weight:inherit}thead th{font-weight:700}
            .left{text-align:left}.center{text-align:center}.right{text-align:right}
            @page{size:A4 %s;margin:14mm 12mm}
            @media print{body{margin:0;padding:0;max-width:none;font-size:9pt}\
            thead{display:table-header-group}tr{break-inside:avoid}.break{break-before:page}}
            """;

    private final PrintedDocument document;
    private final Writer out;

    private WebPage(PrintedDocument document, Writer out) {
        this.document = document;
        this.out = out;
    }

    /** Writes the document; the stream stays open. */
    public static void write(PrintedDocument document, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        new WebPage(document, writer).page();
        writer.flush();
    }

    private void page() throws IOException {
        boolean landscape = document.page().landscape();
        out.write("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"UTF-8\"/>\n");
        out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>");
        text(document.name());
        out.write("</title>\n<style>\n");
        out.write(LOOKS.formatted(landscape ? "1400px" : "960px", landscape ? "landscape" : "portrait"));
        out.write("</style>\n</head>\n<body>\n");
        boolean breaks = false;
        for (Block block : document.blocks()) {
            if (block instanceof PageBreak) {
                breaks = true;
            } else {
                block(block, breaks);
                breaks = false;
            }
        }
        out.write("</body>\n</html>\n");
    }

    private void block(Block block, boolean breaks) throws IOException {
        if (block instanceof Title title) {
            String name = title.level() == Level.DOCUMENT ? "h1" : title.level() == Level.TABLE ? "h2" : "h3";
            element(name, breaks ? "break" : "", title.text());
        } else if (block instanceof Line line) {
            element("p", line.align().name().toLowerCase(Locale.ROOT), line.text());
        } else if (block instanceof Paragraph paragraph) {
            element("p", "text", paragraph.text());
        } else if (block instanceof Grid grid) {
            table(grid.grid());
        }
    }

    private void element(String name, String style, String text) throws IOException {
        out.write("<" + name + (style.isEmpty() ? "" : " class=\"" + style + "\"") + ">");
        text(text);
        out.write("</" + name + ">\n");
    }

    private void table(PrintedGrid grid) throws IOException {
        int sum = Math.max(1, grid.widths().stream().mapToInt(Integer::intValue).sum());
        out.write("<table>\n<colgroup>");
        for (int width : grid.widths()) {
            out.write("<col width=\"" + width * 100 / sum + "%\"/>");
        }
        out.write("</colgroup>\n");
        if (!grid.head().isEmpty()) {
            out.write("<thead>\n");
            rows(grid.head());
            out.write("</thead>\n");
        }
        out.write("<tbody>\n");
        for (List<List<Cell>> rows : grid.blocks()) {
            rows(rows);
        }
        out.write("</tbody>\n</table>\n");
    }

    private void rows(List<List<Cell>> rows) throws IOException {
        for (List<Cell> row : rows) {
            out.write("<tr>");
            for (Cell cell : row) {
                cell(cell);
            }
            out.write("</tr>\n");
        }
    }

    private void cell(Cell cell) throws IOException {
        String name = cell.isHeading() ? "th" : "td";
        out.write("<" + name);
        if (cell.kind() == Kind.HEAD) {
            out.write(cell.colspan() > 1 ? " scope=\"colgroup\"" : " scope=\"col\"");
        }
        if (cell.rowspan() > 1) {
            out.write(" rowspan=\"" + cell.rowspan() + "\"");
        }
        if (cell.colspan() > 1) {
            out.write(" colspan=\"" + cell.colspan() + "\"");
        }
        out.write(" class=\"" + cell.align().name().toLowerCase(Locale.ROOT) + "\">");
        text(cell.text());
        out.write("</" + name + ">");
    }

    /** What a person has written says nothing to the browser. */
    private void text(String text) {
        text.codePoints().forEach(sign -> {
            try {
                switch (sign) {
                    case '&' -> out.write("&amp;");
                    case '<' -> out.write("&lt;");
                    case '>' -> out.write("&gt;");
                    case '"' -> out.write("&quot;");
                    case '\n' -> out.write("<br/>");
                    default -> {
                        if (!Character.isISOControl(sign)) {
                            out.write(Character.toChars(sign));
                        }
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
