package org.jixiao.exchange.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.exchange.application.ImportDocument;
import org.jixiao.exchange.application.ImportDocument.AsApproved;
import org.jixiao.exchange.application.ImportDocument.DepartmentOutcome;
import org.jixiao.exchange.application.ImportDocument.Options;
import org.jixiao.exchange.application.ImportDocument.TableOutcome;
import org.jixiao.exchange.file.CellFiles;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.shared.rest.SentFile;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** Documents in. */
@Path("imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class ImportResource {

    /** No field but the file is longer than this. */
    private static final int LONGEST_FIELD = 1_000;

    @Inject
    private ImportDocument importDocument;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "Takes a document over: part file; form, year, unit, existing=update|skip, dryRun, as=draft|approved with"
                            + " number and date, as parts or query")
    public Response take(
            @Nullable List<EntityPart> parts,
            @QueryParam("form") @Nullable String form,
            @QueryParam("year") @Nullable String year,
            @QueryParam("unit") @Nullable String unit,
            @QueryParam("existing") @Nullable String existing,
            @QueryParam("dryRun") @Nullable String dryRun,
            @QueryParam("as") @Nullable String as,
            @QueryParam("number") @Nullable String number,
            @QueryParam("date") @Nullable String date)
            throws IOException {
        Map<String, String> fields = new HashMap<>();
        put(fields, "form", form);
        put(fields, "year", year);
        put(fields, "unit", unit);
        put(fields, "existing", existing);
        put(fields, "dryRun", dryRun);
        put(fields, "as", as);
        put(fields, "number", number);
        put(fields, "date", date);
        byte[] file = null;
        String fileName = "";
        for (EntityPart part : parts == null ? List.<EntityPart>of() : parts) {
            try (InputStream content = part.getContent()) {
                if (part.getName().equals("file")) {
                    // One byte more than may be, so that the reader can tell that it is too much.
                    file = content.readNBytes(CellFiles.MOST_BYTES + 1);
                    fileName = SentFile.name(part);
                } else {
                    put(fields, part.getName(), new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                }
            }
        }
        boolean approved = "approved".equals(oneOf("as", fields.get("as"), "draft", "approved"));
        LocalDate approvedOn = Parameters.date("date", fields.get("date"));
        if (file == null) {
            throw Refusal.malformed("field.missing", "file");
        }
        Options options = new Options(
                fields.get("form"),
                Parameters.integer("year", fields.get("year")),
                fields.get("unit"),
                !"skip".equals(oneOf("existing", fields.get("existing"), "update", "skip")),
                "true".equals(oneOf("dryRun", fields.get("dryRun"), "true", "false")),
                approved ? new AsApproved(fields.get("number"), approvedOn) : null);
        ImportDocument.Result result = importDocument.importDocument(file, fileName, options);
        return Response.status(options.dryRun() ? 200 : 201)
                .entity(json(result))
                .build();
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value.strip());
        }
    }

    private static @Nullable String oneOf(String name, @Nullable String value, String... known) {
        if (value == null || List.of(known).contains(value)) {
            return value;
        }
        throw Refusal.malformed("parameter.unknown", name, value);
    }

    private JsonObject json(ImportDocument.Result result) {
        Locale locale = headers.getAcceptableLanguages().get(0);
        JsonArrayBuilder tables = Json.createArrayBuilder();
        for (TableOutcome outcome : result.tables()) {
            JsonObjectBuilder table = Json.createObjectBuilder();
            TableJson.add(table, "id", outcome.id());
            tables.add(table.add("unit", outcome.unit())
                    .add("project", outcome.project())
                    .add("indicators", outcome.indicators())
                    .add("total", outcome.total().toPlainString())
                    .add("outcome", outcome.outcome().name().toLowerCase(Locale.ROOT)));
        }
        JsonObjectBuilder json = Json.createObjectBuilder();
        TableJson.add(json, "id", result.id());
        json.add("form", result.form()).add("tables", tables);
        DepartmentOutcome department = result.department();
        if (department != null) {
            JsonObjectBuilder sheet = Json.createObjectBuilder();
            TableJson.add(sheet, "id", department.id());
            json.add(
                    "department",
                    sheet.add("unit", department.unit())
                            .add("project", department.project())
                            .add("outcome", department.outcome().name().toLowerCase(Locale.ROOT)));
        }
        return json.add("findings", TableJson.findings(result.findings(), locale))
                .build();
    }
}
