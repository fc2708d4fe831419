package org.jixiao.approval.application;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints approval documents in the region's own form; who knows the kinds of files implements it. */
public interface ApprovalPrinting {

    /** A kind of file. */
    enum Format {
        DOCX,
        PDF,
        HTML
    }

    /** The same document as files of these kinds. */
    List<Printed> print(Letter letter, List<Format> formats);

    /**
     * What the document says.
     *
     * @param part from 1; a later part holds what was approved by a later attempt
     * @param tables what it is about, in any order
     * @param published whether it is for the public (公开): secret projects are left out
     * @param voided whether it does not hold any more, which a page says; files that were made before stay as they are
     */
    record Letter(
            String region,
            String bureau,
            String number,
            LocalDate date,
            @Nullable String opinion,
            int part,
            List<Line> tables,
            boolean published,
            boolean voided) {

        public Letter {
            tables = List.copyOf(tables);
        }
    }

    /** A table with the hash of what was approved: later changes of it are not printed. */
    record Line(long tableId, String hash) {}

    /** @param fileName with its ending */
    record Printed(Format format, String fileName, String mediaType, byte[] bytes) {}
}
