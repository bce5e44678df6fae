package io.needmap.interview.interview;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

@Path("/api/v1/interviews")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interviews")
class InterviewResource {

    private final InterviewService interviews;

    InterviewResource(InterviewService interviews) {
        this.interviews = interviews;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Plan an interview")
    @APIResponseSchema(value = InterviewResponse.class, responseCode = "201")
    public RestResponse<InterviewResponse> create(
            @Valid @NotNull InterviewRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(interviews.create(request, key), "interviews", InterviewResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read an interview")
    public InterviewResponse get(@RestPath UUID id) {
        return interviews.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List interviews")
    public Page<InterviewResponse> list(
            @RestQuery @Nullable InterviewState state,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID guideId,
            @RestQuery @DefaultValue("false") boolean newestFirst,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return interviews.list(new InterviewFilter(state, repId, regionCode, guideId), newestFirst, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Interviews that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable InterviewState state,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID guideId) {
        return ListExport.csv(
                InterviewResponse.class,
                token -> interviews.list(
                        new InterviewFilter(state, repId, regionCode, guideId), false, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Interviews that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable InterviewState state,
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable UUID guideId) {
        return ListExport.ndjson(token -> interviews.list(
                new InterviewFilter(state, repId, regionCode, guideId), false, token, ListExport.AT_ONCE));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change an interview")
    public InterviewResponse patch(
            @RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return interviews.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/start")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Begin a planned interview")
    public InterviewResponse start(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return interviews.start(id, ifMatch);
    }

    @POST
    @Path("/{id}/complete")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Complete an interview: from now on it counts as asked")
    public InterviewResponse complete(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return interviews.complete(id, ifMatch);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Cancel an interview that did not come about")
    public InterviewResponse cancel(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return interviews.cancel(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return interviews.history(id, pageToken, limit);
    }
}
