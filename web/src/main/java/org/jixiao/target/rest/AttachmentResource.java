package org.jixiao.target.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.shared.rest.SentFile;
import org.jixiao.target.application.AttachDocument;
import org.jixiao.target.application.DetachDocument;
import org.jixiao.target.application.DocumentView;
import org.jixiao.target.application.ShowDocuments;
import org.jspecify.annotations.Nullable;

/** The basis documents attached to a table. A file is only ever handed out to be saved, never shown as a page. */
@Path("tables/{id}/attachments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tables")
public class AttachmentResource {

    @Inject
    private AttachDocument attachDocument;

    @Inject
    private DetachDocument detachDocument;

    @Inject
    private ShowDocuments showDocuments;

    @GET
    @Operation(summary = "The basis documents of a table")
    public JsonObject list(@PathParam("id") String id) {
        JsonArrayBuilder items = Json.createArrayBuilder();
        showDocuments.of(Parameters.pathId(id)).forEach(document -> items.add(json(document)));
        return Json.createObjectBuilder().add("items", items).build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Attaches a document: part file; pdf, docx, xlsx, doc, xls, jpg, png or ofd, at most 20 MB")
    public Response attach(@PathParam("id") String id, @Nullable List<EntityPart> parts) throws IOException {
        long tableId = Parameters.pathId(id);
        for (EntityPart part : parts == null ? List.<EntityPart>of() : parts) {
            if (part.getName().equals("file")) {
                try (InputStream content = part.getContent()) {
                    // One byte more than may be, so that it is known to be too much.
                    byte[] bytes = content.readNBytes(ShowDocuments.MOST_BYTES + 1);
                    DocumentView document = attachDocument.attach(tableId, SentFile.name(part), bytes);
                    return Response.created(URI.create("tables/" + tableId + "/attachments/" + document.id()))
                            .entity(json(document))
                            .build();
                }
            }
        }
        throw Refusal.malformed("field.missing", "file");
    }

    @GET
    @Path("{document}")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The file itself, to be saved")
    public Response file(@PathParam("id") String id, @PathParam("document") String document) {
        ShowDocuments.File file = showDocuments.file(Parameters.pathId(id), Parameters.pathId(document));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(file.content(), file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    @DELETE
    @Path("{document}")
    @Operation(summary = "Takes a document away: only who attached it, in the same step")
    public Response detach(@PathParam("id") String id, @PathParam("document") String document) {
        detachDocument.detach(Parameters.pathId(id), Parameters.pathId(document));
        return Response.noContent().build();
    }

    private static JsonObject json(DocumentView document) {
        return Json.createObjectBuilder()
                .add("id", document.id())
                .add("name", document.name())
                .add("mediaType", document.type().mediaType())
                .add("size", document.size())
                .add("stage", document.stage().name())
                .add("account", document.account())
                .add("at", document.at().toString())
                .add("removable", document.removable())
                .build();
    }
}
