package org.jixiao.exchange.application;

import java.util.List;
import org.jixiao.exchange.model.ReadTable;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.target.model.CarriedContent;
import org.jixiao.target.model.Finding;

/**
 * A table of a file as the form in which it is kept writes it, where the file is in another one.
 *
 * @param table what the form has a place for
 * @param findings what was moved and what has no place there, with its text, each at its place in the file
 */
record CarriedRead(ReadTable table, List<Finding> findings) {

    CarriedRead {
        findings = List.copyOf(findings);
    }

    /**
     * Carries a table of a file.
     *
     * @param printed the key of the form in which the file is
     * @param kept the form in which the table is kept; the same one changes nothing
     */
    static CarriedRead of(ReadTable read, String printed, FormDefinition kept) {
        if (kept.key().equals(printed)) {
            return new CarriedRead(read, List.of());
        }
        CarriedContent carried = CarriedContent.into(kept, read.content());
        return new CarriedRead(
                read.with(carried.content()),
                carried.findings().stream()
                        .map(finding -> new Finding(
                                finding.severity(),
                                read.placeOf(finding.place()).toString(),
                                finding.rule(),
                                finding.arguments()))
                        .toList());
    }
}
