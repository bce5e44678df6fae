package io.needmap.interview.ridealong;

import static io.needmap.kit.security.Roles.ADMIN;
import static io.needmap.kit.security.Roles.AUDITOR;
import static io.needmap.kit.security.Roles.INTEGRATION;
import static io.needmap.kit.security.Roles.MARKETER;
import static io.needmap.kit.security.Roles.MARKETING_OPS;
import static io.needmap.kit.security.Roles.REP;
import static io.needmap.kit.security.Roles.SALES_MANAGER;

import io.needmap.kit.export.ListExport;
import io.needmap.kit.importing.ImportFormat;
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

@Path("/api/v1/interviews/ride-alongs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ride-alongs")
class RideAlongResource {

    private final RideAlongService rideAlongs;

    RideAlongResource(RideAlongService rideAlongs) {
        this.rideAlongs = rideAlongs;
    }

    @POST
    @RolesAllowed({MARKETER, MARKETING_OPS, INTEGRATION, ADMIN})
    @Operation(
            summary = "Tell of a ride-along and of all that was observed, at once; sent again, it changes nothing",
            description = "It becomes a completed interview with this id, and every observation a statement of it: all"
                    + " or none. Corrections, history and the words are those of the interview and its statements.")
    @APIResponseSchema(value = RideAlongResponse.class, responseCode = "201")
    public RestResponse<RideAlongResponse> create(
            @Valid @NotNull RideAlongRequest request, @RestHeader("Idempotency-Key") @Nullable String key) {
        return Answers.of(rideAlongs.create(request, key), "interviews/ride-alongs", RideAlongResponse::id);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Read a ride-along, and how much was observed on it")
    public RideAlongResponse get(@RestPath UUID id) {
        return rideAlongs.get(id);
    }

    @GET
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "List ride-alongs")
    public Page<RideAlongResponse> list(
            @RestQuery @Nullable UUID repId,
            @RestQuery @Nullable @Size(max = 20) String regionCode,
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return rideAlongs.list(repId, regionCode, pageToken, limit);
    }

    @GET
    @Path("/export.csv")
    @Produces(ImportFormat.CSV_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Ride-alongs that the filter shows, as CSV")
    public StreamingOutput csv(
            @RestQuery @Nullable UUID repId, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.csv(
                RideAlongResponse.class, token -> rideAlongs.list(repId, regionCode, token, ListExport.AT_ONCE));
    }

    @GET
    @Path("/export.ndjson")
    @Produces(ImportFormat.NDJSON_TYPE)
    @RolesAllowed({REP, SALES_MANAGER, MARKETER, MARKETING_OPS, INTEGRATION, AUDITOR, ADMIN})
    @Operation(summary = "Ride-alongs that the filter shows, as NDJSON")
    public StreamingOutput ndjson(
            @RestQuery @Nullable UUID repId, @RestQuery @Nullable @Size(max = 20) String regionCode) {
        return ListExport.ndjson(token -> rideAlongs.list(repId, regionCode, token, ListExport.AT_ONCE));
    }
}
