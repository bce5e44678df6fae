package io.needmap.kit.note;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.MARKETING_OPS;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.kit.consume.Freshness;
import io.needmap.kit.journal.HistoryEntry;
import io.needmap.kit.web.AnalysisPage;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/notes")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class NoteResource {

    private final NoteService notes;
    private final Freshness freshness;

    NoteResource(NoteService notes, Freshness freshness) {
        this.notes = notes;
        this.freshness = freshness;
    }

    @POST
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(summary = "Write a note")
    @APIResponseSchema(value = NoteResponse.class, responseCode = "201")
    public RestResponse<NoteResponse> create(
            @Valid @NotNull NoteRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(notes.create(request, key), "notes", NoteResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public NoteResponse get(@RestPath UUID id) {
        return notes.get(id);
    }

    @GET
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public Page<NoteResponse> list(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return notes.list(pageToken, limit);
    }

    @GET
    @Path("/analysis")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public AnalysisPage<NoteResponse> analysis() {
        return AnalysisPage.of(notes.list(null, 1), freshness.age());
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public NoteResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return notes.patch(id, patch, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return notes.history(id, pageToken, limit);
    }
}
