package org.jixiao.exchange.file;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What stands on a page of a PDF: its characters, and the straight lines that rule its tables, as a reader holds the
 * page, measured in hundredths of a point from its upper left corner.
 */
final class PdfMarks extends PDFStreamEngine {

    /** What is thinner is a line, however it was painted: three points. */
    private static final int THIN = 300;

    /** What a document may cost to go through, in about the bytes of its contents. */
    private static final long MOST_WORK = 2_000_000_000L;

    private static final int WORK_OF_AN_OPERATOR = 50;
    private static final int BYTES_UNPACKED_OF_ONE = 20;
    private static final int WORK_OF_A_FORM = 50_000;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Rule> horizontals = new ArrayList<>();
    private final List<Rule> verticals = new ArrayList<>();
    private final List<List<Mark>> path = new ArrayList<>();
    private PDRectangle box = PDRectangle.A4;
    private int rotation;
    private long work;

    PdfMarks() {
        addOperator(new BeginText(this));
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new EndText(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new NextLine(this));
        addOperator(new SetCharSpacing(this));
        addOperator(new MoveText(this));
        addOperator(new MoveTextSetLeading(this));
        addOperator(new SetFontAndSize(this));
        addOperator(new ShowText(this));
        addOperator(new ShowTextAdjusted(this));
        addOperator(new SetTextLeading(this));
        addOperator(new SetMatrix(this));
        addOperator(new SetTextRenderingMode(this));
        addOperator(new SetTextRise(this));
        addOperator(new SetWordSpacing(this));
        addOperator(new SetTextHorizontalScaling(this));
        addOperator(new ShowTextLine(this));
        addOperator(new ShowTextLineAndSpace(this));
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    /** How wide the page is. */
    int width() {
        return hundredths(rotation % 180 == 90 ? box.getHeight() : box.getWidth());
    }

    List<Rule> horizontals() {
        return horizontals;
    }

    List<Rule> verticals() {
        return verticals;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphs.clear();
        horizontals.clear();
        verticals.clear();
        path.clear();
        box = page.getCropBox();
        rotation = Math.floorMod(page.getRotation(), 360);
        super.processPage(page);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        spend(WORK_OF_A_FORM + (long) form.getCOSObject().getLength() * BYTES_UNPACKED_OF_ONE);
        super.showForm(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        spend(WORK_OF_AN_OPERATOR + operands.size());
        switch (operator.getName()) {
            case "m" -> {
                path.add(new ArrayList<>());
                addPoint(operands, 0);
            }
            case "l" -> addPoint(operands, 0);
            case "c" -> addPoint(operands, 4);
            case "v", "y" -> addPoint(operands, 2);
            case "h" -> close();
            case "re" -> addRectangle(operands);
            case "S" -> endPath(true, false);
            case "s" -> {
                close();
                endPath(true, false);
            }
            case "f", "F", "f*" -> endPath(false, true);
            case "B", "B*" -> endPath(true, true);
            case "b", "b*" -> {
                close();
                endPath(true, true);
            }
            case "n" -> endPath(false, false);
            default -> super.processOperator(operator, operands);
        }
    }

    /** A page is read as far as it can be; what cannot be is not worth a line of the log for each of its operators. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
        spend(WORK_OF_AN_OPERATOR);
    }

    @Override
    protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement) throws IOException {
        String text = font.toUnicode(code);
        if (text == null || text.isEmpty()) {
            return;
        }
        Mark start = seen(rendering.transformPoint(0, 0));
        Mark end = seen(rendering.transformPoint(displacement.getX(), 0));
        Mark top = seen(rendering.transformPoint(0, 1));
        int size = Math.max(Math.abs(top.y() - start.y()), Math.abs(top.x() - start.x()));
        glyphs.add(new Glyph(
                Math.min(start.x(), end.x()), Math.max(start.x(), end.x()), start.y(), size, Radicals.replaced(text)));
    }

    private void spend(long units) {
        work += units;
        if (work > MOST_WORK) {
            throw Unreadable.file("file.unpacksTooLarge");
        }
    }

    private void addPoint(List<COSBase> operands, int from) {
        if (operands.size() >= from + 2
                && operands.get(from) instanceof COSNumber x
                && operands.get(from + 1) instanceof COSNumber y) {
            if (path.isEmpty()) {
                path.add(new ArrayList<>());
            }
            path.get(path.size() - 1).add(seen(transformed(x.floatValue(), y.floatValue())));
        }
    }

    private void addRectangle(List<COSBase> operands) {
        if (operands.size() >= 4
                && operands.get(0) instanceof COSNumber x
                && operands.get(1) instanceof COSNumber y
                && operands.get(2) instanceof COSNumber width
                && operands.get(3) instanceof COSNumber height) {
            List<Mark> corners = new ArrayList<>();
            path.add(corners);
            corners.add(seen(transformed(x.floatValue(), y.floatValue())));
            corners.add(seen(transformed(x.floatValue() + width.floatValue(), y.floatValue())));
            corners.add(seen(transformed(x.floatValue() + width.floatValue(), y.floatValue() + height.floatValue())));
            corners.add(seen(transformed(x.floatValue(), y.floatValue() + height.floatValue())));
            corners.add(corners.get(0));
        }
    }

    private void close() {
        if (!path.isEmpty() && !path.get(path.size() - 1).isEmpty()) {
            List<Mark> last = path.get(path.size() - 1);
            last.add(last.get(0));
        }
    }

    private void endPath(boolean stroked, boolean painted) {
        for (List<Mark> points : path) {
            if (stroked) {
                for (int i = 1; i < points.size(); i++) {
                    addRule(points.subList(i - 1, i + 1));
                }
            } else if (painted && !points.isEmpty()) {
                addRule(points);
            }
        }
        path.clear();
    }

    /** A line, if what the points enclose is as thin as one. */
    private void addRule(List<Mark> points) {
        int left = points.stream().mapToInt(Mark::x).min().orElseThrow();
        int right = points.stream().mapToInt(Mark::x).max().orElseThrow();
        int top = points.stream().mapToInt(Mark::y).min().orElseThrow();
        int bottom = points.stream().mapToInt(Mark::y).max().orElseThrow();
        if (bottom - top <= THIN && bottom - top < right - left) {
            horizontals.add(new Rule((top + bottom) / 2, left, right));
        } else if (right - left <= THIN && right - left < bottom - top) {
            verticals.add(new Rule((left + right) / 2, top, bottom));
        }
    }

    private Point2D transformed(Number x, Number y) {
        return getGraphicsState().getCurrentTransformationMatrix().transformPoint(x.floatValue(), y.floatValue());
    }

    /** Where a point of the page stands for a reader. */
    private Mark seen(Point2D point) {
        int left = hundredths(point.getX() - box.getLowerLeftX());
        int right = hundredths(box.getUpperRightX() - point.getX());
        int lower = hundredths(point.getY() - box.getLowerLeftY());
        int upper = hundredths(box.getUpperRightY() - point.getY());
        return switch (rotation) {
            case 90 -> new Mark(lower, left);
            case 180 -> new Mark(right, lower);
            case 270 -> new Mark(upper, right);
            default -> new Mark(left, upper);
        };
    }

    private static int hundredths(Number points) {
        long rounded = Math.round(points.doubleValue() * 100);
        return (int) Math.max(-10_000_000, Math.min(10_000_000, rounded));
    }

    /** A point. */
    private record Mark(int x, int y) {}

    /**
     * A character.
     *
     * @param baseline how far down the line is on which it stands
     * @param size the height of its font
     * @param text mostly one character; a ligature has more
     */
    record Glyph(int left, int right, int baseline, int size, String text) {

        int middle() {
            return (left + right) / 2;
        }

        /** About the middle of its height. */
        int height() {
            return baseline - size * 35 / 100;
        }
    }

    /**
     * A straight line.
     *
     * @param at how far down a horizontal line is, or how far right a vertical one
     * @param from where it begins
     * @param to where it ends
     */
    record Rule(int at, int from, int to) {}
}
