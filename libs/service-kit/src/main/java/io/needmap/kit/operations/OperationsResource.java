package io.needmap.kit.operations;

import static io.needmap.kit.security.Roles.ADMIN;

import io.needmap.kit.operations.DeadLetterReader.Place;
import io.needmap.kit.web.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Not below {@code /api/v1}: every service has its own, and no gateway leads here. */
@Path("/operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
public class OperationsResource {

    private final Operations operations;

    OperationsResource(Operations operations) {
        this.operations = operations;
    }

    @GET
    @Path("/dead-letters")
    @RolesAllowed(ADMIN)
    @Operation(summary = "List the events that could not be applied and were not replayed since")
    public Page<DeadLetterResponse> deadLetters(
            @RestQuery @Nullable String pageToken,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return operations.deadLetters(pageToken, limit);
    }

    @GET
    @Path("/dead-letters/{topic}/{partition}/{offset}")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Read a dead letter with its content")
    public DeadLetterDetailResponse deadLetter(@RestPath String topic, @RestPath int partition, @RestPath long offset) {
        return operations.deadLetter(new Place(topic, partition, offset));
    }

    @POST
    @Path("/dead-letters/{topic}/{partition}/{offset}/replay")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Apply a dead letter")
    public ReplayResponse replay(@RestPath String topic, @RestPath int partition, @RestPath long offset) {
        return operations.replay(new Place(topic, partition, offset));
    }

    @POST
    @Path("/dead-letters/replay-all")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Apply all dead letters, oldest first")
    public ReplayAllResponse replayAll() {
        return operations.replayAll();
    }

    @POST
    @Path("/replicas/rebuild")
    @RolesAllowed(ADMIN)
    @Operation(summary = "Empty all replicas and read them again from the topics")
    @APIResponseSchema(value = RebuildResponse.class, responseCode = "202")
    public RestResponse<RebuildResponse> rebuild() {
        return RestResponse.accepted(operations.rebuild());
    }

    @GET
    @Path("/replicas")
    @RolesAllowed(ADMIN)
    @Operation(summary = "How far the replicas are")
    public Page<ReplicaResponse> replicas() {
        return new Page<>(operations.replicas(), null);
    }
}
