package io.needmap.materials.coverage;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/coverage")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Coverage")
class CoverageResource {

    private final CoverageService coverage;

    CoverageResource(CoverageService coverage) {
        this.coverage = coverage;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Every relevant activity with the material that covers it, and the arithmetic")
    public AnalysisPage<CoverageResponse> list(
            @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return coverage.list(activityId, pageToken, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The coverage of activities as CSV, for a spreadsheet")
    public StreamingOutput export(@RestQuery @Nullable UUID activityId) {
        return ListExport.csv(
                CoverageResponse.class, token -> ListExport.rows(list(activityId, token, Page.MAX_LIMIT)));
    }

    @GET
    @Path("/over-served")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Activities with more material than they need")
    public AnalysisPage<OverServedActivity> overServed(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return coverage.overServed(pageToken, limit);
    }

    @GET
    @Path("/over-served/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Activities with more material than they need as CSV, for a spreadsheet")
    public StreamingOutput exportOverServed() {
        return ListExport.csv(OverServedActivity.class, token -> ListExport.rows(overServed(token, Page.MAX_LIMIT)));
    }

    @GET
    @Path("/alignment-parts")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Alignment broken down by buying stage or segment; at most 1,000 of them, on one page")
    public AnalysisPage<AlignmentPart> alignmentParts(@RestQuery @DefaultValue("STAGE") AlignmentPart.Breakdown by) {
        return coverage.alignmentParts(by);
    }

    @GET
    @Path("/alignment-parts/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Alignment by buying stage or segment as CSV, for a spreadsheet")
    public StreamingOutput exportAlignmentParts(@RestQuery @DefaultValue("STAGE") AlignmentPart.Breakdown by) {
        return ListExport.csv(AlignmentPart.class, token -> ListExport.rows(alignmentParts(by)));
    }
}
