package io.needmap.materials.material;

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
import io.needmap.kit.web.PageToken;
import io.needmap.materials.coverage.MaterialFreshness.FreshnessLabel;
import io.needmap.materials.coverage.MaterialKind;
import io.needmap.materials.coverage.MaterialState;
import io.needmap.materials.coverage.Origin;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/materials")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
class MaterialResource {

    private final MaterialService materials;
    private final SecurityIdentity caller;

    MaterialResource(MaterialService materials, SecurityIdentity caller) {
        this.materials = materials;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Add a material",
            description =
                    "It begins as a DRAFT. MARKETING_OPS, INTEGRATION and ADMIN register material that is already "
                            + "in use with state PUBLISHED.")
    @APIResponseSchema(value = MaterialResponse.class, responseCode = "201")
    public RestResponse<MaterialResponse> create(
            @Valid @NotNull MaterialRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        boolean mayRegister =
                List.of(MARKETING_OPS, INTEGRATION, ADMIN).stream().anyMatch(caller::hasRole);
        return Answers.of(materials.create(request, mayRegister, key), "materials", MaterialResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a material")
    public MaterialResponse get(@RestPath UUID id) {
        return materials.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary =
                    "List materials, oldest first; q finds words in title and description, freshness what is due or stale")
    public Page<MaterialResponse> list(
            @RestQuery @Nullable MaterialKind kind,
            @RestQuery @Nullable MaterialState state,
            @RestQuery @Nullable Origin origin,
            @RestQuery @Nullable MatchState matchState,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Size(max = 200) @Nullable String q,
            @RestQuery @Nullable FreshnessLabel freshness,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = PageToken.afterId(pageToken);
        return materials.list(
                new MaterialFilter(kind, state, origin, matchState, regionCode, q, freshness, after), limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Materials as CSV, for a spreadsheet")
    public StreamingOutput export(
            @RestQuery @Nullable MaterialKind kind,
            @RestQuery @Nullable MaterialState state,
            @RestQuery @Nullable Origin origin,
            @RestQuery @Nullable MatchState matchState,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Size(max = 200) @Nullable String q,
            @RestQuery @Nullable FreshnessLabel freshness) {
        return ListExport.csv(
                MaterialResponse.class,
                token -> list(kind, state, origin, matchState, regionCode, q, freshness, token, Page.MAX_LIMIT));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Change a material's properties",
            description = "What published material says (title, description, link, checksum) is changed by a new "
                    + "version only: 409 NEW_VERSION_NEEDED. What Sales reviews is taken back with withdraw first: 409 "
                    + "IN_REVIEW_AS_IT_IS.")
    public MaterialResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/submit")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Give a draft to Sales for review")
    public MaterialResponse submit(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.submit(id, ifMatch);
    }

    @POST
    @Path("/{id}/withdraw")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Take a draft back from review, to change what it says; reviews so far count no longer")
    public MaterialResponse withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.withdraw(id, ifMatch);
    }

    @POST
    @Path("/{id}/approve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Approve a reviewed draft; 422 REVIEWS_MISSING or ALREADY_COVERED when Sales has not agreed")
    public MaterialResponse approve(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.approve(id, ifMatch);
    }

    @POST
    @Path("/{id}/publish")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Publish an approved material")
    public MaterialResponse publish(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.publish(id, ifMatch);
    }

    @POST
    @Path("/{id}/archive")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Take a material out of use")
    public MaterialResponse archive(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.archive(id, ifMatch);
    }

    @POST
    @Path("/{id}/verify")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Somebody checked today that the material holds; the body may be left out")
    public MaterialResponse verify(
            @RestPath UUID id,
            @RequestBody(required = false) @Valid @Nullable VerificationRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.verify(id, request == null ? null : request.expiresOn(), ifMatch);
    }

    @POST
    @Path("/{id}/set-aside")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Say that a material serves no activity, and why")
    public MaterialResponse setAside(
            @RestPath UUID id,
            @Valid @NotNull SetAsideRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return materials.setAside(id, request.reason(), ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return materials.history(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of a material as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID id) {
        history(id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(id, token, Page.MAX_LIMIT));
    }
}
