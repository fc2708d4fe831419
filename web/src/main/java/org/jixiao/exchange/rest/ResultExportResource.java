package org.jixiao.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.exchange.web.ResultWorkbook;
import org.jixiao.result.application.ShowResults;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jspecify.annotations.Nullable;

/** The results of a year as a file. */
@Path("results/export")
@RequestScoped
@Tag(name = "results")
public class ResultExportResource {

    @Inject
    private ShowResults showResults;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "The figures as GET /results answers them, as a file; format=xlsx")
    public Response results(
            @QueryParam("region") @Nullable String region,
            @QueryParam("year") @Nullable String year,
            @QueryParam("format") @Nullable String format) {
        FileFormat wanted = ExportResource.format(format);
        if (wanted != FileFormat.XLSX) {
            throw Refusal.malformed("parameter.unknown", "format", String.valueOf(format));
        }
        return ExportResource.file(
                wanted,
                ResultWorkbook.of(
                        showResults.of(region, Parameters.required("year", Parameters.integer("year", year))),
                        headers.getAcceptableLanguages().get(0)));
    }
}
