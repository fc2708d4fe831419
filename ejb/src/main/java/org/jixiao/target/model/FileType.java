package org.jixiao.target.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of files that may be a basis document (依据文件). A file is what its first bytes say, and its name must say the
 * same: a program does not become a document by another name.
 */
public enum FileType {
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOC("application/msword", "doc"),
    XLS("application/vnd.ms-excel", "xls"),
    JPG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    /** GB/T 33190, the national layout format. */
    OFD("application/ofd", "ofd");

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The kind that the name's ending says. */
    public static Optional<FileType> named(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(ending))
                .findFirst();
    }

    /**
     * Whether the bytes are such a file. The parts of a compressed file are looked for by their names, which stand in it
     * uncompressed; nothing is unpacked.
     */
    public boolean fits(byte[] content) {
        return switch (this) {
            case PDF -> begins(content, "%PDF-".getBytes(StandardCharsets.US_ASCII));
            case JPG -> begins(content, bytes(0xFF, 0xD8, 0xFF));
            case PNG -> begins(content, bytes(0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A));
            case DOCX -> begins(content, ZIP) && names(content, "word/document");
            case XLSX -> begins(content, ZIP) && names(content, "xl/workbook");
            case OFD -> begins(content, ZIP) && names(content, "OFD.xml");
            case DOC -> begins(content, OLE) && streams(content, "WordDocument");
            case XLS -> begins(content, OLE) && (streams(content, "Workbook") || streams(content, "Book"));
        };
    }

    private static boolean names(byte[] content, String part) {
        return contains(content, part.getBytes(StandardCharsets.US_ASCII));
    }

    /** The streams of the older format are named in 16-bit characters. */
    private static boolean streams(byte[] content, String stream) {
        return contains(content, stream.getBytes(StandardCharsets.UTF_16LE));
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length > mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int i = 0; i <= content.length - wanted.length; i++) {
            if (content[i] == wanted[0] && Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
