package org.jixiao.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.exchange.application.ExportDocument;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.model.PrintedDocument;
import org.jixiao.form.model.FormDefinition.SheetKind;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.ShowTables;
import org.jspecify.annotations.Nullable;

/** Documents out, in the region's own form. */
@Path("tables")
@RequestScoped
@Tag(name = "exchange")
public class ExportResource {

    @Inject
    private ShowTables showTables;

    @Inject
    private ExportDocument exportDocument;

    @GET
    @Path("{id}/export")
    @Operation(
            summary = "One table as xlsx, docx, pdf or html; kind=target|evaluation for another sheet than its stage's")
    public Response table(
            @PathParam("id") String id,
            @QueryParam("format") @Nullable String format,
            @QueryParam("kind") @Nullable String kind) {
        long tableId = Parameters.pathId(id);
        // Who may not see the table is told so before anything else.
        showTables.show(tableId);
        FileFormat wanted = format(format);
        return file(wanted, exportDocument.table(tableId, kind(kind)));
    }

    @GET
    @Path("export")
    @Operation(summary = "All tables of a year within the caller's rights as one document: xlsx, docx, pdf or html")
    public Response document(
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable String year,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("format") @Nullable String format,
            @QueryParam("kind") @Nullable String kind) {
        FileFormat wanted = format(format);
        int fiscalYear = Parameters.required("year", Parameters.integer("year", year));
        return file(wanted, exportDocument.document(text(region), fiscalYear, text(unit), kind(kind)));
    }

    static Response file(FileFormat format, PrintedDocument document) {
        String name = URLEncoder.encode(format.fileName(document), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return Response.ok(format.bytes(document), format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .build();
    }

    static FileFormat format(@Nullable String name) {
        return FileFormat.of(Parameters.required("format", text(name)))
                .orElseThrow(() -> Refusal.malformed("parameter.unknown", "format", String.valueOf(name)));
    }

    private static @Nullable SheetKind kind(@Nullable String name) {
        String kind = text(name);
        if (kind == null) {
            return null;
        }
        return switch (kind) {
            case "target" -> SheetKind.TARGET;
            case "evaluation" -> SheetKind.EVALUATION;
            default -> throw Refusal.malformed("parameter.unknown", "kind", kind);
        };
    }

    private static @Nullable String text(@Nullable String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
