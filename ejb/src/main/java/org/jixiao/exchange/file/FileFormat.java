package org.jixiao.exchange.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jixiao.exchange.model.PrintedDocument;
import org.jspecify.annotations.Nullable;

/** The kinds of files in which documents are handed out. */
public enum FileFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", WorkbookWriter::write),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", WordWriter::write),
    PDF("application/pdf", PortableDocument::write),
    HTML("text/html;charset=UTF-8", WebPage::write);

    /** What names of files may not hold on one system or another. */
    private static final String FORBIDDEN = "[\\\\/:*?\"<>|\\p{Cntrl}]+";

    private static final int LONGEST_NAME = 80;

    private final String mediaType;
    private final FormatWriter writer;

    FileFormat(String mediaType, FormatWriter writer) {
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /** The format of a name such as {@code xlsx}. */
    public static Optional<FileFormat> of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(format -> format.ending().equals(name))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of the file's name, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of a document's file. */
    public String fileName(PrintedDocument document) {
        String name = document.name().replaceAll(FORBIDDEN, " ").strip();
        return name.substring(0, Math.min(name.length(), LONGEST_NAME)).strip() + "." + ending();
    }

    /** The whole file, so that it is either complete or not sent at all. */
    public byte[] bytes(PrintedDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @FunctionalInterface
    private interface FormatWriter {
        void write(PrintedDocument document, OutputStream out) throws IOException;
    }
}
