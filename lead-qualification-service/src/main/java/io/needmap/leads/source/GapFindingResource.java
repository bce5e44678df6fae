package io.needmap.leads.source;

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
class GapFindingResource {

    private final GapFindings findings;

    GapFindingResource(GapFindings findings) {
        this.findings = findings;
    }

    @GET
    @Path("/sources")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "Hold sources of names against what came of them, and against what their names lack",
            description = "One source may bring names and another one leads. Each missing answer says how many names"
                    + " could be qualified if it were asked for.")
    public AnalysisPage<SourceGapResponse> sources(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return findings.sources(pageToken, limit);
    }

    @GET
    @Path("/questions")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "List questions that are asked but flat, telling but not asked, and what asking each would gain")
    public AnalysisPage<QuestionGapResponse> questions(
            @RestQuery QuestionGapResponse.@Nullable Finding finding,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return findings.questions(finding, pageToken, limit);
    }
}
