package io.needmap.interview.hypothesis;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;

import io.needmap.kit.web.Answers;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/hypotheses/{hypothesisId}/calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hypotheses")
class HypothesisCallResource {

    private final HypothesisCalls calls;

    HypothesisCallResource(HypothesisCalls calls) {
        this.calls = calls;
    }

    @POST
    @RolesAllowed({REP, MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Tell whether a call confirmed or refuted a hypothesis; each call is counted once")
    @APIResponseSchema(value = HypothesisCallResponse.class, responseCode = "201")
    public RestResponse<HypothesisCallResponse> count(
            @RestPath UUID hypothesisId,
            @Valid @NotNull HypothesisCallRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(
                calls.count(hypothesisId, request, key),
                "hypotheses/%s/calls".formatted(hypothesisId),
                HypothesisCallResponse::id);
    }

    @GET
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the calls that said something about a hypothesis")
    public Page<HypothesisCallResponse> list(
            @RestPath UUID hypothesisId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return calls.list(hypothesisId, pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read what a call said about a hypothesis")
    public HypothesisCallResponse get(@RestPath UUID hypothesisId, @RestPath UUID id) {
        return calls.get(hypothesisId, id);
    }

    @POST
    @Path("/{id}/take-back")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Count a call no longer that was told by mistake; If-Match names the hypothesis")
    public HypothesisResponse takeBack(
            @RestPath UUID hypothesisId, @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return calls.takeBack(hypothesisId, id, ifMatch);
    }
}
