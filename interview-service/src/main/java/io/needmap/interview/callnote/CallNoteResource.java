package io.needmap.interview.callnote;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.Answers;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/call-notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Call notes")
class CallNoteResource {

    private final CallNoteService notes;

    CallNoteResource(CallNoteService notes) {
        this.notes = notes;
    }

    @POST
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Count a recorded call, once, however often its note arrives")
    @APIResponseSchema(value = CallNoteResponse.class, responseCode = "201")
    public RestResponse<CallNoteResponse> create(
            @Valid @NotNull CallNoteRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(notes.create(request, key), "call-notes", CallNoteResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a call note")
    public CallNoteResponse get(@RestPath UUID id) {
        return notes.get(id);
    }

    @GET
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List call notes")
    public Page<CallNoteResponse> list(
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return notes.list(repId, regionCode, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Call notes that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable UUID repId, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.csv(
                CallNoteResponse.class, token -> notes.list(repId, regionCode, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Call notes that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable UUID repId, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.ndjson(token -> notes.list(repId, regionCode, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return notes.history(id, pageToken, limit);
    }
}
