package io.needmap.materials.material;

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

@Path("/api/v1/materials/{materialId}/versions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
class VersionResource {

    private final VersionService versions;

    VersionResource(VersionService versions) {
        this.versions = versions;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Draft a new version of a published material",
            description = "It is reviewed while the old one stays current, and never changed: withdraw it and draft "
                    + "another one instead.")
    @APIResponseSchema(value = VersionResponse.class, responseCode = "201")
    public RestResponse<VersionResponse> create(
            @RestPath UUID materialId,
            @Valid @NotNull VersionRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(
                versions.create(materialId, request, key),
                "materials/%s/versions".formatted(materialId),
                VersionResponse::id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the versions of a material, the newest first; none before its first new version")
    public Page<VersionResponse> list(
            @RestPath UUID materialId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return versions.list(materialId, pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a version")
    public VersionResponse get(@RestPath UUID materialId, @RestPath UUID id) {
        return versions.get(materialId, id);
    }

    @POST
    @Path("/{id}/submit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Have a version reviewed by Sales")
    public VersionResponse submit(
            @RestPath UUID materialId, @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return versions.submit(materialId, id, ifMatch);
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Approve a reviewed version; 422 REVIEWS_MISSING or ALREADY_COVERED when Sales has not agreed")
    public VersionResponse approve(
            @RestPath UUID materialId, @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return versions.approve(materialId, id, ifMatch);
    }

    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Make an approved version the current one; the material counts as verified today")
    public VersionResponse publish(
            @RestPath UUID materialId, @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return versions.publish(materialId, id, ifMatch);
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Give a version up before it is published")
    public VersionResponse withdraw(
            @RestPath UUID materialId, @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return versions.withdraw(materialId, id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID materialId,
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return versions.history(materialId, id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of a version as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID materialId, @RestPath UUID id) {
        history(materialId, id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(materialId, id, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The versions of a material as CSV, for a spreadsheet")
    public StreamingOutput export(@RestPath UUID materialId) {
        list(materialId, null, 1);
        return ListExport.csv(VersionResponse.class, token -> list(materialId, token, Page.MAX_LIMIT));
    }
}
