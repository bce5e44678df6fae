package io.needmap.interview.rep;

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

@Path("/api/v1/reps")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reps")
class RepResource {

    private final RepService reps;

    RepResource(RepService reps) {
        this.reps = reps;
    }

    @POST
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Add a rep")
    @APIResponseSchema(value = RepResponse.class, responseCode = "201")
    public RestResponse<RepResponse> create(
            @Valid @NotNull RepRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(reps.create(request, key), "reps", RepResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a rep")
    public RepResponse get(@RestPath UUID id) {
        return reps.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List reps")
    public Page<RepResponse> list(
            @RestQuery @Nullable String regionCode,
            @RestQuery @Nullable Boolean active,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reps.list(regionCode, active, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Reps that the filter shows, as CSV")
    public StreamingOutput csv(@RestQuery @Nullable String regionCode, @RestQuery @Nullable Boolean active) {
        return ListExport.csv(RepResponse.class, token -> reps.list(regionCode, active, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Reps that the filter shows, as NDJSON")
    public StreamingOutput ndjson(@RestQuery @Nullable String regionCode, @RestQuery @Nullable Boolean active) {
        return ListExport.ndjson(token -> reps.list(regionCode, active, token, ListExport.AT_ONCE));
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @RolesAllowed({MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(summary = "Change a rep")
    public RepResponse patch(@RestPath UUID id, JsonNode patch, @RestHeader("If-Match") @Nullable String ifMatch) {
        return reps.patch(id, patch, ifMatch);
    }

    @POST
    @Path("/{id}/erase")
    @RolesAllowed({MARKETING_OPS, ADMIN})
    @Operation(
            summary = "Erase a person for ever: the name and every word",
            description =
                    "Who it was and all that was said are taken out of every service and every topic. This service"
                            + " still counts that there were interviews and statements: of a kind, about a theme, in answer to a"
                            + " question, on an activity of the map. Needs forget the words like statements that were never made,"
                            + " so that a need, its opportunity and the priority of its gap can fall.")
    public RepResponse erase(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return reps.erase(id, ifMatch);
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({MARKETER, MARKETING_OPS, AUDITOR, ADMIN})
    @Operation(summary = "Who changed what, newest first")
    public Page<HistoryEntry> history(
            @RestPath UUID id,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return reps.history(id, pageToken, limit);
    }
}
