package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.result.model.RegionResult;
import org.jixiao.result.web.YearResults;
import org.jixiao.shared.web.Language;
import org.omnifaces.util.Faces;

/** Hands out the results of a year as a workbook, as the page's address names it. */
@Named
@RequestScoped
public class ResultExporting {

    @Inject
    private YearResults results;

    @Inject
    private Language language;

    public void send() throws IOException {
        results.open();
        RegionResult result = results.result();
        if (result == null) {
            return;
        }
        PrintedDocument document = ResultWorkbook.of(result, language.locale());
        Faces.sendFile(FileFormat.XLSX.bytes(document), FileFormat.XLSX.fileName(document), true);
    }
}
