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

@Path("/api/v1/meetings")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
class MeetingResource {

    private final MeetingService meetings;
    private final AgendaService agenda;

    MeetingResource(MeetingService meetings, AgendaService agenda) {
        this.meetings = meetings;
        this.agenda = agenda;
    }

    @POST
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Plan a meeting")
    @APIResponseSchema(value = MeetingResponse.class, responseCode = "201")
    public RestResponse<MeetingResponse> create(
            @Valid @NotNull MeetingRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(meetings.create(request, key), "meetings", MeetingResponse::id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List meetings, the latest first")
    public Page<MeetingResponse> list(
            @RestQuery @Nullable MeetingState state,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return meetings.list(state, pageToken, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a meeting")
    public MeetingResponse get(@RestPath UUID id) {
        return meetings.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Change a planned meeting")
    public MeetingResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return meetings.patch(id, patch, ifMatch);
    }

    @GET
    @Path("/{id}/agenda")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "What the meeting has to look at, with the rule behind each item")
    public AgendaResponse agenda(@RestPath UUID id) {
        return agenda.read(id);
    }

    @POST
    @Path("/{id}/open")
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Open a meeting: decisions can be taken")
    public MeetingResponse open(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return meetings.open(id, ifMatch);
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({SALES_MANAGER, MARKETER, MARKETING_OPS, ADMIN})
    @Operation(summary = "Close a meeting, and freeze how things stand")
    public MeetingResponse close(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return meetings.close(id, ifMatch);
    }

    @GET
    @Path("/{id}/comparison")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "How things changed between two closed meetings, in sentences")
    public ComparisonResponse compare(@RestPath UUID id, @RestQuery @NotNull UUID with) {
        return meetings.compare(id, with);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return meetings.history(id, pageToken, limit);
    }
}
