package org.jixiao.exchange.model;

import java.util.List;
import org.jixiao.form.model.FormDefinition.Align;
import org.jixiao.form.model.FormDefinition.Page;
import org.jixiao.form.model.PrintedGrid;

/**
 * A document as it is printed: what stands in it, from top to bottom, whatever the kind of file.
 *
 * @param name what people call it; the name of the file without its ending
 * @param page the paper
 * @param widths the widths of the columns of its grids, relative to each other
 * @param blocks what stands in it; laid out while one looks at them
 */
public record PrintedDocument(String name, Page page, List<Integer> widths, Iterable<Block> blocks) {

    public PrintedDocument {
        widths = List.copyOf(widths);
    }

    /** Something that stands in a document. */
    public sealed interface Block {}

    /** A title in a line of its own. */
    public record Title(String text, Level level) implements Block {}

    /** Over what a title stands. */
    public enum Level {
        /** Over the whole document: the largest, centred. */
        DOCUMENT,
        /** Over a table: centred. */
        TABLE,
        /** Over paragraphs: at the left. */
        SECTION
    }

    /** A line over a grid. */
    public record Line(String text, Align align) implements Block {}

    /** A paragraph, its first line indented. */
    public record Paragraph(String text) implements Block {}

    /** A grid. */
    public record Grid(PrintedGrid grid) implements Block {}

    /** What follows stands on another page. */
    public record PageBreak() implements Block {}
}
