package org.jixiao.exchange.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jixiao.exchange.application.ExportDocument;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Hands out the file that the page's address names. */
@Named
@RequestScoped
public class Exporting {

    @Inject
    private ExportDocument exportDocument;

    private @Nullable String id;
    private @Nullable String region;
    private @Nullable String year;
    private @Nullable String unit;
    private @Nullable String format;

    /** @throws Refusal NOT_FOUND when the address names nothing that the person may take along */
    public void send() throws IOException {
        FileFormat wanted = FileFormat.of(format).orElseThrow(Refusal::notFound);
        PrintedDocument document = document();
        Faces.sendFile(wanted.bytes(document), wanted.fileName(document), true);
    }

    private PrintedDocument document() {
        if (id != null && id.matches("\\d{1,18}")) {
            return exportDocument.table(Long.parseLong(id), null);
        }
        if (year != null && year.matches("\\d{4}")) {
            return exportDocument.document(region, Integer.parseInt(year), unit, null);
        }
        throw Refusal.notFound();
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = orNull(id);
    }

    public @Nullable String getRegion() {
        return region;
    }

    public void setRegion(@Nullable String region) {
        this.region = orNull(region);
    }

    public @Nullable String getYear() {
        return year;
    }

    public void setYear(@Nullable String year) {
        this.year = orNull(year);
    }

    public @Nullable String getUnit() {
        return unit;
    }

    public void setUnit(@Nullable String unit) {
        this.unit = orNull(unit);
    }

    public @Nullable String getFormat() {
        return format;
    }

    public void setFormat(@Nullable String format) {
        this.format = orNull(format);
    }
}
