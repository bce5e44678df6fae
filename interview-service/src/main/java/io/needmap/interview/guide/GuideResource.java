package io.needmap.interview.guide;

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

@Path("/api/v1/guides")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guides")
class GuideResource {

    private final GuideService guides;

    GuideResource(GuideService guides) {
        this.guides = guides;
    }

    @POST
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Add a guide")
    @APIResponseSchema(value = GuideResponse.class, responseCode = "201")
    public RestResponse<GuideResponse> create(
            @Valid @NotNull GuideRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(guides.create(request, key), "guides", GuideResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a guide")
    public GuideResponse get(@RestPath UUID id) {
        return guides.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List guides")
    public Page<GuideResponse> list(
            @RestQuery @Nullable GuideKind kind,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return guides.list(kind, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Guides that the filter shows, as CSV")
    public StreamingOutput csv(@RestQuery @Nullable GuideKind kind) {
        return ListExport.csv(GuideResponse.class, token -> guides.list(kind, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Guides that the filter shows, as NDJSON")
    public StreamingOutput ndjson(@RestQuery @Nullable GuideKind kind) {
        return ListExport.ndjson(token -> guides.list(kind, token, ListExport.AT_ONCE));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change a guide")
    public GuideResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return guides.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/versions")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Replace a guide by a successor; the guide itself stays as it was used")
    @APIResponseSchema(value = GuideResponse.class, responseCode = "201")
    public RestResponse<GuideResponse> createVersion(
            @RestPath UUID id,
            @Valid @NotNull GuideRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(guides.createVersion(id, request, key), "guides", GuideResponse::id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return guides.history(id, pageToken, limit);
    }
}
