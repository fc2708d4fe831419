package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.review.web.InboxList;
import org.jixiao.shared.web.Language;
import org.omnifaces.util.Faces;

/** Hands out a list of the inbox as a workbook, as the page's address names it. */
@Named
@RequestScoped
public class InboxExporting {

    @Inject
    private InboxList list;

    @Inject
    private InboxWorkbook workbook;

    @Inject
    private Language language;

    public void send() throws IOException {
        PrintedDocument document = workbook.of(list.tab(), list.wanted(), language.locale());
        Faces.sendFile(FileFormat.XLSX.bytes(document), FileFormat.XLSX.fileName(document), true);
    }
}
