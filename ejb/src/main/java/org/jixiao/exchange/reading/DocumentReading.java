package org.jixiao.exchange.reading;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.exchange.model.CellRow;
import org.jixiao.exchange.model.CellSource;
import org.jixiao.exchange.model.ReadDocument;
import org.jixiao.exchange.reading.FormRecognition.Recognised;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Layout;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;

/** Understands a file: recognises the form it is in and reads its tables by it. */
public final class DocumentReading {

    private DocumentReading() {}

    /**
     * Reads a file to its end.
     *
     * @param candidates the forms it may be in, the likeliest first; only one when a person chose the form
     * @param source the file's cells; not closed here
     * @throws Refusal RULE when it is in none of the forms ({@code document.notInForm}), holds no project
     *     ({@code document.noProject}), or cannot be read by its source
     */
    public static ReadDocument read(List<FormDefinition> candidates, CellSource source) {
        RowFeed feed = RowFeed.of(source);
        List<CellRow> first = new ArrayList<>();
        for (CellRow row = feed.next(); row != null; row = feed.next()) {
            first.add(row);
            if (first.size() == FormRecognition.ROWS) {
                break;
            }
        }
        feed.putBack(first);
        Recognised found = FormRecognition.in(first, candidates);
        Layout layout = found.sheet().layout();
        if (layout == Layout.LEDGER || layout == Layout.PACKED) {
            return LedgerReading.read(found.form(), found.sheet(), feed);
        }
        if (layout == Layout.CARD) {
            return CardReading.read(found.form(), found.sheet(), feed);
        }
        throw Refusal.rule(
                Reason.of("document.formNotSupported", "", found.form().key()));
    }
}
