package org.jixiao.target.application;

import java.time.LocalDate;
import java.util.Optional;

/** Asks under which document a table is approved (批复): the approvals, which know the tables, answer it. */
public interface ApprovedUnder {

    /** The document over a table that the caller may see; empty while it is not approved. */
    Optional<Document> document(long tableId);

    /**
     * An approval document, as a form prints it over a table.
     *
     * @param bureau who issued it
     * @param number its number (文号)
     * @param date the date of issue
     */
    record Document(String bureau, String number, LocalDate date) {}
}
