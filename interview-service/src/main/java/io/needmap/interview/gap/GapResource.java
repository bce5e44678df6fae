package io.needmap.interview.gap;

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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/interview-gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Interview gaps")
class GapResource {

    private final GapService gaps;

    GapResource(GapService gaps) {
        this.gaps = gaps;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary =
                    "What nobody has asked: transitions by region and quarter, activities without a goal, themes that only"
                            + " came up by themselves, how satisfied reps are since a gap was filled, why a region rejects leads")
    public AnalysisPage<GapResponse> list(
            @RestQuery @Nullable GapKind kind,
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return gaps.list(kind, regionCode, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Interview gaps that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable GapKind kind, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.csv(
                GapResponse.class, token -> ListExport.rows(gaps.list(kind, regionCode, token, ListExport.AT_ONCE)));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Interview gaps that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable GapKind kind, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.ndjson(token -> ListExport.rows(gaps.list(kind, regionCode, token, ListExport.AT_ONCE)));
    }

    @GET
    @Path("/saturation")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Where further interviews about a transition bring nothing new any more (formula 2)")
    public AnalysisPage<SaturationResponse> saturation(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return gaps.saturation(pageToken, limit);
    }

    @GET
    @Path("/saturation/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The saturation of transitions, as CSV")
    public StreamingOutput saturationCsv() {
        return ListExport.csv(
                SaturationResponse.class, token -> ListExport.rows(gaps.saturation(token, ListExport.AT_ONCE)));
    }

    @GET
    @Path("/saturation/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The saturation of transitions, as NDJSON")
    public StreamingOutput saturationNdjson() {
        return ListExport.ndjson(token -> ListExport.rows(gaps.saturation(token, ListExport.AT_ONCE)));
    }
}
