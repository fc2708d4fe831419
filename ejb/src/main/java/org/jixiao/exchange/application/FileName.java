package org.jixiao.exchange.application;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the name of an uploaded file is good for: it is shown, and tells the format to whoever gets the file back. */
final class FileName {

    private static final int LONGEST = 200;

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "txt", "text/plain",
            "tsv", "text/tab-separated-values",
            "md", "text/markdown",
            "xls", "application/vnd.ms-excel",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "pdf", "application/pdf");

    private FileName() {}

    /** The name without a folder, no longer than what is kept. */
    static String of(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        return name.substring(0, Math.min(name.length(), LONGEST));
    }

    /** What the name's ending says of the format; null when it says nothing. */
    static @Nullable String mediaType(String name) {
        return MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }
}
