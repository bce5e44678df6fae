package io.needmap.materials.claim;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Answers;
import io.needmap.kit.web.MergePatch;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/claims")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Claims")
class ClaimResource {

    private final ClaimService claims;

    ClaimResource(ClaimService claims) {
        this.claims = claims;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Add a claim: something that we say about ourselves")
    @APIResponseSchema(value = ClaimResponse.class, responseCode = "201")
    public RestResponse<ClaimResponse> create(
            @Valid @NotNull ClaimRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(claims.create(request, key), "claims", ClaimResponse::id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List claims, oldest first")
    public Page<ClaimResponse> list(
            @RestQuery @Nullable ClaimState state,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return claims.list(state, pageToken, limit);
    }

    @GET
    @Path("/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Claims as CSV, for a spreadsheet")
    public StreamingOutput export(@RestQuery @Nullable ClaimState state) {
        return ListExport.csv(ClaimResponse.class, token -> list(state, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a claim with what came of its four tests")
    public ClaimResponse get(@RestPath UUID id) {
        return claims.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change a claim's text, owner or objections")
    public ClaimResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return claims.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/tests/{test}")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Add evidence for or against a claim; the test is taken again at once")
    @APIResponseSchema(value = EvidenceResponse.class, responseCode = "201")
    public RestResponse<EvidenceResponse> addEvidence(
            @RestPath UUID id,
            @RestPath ClaimTest test,
            @Valid @NotNull EvidenceRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(
                claims.addEvidence(id, test, request, key),
                "claims/%s/tests/%s/evidence".formatted(id, test),
                EvidenceResponse::id);
    }

    @GET
    @Path("/{id}/tests/{test}/evidence")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List all evidence of a test, also what has aged, oldest first")
    public Page<EvidenceResponse> evidence(
            @RestPath UUID id,
            @RestPath ClaimTest test,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return claims.evidence(id, test, pageToken, limit);
    }

    @GET
    @Path("/{id}/tests/{test}/evidence/{evidenceId}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a piece of evidence")
    public EvidenceResponse evidence(@RestPath UUID id, @RestPath ClaimTest test, @RestPath UUID evidenceId) {
        return claims.evidence(id, test, evidenceId);
    }

    @GET
    @Path("/{id}/challenges")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the pitches of competitors that contest a claim, without who heard them")
    public Page<ChallengeResponse> challenges(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return claims.challenges(id, pageToken, limit);
    }

    @POST
    @Path("/{id}/answer-challenges")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Say what we answer to all pitches heard so far; later ones challenge the claim again")
    public ClaimResponse answerChallenges(
            @RestPath UUID id,
            @Valid @NotNull ChallengeAnswerRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return claims.answerChallenges(id, request, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return claims.history(id, pageToken, limit);
    }

    @GET
    @Path("/{id}/history/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "The history of a claim as CSV, for a spreadsheet")
    public StreamingOutput exportHistory(@RestPath UUID id) {
        history(id, null, 1);
        return ListExport.csv(HistoryEntry.class, token -> history(id, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/{id}/challenges/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "The pitches that contest a claim as CSV, for a spreadsheet")
    public StreamingOutput exportChallenges(@RestPath UUID id) {
        challenges(id, null, 1);
        return ListExport.csv(ChallengeResponse.class, token -> challenges(id, token, Page.MAX_LIMIT));
    }

    @GET
    @Path("/{id}/tests/{test}/evidence/export")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "All evidence of a test as CSV, for a spreadsheet")
    public StreamingOutput exportEvidence(@RestPath UUID id, @RestPath ClaimTest test) {
        evidence(id, test, null, 1);
        return ListExport.csv(EvidenceResponse.class, token -> evidence(id, test, token, Page.MAX_LIMIT));
    }
}
