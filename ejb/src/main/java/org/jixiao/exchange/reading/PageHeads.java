package org.jixiao.exchange.reading;

import java.util.List;
import org.jixiao.exchange.model.Cell;
import org.jixiao.exchange.model.CellPlace;
import org.jixiao.exchange.model.CellRow;
import org.jspecify.annotations.Nullable;

/** The head and the title that stand again on every page of a long ledger. */
final class PageHeads {

    private final TableHead head;
    private final DocumentHead documentHead;
    private final Findings findings;
    private @Nullable CellPlace first;
    private int lastLine;
    private int count;

    PageHeads(TableHead head, DocumentHead documentHead, Findings findings) {
        this.head = head;
        this.documentHead = documentHead;
        this.findings = findings;
    }

    /** Whether a row only says again what stands over the table. */
    boolean isHead(CellRow row, List<Cell> filled) {
        if (head.isRepeatedBy(row, filled)) {
            // A head of two rows stands once on its page.
            if (first == null || row.line() > lastLine + 1) {
                count++;
            }
            first = first == null ? row.place() : first;
            lastLine = row.line();
            return true;
        }
        return documentHead.repeats(row, filled);
    }

    /** Tells of them once, where there are several. */
    void report() {
        if (first != null && count > 1) {
            findings.hint(first, "head.repeated", String.valueOf(count));
        }
    }
}
