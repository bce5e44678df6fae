package io.needmap.leads.webhook;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/webhook-endpoints")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
class EndpointResource {

    private final EndpointService endpoints;

    EndpointResource(EndpointService endpoints) {
        this.endpoints = endpoints;
    }

    @POST
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Add an endpoint that is told of events",
            description = "By the Standard Webhooks specification 1.0. The answer has the secret that signs.")
    @APIResponseSchema(value = EndpointResponse.class, responseCode = "201")
    public RestResponse<EndpointResponse> create(
            @Valid @NotNull EndpointRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(endpoints.create(request, key), "webhook-endpoints", EndpointResponse::id);
    }

    @GET
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List endpoints, oldest first")
    public Page<EndpointResponse> list(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return endpoints.list(pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read an endpoint and how it goes with it")
    public EndpointResponse get(@RestPath UUID id) {
        return endpoints.get(id);
    }

    @GET
    @Path("/{id}/secret")
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Read the secret that signs")
    public SecretResponse secret(@RestPath UUID id) {
        return endpoints.secret(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change where an endpoint is and what it is told")
    public EndpointResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return endpoints.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/rotate-secret")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Make a new secret; for a day both sign")
    public EndpointResponse rotate(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return endpoints.rotate(id, ifMatch);
    }

    @POST
    @Path("/{id}/enable")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Tell the endpoint again, first what waited for it")
    public EndpointResponse enable(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return endpoints.enable(id, ifMatch);
    }

    @POST
    @Path("/{id}/disable")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Tell the endpoint nothing; what happens meanwhile can be replayed")
    public EndpointResponse disable(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return endpoints.disable(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return endpoints.history(id, pageToken, limit);
    }
}
