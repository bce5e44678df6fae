package io.needmap.activitymap.meeting;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

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
import jakarta.validation.constraints.Size;
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

@Path("/api/v1/actions")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Actions")
class ActionResource {

    private final ActionService actions;

    ActionResource(ActionService actions) {
        this.actions = actions;
    }

    @POST
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Note what somebody will do")
    @APIResponseSchema(value = ActionResponse.class, responseCode = "201")
    public RestResponse<ActionResponse> create(
            @Valid @NotNull ActionRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(actions.create(request, key), "actions", ActionResponse::id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List actions, oldest first")
    public Page<ActionResponse> list(
            @RestQuery @Nullable ActionState state,
            @RestQuery @Size(max = 200) @Nullable String owner,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return actions.list(state, owner, pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read an action")
    public ActionResponse get(@RestPath UUID id) {
        return actions.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Change an open action")
    public ActionResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return actions.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Say what came of an action")
    public ActionResponse close(
            @RestPath UUID id,
            @Valid @NotNull CloseActionRequest request,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        return actions.close(id, request, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return actions.history(id, pageToken, limit);
    }
}
