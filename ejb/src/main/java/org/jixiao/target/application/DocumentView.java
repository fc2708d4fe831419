package org.jixiao.target.application;

import java.time.Instant;
import org.jixiao.target.model.BasisDocument;
import org.jixiao.target.model.FileType;
import org.jixiao.target.model.Stage;

/**
 * A basis document as it is shown.
 *
 * @param size in bytes
 * @param stage the step in which it was attached
 * @param account the name of who attached it
 * @param removable whether the caller may take it away now
 */
public record DocumentView(
        long id, String name, FileType type, int size, Stage stage, String account, Instant at, boolean removable) {

    static DocumentView of(BasisDocument document, boolean removable) {
        return new DocumentView(
                document.id(),
                document.name(),
                document.type(),
                document.size(),
                document.stage(),
                document.accountName(),
                document.addedAt(),
                removable);
    }
}
