package org.jixiao.target.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.AttachDocument;
import org.jixiao.target.application.DetachDocument;
import org.jixiao.target.application.DocumentView;
import org.jixiao.target.application.ShowDocuments;
import org.jspecify.annotations.Nullable;
import org.primefaces.event.FileUploadEvent;

/** The basis documents of the table on the screen. */
@Named
@RequestScoped
public class TableDocuments {

    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    @Inject
    private ShownTable shown;

    @Inject
    private ShowDocuments documents;

    @Inject
    private AttachDocument attachDocument;

    @Inject
    private DetachDocument detachDocument;

    @Inject
    private Notices notices;

    private @Nullable List<DocumentView> lines;

    public List<DocumentView> getLines() {
        List<DocumentView> known = lines;
        if (known == null) {
            known = documents.of(shown.number());
            lines = known;
        }
        return known;
    }

    public boolean isPossible() {
        return documents.isPossible(shown.number());
    }

    /** The largest file, in bytes. */
    public int getMostBytes() {
        return ShowDocuments.MOST_BYTES;
    }

    public void attach(FileUploadEvent event) {
        try {
            attachDocument.attach(
                    shown.number(),
                    event.getFile().getFileName(),
                    event.getFile().getContent());
            notices.done("documents.attached", event.getFile().getFileName());
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
        lines = null;
    }

    public void detach(long id) {
        try {
            detachDocument.detach(shown.number(), id);
            notices.done("documents.detached");
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
        lines = null;
    }

    /** A size in words, such as 1.4 MB. */
    public String size(int bytes) {
        BigDecimal kilobytes = BigDecimal.valueOf(bytes).divide(KILO, 0, RoundingMode.UP);
        return kilobytes.compareTo(KILO) < 0
                ? kilobytes.toPlainString() + " KB"
                : kilobytes.divide(KILO, 1, RoundingMode.HALF_UP).toPlainString() + " MB";
    }
}
