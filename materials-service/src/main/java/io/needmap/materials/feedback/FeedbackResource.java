package io.needmap.materials.feedback;

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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Materials")
class FeedbackResource {

    private final FeedbackService feedback;

    FeedbackResource(FeedbackService feedback) {
        this.feedback = feedback;
    }

    @GET
    @Path("/feedback")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What reps said of material in interviews, newest first; also of what is in no catalogue")
    public Page<FeedbackResponse> list(
            @RestQuery @DefaultValue("false") boolean unassigned,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return feedback.list(null, unassigned, pageToken, limit);
    }

    @GET
    @Path("/feedback/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What reps said of material as CSV, for a spreadsheet")
    public StreamingOutput export(@RestQuery @DefaultValue("false") boolean unassigned) {
        return ListExport.csv(FeedbackResponse.class, token -> feedback.list(null, unassigned, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/{materialId}/feedback")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What reps said of a material in interviews, newest first")
    public Page<FeedbackResponse> of(
            @RestPath UUID materialId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return feedback.of(materialId, pageToken, limit);
    }

    @GET
    @Path("/{materialId}/feedback/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What reps said of a material as CSV, for a spreadsheet")
    public StreamingOutput exportOf(@RestPath UUID materialId) {
        of(materialId, null, 1);
        return ListExport.csv(FeedbackResponse.class, token -> of(materialId, token, Page.MAX_LIMIT));
    }
}
