package io.needmap.materials.roadmap;

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
import io.needmap.kit.web.PageToken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
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

@Path("/api/v1/roadmap")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Road map")
class RoadMapResource {

    private final RoadMapService roadMap;

    RoadMapResource(RoadMapService roadMap) {
        this.roadMap = roadMap;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What to make next: gaps by priority over effort, and what closed those that are closed")
    public AnalysisPage<RoadMapItem> list(
            @RestQuery RoadMapFilter.@Nullable RoadMapState state,
            @RestQuery @Pattern(regexp = "20\\d\\d-Q[1-4]", message = "a quarter such as 2026-Q4") @Nullable
                    String quarter,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var after = PageToken.parse(pageToken, 2);
        var filter = new RoadMapFilter(
                state, quarter, after == null ? null : after.number(0), after == null ? null : after.uuid(1));
        return roadMap.list(filter, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The road map as CSV, for a spreadsheet")
    public StreamingOutput export(
            @RestQuery RoadMapFilter.@Nullable RoadMapState state,
            @RestQuery @Pattern(regexp = "20\\d\\d-Q[1-4]", message = "a quarter such as 2026-Q4") @Nullable
                    String quarter) {
        return ListExport.csv(RoadMapItem.class, token -> ListExport.rows(list(state, quarter, token, Page.MAX_LIMIT)));
    }
}
