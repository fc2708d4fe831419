package org.jixiao.target.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jixiao.shared.model.Refusal;
import org.jixiao.target.application.ShowDocuments;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Hands out the basis document that the page's address names, to be saved and never to be shown. */
@Named
@RequestScoped
public class DocumentSending {

    @Inject
    private ShowDocuments documents;

    private @Nullable String table;
    private @Nullable String id;

    /** @throws Refusal NOT_FOUND when the address names none that the person may see */
    public void send() throws IOException {
        ShowDocuments.File file = documents.file(number(table), number(id));
        Faces.addResponseHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        Faces.sendFile(file.content(), file.name(), true);
    }

    private static long number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(text);
    }

    public @Nullable String getTable() {
        return table;
    }

    public void setTable(@Nullable String table) {
        this.table = table;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
