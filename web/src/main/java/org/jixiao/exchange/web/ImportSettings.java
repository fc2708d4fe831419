package org.jixiao.exchange.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jixiao.exchange.application.ImportDocument.AsApproved;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.shared.model.Reason;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** How a person wants a file to be read and taken over, as it is written on the screen. */
public class ImportSettings implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String form;
    private @Nullable Integer year;
    private @Nullable String unit;
    private boolean update = true;
    private boolean approved;
    private @Nullable String number;
    private @Nullable String date;

    /** The same, to be changed by itself. */
    ImportSettings copy() {
        ImportSettings copy = new ImportSettings();
        copy.form = form;
        copy.year = year;
        copy.unit = unit;
        copy.update = update;
        copy.approved = approved;
        copy.number = number;
        copy.date = date;
        return copy;
    }

    /** @throws Refusal RULE when the date of the approval is none */
    Options options(boolean dryRun) {
        return new Options(form, year, unit, update, dryRun, approved ? new AsApproved(number, approvedOn()) : null);
    }

    private @Nullable LocalDate approvedOn() {
        if (date == null || date.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(date.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.rule(Reason.of("import.date.unreadable", "date", date));
        }
    }

    public @Nullable String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form;
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

    public boolean isApproved() {
        return approved;
    }

    public void setApproved(boolean approved) {
        this.approved = approved;
    }

    public @Nullable String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number;
    }

    public @Nullable String getDate() {
        return date;
    }

    public void setDate(@Nullable String date) {
        this.date = date;
    }
}
