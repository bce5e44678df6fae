package io.needmap.leads.gap;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/lead-gaps")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lead gaps")
class LeadGapResource {

    private final LeadGapService gaps;

    LeadGapResource(LeadGapService gaps) {
        this.gaps = gaps;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Count open leads by the context that they lack, the largest gap first")
    public AnalysisPage<LeadGapResponse> list(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return gaps.list(pageToken, limit);
    }
}
