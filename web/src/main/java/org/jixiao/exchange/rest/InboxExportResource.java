package org.jixiao.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.web.InboxWorkbook;
import org.jixiao.review.rest.InboxQuery;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;

/** The lists of the inbox as files. */
@Path("inbox/export")
@RequestScoped
@Tag(name = "inbox")
public class InboxExportResource {

    @Inject
    private InboxWorkbook workbook;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "A list of the inbox, chosen and filtered as GET /inbox does, as a file; format=xlsx")
    public Response list(@BeanParam InboxQuery query, @QueryParam("format") @Nullable String format) {
        FileFormat wanted = ExportResource.format(format);
        if (wanted != FileFormat.XLSX) {
            throw Refusal.malformed("parameter.unknown", "format", String.valueOf(format));
        }
        return ExportResource.file(
                wanted,
                workbook.of(
                        query.tab(),
                        query.wanted(),
                        headers.getAcceptableLanguages().get(0)));
    }
}
