package io.needmap.interview.hypothesis;

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
import jakarta.validation.constraints.Size;
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

@Path("/api/v1/hypotheses")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hypotheses")
class HypothesisResource {

    private final HypothesisService hypotheses;

    HypothesisResource(HypothesisService hypotheses) {
        this.hypotheses = hypotheses;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Write down what we assume worries a segment")
    @APIResponseSchema(value = HypothesisResponse.class, responseCode = "201")
    public RestResponse<HypothesisResponse> create(
            @Valid @NotNull HypothesisRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(hypotheses.create(request, key), "hypotheses", HypothesisResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a hypothesis: how often calls confirmed it, of how many, and the verdict")
    public HypothesisResponse get(@RestPath UUID id) {
        return hypotheses.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List hypotheses")
    public Page<HypothesisResponse> list(
            @RestQuery @Nullable HypothesisState state,
            @RestQuery @Nullable @Size(max = 100) String segment,
            @RestQuery @Nullable UUID themeId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return hypotheses.list(state, segment, themeId, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Hypotheses that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable HypothesisState state,
            @RestQuery @Nullable @Size(max = 100) String segment,
            @RestQuery @Nullable UUID themeId) {
        return ListExport.csv(
                HypothesisResponse.class, token -> hypotheses.list(state, segment, themeId, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Hypotheses that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable HypothesisState state,
            @RestQuery @Nullable @Size(max = 100) String segment,
            @RestQuery @Nullable UUID themeId) {
        return ListExport.ndjson(token -> hypotheses.list(state, segment, themeId, token, ListExport.AT_ONCE));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change a hypothesis; once calls are counted, its segment and its words stay")
    public HypothesisResponse patch(
            @RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return hypotheses.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/activate")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Bring a hypothesis to calls; it needs evidence")
    public HypothesisResponse activate(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return hypotheses.activate(id, ifMatch);
    }

    @POST
    @Path("/{id}/retire")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Bring a hypothesis to calls no longer")
    public HypothesisResponse retire(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return hypotheses.retire(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return hypotheses.history(id, pageToken, limit);
    }
}
