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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jixiao.approval.application.IssueApproval;
import org.jixiao.approval.application.ShowApprovals;
import org.jixiao.review.rest.BatchJson;
import org.jixiao.shared.rest.Parameters;
import org.jixiao.target.application.ShowTables;
import org.jixiao.target.application.TableView;
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

    private static final int PAGE = 200;

    @Inject
    private IssueApproval issueApproval;

    @Inject
    private ShowApprovals showApprovals;

    @Inject
    private ShowTables showTables;

    @POST
    @Operation(summary = "Issues a document over many tables; with dryRun tells what it would be")
    public Response issue(@Nullable Order sent) {
        Order order = Parameters.required("", sent);
        List<Long> tables = tables(order);
        if (Boolean.TRUE.equals(order.dryRun())) {
            IssueApproval.Preview preview = issueApproval.preview(tables);
            JsonArrayBuilder blocked = Json.createArrayBuilder();
            preview.blocked()
                    .forEach(table -> blocked.add(
                            Json.createObjectBuilder().add("id", table.id()).add("reason", table.reason())));
            return Response.ok(Json.createObjectBuilder()
                            .add("scope", preview.scope())
                            .add("total", preview.total().toPlainString())
                            .add("tables", preview.tables())
                            .add("blocked", blocked)
                            .build())
                    .build();
        }
        long id = issueApproval.issue(
                order.number(), Parameters.date("date", order.date()), order.opinion(), tables, order.scope());
        return Response.accepted(Json.createObjectBuilder().add("id", id).build())
                .header("Location", "approvals/" + id)
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
                .add("bureau", approval.bureau());
        TableJson.add(json, "opinion", approval.opinion());
        BatchJson.addTo(json, approval.batch());
        return json.build();
    }

    private List<Long> tables(Order order) {
        List<Long> tables = order.tables();
        if (tables != null) {
            tables.forEach(id -> Parameters.required("tables", id));
            return tables;
        }
        Query query = order.query();
        if (query == null) {
            return List.of();
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
        List<Long> found = new ArrayList<>();
        Long after = null;
        do {
            ShowTables.Page page = showTables.list(filter, after, PAGE);
            page.items().stream().map(TableView.Summary::id).forEach(found::add);
            after = page.next();
        } while (after != null);
        return found;
    }

    /** An order to approve: the tables one by one, or as a query. */
    public record Order(
            @Nullable String number,
            @Nullable String date,
            @Nullable String opinion,
            @Nullable List<Long> tables,
            @Nullable Query query,
            @Nullable Boolean dryRun,
            @Nullable String scope) {}

    /** Which tables, as in the list of tables; those that wait for approval unless another stage is said. */
    public record Query(
            @Nullable String region,
            @Nullable Integer year,
            @Nullable String unit,
            @Nullable String stage,
            @Nullable String q) {}
}
