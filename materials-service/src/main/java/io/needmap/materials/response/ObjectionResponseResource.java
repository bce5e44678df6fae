package io.needmap.materials.response;

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
import io.needmap.kit.web.AnalysisPage;
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

@Path("/api/v1/objection-responses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Objection responses")
class ObjectionResponseResource {

    private static final String A_YEAR = "365";

    private final ObjectionResponseService responses;

    ObjectionResponseResource(ObjectionResponseService responses) {
        this.responses = responses;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Draft a response: the material that answers an objection")
    @APIResponseSchema(value = ObjectionResponseView.class, responseCode = "201")
    public RestResponse<ObjectionResponseView> create(
            @Valid @NotNull ObjectionResponseRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(responses.create(request, key), "objection-responses", ObjectionResponseView::id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List responses with what became of the objections, oldest first")
    public AnalysisPage<ObjectionResponseView> list(
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable ResponseState state,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return responses.list(themeId, state, pageToken, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Responses with what became of the objections as CSV, for a spreadsheet")
    public StreamingOutput export(@RestQuery @Nullable UUID themeId, @RestQuery @Nullable ResponseState state) {
        return ListExport.csv(
                ObjectionResponseView.class, token -> ListExport.rows(list(themeId, state, token, Page.MAX_LIMIT)));
    }

    @GET
    @Path("/summary")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Share of heard themes answered, median days to answer, handled rate")
    public ObjectionSummary summary(@RestQuery @DefaultValue(A_YEAR) @Min(1) @Max(3650) int days) {
        return responses.summary(days);
    }

    @GET
    @Path("/unanswered")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Themes of objections that nothing published answers, the most heard first")
    public AnalysisPage<UnansweredObjection> unanswered(
            @RestQuery @DefaultValue(A_YEAR) @Min(1) @Max(3650) int days,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return responses.unanswered(days, pageToken, limit);
    }

    @GET
    @Path("/unanswered/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Themes of objections that nothing published answers as CSV, for a spreadsheet")
    public StreamingOutput exportUnanswered(@RestQuery @DefaultValue(A_YEAR) @Min(1) @Max(3650) int days) {
        return ListExport.csv(
                UnansweredObjection.class, token -> ListExport.rows(unanswered(days, token, Page.MAX_LIMIT)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a response with what became of the objections")
    public ObjectionResponseView get(@RestPath UUID id) {
        return responses.get(id);
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Have reps answer so; the material must be published")
    public ObjectionResponseView approve(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return responses.approve(id, ifMatch);
    }

    @POST
    @Path("/{id}/retire")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Answer so no longer")
    public ObjectionResponseView retire(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return responses.retire(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return responses.history(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of an objection response as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID id) {
        history(id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(id, token, Page.MAX_LIMIT));
    }
}
