package org.jixiao.exchange.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Opens a file as rows of cells (打开文件), whatever its kind: text with tabs, pipes, one cell per line or blanks only, a
 * workbook (XLSX, XLS), a Word document (DOCX), a PDF.
 *
 * <p>The kind is recognised from the content, never from the name: a workbook that is called {@code .txt} is a workbook,
 * and text that is called {@code .xls} is text. All that cannot be read is refused with a RULE that says why and what can
 * be read; nothing else is thrown, and reading is bounded in time and memory by the limits of the readers.
 */
public final class CellFiles {

    /** The most bytes of a file that are read. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(CellFiles.class.getName());

    private static final String ZIP = "PK\u0003\u0004";
    private static final String OLE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";
    private static final String PDF = "%PDF-";
    private static final String EMPTY_ZIP = "PK\u0005\u0006";

    /** Beginnings of files that people take for tables, and that hold none: RTF, archives, pictures. */
    private static final List<String> OTHERS = List.of(
            "{\\rtf",
            "Rar!",
            "7z\u00BC\u00AF\u0027\u001C",
            "\u001F\u008B",
            "\u0089PNG",
            "\u00FF\u00D8\u00FF",
            "GIF8",
            "BM",
            "II*\u0000",
            "MM\u0000*");

    private CellFiles() {}

    /**
     * Opens a file.
     *
     * @param fileName its name, for saying which file it was
     * @throws Refusal RULE with {@code file.…} when it cannot be read
     */
    public static CellSource open(byte[] bytes, String fileName) {
        try {
            return new Guarded(recognised(bytes, fileName));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException | StackOverflowError e) {
            throw broken(e);
        }
    }

    private static CellSource recognised(byte[] bytes, String fileName) {
        if (bytes.length > MOST_BYTES) {
            throw Unreadable.line("file.tooLarge", 1, String.valueOf(MOST_BYTES / 1024 / 1024));
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 16), ISO_8859_1);
        if (start.startsWith(ZIP)) {
            return office(bytes, fileName);
        }
        if (start.startsWith(OLE)) {
            CellSource workbook = XlsWorkbook.open(bytes);
            if (workbook == null) {
                throw Unreadable.file("file.unknownKind", fileName);
            }
            return workbook;
        }
        if (start.startsWith(PDF)) {
            return PdfPages.open(bytes);
        }
        if (start.startsWith(EMPTY_ZIP) || isOther(start, bytes)) {
            throw Unreadable.file("file.unknownKind", fileName);
        }
        List<String> lines = TextLines.of(bytes);
        if (isMarkup(lines)) {
            throw Unreadable.file("file.unknownKind", fileName);
        }
        return new HeldRows(TextLayout.of(lines).rows(lines), false);
    }

    private static CellSource office(byte[] bytes, String fileName) {
        OfficePackage file = OfficePackage.open(bytes);
        if (file == null) {
            throw Unreadable.file("file.unknownKind", fileName);
        }
        try {
            if (file.isWorkbook()) {
                return new XlsxWorkbook(file);
            }
            if (file.isDocument()) {
                return new WordDocument(file);
            }
        } catch (Refusal refusal) {
            file.close();
            throw refusal;
        }
        file.close();
        throw Unreadable.file("file.unknownKind", fileName);
    }

    /** A short beginning may be that of a text too, so it must be followed by what no text has. */
    private static boolean isOther(String start, byte[] bytes) {
        return OTHERS.stream().filter(start::startsWith).anyMatch(other -> other.length() > 3 || hasZero(bytes));
    }

    private static boolean hasZero(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 1024); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is a web page, as which some systems hand out what they call a workbook. */
    private static boolean isMarkup(List<String> lines) {
        String first =
                lines.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        String start = first.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype")
                || start.startsWith("<html")
                || start.startsWith("<?xml")
                || start.startsWith("<table")
                || start.startsWith("<meta");
    }

    private static Refusal broken(Throwable why) {
        LOG.log(Level.FINE, "A file that its library gave up on", why);
        return Unreadable.broken();
    }

    /** What a library gives up on, in whichever way, is a broken file. */
    private record Guarded(CellSource source) implements CellSource {

        @Override
        public boolean exact() {
            return source.exact();
        }

        @Override
        public @Nullable CellRow next() {
            try {
                return source.next();
            } catch (Refusal refusal) {
                throw refusal;
            } catch (RuntimeException | StackOverflowError e) {
                throw broken(e);
            }
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
