package org.jixiao.approval.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files in which a signed document comes back, told by what is in them and not by their names. */
public enum ScanFormat {
    PDF("application/pdf") {
        @Override
        boolean is(byte[] file) {
            // Anything may stand before the mark within the first kilobyte.
            return text(file, 0, 1024).contains("%PDF-")
                    && text(file, file.length - 1024, 1024).contains("%%EOF");
        }
    },
    JPG("image/jpeg") {
        @Override
        boolean is(byte[] file) {
            return begins(file, 0xFF, 0xD8, 0xFF)
                    && text(file, file.length - 64, 64).contains("\u00FF\u00D9");
        }
    },
    PNG("image/png") {
        @Override
        boolean is(byte[] file) {
            return begins(file, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)
                    && text(file, file.length - 64, 64).contains("IEND");
        }
    },
    /** The national format for fixed pages (GB/T 33190): a ZIP with OFD.xml. */
    OFD("application/ofd") {
        @Override
        boolean is(byte[] file) {
            return begins(file, 'P', 'K', 3, 4) && text(file, 0, file.length).contains("OFD.xml");
        }
    };

    /** A scan of a cover letter with its annex is some megabytes. */
    public static final int LARGEST = 30 * 1024 * 1024;

    private final String mediaType;

    ScanFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract boolean is(byte[] file);

    /** What the file is; empty when it is none of them. */
    public static Optional<ScanFormat> of(byte[] file) {
        return Arrays.stream(values()).filter(format -> format.is(file)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** The ending of the file's name, without a dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] file, int... signs) {
        if (file.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((file[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private static String text(byte[] file, int from, int most) {
        int begin = Math.max(0, from);
        return new String(file, begin, Math.min(most, file.length - begin), StandardCharsets.ISO_8859_1);
    }
}
