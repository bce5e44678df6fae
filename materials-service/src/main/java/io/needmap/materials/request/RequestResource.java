package io.needmap.materials.request;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/requests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Requests")
class RequestResource {

    private final RequestService requests;

    RequestResource(RequestService requests) {
        this.requests = requests;
    }

    @POST
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Ask for material",
            description = "It is a want until it is linked to an activity that is a need. It is always answered.")
    @APIResponseSchema(value = RequestView.class, responseCode = "201")
    public RestResponse<RequestView> create(
            @Valid @NotNull WishRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(requests.create(request, key), "requests", RequestView::id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List requests, oldest first; mine are those that the caller sent")
    public Page<RequestView> list(
            @RestQuery @Nullable RequestPhase state,
            @RestQuery @Nullable UUID activityId,
            @RestQuery @DefaultValue("false") boolean overdue,
            @RestQuery @DefaultValue("false") boolean mine,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return requests.list(state, activityId, overdue, mine, pageToken, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Requests as CSV, for a spreadsheet")
    public StreamingOutput export(
            @RestQuery @Nullable RequestPhase state,
            @RestQuery @Nullable UUID activityId,
            @RestQuery @DefaultValue("false") boolean overdue,
            @RestQuery @DefaultValue("false") boolean mine) {
        return ListExport.csv(
                RequestView.class, token -> list(state, activityId, overdue, mine, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a request, the evidence behind it and its answer")
    public RequestView get(@RestPath UUID id) {
        return requests.get(id);
    }

    @POST
    @Path("/{id}/link")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Say which activity it is for, so that its evidence counts")
    public RequestView link(
            @RestPath UUID id, @Valid @NotNull LinkRequest request, @RestHeader("If-Match") @Nullable String ifMatch) {
        return requests.link(id, request, ifMatch);
    }

    @POST
    @Path("/{id}/answer")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Answer with material that there is, accept it as a gap, or decline it with the evidence")
    public RequestView answer(
            @RestPath UUID id,
            @Valid @NotNull AnswerRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return requests.answer(id, request, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return requests.history(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of a request as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID id) {
        history(id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(id, token, Page.MAX_LIMIT));
    }
}
