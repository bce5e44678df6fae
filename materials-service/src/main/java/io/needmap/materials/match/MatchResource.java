package io.needmap.materials.match;

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
import io.needmap.kit.web.Page;
import io.needmap.kit.web.PageToken;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/matches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Matches")
class MatchResource {

    private final MatchService matches;
    private final ProposalService proposals;

    MatchResource(MatchService matches, ProposalService proposals) {
        this.matches = matches;
        this.proposals = proposals;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List matches, oldest first")
    public Page<MatchResponse> list(
            @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable UUID materialId,
            @RestQuery @Nullable MatchDecision state,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return matches.list(new MatchFilter(activityId, materialId, state, PageToken.afterId(pageToken)), limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Matches as CSV, for a spreadsheet")
    public StreamingOutput export(
            @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable UUID materialId,
            @RestQuery @Nullable MatchDecision state) {
        return ListExport.csv(MatchResponse.class, token -> list(activityId, materialId, state, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/proposals")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List matches that wait for a person's decision, oldest first")
    public Page<MatchResponse> proposals(
            @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable UUID materialId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return list(activityId, materialId, MatchDecision.PROPOSED, pageToken, limit);
    }

    @GET
    @Path("/proposals/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Matches that wait for a person's decision as CSV, for a spreadsheet")
    public StreamingOutput exportProposals(@RestQuery @Nullable UUID activityId, @RestQuery @Nullable UUID materialId) {
        return export(activityId, materialId, MatchDecision.PROPOSED);
    }

    @POST
    @Path("/proposals")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Propose matches by what materials and activities say, with the words as the reason",
            description = "Where it is switched on, by what they mean too; the reason then says so. Pairs that have a "
                    + "match already are passed over, also those that were rejected.")
    public ProposalResponse propose(@Valid @NotNull ProposalRequest request) {
        return proposals.propose(request);
    }

    @GET
    @Path("/summary")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "How far the catalogue is reviewed; the counts add up")
    public MatchSummary summary() {
        return proposals.summary();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a match")
    public MatchResponse get(@RestPath UUID id) {
        return matches.get(id);
    }

    @POST
    @Path("/{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Decide that the material serves the activity, also against an earlier rejection")
    public MatchResponse confirm(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return matches.confirm(id, ifMatch);
    }

    @POST
    @Path("/{id}/reject")
    @RolesAllowed({MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Decide that it does not, and why; the pair is not proposed again")
    public MatchResponse reject(
            @RestPath UUID id,
            @Valid @NotNull MatchRejectionRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return matches.reject(id, request.reason(), ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return matches.history(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of a match as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID id) {
        history(id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(id, token, Page.MAX_LIMIT));
    }
}
