package org.jixiao.exchange.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
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
