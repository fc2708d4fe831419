package org.jixiao.approval.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.approval.application.AttachScan;
import org.jixiao.approval.application.IssueApproval;
import org.jixiao.approval.application.RetryApproval;
import org.jixiao.approval.application.ScopeWanted;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.approval.application.ShowScope;
import org.jixiao.approval.application.VoidApproval;
import org.jixiao.approval.model.ApprovalFile;
import org.jixiao.approval.model.ScanFormat;
import org.jixiao.approval.persistence.Approvals;
import org.jixiao.review.rest.BatchJson;
import org.jixiao.shared.model.Refusal;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.model.Severity;
import org.jixiao.target.model.Stage;
import org.jixiao.target.persistence.TargetTables;
import org.jixiao.target.rest.TableJson;
import org.jspecify.annotations.Nullable;

/** Approval documents (批复). */
@Path("approvals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "approvals")
public class ApprovalResource {

    @Inject
    private ShowScope showScope;

    @Inject
    private IssueApproval issueApproval;

    @Inject
    private RetryApproval retryApproval;

    @Inject
    private VoidApproval voidApproval;

    @Inject
    private AttachScan attachScan;

    @Inject
    private ShowApprovals showApprovals;

    @POST
    @Operation(summary = "Issues a document over many tables; with dryRun tells what it would be")
    public Response issue(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        ScopeWanted wanted = wanted(order);
        if (Boolean.TRUE.equals(order.dryRun())) {
            return Response.ok(json(showScope.preview(wanted))).build();
        }
        long id = issueApproval.issue(
                new IssueApproval.Order(
                        order.number(), Parameters.date("date", order.date()), order.opinion(), order.replaces()),
                wanted,
                order.scope());
        return Response.accepted(Json.createObjectBuilder().add("id", id).build())
                .header("Location", "approvals/" + id)
                .build();
    }

    private static JsonObject json(ShowScope.Preview preview) {
        JsonArrayBuilder blocked = Json.createArrayBuilder();
        preview.blocked().forEach(table -> {
            JsonObjectBuilder one =
                    Json.createObjectBuilder().add("id", table.id()).add("reason", table.reason());
            TableJson.add(one, "project", table.project());
            TableJson.add(one, "unit", table.unit());
            blocked.add(one);
        });
        JsonArrayBuilder units = Json.createArrayBuilder();
        preview.units()
                .forEach(unit -> units.add(Json.createObjectBuilder()
                        .add("unit", unit.code())
                        .add("name", unit.name())
                        .add("tables", unit.tables())
                        .add("total", unit.total().toPlainString())));
        JsonArrayBuilder sources = Json.createArrayBuilder();
        preview.sources()
                .forEach(source -> sources.add(Json.createObjectBuilder()
                        .add("source", source.source())
                        .add("total", source.total().toPlainString())));
        JsonObjectBuilder findings = Json.createObjectBuilder();
        for (Severity severity : Severity.values()) {
            findings.add(
                    severity.name().toLowerCase(Locale.ROOT), preview.findings().getOrDefault(severity, 0));
        }
        return Json.createObjectBuilder()
                .add("scope", preview.scope())
                .add("total", preview.total().toPlainString())
                .add("tables", preview.tables())
                .add("blocked", blocked)
                .add("units", units)
                .add("sources", sources)
                .add("findings", findings)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A document and how far it is")
    public JsonObject show(@PathParam("id") String id) {
        ShowApprovals.ApprovalView approval = showApprovals.show(Parameters.pathId(id));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", approval.id())
                .add("number", approval.number())
                .add("date", approval.date().toString())
                .add("bureau", approval.bureau())
                .add("issuedBy", approval.issuedBy());
        TableJson.add(json, "onBehalfOf", approval.issuedFor());
        TableJson.add(json, "opinion", approval.opinion());
        ShowApprovals.Voided voided = approval.voided();
        if (voided != null) {
            JsonObjectBuilder said = Json.createObjectBuilder()
                    .add("at", voided.at().toString())
                    .add("by", voided.by())
                    .add("opinion", voided.opinion());
            TableJson.add(said, "onBehalfOf", voided.onBehalfOf());
            json.add("void", said);
        }
        link(json, "replaces", approval.replaces());
        link(json, "replacedBy", approval.replacedBy());
        JsonArrayBuilder files = Json.createArrayBuilder();
        for (Approvals.FileLine file : approval.files()) {
            files.add(Json.createObjectBuilder()
                    .add("format", file.kind().name().toLowerCase(Locale.ROOT))
                    .add("part", file.part())
                    .add("volume", file.volume())
                    .add("name", file.fileName())
                    .add("sha256", file.sha256())
                    .add("at", file.madeAt().toString()));
        }
        json.add("files", files);
        BatchJson.addTo(json, approval.batch());
        return json.build();
    }

    private static void link(JsonObjectBuilder json, String name, ShowApprovals.@Nullable Link other) {
        if (other != null) {
            json.add(name, Json.createObjectBuilder().add("id", other.id()).add("number", other.number()));
        }
    }

    @GET
    @Path("{id}/document")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "The document as it was made, docx or pdf, or scan; html is what is published, without secret"
                    + " projects; part=2 and on what later attempts approved; volume=2 and on where a part"
                    + " needs more than one file")
    public Response document(
            @PathParam("id") String id,
            @QueryParam("format") @Nullable String format,
            @QueryParam("part") @Nullable String part,
            @QueryParam("volume") @Nullable String volume) {
        long approval = Parameters.pathId(id);
        showApprovals.refuseUnseen(approval);
        String wanted = Parameters.required("format", format);
        Integer ofPart = Parameters.integer("part", part);
        Integer ofVolume = Parameters.integer("volume", volume);
        if (wanted.equals("html")) {
            return file(showApprovals.published(approval));
        }
        if (!wanted.equals(wanted.toLowerCase(Locale.ROOT))) {
            throw Refusal.malformed("parameter.unknown", "format", wanted);
        }
        ApprovalFile.Kind kind = Parameters.required(
                "format", Parameters.constant("format", wanted.toUpperCase(Locale.ROOT), ApprovalFile.Kind.class));
        return file(showApprovals.file(approval, kind, ofPart == null ? 1 : ofPart, ofVolume == null ? 1 : ofVolume));
    }

    private static Response file(ShowApprovals.FileView file) {
        String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        Response.ResponseBuilder answer = Response.ok(file.bytes(), file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        (file.sha256() == null ? "inline" : "attachment") + "; filename*=UTF-8''" + name)
                .header("Document-State", file.isVoid() ? "VOID" : "VALID");
        if (file.sha256() != null) {
            answer.header("Digest-SHA-256", file.sha256());
        }
        return answer.build();
    }

    @POST
    @Path("{id}/retry")
    @Operation(summary = "Tries again what failed, and nothing else")
    public Response retry(@PathParam("id") String id) {
        long approval = Parameters.pathId(id);
        int tables = retryApproval.retry(approval);
        return Response.accepted(Json.createObjectBuilder()
                        .add("id", approval)
                        .add("tables", tables)
                        .build())
                .build();
    }

    @POST
    @Path("{id}/void")
    @Operation(summary = "Makes the document void: all of its tables wait for approval again")
    public JsonObject makeVoid(@PathParam("id") String id, @Nullable Opinion sent) {
        voidApproval.makeVoid(Parameters.pathId(id), sent == null ? null : sent.opinion());
        return show(id);
    }

    @POST
    @Path("{id}/scan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Attaches the signed scan, part file: PDF, JPG, PNG or OFD; once")
    public Response scan(@PathParam("id") String id, @Nullable List<EntityPart> parts) throws IOException {
        long approval = Parameters.pathId(id);
        showApprovals.refuseUnseen(approval);
        byte[] file = null;
        for (EntityPart part : parts == null ? List.<EntityPart>of() : parts) {
            if (part.getName().equals("file")) {
                try (InputStream content = part.getContent()) {
                    // One byte more than may be, so that it can be told that it is too much.
                    file = content.readNBytes(ScanFormat.LARGEST + 1);
                }
            }
        }
        attachScan.attach(approval, Parameters.required("file", file));
        return Response.status(Response.Status.CREATED).entity(show(id)).build();
    }

    private static ScopeWanted wanted(Order order) {
        List<Long> tables = order.tables();
        if (tables != null) {
            tables.forEach(id -> Parameters.required("tables", id));
            return ScopeWanted.of(tables);
        }
        Query query = order.query();
        if (query == null) {
            return ScopeWanted.of(List.of());
        }
        TargetTables.Filter filter = new TargetTables.Filter(
                        query.region(),
                        query.year(),
                        query.unit(),
                        Parameters.constants(
                                "query.stage",
                                query.stage() == null ? Stage.AWAITING_APPROVAL.name() : query.stage(),
                                Stage.class),
                        query.q())
                .marked(TargetTables.Marks.WITH_ADJUSTMENTS);
        return new ScopeWanted(List.of(), filter, query.department(), Set.of());
    }

    /** An order to approve: the tables one by one, or as a query. */
    public record Order(
            @Nullable String number,
            @Nullable String date,
            @Nullable String opinion,
            @Nullable List<Long> tables,
            @Nullable Query query,
            @Nullable Boolean dryRun,
            @Nullable String scope,
            @Nullable Long replaces) {}

    /** Which tables, as in the list of tables; those that wait for approval unless another stage is said. */
    public record Query(
            @Nullable String region,
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable String department,
            @Nullable String stage,
            @Nullable String q) {}

    /** Why. */
    public record Opinion(@Nullable String opinion) {}
}
