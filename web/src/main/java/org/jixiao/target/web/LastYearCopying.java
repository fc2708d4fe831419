package org.jixiao.target.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.form.application.Forms;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.organization.application.CurrentCaller;
import org.jixiao.organization.model.Post;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.shared.web.PageTexts;
import org.jixiao.target.application.CopyLastYear;
import org.jixiao.target.application.ShowLastYear;
import org.jixiao.target.application.TableView;
import org.jixiao.target.model.Stage;
import org.jspecify.annotations.Nullable;

/** Taking last year's tables over (沿用上年): many from a list, or the one on the screen. */
@Named
@ViewScoped
public class LastYearCopying implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ALL = "all";

    /** Under this name the page of the draft finds, once, what was left out on the way. */
    private static final String CARRIED = "carried";

    @Inject
    private CopyLastYear copyLastYear;

    @Inject
    private ShowLastYear showLastYear;

    @Inject
    private ShownTable shown;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Notices notices;

    @Inject
    private Forms forms;

    @Inject
    private PageTexts texts;

    @Inject
    private Clock clock;

    private int year;
    private @Nullable String picked;
    private ArrayList<Refused> refused = new ArrayList<>();
    private ArrayList<Carried> carried = new ArrayList<>();
    private @Nullable Boolean offered;
    private transient @Nullable List<TableView.Summary> lines;

    public void open() {
        if (!caller.get().holds(Post.SUBMITTER)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        year = LocalDate.now(clock).getYear();
    }

    /** Another year begins with nothing chosen. */
    public void yearChosen() {
        picked = null;
        lines = null;
        refused = new ArrayList<>();
        carried = new ArrayList<>();
    }

    /**
     * Takes over what is chosen. What is refused is told, each with its reason, and so is what the new year's form has no
     * place for; the rest is done.
     */
    public @Nullable String copy() {
        Set<Long> chosen = chosenIds();
        int done = 0;
        refused = new ArrayList<>();
        carried = new ArrayList<>();
        for (TableView.Summary table : getLines()) {
            if (chosen.contains(table.id())) {
                try {
                    CopyLastYear.Copied copied = copyLastYear.copy(table.id(), year);
                    done++;
                    if (!copied.findings().isEmpty()) {
                        carried.add(carried(copied));
                    }
                } catch (Refusal refusal) {
                    refused.add(new Refused(table, refusal.reasons()));
                }
            }
        }
        picked = null;
        lines = null;
        if (!refused.isEmpty()) {
            notices.warn("copy.someRefused", Integer.toString(done), Integer.toString(refused.size()));
            return null;
        }
        if (!carried.isEmpty()) {
            notices.done("copy.done", Integer.toString(done), Integer.toString(year));
            return null;
        }
        notices.doneBeforeRedirect("copy.done", Integer.toString(done), Integer.toString(year));
        return "/target/tables.xhtml?faces-redirect=true&year=" + year + "&stage=DRAFT";
    }

    private Set<Long> chosenIds() {
        List<String> words = picked == null ? List.of() : Arrays.asList(picked.split(","));
        boolean all = words.contains(ALL);
        return getLines().stream()
                .map(TableView.Summary::id)
                .filter(id -> all ? !words.contains("-" + id) : words.contains(id.toString()))
                .collect(Collectors.toSet());
    }

    public List<TableView.Summary> getLines() {
        List<TableView.Summary> known = lines;
        if (known == null) {
            known = showLastYear.copyable(year);
            lines = known;
        }
        return known;
    }

    /** Whether the table on the screen has been settled and could be taken over by this person. */
    public boolean isOffered() {
        Boolean known = offered;
        if (known == null) {
            Stage stage = shown.getView().stage();
            known = stage.compareTo(Stage.APPROVED) >= 0
                    && stage != Stage.STOPPED
                    && showLastYear.isCopyable(shown.number());
            offered = known;
        }
        return known;
    }

    /** Takes the table on the screen over into the next year. */
    public @Nullable String copyShown() {
        try {
            CopyLastYear.Copied copied = copyLastYear.copy(shown.number(), null);
            TableView made = copied.table();
            if (!copied.findings().isEmpty()) {
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getFlash()
                        .put(CARRIED, carried(copied));
            }
            notices.doneBeforeRedirect("copy.doneOne", Integer.toString(made.year()));
            return "/target/table.xhtml?faces-redirect=true&id=" + made.id();
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    private Carried carried(CopyLastYear.Copied copied) {
        FormDefinition lastForm = forms.get(copied.lastForm());
        String project = copied.table().content().project().name();
        List<Remark> remarks = copied.findings().stream()
                .map(finding -> Remark.of(finding, lastForm, texts))
                .toList();
        return new Carried(copied.table().id(), project == null ? "" : project, new ArrayList<>(remarks));
    }

    public int getNextYear() {
        return shown.getView().year() + 1;
    }

    public List<Refused> getRefused() {
        return refused;
    }

    public List<Carried> getCarried() {
        return carried;
    }

    public int getYear() {
        return year;
    }

    public void setYear(int year) {
        this.year = year;
    }

    public @Nullable String getPicked() {
        return picked;
    }

    public void setPicked(@Nullable String picked) {
        this.picked = picked;
    }

    /**
     * A table that was not taken over.
     *
     * @param project its name; empty when it has none
     */
    public record Refused(String project, ArrayList<Reason> reasons) implements Serializable {

        Refused(TableView.Summary table, List<Reason> reasons) {
            this(table.projectName() == null ? "" : table.projectName(), new ArrayList<>(reasons));
        }
    }

    /**
     * A draft in another form than last year's table, with what was moved and what has no place there.
     *
     * @param id the draft
     * @param project its name; empty when it has none
     */
    public record Carried(long id, String project, ArrayList<Remark> remarks) implements Serializable {}
}
