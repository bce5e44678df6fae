package io.needmap.activitymap.meeting;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.journal.HistoryEntry;
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

@Path("/api/v1/decisions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
class DecisionResource {

    private final DecisionService decisions;

    DecisionResource(DecisionService decisions) {
        this.decisions = decisions;
    }

    @POST
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Take a decision in an open meeting, and change what it changes")
    @APIResponseSchema(value = DecisionResponse.class, responseCode = "201")
    public RestResponse<DecisionResponse> create(
            @Valid @NotNull DecisionRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(decisions.take(request, key), "decisions", DecisionResponse::id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List decisions, oldest first")
    public Page<DecisionResponse> list(
            @RestQuery @Nullable UUID meetingId,
            @RestQuery @Nullable UUID activityId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return decisions.list(meetingId, activityId, pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a decision")
    public DecisionResponse get(@RestPath UUID id) {
        return decisions.get(id);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who took a decision; it is never changed")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return decisions.history(id, pageToken, limit);
    }
}
