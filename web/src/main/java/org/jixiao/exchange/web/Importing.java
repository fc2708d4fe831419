package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jixiao.exchange.application.PreviewImport;
import org.jixiao.exchange.application.PreviewImport.Preview;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jspecify.annotations.Nullable;

/** Handing a file in (上传), of which a preview is shown before anything is taken over. */
@Named
@RequestScoped
public class Importing {

    @Inject
    private PreviewImport previewImport;

    @Inject
    private ImportDesk desk;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private Forms forms;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Notices notices;

    private @Nullable Part file;
    private ImportSettings settings = new ImportSettings();

    public void open() {
        if (!isDrafting() && !isApproving()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        settings.setApproved(!isDrafting());
    }

    /** Reads the file, and goes on to its preview. */
    public @Nullable String upload() throws IOException {
        Part part = file;
        if (part == null
                || part.getSubmittedFileName() == null
                || part.getSubmittedFileName().isBlank()) {
            notices.warn("import.fileMissing");
            return null;
        }
        if (!isDrafting()) {
            settings.setApproved(true);
        }
        try (InputStream in = part.getInputStream()) {
            // One byte more than may be, so that the reader can tell that it is too much.
            byte[] bytes = in.readNBytes(CellFiles.MOST_BYTES + 1);
            Preview preview =
                    previewImport.open(bytes, String.valueOf(part.getSubmittedFileName()), settings.options(true));
            ImportDesk.Work work = desk.of(preview.id());
            work.use(settings);
            work.keep(preview);
            return "/exchange/preview.xhtml?faces-redirect=true&id=" + preview.id();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    /** Whether the person takes drafts over. */
    public boolean isDrafting() {
        return caller.get().holds(Post.SUBMITTER) || caller.get().holds(Post.DEPARTMENT_REVIEWER);
    }

    /** Whether the person takes approved documents over. */
    public boolean isApproving() {
        return caller.get().holds(Post.APPROVER);
    }

    public List<UnitView> getUnits() {
        return showUnits.units();
    }

    public List<FormDefinition> getForms() {
        return forms.all();
    }

    public ImportSettings getSettings() {
        return settings;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
