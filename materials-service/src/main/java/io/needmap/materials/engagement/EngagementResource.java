package io.needmap.materials.engagement;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/engagements")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Engagement")
class EngagementResource {

    private final EngagementService engagements;

    EngagementResource(EngagementService engagements) {
        this.engagements = engagements;
    }

    @POST
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Tell what was done with material, up to 10,000 at once",
            description = "What was told before by its externalId counts once, so that a batch can be sent again.")
    public EngagementBatchResponse take(@Valid @NotNull EngagementBatchRequest request) {
        return engagements.take(request);
    }

    @GET
    @Path("/materials")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "What was done with each published material, or one; unused are those that nobody ever touched")
    public Page<MaterialEngagement> materials(
            @RestQuery @DefaultValue("false") boolean unused,
            @RestQuery @Nullable UUID materialId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return engagements.materials(unused, materialId, pageToken, limit);
    }

    @GET
    @Path("/materials/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What was done with each published material as CSV, for a spreadsheet")
    public StreamingOutput exportMaterials(@RestQuery @DefaultValue("false") boolean unused) {
        return ListExport.csv(MaterialEngagement.class, token -> materials(unused, null, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/activities")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What was done with the material that serves each relevant activity")
    public Page<ActivityEngagement> activities(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return engagements.activities(pageToken, limit);
    }

    @GET
    @Path("/activities/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What was done for each relevant activity as CSV, for a spreadsheet")
    public StreamingOutput exportActivities() {
        return ListExport.csv(ActivityEngagement.class, token -> activities(token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/reps")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What each rep did with material; not for sales managers")
    public Page<RepEngagement> reps(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return engagements.reps(pageToken, limit);
    }

    @GET
    @Path("/reps/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What each rep did with material as CSV, for a spreadsheet")
    public StreamingOutput exportReps() {
        return ListExport.csv(RepEngagement.class, token -> reps(token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/outcomes")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(
            summary = "What became of the leads that were worked on with each published material, or one",
            description = "As far as engagements name their leads. Association, not cause.")
    public AnalysisPage<MaterialOutcome> outcomes(
            @RestQuery @Nullable UUID materialId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return engagements.outcomes(materialId, pageToken, limit);
    }

    @GET
    @Path("/outcomes/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What became of the leads of each published material as CSV, for a spreadsheet")
    public StreamingOutput exportOutcomes() {
        return ListExport.csv(
                MaterialOutcome.class, token -> ListExport.rows(engagements.outcomes(null, token, Page.MAX_LIMIT)));
    }
}
