package org.jixiao.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.evaluation.application.OpenYearEnd;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.web.SignedIn;
import org.jixiao.review.application.BatchView;
import org.jixiao.review.model.Batch;
import org.jixiao.review.model.BatchItem;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jspecify.annotations.Nullable;

/** Opening the year end of a region (年末自评开放), and following how far it is. */
@Named
@ViewScoped
public class YearEndOpening implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private OpenYearEnd openYearEnd;

    @Inject
    private ShowTables tables;

    @Inject
    private SignedIn me;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private @Nullable String region;
    private @Nullable Integer year;
    private @Nullable Long batch;
    private transient @Nullable BatchView progress;

    public void start() {
        List<String> regions = me.regionsOf(Post.PERFORMANCE_DIVISION);
        if (regions.isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, Reason.of("refusal.notYourPost"));
        }
        region = regions.get(0);
        int now = LocalDate.now(clock).getYear();
        year = getYears().stream().filter(each -> waiting(each) > 0).findFirst().orElse(now);
    }

    public List<Integer> getYears() {
        return tables.years();
    }

    /** How many tables wait in the chosen year. */
    public long getWaiting() {
        return year == null ? 0 : waiting(year);
    }

    private long waiting(int each) {
        return region == null ? 0 : openYearEnd.waiting(region, each);
    }

    public @Nullable String open() {
        try {
            long begun = openYearEnd.open(region, year);
            notices.doneBeforeRedirect("yearEnd.opened", String.valueOf(year));
            return "/evaluation/open-year-end.xhtml?faces-redirect=true&batch=" + begun;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    /** Looks again how far the opening is. */
    public void look() {
        progress = null;
    }

    /** The opening that is followed; null when none is. */
    public @Nullable BatchView getProgress() {
        if (batch != null && progress == null) {
            progress = openYearEnd.show(batch);
        }
        return progress;
    }

    public boolean isRunning() {
        BatchView followed = getProgress();
        return followed != null && followed.state() == Batch.State.RUNNING;
    }

    public long getRefused() {
        BatchView followed = getProgress();
        return followed == null
                ? 0
                : followed.tables().stream()
                        .filter(item -> item.outcome() == BatchItem.Outcome.REFUSED)
                        .count();
    }

    public @Nullable String getRegion() {
        return region;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public @Nullable String getBatch() {
        return batch == null ? null : batch.toString();
    }

    public void setBatch(@Nullable String text) {
        batch = text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
