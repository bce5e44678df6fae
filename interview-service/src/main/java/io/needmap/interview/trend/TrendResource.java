package io.needmap.interview.trend;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/trends")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trends")
class TrendResource {

    private final TrendService trends;

    TrendResource(TrendService trends) {
        this.trends = trends;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "How themes develop, region by region: the last 90 days against the 90 before (formula 8)")
    public AnalysisPage<TrendResponse> list(
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return trends.list(themeId, regionCode, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Trends that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable UUID themeId, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.csv(
                TrendResponse.class,
                token -> ListExport.rows(trends.list(themeId, regionCode, token, ListExport.AT_ONCE)));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Trends that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable UUID themeId, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.ndjson(token -> ListExport.rows(trends.list(themeId, regionCode, token, ListExport.AT_ONCE)));
    }
}
