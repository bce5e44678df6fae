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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/materials")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
class ReviewAskResource {

    private final ReviewAskService asks;

    ReviewAskResource(ReviewAskService asks) {
        this.asks = asks;
    }

    @POST
    @Path("/{materialId}/review-requests")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Ask reps for their review; asking again changes nothing")
    public Page<ReviewAskResponse> ask(@RestPath UUID materialId, @Valid @NotNull ReviewAskRequest request) {
        return asks.ask(materialId, request);
    }

    @GET
    @Path("/{materialId}/review-requests")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List who was asked and who has answered")
    public Page<ReviewAskResponse> list(
            @RestPath UUID materialId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return asks.list(materialId, pageToken, limit);
    }

    @GET
    @Path("/review-reminders")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List reviews that are due for a reminder, over all material, the longest due first")
    public Page<ReviewAskResponse> due(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return asks.due(pageToken, limit);
    }

    @GET
    @Path("/{materialId}/review-requests/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Who was asked and who has answered as CSV, for a spreadsheet")
    public StreamingOutput export(@RestPath UUID materialId) {
        list(materialId, null, 1);
        return ListExport.csv(ReviewAskResponse.class, token -> list(materialId, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/review-reminders/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Reviews that are due for a reminder as CSV, for a spreadsheet")
    public StreamingOutput exportDue() {
        return ListExport.csv(ReviewAskResponse.class, token -> due(token, Page.MAX_LIMIT));
    }
}
