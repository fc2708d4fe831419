package org.jixiao.monitoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.monitoring.application.OpenRound;
import org.jixiao.monitoring.application.RoundView;
import org.jixiao.monitoring.application.ShowMonitoring;
import org.jixiao.monitoring.application.ShowMonitoring.OpenRectification;
import org.jixiao.monitoring.model.Light;
import org.jixiao.organization.model.Post;
import org.jixiao.organization.web.SignedIn;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.web.Notices;
import org.jixiao.target.application.ShowTables;
import org.jspecify.annotations.Nullable;

/** The rounds of monitoring (运行监控), one of them with its sheets, opening one, and what is still to be rectified. */
@Named
@ViewScoped
public class MonitoringList implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_DAYS = 15;

    @Inject
    private ShowMonitoring showMonitoring;

    @Inject
    private OpenRound openRound;

    @Inject
    private ShowTables showTables;

    @Inject
    private SignedIn me;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private @Nullable Long round;
    private @Nullable Integer year;
    private int month = 6;
    private @Nullable LocalDate due;
    private transient @Nullable List<RoundView> rounds;
    private transient @Nullable List<RoundView.Line> lines;
    private transient @Nullable List<OpenRectification> rectifications;

    public void open() {
        due = LocalDate.now(clock).plusDays(USUAL_DAYS);
        List<Integer> years = getYears();
        year = years.isEmpty() ? LocalDate.now(clock).getYear() : years.get(0);
    }

    public List<RoundView> getRounds() {
        List<RoundView> known = rounds;
        if (known == null) {
            known = showMonitoring.rounds(null, null);
            rounds = known;
        }
        return known;
    }

    /** The round whose sheets are shown. */
    public @Nullable RoundView getShown() {
        return round == null ? null : showMonitoring.round(round);
    }

    public List<RoundView.Line> getLines() {
        List<RoundView.Line> known = lines;
        if (known == null) {
            known = round == null ? List.of() : showMonitoring.lines(round);
            lines = known;
        }
        return known;
    }

    public List<OpenRectification> getRectifications() {
        List<OpenRectification> known = rectifications;
        if (known == null) {
            known = showMonitoring.openRectifications(null, null);
            rectifications = known;
        }
        return known;
    }

    public Light[] getLights() {
        return Light.values();
    }

    public boolean isOpening() {
        return me.holds(Post.PERFORMANCE_DIVISION);
    }

    public List<Integer> getYears() {
        return showTables.years();
    }

    public List<Integer> getMonths() {
        return IntStream.rangeClosed(1, 12).boxed().toList();
    }

    public @Nullable String begin() {
        try {
            List<String> regions = me.regionsOf(Post.PERFORMANCE_DIVISION);
            long begun = openRound.open(regions.isEmpty() ? null : regions.get(0), year, month, due);
            notices.doneBeforeRedirect("monitoring.opened", String.valueOf(year), month);
            return "/monitoring/round.xhtml?faces-redirect=true&round=" + begun;
        } catch (Refusal refusal) {
            notices.refused(refusal);
            return null;
        }
    }

    public @Nullable String getRound() {
        return round == null ? null : round.toString();
    }

    public void setRound(@Nullable String text) {
        round = text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    public @Nullable Integer getYear() {
        return year;
    }

    public void setYear(@Nullable Integer year) {
        this.year = year;
    }

    public int getMonth() {
        return month;
    }

    public void setMonth(int month) {
        this.month = month;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
