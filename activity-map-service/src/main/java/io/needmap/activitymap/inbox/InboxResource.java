package io.needmap.activitymap.inbox;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.aggregate.Creation;
import io.needmap.kit.journal.HistoryEntry;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/inbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox")
class InboxResource {

    private final InboxService inbox;
    private final PlacementService placements;

    InboxResource(InboxService inbox, PlacementService placements) {
        this.inbox = inbox;
        this.placements = placements;
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List the statements that wait for their place, oldest first, with suggestions")
    public Page<InboxItemResponse> list(
            @RestQuery @DefaultValue("WAITING") InboxState state,
            @RestQuery @Size(max = 20) @Nullable String regionCode,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return inbox.list(state, regionCode, pageToken, limit);
    }

    @GET
    @Path("/{statementId}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a statement that waits for its place, with suggestions")
    public InboxItemResponse get(@RestPath UUID statementId) {
        return inbox.get(statementId);
    }

    @POST
    @Path("/{statementId}/place")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Place a statement on an activity, which is made if it is new")
    public RestResponse<PlacementResponse> place(
            @RestPath UUID statementId,
            @Valid @NotNull PlacementRequest request,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        return answer(placements.place(statementId, request, key));
    }

    private static <T> RestResponse<T> answer(Creation<T> creation) {
        var answer = ResponseBuilder.ok(creation.value());
        if (creation.outcome() == Creation.Outcome.REPLAYED) {
            answer.header("Idempotent-Replayed", "true");
        }
        return answer.build();
    }

    @POST
    @Path("/{statementId}/dismiss")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Say why a statement is no activity")
    public PlacementResponse dismiss(@RestPath UUID statementId, @Valid @NotNull DismissRequest request) {
        return placements.dismiss(statementId, request);
    }

    @POST
    @Path("/{statementId}/dismiss-suggestion")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Refuse a suggestion; it is not made again for the statement")
    public InboxItemResponse dismissSuggestion(
            @RestPath UUID statementId, @Valid @NotNull DismissSuggestionRequest request) {
        return inbox.dismissSuggestion(statementId, request.activityId());
    }

    @POST
    @Path("/{statementId}/park")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Put a statement off")
    public PlacementResponse park(@RestPath UUID statementId) {
        return placements.park(statementId);
    }

    @POST
    @Path("/place-all")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Place up to 500 statements, each with its own outcome")
    public RestResponse<PlaceAllResponse> placeAll(
            @Valid @NotNull PlaceAllRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return answer(placements.placeAll(request, key));
    }

    @GET
    @Path("/{statementId}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who placed a statement where, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID statementId,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return placements.history(statementId, pageToken, limit);
    }
}
