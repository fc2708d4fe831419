package org.jixiao.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A font that is embedded in a PDF, and how texts are broken into lines of it. Widths are thousandths of a point. */
final class PrintFont {

    private static final String FOLDER = "/fonts/ttf/NotoSansSC/NotoSansSC-";

    /** What no line begins with. */
    private static final String NEVER_FIRST = "，。、；：？！）》」』】〕”’％%,.;:?!)]}";

    /** What no line ends with. */
    private static final String NEVER_LAST = "（《「『【〔“‘([{";

    /** What stands for a sign that the font does not have. */
    private static final char UNKNOWN = '□';

    private static final int NOT_ASKED = -1;

    /** As many signs may stand in one block of a table of signs. */
    private static final int MOST_IN_BLOCK = 100;

    /** Complains of a table of variants that nobody uses here, each time the font is read. Held, so that it stays quiet. */
    private static final Logger FONT_TABLES = Logger.getLogger("org.apache.fontbox.ttf.CmapSubtable");

    static {
        FONT_TABLES.setLevel(Level.SEVERE);
    }

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final int[] widths = new int[Character.MAX_VALUE + 1];

    private PrintFont(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
        Arrays.fill(widths, NOT_ASKED);
    }

    /** Noto Sans SC in a weight, of which the document will hold the signs that are used. */
    static PrintFont load(PDDocument document, String weight) throws IOException {
        String file = FOLDER + weight + ".ttf";
        try (InputStream in = PrintFont.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The font " + file + " is not there. Way out: put the archive of "
                        + "Noto Sans SC among the libraries");
            }
            TrueTypeFont parsed = new TTFParser(true).parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new PrintFont(PDType0Font.load(document, parsed, true), parsed.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    int lineHeight(int size) {
        return size * 1_400;
    }

    /** How wide a text is, that the font has all signs of. */
    int width(String text, int size) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += width(text.charAt(i));
        }
        return width * size;
    }

    /** The text with signs that the font has; what it has not is seen to be missing. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
                .forEach(sign -> printable.append(known(sign) ? (char) sign : UNKNOWN));
        return printable.toString();
    }

    private boolean known(int sign) {
        return sign == '\n' || (Character.isBmpCodePoint(sign) && glyphs.getGlyphId(sign) != 0);
    }

    /** The lines of a text at a width. Chinese breaks anywhere but beside certain signs, other words stay together. */
    List<String> lines(String text, int size, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : printable(text).split("\n", -1)) {
            int begin = 0;
            int taken = 0;
            for (int i = 0; i < paragraph.length(); i++) {
                int wide = width(paragraph.charAt(i)) * size;
                if (taken + wide > width && i > begin) {
                    int end = breakBefore(paragraph, begin, i);
                    lines.add(paragraph.substring(begin, end).stripTrailing());
                    begin = end;
                    taken = width(paragraph.substring(begin, i), size);
                }
                taken += wide;
            }
            lines.add(paragraph.substring(begin).stripTrailing());
        }
        return lines;
    }

    /** The last place before the one that does not fit any more at which the line may end. */
    private static int breakBefore(String text, int begin, int tooFar) {
        for (int end = tooFar; end > begin; end--) {
            char last = text.charAt(end - 1);
            char first = text.charAt(end);
            boolean withinWord = isWord(last) && isWord(first);
            if (!withinWord && NEVER_FIRST.indexOf(first) < 0 && NEVER_LAST.indexOf(last) < 0) {
                return end;
            }
        }
        return tooFar;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x2000;
    }

    /**
     * Says which sign each glyph is, once the document's subset of the font is made. Several signs share a glyph, such as
     * 目 and the radical ⽬, and PDFBox takes the first of them, so that nobody would find 目 or could copy it.
     */
    void nameSigns(PDDocument document) throws IOException {
        StringBuilder table = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        Map<Integer, Character> signs = new TreeMap<>();
        for (int sign = 0; sign < widths.length; sign++) {
            if (widths[sign] != NOT_ASKED) {
                // The last sign wins: radicals stand before the signs that they are parts of.
                signs.put(glyphs.getGlyphId(sign), (char) sign);
            }
        }
        List<Map.Entry<Integer, Character>> entries = new ArrayList<>(signs.entrySet());
        for (int i = 0; i < entries.size(); i += MOST_IN_BLOCK) {
            List<Map.Entry<Integer, Character>> block = entries.subList(i, Math.min(entries.size(), i + MOST_IN_BLOCK));
            table.append(block.size()).append(" beginbfchar\n");
            block.forEach(
                    entry -> table.append(String.format("<%04X> <%04X>\n", entry.getKey(), (int) entry.getValue())));
            table.append("endbfchar\n");
        }
        table.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        byte[] bytes = table.toString().getBytes(StandardCharsets.US_ASCII);
        font.getCOSObject()
                .setItem(
                        COSName.TO_UNICODE,
                        new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
    }

    private int width(char sign) {
        if (widths[sign] == NOT_ASKED) {
            try {
                widths[sign] = Math.round(font.getStringWidth(String.valueOf(sign)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return widths[sign];
    }
}
