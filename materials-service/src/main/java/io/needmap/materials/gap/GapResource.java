package io.needmap.materials.gap;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.AnalysisPage;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/material-gaps")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Material gaps")
class GapResource {

    private final GapService gaps;
    private final ExplanationService explanations;
    private final GapQuotes quotes;
    private final Past past;

    GapResource(GapService gaps, ExplanationService explanations, GapQuotes quotes, Past past) {
        this.gaps = gaps;
        this.explanations = explanations;
        this.quotes = quotes;
        this.past = past;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List gaps, the highest priority first, also as they stood at a past instant")
    public AnalysisPage<GapResponse> list(
            @RestQuery @Nullable GapState state,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Nullable UUID buyingStageId,
            @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable Instant asOf,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var filter = filter(state, regionCode, buyingStageId, activityId, asOf);
        return gaps.list(filter, pageToken, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Gaps as CSV, for a spreadsheet")
    public StreamingOutput export(
            @RestQuery @Nullable GapState state,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Nullable UUID buyingStageId,
            @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable Instant asOf) {
        var filter = filter(state, regionCode, buyingStageId, activityId, asOf);
        return ListExport.csv(GapResponse.class, token -> ListExport.rows(gaps.list(filter, token, Page.MAX_LIMIT)));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a gap, also as it stood at a past instant")
    public GapResponse get(@RestPath UUID id, @RestQuery @Nullable Instant asOf) {
        return gaps.get(id, past.of(asOf));
    }

    @GET
    @Path("/{id}/explanation")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Why the gap has its priority: the inputs, the arithmetic, the statements")
    public GapExplanationResponse explain(@RestPath UUID id, @RestQuery @Nullable Instant asOf) {
        return explanations.explain(id, past.of(asOf));
    }

    private GapFilter filter(
            @Nullable GapState state,
            @Nullable String regionCode,
            @Nullable UUID buyingStageId,
            @Nullable UUID activityId,
            @Nullable Instant asOf) {
        return new GapFilter(state, regionCode, buyingStageId, activityId, quotes.leastReps(), past.of(asOf));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return gaps.history(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of a gap as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID id) {
        history(id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(id, token, Page.MAX_LIMIT));
    }

    @POST
    @Path("/{id}/plan")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Say who closes the gap, when, and how much work it is")
    public GapResponse plan(
            @RestPath UUID id,
            @Valid @NotNull GapPlanRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return gaps.plan(id, request, ifMatch);
    }

    @POST
    @Path("/{id}/start")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Production of the material has begun")
    public GapResponse start(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return gaps.start(id, ifMatch);
    }

    @POST
    @Path("/{id}/fill")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "The material is there",
            description =
                    "Gaps also fill by themselves when coverage rises. A gap that was filled by hand reopens when "
                            + "its priority has clearly risen above what it was then.")
    public GapResponse fill(
            @RestPath UUID id,
            @RequestBody(required = false) @Valid @Nullable GapFillRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return gaps.fill(id, request, ifMatch);
    }

    @POST
    @Path("/{id}/verify")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Sales confirmed that the gap is filled",
            description =
                    "A filled gap is also verified by itself when reps rate their satisfaction again and it has risen.")
    public GapResponse verify(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return gaps.verify(id, ifMatch);
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Nothing will be made, and why; only a person reopens it")
    public GapResponse decline(
            @RestPath UUID id,
            @Valid @NotNull GapReasonRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return gaps.decline(id, request, ifMatch);
    }

    @POST
    @Path("/{id}/reopen")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Open the gap again")
    public GapResponse reopen(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return gaps.reopen(id, ifMatch);
    }
}
