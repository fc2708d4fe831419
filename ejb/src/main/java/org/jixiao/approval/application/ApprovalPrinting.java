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

    /** Divides the tables, as they are printed one after the other, into volumes of a size that office programs open. */
    List<Volume> volumes(Letter letter);

    /** The same volume of the document as files of these kinds. */
    List<Printed> print(Letter letter, Volume volume, List<Format> formats);

    /**
     * What the document says.
     *
     * @param part from 1; a later part holds what was approved by a later attempt
     * @param tables what it is about, in any order, in whichever volumes it is printed
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

    /**
     * What is printed in one file: the first volume has the letter over all, too.
     *
     * @param number from 1
     * @param of how many volumes there are
     * @param before the tables in the volumes before it
     */
    record Volume(int number, int of, List<Line> tables, List<Long> before) {

        public Volume {
            tables = List.copyOf(tables);
            before = List.copyOf(before);
        }

        /** The letter with all its tables. */
        public static Volume whole(Letter letter) {
            return new Volume(1, 1, letter.tables(), List.of());
        }
    }

    /** A table with the hash of what was approved: later changes of it are not printed. */
    record Line(long tableId, String hash) {}

    /** @param fileName with its ending */
    record Printed(Format format, String fileName, String mediaType, byte[] bytes) {}
}
