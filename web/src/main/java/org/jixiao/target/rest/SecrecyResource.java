package org.jixiao.target.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.MarkSecret;
import org.jixiao.target.application.ShowTables;
import org.jspecify.annotations.Nullable;

/** Whether a table is kept out of what is published. */
@Path("tables/{id}/secret")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "tables")
public class SecrecyResource {

    @Inject
    private MarkSecret markSecret;

    @Inject
    private ShowTables showTables;

    @Inject
    private TableJson json;

    @Context
    private HttpHeaders headers;

    @PUT
    @Operation(summary = "Marks a table as secret, or takes the mark away; its content and hash stay")
    public JsonObject mark(@PathParam("id") String id, @Nullable Secrecy sent) {
        long tableId = Parameters.pathId(id);
        Secrecy body = Parameters.required("", sent);
        markSecret.mark(tableId, Parameters.required("secret", body.secret()));
        return json.whole(
                showTables.show(tableId), headers.getAcceptableLanguages().get(0));
    }

    /** What is said of a table. */
    public record Secrecy(@Nullable Boolean secret) {}
}
