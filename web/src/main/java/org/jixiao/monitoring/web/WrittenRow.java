package org.jixiao.monitoring.web;

import java.io.Serializable;
import org.jixiao.form.model.ScoringScheme.Degree;
import org.jixiao.monitoring.application.SheetView;
import org.jixiao.monitoring.model.DeviationCause;
import org.jixiao.monitoring.model.Likelihood;
import org.jixiao.monitoring.model.SheetContent;
import org.jspecify.annotations.Nullable;

/** One indicator of a sheet while it is written on the screen. */
public class WrittenRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long indicator;
    private @Nullable String done;
    private @Nullable String forecast;
    private @Nullable Degree degree;
    private @Nullable DeviationCause cause;
    private @Nullable String causeText;
    private @Nullable Likelihood likelihood;

    WrittenRow(SheetView.Row row) {
        indicator = row.indicatorId();
        done = row.done();
        forecast = row.forecast();
        degree = row.degree();
        cause = row.cause();
        causeText = row.causeText();
        likelihood = row.likelihood();
    }

    SheetContent.Row content() {
        return new SheetContent.Row(
                indicator, blank(done), blank(forecast), degree, cause, blank(causeText), likelihood);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getDone() {
        return done;
    }

    public void setDone(@Nullable String done) {
        this.done = done;
    }

    public @Nullable String getForecast() {
        return forecast;
    }

    public void setForecast(@Nullable String forecast) {
        this.forecast = forecast;
    }

    public @Nullable Degree getDegree() {
        return degree;
    }

    public void setDegree(@Nullable Degree degree) {
        this.degree = degree;
    }

    public @Nullable DeviationCause getCause() {
        return cause;
    }

    public void setCause(@Nullable DeviationCause cause) {
        this.cause = cause;
    }

    public @Nullable String getCauseText() {
        return causeText;
    }

    public void setCauseText(@Nullable String causeText) {
        this.causeText = causeText;
    }

    public @Nullable Likelihood getLikelihood() {
        return likelihood;
    }

    public void setLikelihood(@Nullable Likelihood likelihood) {
        this.likelihood = likelihood;
    }
}
