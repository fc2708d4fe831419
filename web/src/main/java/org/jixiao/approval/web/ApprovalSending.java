package org.jixiao.approval.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowApprovals.FileView;
import org.jixiao.approval.model.ApprovalFile;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Hands out the file of an approval document that the page's address names. */
@Named
@RequestScoped
public class ApprovalSending {

    @Inject
    private ShowApprovals approvals;

    private @Nullable String id;
    private @Nullable String format;
    private @Nullable String part;
    private @Nullable String volume;

    /** @throws Refusal NOT_FOUND when the address names nothing that the person may see */
    public void send() throws IOException {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        long approval = Long.parseLong(id);
        boolean page = "html".equals(format);
        FileView file =
                page ? approvals.published(approval) : approvals.file(approval, kind(), number(part), number(volume));
        Faces.getResponse().setHeader("Document-State", file.isVoid() ? "VOID" : "VALID");
        Faces.sendFile(file.bytes(), file.fileName(), !page);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
    }

    private ApprovalFile.Kind kind() {
        String name = String.valueOf(format).toUpperCase(Locale.ROOT);
        return Arrays.stream(ApprovalFile.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    public @Nullable String getFormat() {
        return format;
    }

    public void setFormat(@Nullable String format) {
        this.format = format;
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }

    public @Nullable String getVolume() {
        return volume;
    }

    public void setVolume(@Nullable String volume) {
        this.volume = volume;
    }
}
