package org.jixiao.exchange.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.exchange.application.ImportDocument;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.Result;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.application.ShowUnits;
import org.jixiao.organization.application.ShowUnits.UnitView;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.shared.web.PageTexts;
import org.jspecify.annotations.Nullable;

/** Taking a document over from a file (导入), after trying what it would do if one likes. */
@Named
@ViewScoped
public class Importing implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern PLACE = Pattern.compile("line (\\d+)(?:, column (\\d+))?");

    @Inject
    private ImportDocument importDocument;

    @Inject
    private ShowUnits showUnits;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Notices notices;

    @Inject
    private PageTexts texts;

    private transient @Nullable Part file;
    private @Nullable Integer year;
    private @Nullable String unit;
    private boolean update;
    private transient @Nullable Result result;

    public void open() {
        if (!caller.get().holds(Post.SUBMITTER) && !caller.get().holds(Post.DEPARTMENT_REVIEWER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
    }

    /** Tells what an import would do, and keeps nothing. */
    public void tryOut() throws IOException {
        take(true);
    }

    public void take() throws IOException {
        take(false);
    }

    private void take(boolean dryRun) throws IOException {
        result = null;
        Part part = file;
        if (part == null || part.getSize() == 0) {
            notices.warn("import.fileMissing");
            return;
        }
        try (InputStream in = part.getInputStream()) {
            Result taken = importDocument.importDocument(
                    in.readAllBytes(),
                    String.valueOf(part.getSubmittedFileName()),
                    new Options(null, year, unit, update, dryRun));
            result = taken;
            notices.done(
                    dryRun ? "import.read" : "import.done",
                    Integer.toString(taken.tables().size()),
                    Integer.toString(taken.findings().size()));
        } catch (Refusal refusal) {
            notices.refused(refusal);
        }
    }

    public @Nullable Result getResult() {
        return result;
    }

    /** A place in the file in words. */
    public String where(String place) {
        Matcher matcher = PLACE.matcher(place);
        if (!matcher.matches()) {
            return place;
        }
        return matcher.group(2) == null
                ? texts.of("import.line", matcher.group(1))
                : texts.of("import.lineColumn", matcher.group(1), matcher.group(2));
    }

    public List<UnitView> getUnits() {
        return showUnits.units();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = unit;
    }

    public boolean isUpdate() {
        return update;
    }

    public void setUpdate(boolean update) {
        this.update = update;
    }
}
